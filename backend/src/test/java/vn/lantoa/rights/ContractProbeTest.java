package vn.lantoa.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import vn.lantoa.contract.ContractProbe;
import vn.lantoa.shared.actor.Role;

/** What `make contract-test URL=…` does, against the application of the tests. */
@QuarkusTest
class ContractProbeTest extends RightsWorld {

  @TestHTTPResource("/")
  URI server;

  @Test
  void theProbeFindsTheContractKept() {
    Place place = place(root("PROVINCE"));
    long account = account("t" + unique(), "Đủ vai trò");
    for (Role role : Role.values()) {
      hold(account, role, Long.parseLong(place.top()));
    }
    assertThat(ContractProbe.probe(server.toString(), signed("probe", account).bearer())).isEmpty();
  }
}
