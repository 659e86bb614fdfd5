package vn.lantoa.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lantoa.rights.Recipe.Call;
import vn.lantoa.rights.Recipe.Scene;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.testing.ApiOperation;

/**
 * Every operation of the contract, asked by every role for a thing inside its subtree, where it
 * only reads, and outside. The expected answer follows from one rule: see {@link RightsRule}.
 */
@QuarkusTest
class RightsTableTest extends RightsWorld {

  /** Fewer means that something was left out. */
  private static final int FLOOR = 2_000;

  /** What is asked names the caller itself, so that a caller of another kind is told 401 or 422. */
  private static final Set<String> OF_THE_CALLER = Set.of("createSession", "createDelegation");

  private static final Set<Integer> DOMAIN_ANSWERS = Set.of(200, 201, 202, 204, 206, 409, 412);

  private final List<String> rows = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private final Map<Where, Place> places = new EnumMap<>(Where.class);
  private @Nullable Person stranger;
  private final boolean scoped =
      text("""
              SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE()
                AND table_name = 'access_token' AND column_name = 'scopes'
              """)
          .equals("1");

  @Test
  void everyOperationForEveryRoleInEveryPlace() throws IOException {
    everyOperationHasItsRecipe();
    long province = root("PROVINCE");
    for (Where where : Where.values()) {
      places.put(where, place(province));
    }
    stranger = person("stranger", Role.READER, top(Where.OUTSIDE));
    List<Asker> askers = askers();
    for (ApiOperation operation : ApiOperation.all()) {
      List<Asker> all = new ArrayList<>(askers);
      all.addAll(byToken(operation, askers));
      for (Asker asker : all) {
        for (Where where : Where.values()) {
          check(operation, asker, where);
        }
      }
    }
    report();
    assertThat(wrong).isEmpty();
    assertThat(rows).hasSizeGreaterThan(FLOOR);
  }

  private static void everyOperationHasItsRecipe() {
    Set<String> operations =
        ApiOperation.all().stream().map(ApiOperation::id).collect(Collectors.toSet());
    Set<String> missing = new TreeSet<>(operations);
    missing.removeAll(Recipes.ALL.keySet());
    assertThat(missing)
        .as(
            "operations without a recipe: say in vn.lantoa.rights.Recipes how each is called for a"
                + " thing of a place (ids, a valid body), and where its answer outside is not 404")
        .isEmpty();
    Set<String> gone = new TreeSet<>(Recipes.ALL.keySet());
    gone.removeAll(operations);
    assertThat(gone).as("recipes of no operation").isEmpty();
  }

  private long top(Where where) {
    return Long.parseLong(Objects.requireNonNull(places.get(where)).top());
  }

  /** Each role with READER next door, and nobody. */
  private List<Asker> askers() {
    List<Asker> askers = new ArrayList<>();
    askers.add(new Asker("nobody", null, Set.of(), Set.of()));
    for (Role role : Role.values()) {
      long account = account("t" + unique(), role.name());
      hold(account, role, top(Where.INSIDE));
      hold(account, Role.READER, top(Where.READ_ONLY));
      askers.add(
          new Asker(
              role.name(),
              signed(role.name(), account),
              role.permissions(),
              Role.READER.permissions()));
    }
    return askers;
  }

  /**
   * The first role that may, by tokens with the scope needed, all but that, and another subtree.
   */
  private List<Asker> byToken(ApiOperation operation, List<Asker> askers) {
    Permission permission = Permission.ofScope(operation.permission()).orElse(null);
    if (permission == null || !scoped) {
      return List.of();
    }
    Set<Permission> needed = new HashSet<>(recipe(operation).also());
    needed.add(permission);
    Asker role =
        askers.stream().filter(a -> a.inside().containsAll(needed)).findFirst().orElseThrow();
    needed.add(reading(permission));
    Set<Permission> allBut = EnumSet.allOf(Permission.class);
    allBut.remove(permission);
    Person person = Objects.requireNonNull(role.person());
    return List.of(
        role.limited("its scope", byToken(person, needed, null), needed),
        role.limited("every other scope", byToken(person, allBut, null), allBut),
        role.elsewhere(byToken(person, null, top(Where.READ_ONLY))));
  }

  /** What changes a thing shows it as well. */
  private static Permission reading(Permission permission) {
    return switch (permission) {
      case DOCUMENT_EDIT, DEMAND_EDIT, DEMAND_PUBLISH -> Permission.DOCUMENT_READ;
      case OBLIGATION_REPORT, OBLIGATION_CONFIRM -> Permission.OBLIGATION_READ;
      case ORGANISATION_EDIT -> Permission.ORGANISATION_READ;
      default -> permission;
    };
  }

  private static Recipe recipe(ApiOperation operation) {
    return Objects.requireNonNull(Recipes.ALL.get(operation.id()));
  }

  private void check(ApiOperation operation, Asker asker, Where where) {
    Recipe recipe = recipe(operation);
    Outcome expected = RightsRule.expected(operation, recipe, asker, where);
    Call call = recipe.call(scene(recipe, asker, where));
    Response response = ask(operation, asker.person(), call);
    int status = response.statusCode();
    boolean right =
        switch (expected) {
          case ALLOWED ->
              DOMAIN_ANSWERS.contains(status)
                  || OF_THE_CALLER.contains(operation.id())
                  || operation.id().equals("takeLogoutToken") && status == 400;
          case NOT_SIGNED_IN -> status == 401;
          case FORBIDDEN -> status == 403;
          case NOT_FOUND -> status == 404;
          case UNKNOWN -> status == 422;
          case EMPTY -> status == 200;
        };
    String row =
        String.join(
                ",",
                operation.id(),
                operation.permission(),
                asker.name(),
                "" + where,
                "" + expected)
            + ","
            + status;
    rows.add(row);
    if (!right) {
      wrong.add(row + " " + response.asString());
    }
    noLeak(operation, asker, where, response);
  }

  /** Nothing that is answered to somebody names what lies outside. */
  private void noLeak(ApiOperation operation, Asker asker, Where where, Response response) {
    Place hidden = Objects.requireNonNull(places.get(Where.OUTSIDE));
    if (response.asString().contains(hidden.mark())) {
      wrong.add(
          operation.id() + " tells " + asker.name() + " of what lies outside, asked " + where);
    }
  }

  private Scene scene(Recipe recipe, Asker asker, Where where) {
    Person owner =
        where == Where.INSIDE && asker.person() != null
            ? asker.person()
            : Objects.requireNonNull(stranger);
    Place.Own own =
        recipe.isOwn() && owner == asker.person() ? owned(owner.own().account()) : owner.own();
    return new Scene(Objects.requireNonNull(places.get(where)), own, this);
  }

  private void report() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "results"));
    List<String> lines = new ArrayList<>();
    lines.add("operation,permission,who,place,expected,status");
    lines.addAll(rows);
    Files.write(folder.resolve("rights.csv"), lines);
    System.out.printf(
        "Table of rights: %d cases over %d operations, %d wrong (target/results/rights.csv)%n",
        rows.size(), ApiOperation.all().size(), wrong.size());
  }
}
