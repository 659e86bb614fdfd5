package vn.lantoa.exchange.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.personal.PersonalTraces;

/** Lines of imported tables of accounts that name a person: emptied, their verdicts stay. */
@ApplicationScoped
public class ImportTraces implements PersonalTraces {

  private final EntityManager em;
  private final ObjectMapper json;

  public ImportTraces(EntityManager em, ObjectMapper json) {
    this.em = em;
    this.json = json;
  }

  @Override
  public void erase(long accountId, Collection<String> names) {
    for (String name : names) {
      new Sql(
              """
              UPDATE import_row r JOIN import_file f ON f.id = r.import_id AND f.kind = 'ACCOUNTS'
              SET r.cells = '{}', r.findings = '[]' WHERE INSTR(r.cells, :literal) > 0
              """)
          .bind("literal", literal(name))
          .execute(em);
    }
  }

  private String literal(String name) {
    try {
      return json.writeValueAsString(name);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
