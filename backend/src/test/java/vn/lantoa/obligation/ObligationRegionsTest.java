package vn.lantoa.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.TestClock;

/**
 * The list of a large branch of a tree begins in its region. It shows what the lists of its
 * organisations show one by one, also after bodies were moved into it and out of it.
 */
@QuarkusTest
class ObligationRegionsTest extends ObligationLists {

  /** More than is gathered and sorted. */
  private static final int MANY = 40_001;

  private User centre;
  private long province;
  private long commune;
  private long cell;
  private long neighbour;
  private long stranger;
  private long root;
  private long large;

  @BeforeEach
  void tree() {
    root = root("CENTRAL");
    centre = user(Role.ADMINISTRATOR, root);
    province = create("Tỉnh", "PROVINCE", root);
    commune = create("Xã", "COMMUNE", province);
    cell = create("Chi bộ", "CELL", commune);
    neighbour = create("Tỉnh khác", "PROVINCE", root);
    stranger = create("Xã khác", "COMMUNE", neighbour);
    large = create("Lớn", "CELL", province);
    long other = create("Lớn", "CELL", neighbour);
    User officer = user(Role.OFFICER, root);
    long late = publish(officer, root, "STUDY", "2026-11-01");
    publish(officer, root, "REPORT", "2026-11-25");
    publish(officer, root, "TASK", "2027-02-15");
    stand(late, cell, "RETURNED", null, TestClock.TODAY.plusDays(3));
    stand(late, commune, "SUBMITTED", TestClock.TODAY.minusDays(3), null);
    stand(late, stranger, "ACCEPTED", TestClock.TODAY.minusDays(30), null);
    fill(late, large);
    fill(late, other);
  }

  @Test
  void aBranchShowsWhatItsBodiesShow() {
    for (String asked :
        List.of(
            "state=OPEN",
            "counted=true",
            "counted=true&sort=-dueOn",
            "timeliness=OVERDUE",
            "timeliness=NOT_DUE,DUE_SOON",
            "timeliness=OVERDUE,DUE_SOON&sort=-dueOn",
            "timeliness=DONE_ON_TIME",
            "timeliness=UNDATED",
            "timeliness=AWAITING&state=OPEN",
            "counted=true&dueFrom=2026-11-02&dueTo=2026-12-01",
            "counted=true&act=TASK",
            "counted=true&q=viec")) {
      holds(province, asked, province, commune, cell);
      holds(neighbour, asked, neighbour, stranger);
    }
  }

  /** Without a place: what is owed below one's own, and what one's own bodies confirm elsewhere. */
  @Test
  void aReachIsWhatIsOwedAndConfirmedThere() {
    long board = create("Ban", "PROVINCE", root);
    long asked =
        publish(
            user(Role.OFFICER, root),
            root,
            Map.of(
                "act", "REPORT",
                "title", "Báo cáo Ban",
                "confirmer", "ADVISORY_BOARD",
                "confirmerOrganisationId", Long.toString(board)),
            "2026-11-27");
    fill(asked, large);
    User confirming = user(Role.OFFICER, board);
    User own = user(Role.ADMINISTRATOR, province);
    for (String list : List.of("counted=true", "timeliness=DUE_SOON", "state=OPEN&sort=-dueOn")) {
      assertThat(ids(items(own, "", list))).isEqualTo(ids(province, list)).isNotEmpty();
      List<Object> confirmed = new ArrayList<>(ids(items(centre, "&demandId=" + asked, list)));
      assertThat(confirmed).hasSize(7);
      assertThat(ids(items(confirming, "&demandId=" + asked, list))).isEqualTo(confirmed);
      assertThat(ids(items(confirming, "", list))).containsAll(confirmed);
    }
  }

  @Test
  void whatMovesIsShownWhereItIs() {
    move(commune, "Xã", "COMMUNE", neighbour);
    for (String asked : List.of("counted=true", "timeliness=OVERDUE", "timeliness=DUE_SOON")) {
      holds(neighbour, asked, neighbour, stranger, commune, cell);
      holds(province, asked, province);
    }
    long founded = create("Chi bộ mới", "CELL", commune);
    publish(user(Role.OFFICER, commune), commune, "REPORT", "2026-11-23");
    move(commune, "Xã", "COMMUNE", province);
    for (String asked : List.of("counted=true", "timeliness=OVERDUE", "timeliness=DUE_SOON")) {
      holds(neighbour, asked, neighbour, stranger);
      holds(province, asked, province, commune, cell, founded);
    }
  }

  @Test
  void whatAnotherRegionConfirmsIsOfNone() {
    move(commune, "Xã", "COMMUNE", neighbour);
    long demand = publish(user(Role.OFFICER, root), root, "REPORT", "2026-12-24");
    assertThat(regionOf(demand, commune)).isZero();
    assertThat(regionOf(demand, cell)).isEqualTo(regionOf(demand, province)).isPositive();
  }

  /** A body of no known region, as one that stood alone before, is found as well. */
  @Test
  void whatHasNoRegionIsShown() {
    inTransaction(
        () ->
            new Sql("UPDATE organisation SET region_id = 0 WHERE id IN (:bodies)")
                .bind("bodies", List.of(province, commune, cell))
                .execute(em));
    holds(province, "counted=true", province, commune, cell);
  }

  @Test
  void theListOfAnEarlierMomentShowsWhatWasThere() {
    Instant then = clock.now();
    clock.advance(Duration.ofMinutes(5));
    List<Object> present = ids(province, "counted=true");
    move(commune, "Xã", "COMMUNE", neighbour);

    assertThat(ids(province, "counted=true&asOf=" + then)).isEqualTo(present).hasSize(9);
    assertThat(ids(province, "counted=true")).hasSize(3);
  }

  @Test
  void aListOfABranchAsksNoMoreThanAnyRead() {
    holds(province, "counted=true", province, commune, cell);
    assertThat(
            statements(
                () -> page(centre, "&organisationId=" + province, "counted=true&count=true", "")))
        .isLessThanOrEqualTo(8);
  }

  /** The list of a place, page by page, beside the lists of bodies by themselves. */
  private void holds(long place, String asked, long... bodies) {
    List<Map<String, Object>> expected = new ArrayList<>();
    for (long body : bodies) {
      expected.addAll(items("&scope=SELF&organisationId=" + body, asked));
    }
    Comparator<Map<String, Object>> order =
        Comparator.comparing((Map<String, Object> row) -> due(row))
            .thenComparing(row -> Long.valueOf((String) row.get("id")));
    expected.sort(asked.contains("sort=-") ? order.reversed() : order);
    assertThat(ids(place, asked)).isEqualTo(ids(expected));
  }

  private List<Object> ids(long place, String asked) {
    return ids(items("&count=true&organisationId=" + place, asked));
  }

  private static List<Object> ids(List<Map<String, Object>> rows) {
    return rows.stream().map(row -> row.get("id")).toList();
  }

  private static String due(Map<String, Object> row) {
    return row.containsKey("dueOn") ? (String) row.get("dueOn") : "9999-12-31";
  }

  private List<Map<String, Object>> items(String place, String asked) {
    return items(centre, place, asked);
  }

  private static List<Map<String, Object>> items(User who, String place, String asked) {
    List<Map<String, Object>> items = new ArrayList<>();
    String cursor = null;
    do {
      JsonPath page = page(who, place, asked, cursor == null ? "" : "&cursor=" + cursor);
      items.addAll(page.getList("items"));
      cursor = page.getString("nextCursor");
      if (cursor == null && place.contains("count=true")) {
        assertThat(page.getLong("total")).isEqualTo(items.size());
      }
    } while (cursor != null);
    return items;
  }

  private static JsonPath page(User who, String place, String asked, String more) {
    return who.get("/api/v1/obligations?limit=3&" + asked + place + more)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private long regionOf(long demand, long organisation) {
    return new Sql("SELECT region_id FROM obligation WHERE demand_id = :demand")
        .add("AND organisation_id = :organisation")
        .bind("demand", demand)
        .bind("organisation", organisation)
        .number(em);
  }

  private long create(String name, String level, long parent) {
    return centre
        .post("/api/v1/organisations", body("t" + unique(), name, level, parent))
        .then()
        .statusCode(201)
        .extract()
        .jsonPath()
        .getLong("id");
  }

  private void move(long id, String name, String level, long parent) {
    JsonPath now =
        centre.get("/api/v1/organisations/" + id).then().statusCode(200).extract().jsonPath();
    centre
        .put(
            "/api/v1/organisations/" + id,
            now.getString("version"),
            body(now.getString("code"), name, level, parent))
        .then()
        .statusCode(200);
  }

  private static Map<String, Object> body(String code, String name, String level, long parent) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("code", code);
    body.put("name", name);
    body.put("shortName", name);
    body.put("level", level);
    body.put("kind", level.equals("CELL") ? "CELL" : "COMMITTEE");
    body.put("parentId", Long.toString(parent));
    body.put("validFrom", "2020-01-01");
    return body;
  }

  private void stand(
      long demand, long organisation, String state, LocalDate done, LocalDate repair) {
    inTransaction(
        () ->
            new Sql(
                    "UPDATE obligation SET state = :state, done_on = :done, repair_due_on = :repair")
                .add("WHERE demand_id = :demand AND organisation_id = :organisation")
                .bind("state", state)
                .bind("done", done)
                .bind("repair", repair)
                .bind("demand", demand)
                .bind("organisation", organisation)
                .execute(em));
  }

  /** So many rows that are owed no more, so that the place is large. */
  private void fill(long demand, long organisation) {
    inTransaction(
        () -> {
          new Sql("UPDATE obligation SET state = 'HANDED_OVER' WHERE organisation_id = :body")
              .bind("body", organisation)
              .execute(em);
          return new Sql(
                  """
                  INSERT INTO obligation (demand_id, organisation_id, occurrence, role, state,
                    deadline_id, due_on, confirmer_id, publication_id, region_id)
                  SELECT ob.demand_id, ob.organisation_id, s.seq, ob.role, ob.state, ob.deadline_id,
                    ob.due_on, ob.confirmer_id, ob.publication_id, ob.region_id
                  FROM obligation ob JOIN seq_1_to_%d s
                  WHERE ob.demand_id = :demand AND ob.organisation_id = :body AND ob.occurrence = ''
                  """
                      .formatted(MANY))
              .bind("demand", demand)
              .bind("body", organisation)
              .execute(em);
        });
  }
}
