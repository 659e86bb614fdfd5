package vn.lantoa.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.testing.ApiOperation;

/** backend/docs/rights.md is what the contract, the roles and the rule say. */
class RightsDocTest {

  private static final Path WRITTEN = Path.of("target", "results", "rights.md");
  private static final Path COMMITTED = Path.of("docs", "rights.md");

  @Test
  void thePageOfRightsIsTrue() throws IOException {
    Files.createDirectories(WRITTEN.getParent());
    Files.writeString(WRITTEN, page());
    assertThat(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "")
        .as("run: cp backend/target/results/rights.md backend/docs/rights.md")
        .isEqualTo(page());
  }

  private static String page() {
    String roles = Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining(" | "));
    List<String> rows =
        ApiOperation.all().stream()
            .collect(Collectors.toMap(ApiOperation::id, o -> o, (a, b) -> a, TreeMap::new))
            .values()
            .stream()
            .map(RightsDocTest::row)
            .toList();
    return """
        # Who may do what

        Written from `openapi.yaml` (`x-permission`), the roles and the rule of rights; `RightsDocTest` keeps it true and `RightsTableTest` asks every cell. A role is held at an organisation and reaches its subtree.

        - Not signed in: 401, save where the permission is `none`. The permission held nowhere: 403.
        - *Outside* is the answer for a thing outside the subtree: `404`, the same as for an id that never was; `422` where the id stands in the body; `-` where the operation names no thing, and lists only what is in reach.
        - Where the same account may only read, what needs more is 403.
        - ✓ allowed inside; own: only one's own, whatever the place.

        | Operation | Permission | %s | Outside |
        |---|---|%s---|
        %s
        """
        .formatted(roles, ":-:|".repeat(Role.values().length), String.join("\n", rows));
  }

  private static String row(ApiOperation operation) {
    Recipe recipe = Recipes.ALL.get(operation.id());
    String cells =
        Arrays.stream(Role.values())
            .map(role -> allowed(operation, recipe, role) ? "✓" : "")
            .collect(Collectors.joining(" | "));
    return "| `%s` | `%s` | %s | %s |"
        .formatted(operation.id(), permission(operation, recipe), cells, outside(recipe));
  }

  private static String permission(ApiOperation operation, Recipe recipe) {
    return operation.permission()
        + (recipe == null
            ? ""
            : recipe.also().stream()
                .map(p -> " " + p.scope())
                .sorted()
                .collect(Collectors.joining()));
  }

  private static boolean allowed(ApiOperation operation, Recipe recipe, Role role) {
    if (Permission.ofScope(operation.permission()).isEmpty()) {
      return true;
    }
    Set<Permission> needed = new HashSet<>(recipe == null ? Set.of() : recipe.also());
    needed.add(Permission.ofScope(operation.permission()).orElseThrow());
    return role.permissions().containsAll(needed);
  }

  private static String outside(Recipe recipe) {
    if (recipe == null || !recipe.placed()) {
      return "-";
    }
    String answer = recipe.outside() == Outcome.UNKNOWN ? "422" : "404";
    return recipe.isOwn() ? answer + ", own" : answer;
  }
}
