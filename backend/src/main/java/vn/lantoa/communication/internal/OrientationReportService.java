package vn.lantoa.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.communication.api.CommunicationChannel;
import vn.lantoa.communication.api.OrientationChannelCount;
import vn.lantoa.communication.api.OrientationReportInput;
import vn.lantoa.communication.api.OrientationState;
import vn.lantoa.communication.internal.OrientationReportReads.ReportRow;
import vn.lantoa.obligation.Duties;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.CurrentActor;
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

/** What units report on an orientation; the report hands in what they owe by it. */
@ApplicationScoped
public class OrientationReportService {

  private static final int MINUTES_A_DAY = 1440;
  private static final String NOTE = "Đã báo cáo kết quả tuyên truyền theo định hướng.";

  private final EntityManager em;
  private final CurrentActor actor;
  private final AppClock clock;
  private final ChangeInstant instant;
  private final IfMatch ifMatch;
  private final OrientationAccess access;
  private final OrientationReportReads reads;
  private final Duties duties;
  private final Journal journal;

  public OrientationReportService(
      EntityManager em,
      CurrentActor actor,
      AppClock clock,
      ChangeInstant instant,
      IfMatch ifMatch,
      OrientationAccess access,
      OrientationReportReads reads,
      Duties duties,
      Journal journal) {
    this.em = em;
    this.actor = actor;
    this.clock = clock;
    this.instant = instant;
    this.ifMatch = ifMatch;
    this.access = access;
    this.reads = reads;
    this.duties = duties;
    this.journal = journal;
  }

  /** Reports for a unit; returns the id of the report. */
  @Transactional
  public long report(long orientation, OrientationReportInput input) {
    OrientationRow row = access.require(orientation);
    long unit = Ids.required("/organisationId", input.organisationId());
    if (duties.reportedByActor(Act.COMMUNICATE, List.of(unit)).isEmpty()) {
      throw ProblemException.forbidden();
    }
    row.require(OrientationState.ISSUED);
    Set<Long> topics = owed(row, unit);
    check(input, topics);
    // a unit that reported already leaves no row
    long id =
        new Sql(
                """
                INSERT IGNORE INTO orientation_report (orientation_id, organisation_id, reported_on,
                  reported_at, changed_by, changed_at)
                VALUES (:orientation, :unit, :day, :at, :account, :at) RETURNING id
                """)
            .bind("orientation", orientation)
            .bind("unit", unit)
            .bind("day", clock.today())
            .bind("at", instant.get())
            .bind("account", actor.accountId())
            .first(em, r -> r.number("id"))
            .orElseThrow(OrientationReportService::already);
    write(id, input);
    duties.handIn(row.demand(), unit, NOTE);
    journal.record(told(entry("report", orientation, unit), List.of(), List.of(), input));
    return id;
  }

  /** Corrects what a unit reported, with the reason; what was returned is handed in again. */
  @Transactional
  public void correct(long id, OrientationReportInput input) {
    new Sql("SELECT id FROM orientation_report WHERE id = :id FOR UPDATE")
        .bind("id", id)
        .number(em);
    ReportRow before = reads.require(id);
    if (duties.reportedByActor(Act.COMMUNICATE, List.of(before.organisationId())).isEmpty()) {
      throw ProblemException.forbidden();
    }
    ifMatch.check(before.version());
    OrientationRow row = access.require(before.orientationId());
    row.require(OrientationState.ISSUED);
    String reason = OrientationContent.text(input.reason());
    if (reason == null) {
      throw ProblemException.invalid(
          "/reason",
          "REQUIRED",
          "Hãy nêu lý do sửa số liệu đã báo cáo.",
          "Say why what was reported is corrected.");
    }
    if (Ids.required("/organisationId", input.organisationId()) != before.organisationId()) {
      throw ProblemException.invalid(
          "/organisationId",
          "FIXED",
          "Báo cáo không chuyển sang đơn vị khác được.",
          "A report stays with its unit.");
    }
    check(input, owed(row, before.organisationId()));
    new Sql(
            """
            UPDATE orientation_report SET version = version + 1, changed_by = :account,
              changed_at = :at WHERE id = :id
            """)
        .bind("account", actor.accountId())
        .bind("at", instant.get())
        .bind("id", id)
        .execute(em);
    new Sql("DELETE FROM orientation_report_channel WHERE report_id = :id")
        .bind("id", id)
        .execute(em);
    new Sql("DELETE FROM orientation_report_topic WHERE report_id = :id")
        .bind("id", id)
        .execute(em);
    write(id, input);
    duties.handIn(row.demand(), before.organisationId(), NOTE);
    journal.record(
        told(
                entry("correct", before.orientationId(), before.organisationId()),
                before.channels(),
                before.done(),
                input)
            .because(reason));
  }

  /** The topics of the orientation, where the unit is asked; else 422. One statement. */
  private Set<Long> owed(OrientationRow row, long unit) {
    List<Long> topics =
        new Sql(
                """
                SELECT t.id FROM obligation ob
                JOIN orientation_topic t ON t.orientation_id IN (:chain)
                WHERE ob.demand_id = :demand AND ob.organisation_id = :unit AND ob.role = 'LEAD'
                  AND ob.state NOT IN ('WAIVED', 'WITHDRAWN', 'HANDED_OVER')
                """)
            .bind("chain", row.chain())
            .bind("demand", row.demand())
            .bind("unit", unit)
            .list(em, r -> r.number("id"));
    if (topics.isEmpty()) {
      throw ProblemException.invalid(
          "/organisationId",
          "NOT_ASKED",
          "Đơn vị này không được giao báo cáo định hướng này.",
          "The unit is not asked to report on this orientation.");
    }
    return new HashSet<>(topics);
  }

  private static void check(OrientationReportInput input, Set<Long> topics) {
    FieldProblems problems = new FieldProblems();
    Set<CommunicationChannel> seen = EnumSet.noneOf(CommunicationChannel.class);
    for (int i = 0; i < input.channels().size(); i++) {
      OrientationChannelCount c = input.channels().get(i);
      String at = "/channels/" + i;
      if (!seen.add(c.channel())) {
        problems.add(
            at + "/channel",
            "TWICE",
            "Mỗi kênh chỉ ghi một dòng.",
            "Each channel is written once.");
      }
      minutes(c, at, problems);
      attendances(c, at, problems);
    }
    List<Long> done = OrientationReportReads.ids(input.doneTopicIds(), "/doneTopicIds");
    for (int i = 0; i < done.size(); i++) {
      if (!topics.contains(done.get(i))) {
        problems.add(
            "/doneTopicIds/" + i,
            "UNKNOWN_ID",
            "Định hướng này không có chủ đề đó.",
            "The orientation has no such topic.");
      }
    }
    problems.throwIfAny();
  }

  private static void minutes(OrientationChannelCount c, String at, FieldProblems problems) {
    if (c.minutes() == null || c.minutes() == 0) {
      return;
    }
    if (!c.channel().aired()) {
      problems.add(
          at + "/minutes",
          "NO_AIRTIME",
          "Chỉ phát thanh, truyền hình, loa truyền thanh có thời lượng phát sóng.",
          "Only radio, television and loudspeakers have airtime.");
    } else if (c.minutes() > (long) c.count() * MINUTES_A_DAY) {
      problems.add(
          at + "/minutes",
          "TOO_LONG",
          "Thời lượng nhiều hơn số lần phát có thể có (một lần không quá 24 giờ).",
          "More minutes than so many broadcasts can have (none is longer than a day).");
    }
  }

  private static void attendances(OrientationChannelCount c, String at, FieldProblems problems) {
    if (c.attendances() == null || c.attendances() == 0) {
      return;
    }
    if (c.channel() != CommunicationChannel.MEETING) {
      problems.add(
          at + "/attendances",
          "NO_MEETING",
          "Chỉ buổi tuyên truyền miệng có lượt người dự.",
          "Only meetings have attendances.");
    } else if (c.count() == 0) {
      problems.add(
          at + "/attendances",
          "WITHOUT_COUNT",
          "Có lượt người dự thì phải có ít nhất một buổi.",
          "Where people attended there was a meeting.");
    }
  }

  private static ProblemException already() {
    return ProblemException.of(
        ProblemType.DUPLICATE,
        "Đơn vị đã báo cáo định hướng này. Hãy sửa báo cáo đã gửi.",
        "The unit has reported on this orientation. Correct what stands.");
  }

  /** Channels without a figure are left out. */
  private void write(long id, OrientationReportInput input) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (OrientationChannelCount c : input.channels()) {
      if (c.count() > 0) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("channel", c.channel().name());
        row.put("count", c.count());
        row.put("minutes", c.minutes());
        row.put("attendances", c.attendances());
        rows.add(row);
      }
    }
    if (!rows.isEmpty()) {
      new Sql(
              """
              INSERT INTO orientation_report_channel (report_id, channel, done_count, done_minutes,
                attendances, changed_by)
              SELECT :id, r.channel, r.done, r.minutes, r.attendances, :account
              FROM JSON_TABLE(:rows, '$[*]' COLUMNS (channel VARCHAR(12) PATH '$.channel',
                done INT PATH '$.count', minutes INT PATH '$.minutes',
                attendances INT PATH '$.attendances')) r
              """)
          .bind("id", id)
          .bind("account", actor.accountId())
          .bind("rows", ItemWriter.json(rows))
          .execute(em);
    }
    Set<Long> done =
        new HashSet<>(OrientationReportReads.ids(input.doneTopicIds(), "/doneTopicIds"));
    if (!done.isEmpty()) {
      new Sql(
              """
              INSERT INTO orientation_report_topic (report_id, topic_id, changed_by)
              SELECT :id, t.id, :account FROM orientation_topic t WHERE t.id IN (:topics)
              """)
          .bind("id", id)
          .bind("account", actor.accountId())
          .bind("topics", done)
          .execute(em);
    }
  }

  private static JournalEntry entry(String verb, long orientation, long unit) {
    return JournalEntry.of("orientation-report." + verb, "orientations", orientation, unit)
        .with("organisationId", null, unit);
  }

  private static JournalEntry told(
      JournalEntry entry,
      List<OrientationChannelCount> channels,
      List<Long> done,
      OrientationReportInput input) {
    return entry
        .with("channels", words(channels), words(input.channels()))
        .with("topics", done.size(), new HashSet<>(input.doneTopicIds()).size());
  }

  /** {@code MEETING 3 (120), RADIO 2}. */
  private static String words(List<OrientationChannelCount> channels) {
    List<String> words = new ArrayList<>();
    channels.stream()
        .filter(c -> c.count() > 0)
        .sorted((a, b) -> a.channel().compareTo(b.channel()))
        .forEach(
            c -> {
              Integer beside = c.minutes() == null ? c.attendances() : c.minutes();
              words.add(
                  c.channel() + " " + c.count() + (beside == null ? "" : " (" + beside + ")"));
            });
    return String.join(", ", words);
  }
}
