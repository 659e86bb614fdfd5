package vn.lantoa.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;

/** An issued plan becomes another: previewed, then done, and nothing recorded is lost. */
@QuarkusTest
class AmendmentTest extends StudyFixture {

  private static final Map<String, Object> COMMUNE =
      object("level", "COMMUNE", "dueOn", "2026-12-15");
  private static final Map<String, Object> CELL = object("level", "CELL", "dueOn", "2026-12-25");

  private Map<String, Object> amended(String plan, Object... parts) {
    return object(
        "reason",
        "Đại hội lùi ngày",
        "plan",
        with(with(plan(), "title", head.get(PLANS + "/" + plan).path("title")), parts));
  }

  private Map<String, Object> preview(String plan, Object... parts) {
    return officer
        .post(PLANS + "/" + plan + "/amendment-preview", amended(plan, parts).get("plan"))
        .then()
        .statusCode(200)
        .extract()
        .path("$");
  }

  private Response amend(User who, String plan, Object... parts) {
    return step(who, plan, "amendment", amended(plan, parts));
  }

  /** Those named, and the special audience of the plan. */
  private static List<Map<String, Object>> audiences(String... categories) {
    return Stream.concat(Stream.of(categories), Stream.of("RETIRED_LEADER"))
        .map(c -> object("category", c))
        .toList();
  }

  @Test
  void datesLevelsAndAudiencesFollowAsPreviewed() {
    String plan = issued();
    Map<String, Object> seen =
        preview(
            plan,
            "levels",
            List.of(CELL),
            "audiences",
            List.of(object("category", "MEMBER"), object("category", "BUSINESS_PERSON")));
    assertThat(seen.get("demands"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .containsExactly(
            effect("STUDY", null, 0, 2, 1, 0),
            effect("BRIEFING", "RETIRED_LEADER", 0, 0, 1, 0),
            effect("BRIEFING", "BUSINESS_PERSON", 1, 0, 0, 0));
    String owed = obligation(clerk, plan, cell, "STUDY");
    clerk.get("/api/v1/obligations/" + owed).then().body("dueOn", equalTo("2026-12-31"));
    amend(
            head,
            plan,
            "levels",
            List.of(CELL),
            "audiences",
            List.of(object("category", "MEMBER"), object("category", "BUSINESS_PERSON")))
        .then()
        .statusCode(200)
        .body("levels.level", contains("CELL"))
        .body("state", equalTo("ISSUED"))
        .body("audiences.find { it.category == 'BUSINESS_PERSON' }.demandId", notNullValue());
    clerk.get("/api/v1/obligations/" + owed).then().body("dueOn", equalTo("2026-12-25"));
    officer
        .get(PLANS + "/" + plan + "/board")
        .then()
        .body("items.organisation.id", contains("" + cell, "" + cell2));
    officer
        .get(PLANS + "/" + plan + "/amendments")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].reason", equalTo("Đại hội lùi ngày"))
        .body("items[0].documentId", nullValue())
        .body("items[0].created", equalTo(1))
        .body("items[0].changed", equalTo(2))
        .body("items[0].withdrawn", equalTo(2));
  }

  private static Map<String, Object> effect(
      String act, String audience, int created, int changed, int withdrawn, int kept) {
    Map<String, Object> effect = object("act", act);
    if (audience != null) {
      effect.put("audience", audience);
    }
    effect.putAll(
        object("created", created, "changed", changed, "withdrawn", withdrawn, "kept", kept));
    return effect;
  }

  @Test
  void nothingIsAskedAnewWhereOnlyTheWordsOfTopicsChange() {
    String plan = issued();
    List<Map<String, Object>> documents =
        List.of(
            object(
                "documentId",
                "" + resolution,
                "topics",
                List.of(object("title", "Đột phá", "presenterPosition", "Bí thư Tỉnh ủy"))),
            object("documentId", "" + report));
    assertThat(preview(plan, "documents", documents).get("demands")).isEqualTo(List.of());
    amend(head, plan, "documents", documents)
        .then()
        .statusCode(200)
        .body("documents[0].topics[0].title", equalTo("Đột phá"))
        .body("audiences.find { it.special }.demandId", notNullValue());
  }

  @Test
  void anAudienceAddedBringsItsExpectedNumberAndOneTakenAwayReleasesIt() {
    headcount(cell, "CADRE", 9, "2026-06-30");
    String plan = issued();
    String expected = PLANS + "/" + plan + "/organisations/" + cell + "/expected";
    clerk.get(expected).then().statusCode(200).body("items.category", contains("MEMBER"));
    amend(head, plan, "audiences", audiences("MEMBER", "CADRE")).then().statusCode(200);
    clerk.get(expected).then().body("items.category", hasItem("CADRE"));
    officer
        .get(PLANS + "/" + plan + "/board?level=CELL")
        .then()
        .body("items.find { it.organisation.id == '" + cell + "' }.reached.expected", equalTo(29));
    amend(head, plan, "audiences", audiences("MEMBER")).then().statusCode(200);
    clerk.get(expected).then().body("items.category", contains("MEMBER"));
  }

  @Test
  void aNewDemandAsksWhomThePreviewNamed() {
    String plan = issued();
    inTransaction(
        () ->
            new Sql("UPDATE organisation SET valid_from = '2026-11-20' WHERE id = :cell")
                .bind("cell", cell2)
                .execute(em));
    List<Map<String, Object>> wanted =
        List.of(
            object("category", "MEMBER"),
            object("category", "RETIRED_LEADER", "dueOn", "2026-12-20"),
            object("category", "BUSINESS_PERSON", "level", "CELL"));
    assertThat(preview(plan, "audiences", wanted).get("demands").toString())
        .contains("BUSINESS_PERSON", "created=1,");
    amend(head, plan, "audiences", wanted).then().statusCode(200);
    officer.get(PLANS + "/" + plan + "/amendments").then().body("items[0].created", equalTo(1));
  }

  @Test
  void whatWasRecordedIsNotLeftOut() {
    String plan = issued();
    clerk.post(SESSIONS, sitting(plan, 18)).then().statusCode(201);
    amend(head, plan, "documents", List.of(object("documentId", "" + report)))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/plan/documents"));
    amend(head, plan, "audiences", audiences("NON_MEMBER"))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/plan/audiences"));
    officer.get(PLANS + "/" + plan + "/amendments").then().body("items", empty());
    officer
        .get(PLANS + "/" + plan + "/board?level=CELL")
        .then()
        .body("items.find { it.organisation.id == '" + cell + "' }.reached.total", equalTo(18));
  }

  @Test
  void aPlanStaysWhoseItWasAndIsWhole() {
    String plan = issued();
    amend(head, plan, "organisationId", "" + commune, "type", "CT")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/plan/organisationId", "/plan/type"));
    amend(head, plan, "levels", List.of()).then().statusCode(409).body("errors", hasSize(1));
    amend(head, plan, "endsOn", "2026-12-20").then().statusCode(422);
    String draft = planned(officer);
    step(head, draft, "amendment", amended(draft)).then().statusCode(409);
    step(head, plan, "amendment", with(amended(plan), "reason", " ")).then().statusCode(422);
  }

  @Test
  void onlyWhoeverIssuesAmendsAndTheOldVersionIsRefused() {
    String plan = issued();
    amend(drafter, plan, "levels", List.of(COMMUNE, CELL)).then().statusCode(403);
    amend(user(Role.HEAD, commune), plan, "levels", List.of(COMMUNE, CELL)).then().statusCode(403);
    user(Role.HEAD, root("PROVINCE"))
        .post(PLANS + "/" + plan + "/amendment", "1", amended(plan))
        .then()
        .statusCode(404);
    clerk
        .post(PLANS + "/" + plan + "/amendment-preview", amended(plan).get("plan"))
        .then()
        .statusCode(403);
    head.post(PLANS + "/" + plan + "/amendment", "0", amended(plan)).then().statusCode(412);
  }

  @Test
  void theAmendingDocumentIsRegisteredAndTakesTheNextNumber() {
    String plan = issued();
    String next =
        officer
            .post(PLANS + "/" + plan + "/amendment-preview", amended(plan).get("plan"))
            .path("symbol");
    head.post(
            PLANS + "/" + plan + "/amendment",
            head.get(PLANS + "/" + plan).path("version"),
            with(amended(plan, "levels", List.of(COMMUNE, CELL)), "symbol", next))
        .then()
        .statusCode(200);
    String amending =
        officer
            .get(PLANS + "/" + plan + "/amendments")
            .then()
            .extract()
            .path("items[0].documentId");
    officer
        .get("/api/v1/documents/" + amending + "/relations")
        .then()
        .statusCode(200)
        .body("outgoing.type", hasItem("AMENDS"));
    head.post(
            PLANS + "/" + plan + "/amendment",
            head.get(PLANS + "/" + plan).path("version"),
            with(amended(plan), "symbol", next))
        .then()
        .statusCode(409)
        .body("errors[0].code", equalTo("NUMBER_TAKEN"));
  }

  @Test
  void plansDerivedFromItAreNamedWhereTheirDatesNowLieTooLate() {
    String plan = issued();
    User below = user(Role.OFFICER, commune);
    User secretary = user(Role.HEAD, commune);
    String derived =
        below
            .post(
                PLANS,
                with(
                    plan(),
                    "organisationId",
                    "" + commune,
                    "parentId",
                    plan,
                    "levels",
                    List.of(object("level", "CELL", "dueOn", "2026-12-28")),
                    "audiences",
                    audiences("MEMBER")))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    step(below, derived, "submission", object()).then().statusCode(200);
    step(secretary, derived, "approval", object()).then().statusCode(200);
    step(secretary, derived, "issue", object("symbol", "7-KH/ĐU", "issuedOn", "2026-11-12"))
        .then()
        .statusCode(200);
    assertThat(preview(plan, "levels", List.of(COMMUNE, CELL)).get("warnings").toString())
        .contains("DERIVED_PAST");
    assertThat(preview(plan).get("warnings")).isEqualTo(List.of());
    assertThat(
            preview(plan, "levels", List.of(object("level", "CELL", "dueOn", "2026-11-15")))
                .get("warnings")
                .toString())
        .contains("ALREADY_OVERDUE");
  }
}
