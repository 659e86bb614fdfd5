package vn.lantoa.communication.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.communication.api.CommunicationDelivery;
import vn.lantoa.communication.api.CommunicationPiece;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;

/** What was delivered, of plans that may be read. */
@ApplicationScoped
public class DeliveryReads {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String DELIVERIES =
      """
      SELECT d.*, (SELECT JSON_ARRAYAGG(JSON_OBJECT('title', c.title, 'url', c.url,
        'publishedOn', c.published_on) ORDER BY c.position)
        FROM communication_piece c WHERE c.delivery_id = d.id) AS pieces
      FROM communication_delivery d
      """;

  private final EntityManager em;
  private final PlanAccess access;

  public DeliveryReads(EntityManager em, PlanAccess access) {
    this.em = em;
    this.access = access;
  }

  /** One delivery of a plan that may be read, or 404. Two statements. */
  public CommunicationDelivery delivery(long id) {
    requireDelivered(id);
    return new Sql(DELIVERIES)
        .add("WHERE d.id = :id", "id", id)
        .first(em, DeliveryReads::delivery)
        .orElseThrow(ProblemException::notFound);
  }

  /** Where a delivery belongs. */
  record Delivered(long planId, long itemId) {}

  /** The plan and line of a delivery, where the plan may be read; else 404. One statement. */
  Delivered requireDelivered(long id) {
    Sql sql =
        new Sql(
                """
                SELECT p.id, d.item_id FROM communication_delivery d
                JOIN communication_item i ON i.id = d.item_id
                JOIN communication_plan p ON p.id = i.communication_plan_id WHERE d.id = :id
                """)
            .bind("id", id);
    return access
        .readable(sql)
        .first(em, r -> new Delivered(r.number("id"), r.number("item_id")))
        .orElseThrow(ProblemException::notFound);
  }

  /** Of a plan, by line, in the order of the months. One statement. */
  Map<Long, List<CommunicationDelivery>> of(long plan) {
    Map<Long, List<CommunicationDelivery>> found = new HashMap<>();
    new Sql(DELIVERIES)
        .add(
            """
            JOIN communication_item i ON i.id = d.item_id WHERE i.communication_plan_id = :plan
            ORDER BY d.month, d.id
            """)
        .bind("plan", plan)
        .list(
            em,
            r ->
                found
                    .computeIfAbsent(r.number("item_id"), k -> new ArrayList<>())
                    .add(delivery(r)));
    return found;
  }

  private static CommunicationDelivery delivery(Row r) {
    return new CommunicationDelivery(
        r.id("id"),
        r.id("item_id"),
        r.date("month"),
        r.integer("done_count"),
        r.integerOrNull("done_minutes"),
        r.integerOrNull("attendances"),
        pieces(r.stringOrNull("pieces")),
        r.instant("reported_at"),
        r.id("version"));
  }

  private static List<CommunicationPiece> pieces(@Nullable String json) {
    if (json == null) {
      return List.of();
    }
    try {
      List<CommunicationPiece> pieces = new ArrayList<>();
      for (JsonNode p : JSON.readTree(json)) {
        String day = text(p, "publishedOn");
        pieces.add(
            new CommunicationPiece(
                p.get("title").asText(),
                text(p, "url"),
                day == null ? null : LocalDate.parse(day)));
      }
      return pieces;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asText() : null;
  }
}
