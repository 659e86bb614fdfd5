package vn.lantoa.programme.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import vn.lantoa.programme.IssuedProgrammes;
import vn.lantoa.shared.persistence.Sql;

/** Tells which document a programme in force is. */
@ApplicationScoped
public class IssuedProgrammeFace implements IssuedProgrammes {

  private final EntityManager em;

  public IssuedProgrammeFace(EntityManager em) {
    this.em = em;
  }

  @Override
  public Optional<Long> documentOf(long programmeId) {
    return new Sql(
            """
            SELECT document_id FROM programme
            WHERE id = :id AND state = 'ISSUED' AND document_id IS NOT NULL
            """)
        .bind("id", programmeId)
        .first(em, r -> r.number("document_id"));
  }
}
