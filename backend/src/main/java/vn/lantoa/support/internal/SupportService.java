package vn.lantoa.support.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.Documents;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.FieldProblems;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.time.ChangeInstant;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.IfMatch;
import vn.lantoa.study.StudyPlans;
import vn.lantoa.support.api.SupportAnswerInput;
import vn.lantoa.support.api.SupportCompletionInput;
import vn.lantoa.support.api.SupportOutcome;
import vn.lantoa.support.api.SupportRequestInput;
import vn.lantoa.support.api.SupportState;

/** Requests asked, answered, done, taken back: one transaction each. */
@ApplicationScoped
public class SupportService {

  private static final String SUBJECT = "support-requests";
  private static final int ANSWER_DAYS = 7;

  private final EntityManager em;
  private final CurrentActor actor;
  private final Reach reach;
  private final AppClock clock;
  private final ChangeInstant instant;
  private final IfMatch ifMatch;
  private final Documents documents;
  private final StudyPlans plans;
  private final SupportReads reads;
  private final Journal journal;

  public SupportService(
      EntityManager em,
      CurrentActor actor,
      Reach reach,
      AppClock clock,
      ChangeInstant instant,
      IfMatch ifMatch,
      Documents documents,
      StudyPlans plans,
      SupportReads reads,
      Journal journal) {
    this.em = em;
    this.actor = actor;
    this.reach = reach;
    this.clock = clock;
    this.instant = instant;
    this.ifMatch = ifMatch;
    this.documents = documents;
    this.plans = plans;
    this.reads = reads;
    this.journal = journal;
  }

  /** Asked by a unit of a board; returns its id. */
  @Transactional
  public long ask(SupportRequestInput input) {
    long organisation = Ids.required("/organisationId", input.organisationId());
    requireReporter(organisation);
    long board = Ids.required("/boardId", input.boardId());
    Long plan = Ids.field("/studyPlanId", input.studyPlanId());
    if (plan != null) {
      plans.requireReadable(plan);
    }
    Long document = Ids.field("/documentId", input.documentId());
    if (document != null) {
      documents.requireReadable(document);
    }
    LocalDate answerBy = answerBy(input);
    check(input, answerBy, reads.advises(board, organisation));
    new Sql(
            """
            INSERT INTO support_request (organisation_id, board_id, plan_id, document_id, kind, title,
              words, needed_by, answer_by, state, created_at, asked_by, changed_by, changed_at)
            VALUES (:organisation, :board, :plan, :document, :kind, :title, :words, :needed, :answer,
              'OPEN', :at, :account, :account, :at)
            """)
        .bind("organisation", organisation)
        .bind("board", board)
        .bind("plan", plan)
        .bind("document", document)
        .bind("kind", input.kind())
        .bind("title", input.title().strip())
        .bind("words", text(input.words()))
        .bind("needed", input.neededBy())
        .bind("answer", answerBy)
        .bind("at", instant.get())
        .bind("account", actor.accountId())
        .execute(em);
    long id = new Sql("SELECT LAST_INSERT_ID()").number(em);
    journal.record(
        JournalEntry.of("support-request.ask", SUBJECT, id, organisation)
            .with("boardId", null, board)
            .with("kind", null, input.kind())
            .with("title", null, input.title().strip())
            .with("neededBy", null, input.neededBy())
            .with("answerBy", null, answerBy));
    return id;
  }

  /** Answered by the board; what was accepted may be answered anew. */
  @Transactional
  public void answer(long id, SupportAnswerInput input) {
    RequestRow before = held(id, RequestRow::answers);
    require(before.pending());
    boolean accepted = input.outcome() == SupportOutcome.ACCEPTED;
    check(input, accepted);
    SupportState state = accepted ? SupportState.ACCEPTED : SupportState.DECLINED;
    LocalDate day = accepted ? input.promisedOn() : null;
    String position = accepted ? text(input.helperPosition()) : null;
    String words = text(input.answer());
    change(
        new Sql(
                """
                UPDATE support_request SET state = :state, promised_on = :day,
                  helper_position = :position, answer = :words, answered_at = :at,
                  answered_by = :account,
                """)
            .bind("state", state)
            .bind("day", day)
            .bind("position", position)
            .bind("words", words),
        before);
    journal.record(
        entry("support-request.answer", before)
            .with("state", before.state(), state)
            .with("promisedOn", before.promisedOn(), day)
            .with("helperPosition", before.helperPosition(), position)
            .because(words));
  }

  /** The help was given. */
  @Transactional
  public void complete(long id, SupportCompletionInput input) {
    RequestRow before = held(id, RequestRow::answers);
    require(before.state() == SupportState.ACCEPTED);
    if (input.doneOn().isAfter(clock.today())) {
      throw ProblemException.invalid(
          "/doneOn",
          "IN_THE_FUTURE",
          "Ngày đã hỗ trợ không được ở tương lai.",
          "The day the help was given cannot lie in the future.");
    }
    String result = text(input.result());
    change(
        new Sql("UPDATE support_request SET state = 'DONE', done_on = :day, result = :result,")
            .bind("day", input.doneOn())
            .bind("result", result),
        before);
    journal.record(
        entry("support-request.complete", before)
            .with("state", before.state(), SupportState.DONE)
            .with("doneOn", null, input.doneOn())
            .because(result));
  }

  /** Taken back by whoever asked. */
  @Transactional
  public void withdraw(long id) {
    RequestRow before = held(id, RequestRow::asks);
    require(before.pending());
    change(new Sql("UPDATE support_request SET state = 'WITHDRAWN',"), before);
    journal.record(
        entry("support-request.withdraw", before)
            .with("state", before.state(), SupportState.WITHDRAWN));
  }

  private void requireReporter(long organisation) {
    if (!reach.covers(Permission.OBLIGATION_REPORT, organisation, Act.STUDY)) {
      throw reach.covers(Permission.OBLIGATION_READ, organisation, Act.STUDY)
          ? ProblemException.forbidden()
          : ProblemException.notFound();
    }
  }

  private LocalDate answerBy(SupportRequestInput input) {
    if (input.answerBy() != null) {
      return input.answerBy();
    }
    LocalDate usual = clock.today().plusDays(ANSWER_DAYS);
    LocalDate needed = input.neededBy();
    return needed != null && needed.isBefore(usual) ? needed : usual;
  }

  private void check(SupportRequestInput input, LocalDate answerBy, boolean advises) {
    FieldProblems problems = new FieldProblems();
    if (!advises) {
      problems.add(
          "/boardId",
          "NOT_ADVISORY",
          "Chỉ đề nghị được với ban tham mưu của cấp trên. Hãy chọn ban khác.",
          "Support is asked of an advisory board of one above. Choose another.");
    }
    if (input.neededBy() != null && input.neededBy().isBefore(clock.today())) {
      problems.add(
          "/neededBy",
          "IN_THE_PAST",
          "Ngày cần hỗ trợ không được ở trong quá khứ.",
          "The day the help is wished for cannot lie in the past.");
    } else if (answerBy.isBefore(clock.today())) {
      problems.add(
          "/answerBy",
          "IN_THE_PAST",
          "Ngày cần trả lời không được ở trong quá khứ.",
          "The day an answer is needed by cannot lie in the past.");
    } else if (input.neededBy() != null && answerBy.isAfter(input.neededBy())) {
      problems.add(
          "/answerBy",
          "AFTER_NEED",
          "Ngày cần trả lời không được sau ngày cần hỗ trợ.",
          "The day of the answer cannot lie after the day the help is wished for.");
    }
    problems.throwIfAny();
  }

  private void check(SupportAnswerInput input, boolean accepted) {
    FieldProblems problems = new FieldProblems();
    if (accepted && input.promisedOn() == null) {
      problems.add(
          "/promisedOn",
          "REQUIRED",
          "Nhận hỗ trợ thì cần có ngày.",
          "What is accepted needs a day.");
    } else if (accepted
        && input.promisedOn() != null
        && input.promisedOn().isBefore(clock.today())) {
      problems.add(
          "/promisedOn",
          "IN_THE_PAST",
          "Ngày hỗ trợ không được ở trong quá khứ.",
          "The day of the help cannot lie in the past.");
    }
    boolean said = text(input.answer()) != null;
    if (accepted && !said && text(input.helperPosition()) == null) {
      problems.add(
          "/helperPosition",
          "REQUIRED",
          "Hãy nêu chức danh người đến hỗ trợ, hoặc nội dung được hỗ trợ.",
          "Say who comes, by position, or what is given.");
    }
    if (!accepted && !said) {
      problems.add(
          "/answer", "REQUIRED", "Không hỗ trợ được thì cần nêu lý do.", "Say why it is declined.");
    }
    problems.throwIfAny();
  }

  /** 404 where it may not be read, 403 where the actor may not do this, 412 where it changed. */
  private RequestRow held(long id, Predicate<RequestRow> allowed) {
    new Sql("SELECT id FROM support_request WHERE id = :id FOR UPDATE")
        .bind("id", id)
        .first(em, r -> r.number("id"));
    RequestRow row = reads.require(id);
    if (!allowed.test(row)) {
      throw ProblemException.forbidden();
    }
    ifMatch.check(row.version());
    return row;
  }

  private static void require(boolean state) {
    if (!state) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Đề nghị đã ở trạng thái khác nên không làm được việc này. Hãy tải lại.",
          "The request stands elsewhere now, which does not allow this. Reload.");
    }
  }

  private void change(Sql set, RequestRow row) {
    set.add("version = version + 1, changed_by = :account, changed_at = :at WHERE id = :id")
        .bind("at", instant.get())
        .bind("account", actor.accountId())
        .bind("id", row.id())
        .execute(em);
  }

  private static JournalEntry entry(String action, RequestRow row) {
    return JournalEntry.of(action, SUBJECT, row.id(), row.organisationId());
  }

  private static @Nullable String text(@Nullable String words) {
    return words == null || words.isBlank() ? null : words.strip();
  }
}
