package vn.lantoa.programme.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import vn.lantoa.programme.ProgrammeState;
import vn.lantoa.programme.internal.ProgrammeAccess.Standing;
import vn.lantoa.shared.persistence.Sql;

/** What every change of a draft's content asks first. */
@ApplicationScoped
public class DraftState {

  private final EntityManager em;

  public DraftState(EntityManager em) {
    this.em = em;
  }

  /**
   * 409 unless the content may still be written. The row is shared, so that a programme is not
   * issued while a part of it is being written, and writers do not wait for each other.
   */
  void require(Standing head) {
    require(head.id(), head.state());
  }

  /** The same of a programme that was looked up before. */
  void require(long id, ProgrammeState known) {
    Programme programme = new Programme();
    programme.state =
        new Sql("SELECT state FROM programme WHERE id = :id LOCK IN SHARE MODE")
            .bind("id", id)
            .first(em, r -> r.constant("state", ProgrammeState.class))
            .orElse(known);
    programme.requireDraft();
  }

  /** The place behind the last of a list. */
  int behindLast(String table, String column, long owner) {
    long last =
        new Sql("SELECT MAX(position) FROM %s WHERE %s = :owner".formatted(table, column))
            .bind("owner", owner)
            .number(em);
    return Math.toIntExact(Math.min(last + Outline.STEP, 1_000_000_000));
  }
}
