package vn.lantoa.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.rights.Recipe.to;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.rights.Recipe.Call;
import vn.lantoa.rights.Recipe.Scene;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.testing.ApiOperation;

/** What lies out of reach is the same as what never was: in words, in counts and in work done. */
@QuarkusTest
class NoLeakTest extends RightsWorld {

  private static final Pattern OF_THE_REQUEST =
      Pattern.compile("\"(instance|requestId)\":\"[^\"]*\",?");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,10}");

  private Place inside;
  private Place hidden;
  private Person mighty;
  private Person stranger;

  /** Somebody who may do everything, but only inside. */
  @BeforeEach
  void world() {
    long province = root("PROVINCE");
    inside = place(province);
    hidden = place(province);
    long account = account("t" + unique(), "Đủ vai trò");
    for (Role role : Role.values()) {
      hold(account, role, Long.parseLong(inside.top()));
    }
    mighty = signed("mighty", account);
    stranger = person("stranger", Role.ADMINISTRATOR, Long.parseLong(hidden.top()));
  }

  @Test
  void whatIsHiddenIsAnsweredAsWhatNeverWas() {
    List<String> told = new ArrayList<>();
    Place.Own never = new Place.Own(0, Place.NEVER, Place.NEVER, Place.NEVER, null);
    for (ApiOperation operation : ApiOperation.all()) {
      Recipe recipe = Objects.requireNonNull(Recipes.ALL.get(operation.id()));
      if (!recipe.placed() || operation.id().equals("createUser")) {
        continue;
      }
      Answer out = null;
      Answer none = null;
      // once more where they differ: a session may fall out of its cache between the two
      for (int i = 0; i < 2 && (out == null || !out.equals(none)); i++) {
        out = answer(operation, recipe.call(new Scene(hidden, stranger.own(), this)));
        none = answer(operation, recipe.call(new Scene(Place.nowhere(), never, this)));
      }
      if (!out.equals(none)) {
        told.add(operation.id() + "\n  hidden  " + out + "\n  no such " + none);
      }
    }
    assertThat(told).isEmpty();
  }

  /** What a caller can see of an answer, and how much was asked of the database for it. */
  private record Answer(int status, Set<String> headers, String body, long statements) {}

  private Answer answer(ApiOperation operation, Call call) {
    ask(operation, mighty, call);
    Response[] last = new Response[1];
    long statements = statements(() -> last[0] = ask(operation, mighty, call));
    String body = OF_THE_REQUEST.matcher(last[0].asString()).replaceAll("");
    Set<String> headers = new HashSet<>();
    last[0].headers().forEach(h -> headers.add(h.getName()));
    return new Answer(
        last[0].statusCode(), headers, NUMBER.matcher(body).replaceAll("#"), statements);
  }

  @Test
  void searchesAndCountsKnowNothingOfIt() {
    for (String list :
        List.of("documents", "organisations", "users", "obligations", "resolutions")) {
      Response found = list(list, "q", hidden.mark());
      assertThat(found.jsonPath().getList("items")).as(list).isEmpty();
    }
    for (String list : List.of("documents", "organisations", "obligations")) {
      Response found =
          as(mighty)
              .queryParam("q", hidden.mark())
              .queryParam("count", true)
              .get("/api/v1/" + list);
      assertThat(found.<Integer>path("total")).as(list).isZero();
    }
    assertThat(list("documents", "q", hidden.symbol()).jsonPath().getList("items")).isEmpty();
    assertThat(list("organisations", "q", hidden.code()).jsonPath().getList("items")).isEmpty();
  }

  private static Response list(Person who, String list, String parameter, Object value) {
    return as(who).queryParam(parameter, value).get("/api/v1/" + list);
  }

  private Response list(String list, String parameter, Object value) {
    return list(mighty, list, parameter, value);
  }

  @Test
  void filtersByWhatIsHiddenAnswerAsByWhatNeverWas() {
    record Filter(String list, String parameter, String hidden) {}
    Stream.of(
            new Filter("demands", "documentId", hidden.document()),
            new Filter("obligations", "documentId", hidden.document()),
            new Filter("obligations", "demandId", hidden.demand()),
            new Filter("obligations", "organisationId", hidden.below()),
            new Filter("documents", "issuerId", hidden.top()),
            new Filter("organisations", "under", hidden.top()),
            new Filter("users", "organisationId", hidden.top()),
            new Filter("dashboard/overview", "organisationId", hidden.top()),
            new Filter("dashboard/children", "organisationId", hidden.top()),
            new Filter("dashboard/heat-map", "organisationId", hidden.top()),
            new Filter(
                "resolutions/" + inside.document() + "/implementation",
                "organisationId",
                hidden.top()))
        .forEach(
            f -> {
              Response out = list(f.list(), f.parameter(), f.hidden());
              Response none = list(f.list(), f.parameter(), Place.NEVER);
              assertThat(out.statusCode()).as(f.toString()).isEqualTo(none.statusCode());
              assertThat(words(out)).as(f.toString()).isEqualTo(words(none));
            });
  }

  private static String words(Response response) {
    String body = OF_THE_REQUEST.matcher(response.asString()).replaceAll("");
    return NUMBER.matcher(body).replaceAll("#");
  }

  @Test
  void idsInABodyAreAnsweredAsWhatNeverWas() {
    record Named(String operation, String path, Map<String, Object> body, String field) {}
    Map<String, Object> demand = object(demand(inside, inside.document()));
    List<Named> all =
        List.of(
            new Named(
                "objectToObligation",
                inside.ownObligation(),
                object("reason", "Không thuộc"),
                "proposedOrganisationId"),
            new Named("createDemand", "", demand, "provisionId"),
            new Named("createDemand", "", demand, "parentDemandId"),
            new Named("createDemand", "", demand, "confirmerOrganisationId"),
            new Named("createRelation", inside.document(), object("type", "AMENDS"), "targetId"),
            new Named(
                "createSuccession",
                inside.below(),
                object("kind", "RENAME", "effectiveOn", "2026-07-02", "legalBasis", "Nghị quyết 9"),
                "successorId"));
    Map<String, String> ids =
        Map.of(
            "proposedOrganisationId", hidden.below(),
            "provisionId", Place.NEVER,
            "parentDemandId", hidden.demand(),
            "confirmerOrganisationId", hidden.top(),
            "targetId", hidden.document(),
            "successorId", hidden.below());
    for (Named named : all) {
      Response out = send(named.operation(), named.path(), named.body(), named.field(), ids);
      Response none = send(named.operation(), named.path(), named.body(), named.field(), Map.of());
      assertThat(out.statusCode()).as(named.operation() + out.asString()).isBetween(400, 499);
      assertThat(words(out)).as(named.operation() + " " + named.field()).isEqualTo(words(none));
    }
  }

  private Response send(
      String id, String path, Map<String, Object> body, String field, Map<String, String> ids) {
    Map<String, Object> all = object(body.entrySet().toArray());
    all.put(field, ids.getOrDefault(field, Place.NEVER));
    if (field.equals("confirmerOrganisationId")) {
      all.put("confirmer", "ADVISORY_BOARD");
    }
    ApiOperation operation =
        ApiOperation.all().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
    Call call = path.isEmpty() ? to() : to(path);
    return ask(
        operation,
        mighty,
        call.body(all.entrySet().toArray()),
        text("SELECT version FROM obligation WHERE id = ?", inside.ownObligation()));
  }

  @Test
  void aRelationToWhatIsHiddenShowsNothingOfIt() {
    freshRelation(inside.document(), hidden.document());
    freshRelation(hidden.document(), inside.related());
    for (String document : List.of(inside.document(), inside.related())) {
      String shown = as(mighty).get("/api/v1/documents/" + document + "/relations").asString();
      assertThat(shown).doesNotContain(hidden.mark()).doesNotContain(hidden.symbol());
    }
  }
}
