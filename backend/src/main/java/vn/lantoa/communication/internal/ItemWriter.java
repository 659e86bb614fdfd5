package vn.lantoa.communication.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.communication.api.CommunicationItemInput;
import vn.lantoa.communication.internal.PlanAccess.Item;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.FieldProblems;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.ChangeInstant;
import vn.lantoa.shared.web.Ids;

/** The lines of a plan: those with an id stay the same line. At most three statements. */
@ApplicationScoped
public class ItemWriter {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String LINES =
      """
      JSON_TABLE(:rows, '$[*]' COLUMNS (id BIGINT PATH '$.id', position INT PATH '$.position',
        partner BIGINT PATH '$.partner', outlet VARCHAR(300) PATH '$.outlet',
        audience VARCHAR(500) PATH '$.audience', channel VARCHAR(12) PATH '$.channel',
        column_name VARCHAR(300) PATH '$.column', planned INT PATH '$.planned',
        minutes INT PATH '$.minutes')) r
      """;

  private final EntityManager em;
  private final CurrentActor actor;
  private final ChangeInstant instant;

  public ItemWriter(EntityManager em, CurrentActor actor, ChangeInstant instant) {
    this.em = em;
    this.actor = actor;
    this.instant = instant;
  }

  /** What is wrong with the lines. */
  void check(
      List<CommunicationItemInput> wanted,
      List<Item> standing,
      Set<Long> near,
      FieldProblems problems) {
    Set<Long> known = standing.stream().map(Item::id).collect(Collectors.toSet());
    Set<Long> kept = new HashSet<>();
    for (int i = 0; i < wanted.size(); i++) {
      CommunicationItemInput line = wanted.get(i);
      String at = "/items/" + i;
      Long id = Ids.field(at + "/id", line.id());
      if (id != null && (!known.contains(id) || !kept.add(id))) {
        problems.add(
            at + "/id",
            "UNKNOWN_ID",
            "Không có dòng này trong kế hoạch.",
            "There is no such line in the plan.");
      }
      partner(line, at, near, problems);
      if (line.plannedMinutes() != null && !line.channel().aired()) {
        problems.add(
            at + "/plannedMinutes",
            "NO_AIRTIME",
            "Chỉ phát thanh, truyền hình, loa truyền thanh có thời lượng phát sóng.",
            "Only radio, television and loudspeakers have airtime.");
      }
    }
    for (Item item : standing) {
      if (item.delivered() && !kept.contains(item.id())) {
        throw delivered("/items");
      }
    }
  }

  private static void partner(
      CommunicationItemInput line, String at, Set<Long> near, FieldProblems problems) {
    Long partner = Ids.field(at + "/partnerId", line.partnerId());
    boolean outlet = line.outlet() != null && !line.outlet().isBlank();
    if ((partner == null) != outlet) {
      problems.add(
          at + "/partnerId",
          "ONE_PARTNER",
          "Mỗi dòng có một nơi thực hiện: một tổ chức, hoặc tên một cơ quan báo chí.",
          "Each line has one who does it: an organisation, or an outlet by its name.");
    } else if (partner != null && !near.contains(partner)) {
      problems.add(
          at + "/partnerId",
          "NOT_NEAR",
          "Nơi thực hiện phải thuộc tổ chức, hoặc ở cạnh tổ chức. Hãy chọn lại.",
          "Who does it must belong to the organisation or stand beside it. Choose again.");
    }
  }

  static ProblemException delivered(String pointer) {
    return ProblemException.invalid(
        pointer,
        "DELIVERED",
        "Dòng đã có kết quả thực hiện thì không bỏ được.",
        "A line of which something was delivered cannot go.");
  }

  /** Writes the lines in their order in the place of those that stand. */
  void write(long plan, List<CommunicationItemInput> wanted, List<Item> standing) {
    List<Map<String, @Nullable Object>> fresh = new ArrayList<>();
    List<Map<String, @Nullable Object>> kept = new ArrayList<>();
    Set<Long> gone = standing.stream().map(Item::id).collect(Collectors.toSet());
    for (int i = 0; i < wanted.size(); i++) {
      Long id = Ids.field("/items/" + i + "/id", wanted.get(i).id());
      (id == null ? fresh : kept).add(row(id, i, wanted.get(i)));
      if (id != null) {
        gone.remove(id);
      }
    }
    if (!kept.isEmpty()) {
      bound(
              new Sql("UPDATE communication_item i JOIN")
                  .add(LINES)
                  .add(
                      """
                      ON r.id = i.id SET i.position = r.position, i.organisation_id = r.partner,
                        i.outlet = r.outlet, i.audience = r.audience, i.channel = r.channel,
                        i.column_name = r.column_name, i.planned_count = r.planned,
                        i.planned_minutes = r.minutes, i.version = i.version + 1,
                        i.changed_by = :account, i.changed_at = :at WHERE i.communication_plan_id = :plan
                      """),
              plan,
              kept)
          .execute(em);
    }
    if (!fresh.isEmpty()) {
      bound(
              new Sql(
                      """
                      INSERT INTO communication_item (communication_plan_id, position, organisation_id,
                        outlet, audience, channel, column_name, planned_count, planned_minutes,
                        changed_by, changed_at)
                      SELECT :plan, r.position, r.partner, r.outlet, r.audience, r.channel,
                        r.column_name, r.planned, r.minutes, :account, :at FROM
                      """)
                  .add(LINES),
              plan,
              fresh)
          .execute(em);
    }
    if (!gone.isEmpty()) {
      new Sql(
              "DELETE FROM communication_item WHERE communication_plan_id = :plan AND id IN (:gone)")
          .bind("plan", plan)
          .bind("gone", gone)
          .execute(em);
    }
  }

  private Sql bound(Sql sql, long plan, List<Map<String, @Nullable Object>> rows) {
    return sql.bind("rows", json(rows))
        .bind("plan", plan)
        .bind("account", actor.accountId())
        .bind("at", instant.get());
  }

  private static Map<String, @Nullable Object> row(
      @Nullable Long id, int position, CommunicationItemInput line) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("id", id);
    row.put("position", position);
    row.put("partner", Ids.field("/items", line.partnerId()));
    row.put("outlet", text(line.outlet()));
    row.put("audience", line.audience().strip());
    row.put("channel", line.channel().name());
    row.put("column", text(line.columnName()));
    row.put("planned", line.plannedCount());
    row.put("minutes", line.plannedMinutes());
    return row;
  }

  private static @Nullable String text(@Nullable String words) {
    return words == null || words.isBlank() ? null : words.strip();
  }

  static String json(Object rows) {
    try {
      return JSON.writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
