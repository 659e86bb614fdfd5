package vn.lantoa.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.access.AccountSpec;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.testing.ApiTest;

/** A list asks the database as often for the administrator of a whole tree as for a clerk below. */
@QuarkusTest
class ListCostTest extends ApiTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/obligations?limit=100",
        "/api/v1/documents?limit=100",
        "/api/v1/demands?limit=100",
        "/api/v1/organisations?limit=100",
        "/api/v1/audit/entries?limit=100"
      })
  void costsTheSame(String list) {
    long root = root("PROVINCE");
    long commune = organisation("Xã", "COMMUNE", "COMMITTEE", root);
    organisation("Chi bộ", "CELL", "CELL", commune);
    List<Role> roles = List.of(Role.ADMINISTRATOR, Role.INSPECTOR);
    User everywhere = user(held(roles, root));
    User below = user(held(roles, commune));
    everywhere.get(list).then().statusCode(200);
    below.get(list).then().statusCode(200);
    long mine = statements(() -> everywhere.get(list));
    assertThat(mine).isPositive().isLessThanOrEqualTo(8);
    assertThat(statements(() -> below.get(list))).isEqualTo(mine);
  }

  private static List<AccountSpec.Held> held(List<Role> roles, long place) {
    return roles.stream()
        .map(role -> new AccountSpec.Held(role, place, Set.of(), null, null))
        .toList();
  }
}
