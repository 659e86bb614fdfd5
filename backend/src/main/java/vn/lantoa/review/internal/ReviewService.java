package vn.lantoa.review.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.programme.ProgrammeDrafts.Edition;
import vn.lantoa.review.api.ReviewFigures;
import vn.lantoa.review.api.ReviewInput;
import vn.lantoa.review.api.ReviewState;
import vn.lantoa.review.internal.ReviewReads.Line;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.journal.Fields;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.ChangeInstant;
import vn.lantoa.shared.web.IfMatch;

/** Reviews written and frozen: one transaction each. */
@ApplicationScoped
public class ReviewService {

  private static final String SUBJECT = "programme-reviews";

  private final EntityManager em;
  private final Reach reach;
  private final CurrentActor actor;
  private final ChangeInstant instant;
  private final IfMatch ifMatch;
  private final ReviewReads reads;
  private final ObjectMapper json;
  private final Journal journal;

  public ReviewService(
      EntityManager em,
      Reach reach,
      CurrentActor actor,
      ChangeInstant instant,
      IfMatch ifMatch,
      ReviewReads reads,
      ObjectMapper json,
      Journal journal) {
    this.em = em;
    this.reach = reach;
    this.actor = actor;
    this.instant = instant;
    this.ifMatch = ifMatch;
    this.reads = reads;
    this.json = json;
    this.journal = journal;
  }

  /** Begins one of a programme that was issued; returns its id. */
  @Transactional
  public long create(long programmeId, ReviewInput input) {
    Edition programme = reads.programme(programmeId);
    require(Permission.DOCUMENT_EDIT, programme);
    if (programme.documentId() == null) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Chương trình chưa ban hành nên chưa có gì để sơ kết, tổng kết.",
          "The programme is not issued, so there is nothing to look back on.");
    }
    check(input);
    words(
            new Sql(
                """
                INSERT INTO programme_review (programme_id, organisation_id, kind, starts_on, ends_on,
                  held_on, results, shortcomings, causes, lessons, next_steps, state, changed_by)
                VALUES (:programme, :organisation, :kind, :starts, :ends, :held, :results, :shortcomings,
                  :causes, :lessons, :next, 'DRAFT', :account)
                """),
            input)
        .bind("programme", programme.firstId())
        .bind("organisation", programme.organisationId())
        .execute(em);
    long id = new Sql("SELECT LAST_INSERT_ID()").number(em);
    journal.record(
        JournalEntry.of("programme-review.create", SUBJECT, id, programme.organisationId())
            .between(Map.of(), told(input)));
    return id;
  }

  /** Replaces its words and its window. */
  @Transactional
  public void update(long id, ReviewInput input) {
    Line before = draft(id, Permission.DOCUMENT_EDIT);
    check(input);
    words(
            new Sql(
                """
                UPDATE programme_review SET kind = :kind, starts_on = :starts, ends_on = :ends,
                  held_on = :held, results = :results, shortcomings = :shortcomings, causes = :causes,
                  lessons = :lessons, next_steps = :next, version = version + 1, changed_by = :account
                WHERE id = :id
                """),
            input)
        .bind("id", id)
        .execute(em);
    journal.record(entry("update", before).between(told(before), told(input)));
  }

  /** Deletes one that is not frozen. */
  @Transactional
  public void delete(long id) {
    Line before = draft(id, Permission.DOCUMENT_EDIT);
    new Sql("DELETE FROM programme_review WHERE id = :id").bind("id", id).execute(em);
    journal.record(entry("delete", before).between(told(before), Map.of()));
  }

  /** Words and figures stand from now on. */
  @Transactional
  public void freeze(long id) {
    Line before = draft(id, Permission.PROGRAMME_APPROVE);
    ReviewFigures figures = reads.live(reads.programme(before.programmeId()), before);
    new Sql(
            """
            UPDATE programme_review SET state = 'FROZEN', figures = :figures, frozen_at = :at,
              frozen_by = :account, version = version + 1, changed_by = :account WHERE id = :id
            """)
        .bind("figures", text(figures))
        .bind("at", instant.get())
        .bind("account", actor.accountId())
        .bind("id", id)
        .execute(em);
    journal.record(entry("freeze", before).with("state", ReviewState.DRAFT, ReviewState.FROZEN));
  }

  /**
   * One that is not frozen, held in the version that was seen: 404 unseen, 403 where it is read.
   */
  private Line draft(long id, Permission permission) {
    require(permission, reads.programme(reads.line(id).programmeId()));
    new Sql("SELECT id FROM programme_review WHERE id = :id FOR UPDATE").bind("id", id).number(em);
    Line line = reads.line(id);
    ifMatch.check(line.version());
    if (line.state() == ReviewState.FROZEN) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Bản sơ kết, tổng kết đã chốt nên không sửa được.",
          "The review is frozen and cannot be changed.");
    }
    return line;
  }

  private void require(Permission permission, Edition programme) {
    if (!reach.covers(permission, programme.organisationId())) {
      throw ProblemException.forbidden();
    }
  }

  private static void check(ReviewInput input) {
    if (input.endsOn().isBefore(input.startsOn())) {
      throw ProblemException.invalid(
          "/endsOn",
          "BEFORE_START",
          "Kỳ sơ kết kết thúc sau khi bắt đầu.",
          "A window ends after it starts.");
    }
    if (input.heldOn() != null && input.heldOn().isBefore(input.startsOn())) {
      throw ProblemException.invalid(
          "/heldOn",
          "BEFORE_START",
          "Hội nghị không thể họp trước kỳ được sơ kết.",
          "The conference cannot be held before the window it looks back on.");
    }
  }

  private Sql words(Sql sql, ReviewInput input) {
    return sql.bind("kind", input.kind())
        .bind("starts", input.startsOn())
        .bind("ends", input.endsOn())
        .bind("held", input.heldOn())
        .bind("results", text(input.results()))
        .bind("shortcomings", text(input.shortcomings()))
        .bind("causes", text(input.causes()))
        .bind("lessons", text(input.lessons()))
        .bind("next", text(input.nextSteps()))
        .bind("account", actor.accountId());
  }

  private static String text(@Nullable String words) {
    return words == null ? "" : words.strip();
  }

  private String text(ReviewFigures figures) {
    try {
      return json.writeValueAsString(figures);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> told(ReviewInput input) {
    return new Fields()
        .put("kind", input.kind())
        .put("startsOn", input.startsOn())
        .put("endsOn", input.endsOn())
        .put("heldOn", input.heldOn())
        .put("results", text(input.results()))
        .put("shortcomings", text(input.shortcomings()))
        .put("causes", text(input.causes()))
        .put("lessons", text(input.lessons()))
        .put("nextSteps", text(input.nextSteps()))
        .map();
  }

  private static Map<String, Object> told(Line line) {
    return new Fields()
        .put("kind", line.kind())
        .put("startsOn", line.startsOn())
        .put("endsOn", line.endsOn())
        .put("heldOn", line.heldOn())
        .put("results", line.results())
        .put("shortcomings", line.shortcomings())
        .put("causes", line.causes())
        .put("lessons", line.lessons())
        .put("nextSteps", line.nextSteps())
        .map();
  }

  private static JournalEntry entry(String verb, Line line) {
    return JournalEntry.of("programme-review." + verb, SUBJECT, line.id(), line.organisationId());
  }
}
