package vn.lantoa.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.organisation.TreeFixture.rows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.lantoa.testing.TestClock;

/** Seven thousand units, the cost of requests, and the closure after random changes. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrganisationScaleTest {

  private static final String PATH = "/api/v1/organisations";
  private static final int COMMUNES = 130;
  private static final int CELLS = 53;

  @Inject EntityManagerFactory factory;
  @Inject OrganisationRegister register;
  private TreeFixture tree;

  @BeforeAll
  void plant() {
    tree = new TreeFixture(register);
    List<OrganisationSpec> specs = new ArrayList<>();
    for (int i = 0; i < COMMUNES; i++) {
      specs.add(tree.spec("C" + i, "Đảng ủy xã Số " + i, "COMMUNE", "TV"));
      for (int k = 0; k < CELLS; k++) {
        specs.add(tree.spec("C" + i + "." + k, "Chi bộ ấp " + k + " xã " + i, "CELL", "C" + i));
      }
    }
    Collections.shuffle(specs, new Random(7));
    long before = statements();
    register.createAll(specs, null);
    assertThat(statements() - before).as("flat in rows").isLessThanOrEqualTo(9);
  }

  private long statements() {
    Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
    statistics.setStatisticsEnabled(true);
    return statistics.getPrepareStatementCount();
  }

  private Response cheap(int limit, Supplier<Response> request) {
    request.get();
    long before = statements();
    Response response = request.get();
    assertThat(response.statusCode()).as(response.asString()).isLessThan(300);
    assertThat(statements() - before).as("statements").isLessThanOrEqualTo(limit);
    return response;
  }

  @Test
  void sevenThousandAreListedSearchedAndPagedWithFewStatements() {
    List<String> closure =
        rows(
            "SELECT COUNT(*), MAX(depth) FROM organisation_closure WHERE ancestor_id = ?",
            tree.otherProvince);
    assertThat(closure).containsExactly(1 + COMMUNES + COMMUNES * CELLS + "|2");
    Response page =
        cheap(
            8,
            () ->
                tree.as("READER", tree.otherProvince)
                    .queryParam("limit", 200)
                    .queryParam("count", true)
                    .get(PATH));
    assertThat(page.<List<?>>path("items")).hasSize(200);
    assertThat(page.<Integer>path("total")).isEqualTo(2 + COMMUNES + COMMUNES * CELLS);
    assertThat(page.header("Link")).contains("rel=\"next\"");
    Response found =
        cheap(
            8,
            () ->
                tree.as("READER", tree.otherProvince)
                    .queryParam("q", "ap 17 xa 101 \"*+-()~<>@")
                    .get(PATH));
    assertThat(found.<List<String>>path("items.name")).contains("Chi bộ ấp 17 xã 101");
    cheap(
        8,
        () ->
            tree.as("READER", tree.otherProvince)
                .get(PATH + "/" + tree.otherProvince + "/children"));
    cheap(8, () -> tree.administrator().get(PATH + "/" + tree.longChau + "/history"));
    assertThat(tree.administrator().queryParam("q", "*** \"").get(PATH).<List<?>>path("items"))
        .isEmpty();
  }

  @Test
  void everyPageTogetherIsTheWholeListOnce() {
    for (String sort : List.of("name", "-name", "code", "-code")) {
      List<String> seen = new ArrayList<>();
      String cursor = null;
      do {
        var request =
            tree.as("READER", tree.otherProvince)
                .queryParam("level", "COMMUNE")
                .queryParam("sort", sort)
                .queryParam("limit", 47);
        Response page =
            cursor == null ? request.get(PATH) : request.queryParam("cursor", cursor).get(PATH);
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
        seen.addAll(page.<List<String>>path("items.id"));
        cursor = page.path("nextCursor");
      } while (cursor != null);
      assertThat(seen).as(sort).hasSize(COMMUNES).doesNotHaveDuplicates();
    }
    OrganisationTreeTest.refused(
        tree.administrator().queryParam("sort", "size").get(PATH), "sort", "UNKNOWN_SORT");
    OrganisationTreeTest.refused(
        tree.administrator().queryParam("limit", 201).get(PATH), "limit", "TOO_LARGE");
    OrganisationTreeTest.refused(
        tree.administrator().queryParam("validOn", "1/7").get(PATH), "validOn", "BAD_DATE");
    OrganisationTreeTest.refused(
        tree.administrator().queryParam("cursor", "zzz").get(PATH), "cursor", "BAD_CURSOR");
  }

  @Test
  void writesAreCheap() {
    int[] made = {0};
    Response child =
        cheap(
            12,
            () ->
                tree.administrator()
                    .body(tree.body("W" + made[0]++, "Chi bộ W", tree.longChau))
                    .post(PATH));
    String id = child.path("id");
    Map<String, Object> body = tree.body("W1", "Chi bộ W đổi tên", tree.anBinh);
    String version = child.path("version");
    long before = statements();
    Response moved =
        tree.administrator()
            .header("If-Match", '"' + version + '"')
            .body(body)
            .put(PATH + "/" + id);
    assertThat(moved.statusCode()).isEqualTo(200);
    assertThat(statements() - before).isLessThanOrEqualTo(12);
    cheap(
        12,
        () ->
            tree.administrator()
                .body(Map.of("category", "MEMBER", "persons", 5, "countedOn", "2026-01-01"))
                .post(PATH + "/" + id + "/headcounts"));
  }

  @Test
  void theClosureIsWhatTheParentsSayAfterRandomChanges() {
    Random random = new Random(20261121);
    List<String> codes = new ArrayList<>();
    Map<String, String> parents = new HashMap<>();
    for (int round = 0; round < 12; round++) {
      List<OrganisationSpec> specs = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        String code = "P" + round + "-" + i;
        String parent =
            codes.isEmpty() || random.nextInt(5) == 0
                ? "AB"
                : codes.get(random.nextInt(codes.size()));
        specs.add(tree.spec(code, "Tổ chức " + code, "CELL", parent));
        parents.put(code, parent);
      }
      register.createAll(specs, null);
      specs.forEach(s -> codes.add(s.code().substring(tree.mark.length() + 1)));
      moveSome(random, codes, parents, round % 2 == 0);
      assertClosure();
    }
  }

  private void moveSome(
      Random random, List<String> codes, Map<String, String> parents, boolean bulk) {
    Map<String, Long> ids = new HashMap<>();
    rows("SELECT code, id FROM organisation WHERE code LIKE ?", tree.mark + "%")
        .forEach(r -> ids.put(r.split("\\|")[0], Long.valueOf(r.split("\\|")[1])));
    Map<String, OrganisationChange> changes = new LinkedHashMap<>();
    for (int i = 0; i < 4; i++) {
      String code = codes.get(random.nextInt(codes.size()));
      String parent = codes.get(random.nextInt(codes.size()));
      boolean circle = isBelow(parent, code, parents);
      if (bulk) {
        if (!circle) {
          parents.put(code, parent);
          OrganisationSpec spec = tree.spec(code, "Tổ chức " + code, "CELL", parent);
          changes.put(code, new OrganisationChange(spec, TestClock.TODAY, null));
        }
      } else {
        long id = ids.get(tree.code(code));
        Map<String, Object> body = tree.body(code, "Tổ chức " + code, ids.get(tree.code(parent)));
        body.put("level", "CELL");
        body.put("validFrom", "1992-05-05");
        String version = tree.administrator().get(PATH + "/" + id).path("version");
        Response moved =
            tree.administrator()
                .header("If-Match", '"' + version + '"')
                .body(body)
                .put(PATH + "/" + id);
        if (circle) {
          OrganisationTreeTest.refused(moved, "/parentId", "CYCLE");
        } else {
          assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
          parents.put(code, parent);
        }
      }
    }
    QuarkusTransaction.requiringNew().run(() -> register.changeAll(changes.values(), null));
  }

  private static boolean isBelow(String code, String above, Map<String, String> parents) {
    for (String at = code; at != null; at = parents.get(at)) {
      if (at.equals(above)) {
        return true;
      }
    }
    return false;
  }

  private void assertClosure() {
    Set<String> kept =
        new HashSet<>(
            rows(
                """
                SELECT c.ancestor_id, c.descendant_id, c.depth FROM organisation_closure c
                JOIN organisation o ON o.id = c.descendant_id WHERE o.code LIKE ?
                """,
                tree.mark + ".P%"));
    Set<String> recursive =
        new HashSet<>(
            rows(
                """
                WITH RECURSIVE up AS (
                  SELECT id AS a, id AS d, 0 AS depth FROM organisation WHERE code LIKE ?
                  UNION ALL SELECT o.parent_id, up.d, up.depth + 1
                  FROM up JOIN organisation o ON o.id = up.a WHERE o.parent_id IS NOT NULL)
                SELECT a, d, depth FROM up
                """,
                tree.mark + ".P%"));
    assertThat(kept).isEqualTo(recursive);
  }
}
