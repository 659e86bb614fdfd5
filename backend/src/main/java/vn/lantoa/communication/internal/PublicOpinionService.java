package vn.lantoa.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.communication.api.PublicOpinionExpectation;
import vn.lantoa.communication.api.PublicOpinionReportInput;
import vn.lantoa.communication.internal.PublicOpinionReads.ReportRow;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.journal.Fields;
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

/** That a report on public opinion was sent, and how often one is expected. */
@ApplicationScoped
public class PublicOpinionService {

  private static final String SUBJECT = "public-opinion-reports";

  private final EntityManager em;
  private final CurrentActor actor;
  private final Reach reach;
  private final AppClock clock;
  private final ChangeInstant instant;
  private final IfMatch ifMatch;
  private final PublicOpinionReads reads;
  private final Journal journal;

  public PublicOpinionService(
      EntityManager em,
      CurrentActor actor,
      Reach reach,
      AppClock clock,
      ChangeInstant instant,
      IfMatch ifMatch,
      PublicOpinionReads reads,
      Journal journal) {
    this.em = em;
    this.actor = actor;
    this.reach = reach;
    this.clock = clock;
    this.instant = instant;
    this.ifMatch = ifMatch;
    this.reads = reads;
    this.journal = journal;
  }

  /** Records that one was sent; returns its id. */
  @Transactional
  public long record(PublicOpinionReportInput input) {
    long sender = Ids.required("/organisationId", input.organisationId());
    reach.require(Permission.OBLIGATION_REPORT, Permission.DOCUMENT_READ, sender);
    requireAct(sender);
    check(input, sender);
    // a period that was recorded leaves no row
    long id =
        bound(
                """
                INSERT IGNORE INTO public_opinion_report (organisation_id, recipient_id, rhythm,
                  period_on, sent_on, symbol, pages, annexes, recorded_at, changed_by, changed_at)
                VALUES (:sender, :recipient, :rhythm, :period, :sent, :symbol, :pages, :annexes, :at,
                  :account, :at) RETURNING id
                """,
                input)
            .bind("sender", sender)
            .first(em, r -> r.number("id"))
            .orElseThrow(PublicOpinionService::already);
    journal.record(
        JournalEntry.of("public-opinion-report.record", SUBJECT, id, sender)
            .between(Map.of(), told(input)));
    return id;
  }

  /** Corrects what was recorded; the sender stays. */
  @Transactional
  public void correct(long id, PublicOpinionReportInput input) {
    ReportRow before = correctable(id);
    if (Ids.required("/organisationId", input.organisationId()) != before.organisationId()) {
      throw ProblemException.invalid(
          "/organisationId",
          "FIXED",
          "Báo cáo không chuyển sang đơn vị khác được.",
          "A report stays with its unit.");
    }
    check(input, before.organisationId());
    requireFree(before, input);
    bound(
            """
            UPDATE public_opinion_report SET recipient_id = :recipient, rhythm = :rhythm,
              period_on = :period, sent_on = :sent, symbol = :symbol, pages = :pages,
              annexes = :annexes, version = version + 1, changed_by = :account, changed_at = :at
            WHERE id = :id
            """,
            input)
        .bind("id", id)
        .execute(em);
    journal.record(entry("correct", before).between(told(before), told(input)));
  }

  /** Takes away what was recorded by mistake. */
  @Transactional
  public void takeBack(long id) {
    ReportRow before = correctable(id);
    new Sql("DELETE FROM public_opinion_report WHERE id = :id").bind("id", id).execute(em);
    journal.record(entry("take-back", before).between(told(before), Map.of()));
  }

  /** Sets how often an organisation expects reports. */
  @Transactional
  public void expect(long organisation, PublicOpinionExpectation input) {
    reach.require(Permission.DEMAND_PUBLISH, Permission.OBLIGATION_READ, organisation);
    if (!reach.covers(Permission.DEMAND_PUBLISH, organisation, Act.COMMUNICATE)) {
      throw ProblemException.forbidden();
    }
    boolean known =
        new Sql("SELECT COUNT(*) FROM organisation_level WHERE code = :level")
                .bind("level", input.level())
                .number(em)
            > 0;
    if (!known) {
      throw ProblemException.invalid(
          "/level", "UNKNOWN_LEVEL", "Không có cấp này.", "There is no such level.");
    }
    new Sql(
            """
            INSERT INTO public_opinion_rhythm (organisation_id, rhythm, level_code, days, changed_by,
              changed_at) VALUES (:organisation, :rhythm, :level, :days, :account, :at)
            ON DUPLICATE KEY UPDATE rhythm = :rhythm, level_code = :level, days = :days,
              version = version + 1, changed_by = :account, changed_at = :at
            """)
        .bind("organisation", organisation)
        .bind("rhythm", input.rhythm())
        .bind("level", input.level())
        .bind("days", input.days())
        .bind("account", actor.accountId())
        .bind("at", instant.get())
        .execute(em);
    journal.record(
        JournalEntry.of("public-opinion-rhythm.set", SUBJECT, null, organisation)
            .with("rhythm", null, input.rhythm())
            .with("level", null, input.level())
            .with("days", null, input.days()));
  }

  private void requireFree(ReportRow row, PublicOpinionReportInput input) {
    boolean free =
        bound(
                    """
                    SELECT COUNT(*) FROM public_opinion_report WHERE organisation_id = :sender
                      AND recipient_id = :recipient AND rhythm = :rhythm AND period_on = :period
                      AND id <> :id
                    """,
                    input)
                .bind("sender", row.organisationId())
                .bind("id", row.id())
                .number(em)
            == 0;
    if (!free) {
      throw already();
    }
  }

  private ReportRow correctable(long id) {
    new Sql("SELECT id FROM public_opinion_report WHERE id = :id FOR UPDATE")
        .bind("id", id)
        .number(em);
    ReportRow row = reads.require(id);
    if (!row.mayCorrect()) {
      throw ProblemException.forbidden();
    }
    ifMatch.check(row.version());
    return row;
  }

  private void requireAct(long sender) {
    if (!reach.covers(Permission.OBLIGATION_REPORT, sender, Act.COMMUNICATE)) {
      throw ProblemException.forbidden();
    }
  }

  private void check(PublicOpinionReportInput input, long sender) {
    long recipient = Ids.required("/recipientId", input.recipientId());
    FieldProblems problems = new FieldProblems();
    if (!above(recipient, sender)) {
      problems.add(
          "/recipientId",
          "NOT_ABOVE",
          "Nơi nhận phải là cấp trên, hoặc ban tham mưu của cấp trên.",
          "It is sent to an organisation above, or to a board of one.");
    }
    LocalDate first = input.rhythm().first(input.period());
    if (first.isAfter(clock.today())) {
      problems.add("/period", "IN_THE_FUTURE", "Kỳ này chưa đến.", "The period has not begun yet.");
    }
    if (input.sentOn().isAfter(clock.today()) || input.sentOn().isBefore(first)) {
      problems.add(
          "/sentOn",
          "OUT_OF_RANGE",
          "Ngày gửi nằm từ đầu kỳ đến hôm nay.",
          "The day lies between the first of the period and today.");
    }
    problems.throwIfAny();
  }

  private boolean above(long recipient, long sender) {
    return new Sql(
                """
                SELECT COUNT(*) FROM organisation got JOIN organisation_closure c
                  ON c.descendant_id = :sender AND c.depth > 0
                  AND (c.ancestor_id = got.id OR (c.ancestor_id = got.parent_id
                    AND got.kind_code IN ('ADVISORY_BOARD', 'OFFICE')))
                WHERE got.id = :recipient
                """)
            .bind("sender", sender)
            .bind("recipient", recipient)
            .number(em)
        > 0;
  }

  private Sql bound(String sql, PublicOpinionReportInput input) {
    return new Sql(sql)
        .bind("recipient", Ids.required("/recipientId", input.recipientId()))
        .bind("rhythm", input.rhythm())
        .bind("period", input.rhythm().first(input.period()))
        .bind("sent", input.sentOn())
        .bind("symbol", OrientationContent.text(input.symbol()))
        .bind("pages", input.pages())
        .bind("annexes", annexes(input))
        .bind("at", instant.get())
        .bind("account", actor.accountId());
  }

  private static int annexes(PublicOpinionReportInput input) {
    return input.annexes() == null ? 0 : input.annexes();
  }

  private static ProblemException already() {
    return ProblemException.of(
        ProblemType.DUPLICATE,
        "Báo cáo của kỳ này đã được ghi nhận. Hãy sửa dòng đã có.",
        "The report of this period was recorded already. Correct what stands.");
  }

  private static JournalEntry entry(String verb, ReportRow row) {
    return JournalEntry.of(
        "public-opinion-report." + verb, SUBJECT, row.id(), row.organisationId());
  }

  private static Map<String, Object> told(PublicOpinionReportInput input) {
    return fields(
        input.recipientId(),
        input.rhythm(),
        input.rhythm().first(input.period()),
        input.sentOn(),
        OrientationContent.text(input.symbol()),
        input.pages(),
        annexes(input));
  }

  private static Map<String, Object> told(ReportRow r) {
    return fields(
        Long.toString(r.recipientId()),
        r.rhythm(),
        r.periodOn(),
        r.sentOn(),
        r.symbol(),
        r.pages(),
        r.annexes());
  }

  private static Map<String, Object> fields(
      String recipient,
      Object rhythm,
      LocalDate period,
      LocalDate sent,
      @Nullable String symbol,
      @Nullable Integer pages,
      int annexes) {
    return new Fields()
        .put("recipientId", recipient)
        .put("rhythm", rhythm)
        .put("period", period)
        .put("sentOn", sent)
        .put("symbol", symbol)
        .put("pages", pages)
        .put("annexes", annexes)
        .map();
  }
}
