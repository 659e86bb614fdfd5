package vn.lantoa.communication.internal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.communication.api.CommunicationChannel;
import vn.lantoa.communication.api.OrientationChannelCount;
import vn.lantoa.communication.api.OrientationReport;
import vn.lantoa.communication.api.OrientationState;
import vn.lantoa.communication.api.OrientationSum;
import vn.lantoa.communication.api.OrientationTopicDone;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.Warning;
import vn.lantoa.shared.time.AsOf;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.Language;

/** What a unit reported on an orientation: to whoever reads the duties of the unit. */
@ApplicationScoped
public class OrientationReportReads {

  /** More than so many at one meeting on the average asks for a second look. */
  private static final long MANY_AT_ONCE = 1000;

  /** A report with its place. */
  record ReportRow(
      long id,
      long orientationId,
      long organisationId,
      OrientationState state,
      List<Long> chain,
      LocalDate reportedOn,
      @Nullable LocalDate dueOn,
      List<OrientationChannelCount> channels,
      List<Long> done,
      boolean mayCorrect,
      long version) {}

  private final EntityManager em;
  private final Reach reach;
  private final Organisations organisations;
  private final AsOf asOf;
  private final Language language;

  public OrientationReportReads(
      EntityManager em, Reach reach, Organisations organisations, AsOf asOf, Language language) {
    this.em = em;
    this.reach = reach;
    this.organisations = organisations;
    this.asOf = asOf;
    this.language = language;
  }

  /** The report where the actor may read it, or 404. One statement. */
  ReportRow require(long id) {
    Sql sql =
        new Sql(
            """
            SELECT r.*, o.state, o.lineage, ob.due_on,
              (SELECT JSON_ARRAYAGG(JSON_OBJECT('channel', ch.channel, 'count', ch.done_count,
                'minutes', ch.done_minutes, 'attendances', ch.attendances))
                FROM orientation_report_channel ch WHERE ch.report_id = r.id) AS channels,
              (SELECT JSON_ARRAYAGG(rt.topic_id) FROM orientation_report_topic rt
                WHERE rt.report_id = r.id) AS done,
            """);
    String own =
        asOf.past()
            ? "FALSE"
            : reach.at(sql, Permission.OBLIGATION_REPORT, "r.organisation_id", "'COMMUNICATE'");
    sql.add(
            """
            %s AS may_report FROM orientation_report r JOIN orientation o ON o.id = r.orientation_id
            LEFT JOIN obligation ob ON ob.demand_id = o.demand_id
              AND ob.organisation_id = r.organisation_id AND ob.role = 'LEAD'
            WHERE r.id = :id
            """
                .formatted(own))
        .bind("id", id);
    reach.restrict(sql, Permission.OBLIGATION_READ, "r.organisation_id", OrientationAccess.ACT);
    return sql.first(em, OrientationReportReads::row).orElseThrow(ProblemException::notFound);
  }

  private static ReportRow row(Row r) {
    OrientationState state = r.constant("state", OrientationState.class);
    List<OrientationChannelCount> channels = new ArrayList<>();
    for (JsonNode n : OrientationRow.tree(r.stringOrNull("channels"))) {
      channels.add(
          new OrientationChannelCount(
              CommunicationChannel.valueOf(n.get("channel").asText()),
              n.get("count").asInt(),
              number(n, "minutes"),
              number(n, "attendances")));
    }
    channels.sort((a, b) -> a.channel().compareTo(b.channel()));
    List<Long> done = new ArrayList<>();
    OrientationRow.tree(r.stringOrNull("done")).forEach(n -> done.add(n.asLong()));
    return new ReportRow(
        r.number("id"),
        r.number("orientation_id"),
        r.number("organisation_id"),
        state,
        OrientationRow.chain(r.string("lineage")),
        r.date("reported_on"),
        r.dateOrNull("due_on"),
        channels,
        done,
        r.bool("may_report") && state == OrientationState.ISSUED,
        r.number("version"));
  }

  private static @Nullable Integer number(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asInt() : null;
  }

  /** One report. Three statements, four where the unit is a former body. */
  public OrientationReport get(long id) {
    ReportRow r = require(id);
    List<OrientationTopicDone> topics =
        new Sql(
                """
                SELECT t.id, t.title FROM orientation_topic t WHERE t.orientation_id IN (:chain)
                ORDER BY t.orientation_id, t.position
                """)
            .bind("chain", r.chain())
            .list(
                em,
                t ->
                    new OrientationTopicDone(
                        t.id("id"), t.string("title"), r.done().contains(t.number("id"))));
    boolean late = r.dueOn() != null && r.reportedOn().isAfter(r.dueOn());
    OrientationSum sum = sum(r.channels());
    return new OrientationReport(
        Long.toString(r.id()),
        Long.toString(r.orientationId()),
        organisations.ref(r.organisationId()).orElseThrow(ProblemException::notFound),
        r.channels(),
        topics,
        sum,
        r.reportedOn(),
        r.dueOn(),
        late,
        warnings(r, sum, late),
        r.mayCorrect(),
        Long.toString(r.version()));
  }

  private static OrientationSum sum(List<OrientationChannelCount> channels) {
    return channels.stream()
        .map(
            c ->
                new OrientationSum(
                    c.count(),
                    c.minutes() == null ? 0 : c.minutes(),
                    c.attendances() == null ? 0 : c.attendances()))
        .reduce(OrientationSum.NOTHING, OrientationSum::plus);
  }

  private List<Warning> warnings(ReportRow r, OrientationSum sum, boolean late) {
    List<Warning> found = new ArrayList<>();
    LocalDate due = r.dueOn();
    if (late && due != null) {
      found.add(
          warning(
              null,
              "REPORTED_LATE",
              Words.of("Báo cáo sau hạn %1$td/%1$tm/%1$tY.", "Reported behind %1$tF.", due)));
    }
    if (sum.count() == 0 && !r.done().isEmpty()) {
      found.add(
          warning(
              "/channels",
              "NOTHING_COUNTED",
              Words.of(
                  "Có chủ đề đã tuyên truyền nhưng chưa có buổi, tin bài nào.",
                  "Topics were spoken of, yet nothing is counted.")));
    }
    if (sum.count() > 0 && r.done().isEmpty()) {
      found.add(
          warning(
              "/doneTopicIds",
              "NO_TOPIC",
              Words.of(
                  "Có buổi, tin bài nhưng chưa chủ đề nào được đánh dấu.",
                  "Something is counted, yet no topic is marked.")));
    }
    for (int i = 0; i < r.channels().size(); i++) {
      OrientationChannelCount c = r.channels().get(i);
      if (c.attendances() != null && c.attendances() > c.count() * MANY_AT_ONCE) {
        found.add(
            warning(
                "/channels/" + i + "/attendances",
                "MANY_AT_ONCE",
                Words.of(
                    "Bình quân hơn 1.000 lượt người một buổi. Hãy kiểm tra lại.",
                    "More than 1,000 attendances a meeting on the average. Look again.")));
      }
    }
    return found;
  }

  private Warning warning(@Nullable String pointer, String code, Words words) {
    return new Warning(pointer, code, language.say(words), null, null);
  }

  /** The id as the API writes it, in a list of ids. */
  static List<Long> ids(List<String> ids, String pointer) {
    List<Long> found = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      found.add(Ids.required(pointer + "/" + i, ids.get(i)));
    }
    return found;
  }
}
