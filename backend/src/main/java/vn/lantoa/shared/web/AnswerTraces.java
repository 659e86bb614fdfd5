package vn.lantoa.shared.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.personal.PersonalTraces;

/**
 * First answers that are kept for a day may name a person: the name is blanked in them, the answer
 * stays, so that a repeated request still does nothing twice. The person's own are dropped.
 */
@ApplicationScoped
public class AnswerTraces implements PersonalTraces {

  private final EntityManager em;
  private final ObjectMapper json;

  public AnswerTraces(EntityManager em, ObjectMapper json) {
    this.em = em;
    this.json = json;
  }

  @Override
  public void erase(long accountId, Collection<String> names) {
    new Sql("DELETE FROM idempotency_key WHERE account_id = :account")
        .bind("account", accountId)
        .execute(em);
    for (String name : names) {
      new Sql(
              """
              UPDATE idempotency_key SET body = REPLACE(body, :literal, '""')
              WHERE INSTR(body, :literal) > 0
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
