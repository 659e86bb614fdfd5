package vn.lantoa.study.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.ChangeInstant;
import vn.lantoa.study.api.StudyExplanationInput;

/** A unit's own word on what its figures ask. */
@ApplicationScoped
public class SignalService {

  private final EntityManager em;
  private final CurrentActor actor;
  private final ChangeInstant instant;
  private final CoverageScope scopes;
  private final SignalReads reads;
  private final Journal journal;

  public SignalService(
      EntityManager em,
      CurrentActor actor,
      ChangeInstant instant,
      CoverageScope scopes,
      SignalReads reads,
      Journal journal) {
    this.em = em;
    this.actor = actor;
    this.instant = instant;
    this.scopes = scopes;
    this.reads = reads;
    this.journal = journal;
  }

  /** 404 where the plan may not be read there, 403 where the actor does not report for the unit. */
  @Transactional
  public void explain(long planId, long organisationId, StudyExplanationInput input) {
    scopes.require(planId, organisationId);
    if (!reads.answers(organisationId)) {
      throw ProblemException.forbidden();
    }
    String words = input.answer().strip();
    String before = reads.before(planId, organisationId, input.signal());
    new Sql(
            """
            INSERT INTO study_explanation (plan_id, organisation_id, signal_code, words, given_at,
              given_by, changed_by)
            VALUES (:plan, :organisation, :code, :words, :at, :account, :account)
            ON DUPLICATE KEY UPDATE words = :words, given_at = :at, given_by = :account,
              changed_by = :account, version = version + 1
            """)
        .bind("plan", planId)
        .bind("organisation", organisationId)
        .bind("code", input.signal().name())
        .bind("words", words)
        .bind("at", instant.get())
        .bind("account", actor.accountId())
        .execute(em);
    journal.record(
        JournalEntry.of("study-explanation.give", "study-plans", planId, organisationId)
            .with("signal", null, input.signal())
            .with("answer", before, words));
  }
}
