package vn.lantoa.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.lantoa.access.internal.TokenScope.Place;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Role;

/** A token may do at each place what its account and its scope both allow there, and no more. */
class TokenScopePropertyTest {

  private static final int SIZE = 30;

  @Property
  void isExactlyTheIntersection(@ForAll long seed) {
    Random random = new Random(seed);
    int[] parent = new int[SIZE];
    for (int i = 1; i < SIZE; i++) {
      parent[i] = random.nextInt(i);
    }
    List<Grant> grants = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      Role role = Role.values()[random.nextInt(Role.values().length)];
      grants.add(Grant.own(role, random.nextInt(SIZE), Set.of()));
    }
    Set<Permission> permissions = EnumSet.noneOf(Permission.class);
    for (Permission permission : Permission.values()) {
      if (random.nextBoolean()) {
        permissions.add(permission);
      }
    }
    Long root = random.nextInt(4) == 0 ? null : (long) random.nextInt(SIZE);
    TokenScope scope = new TokenScope(random.nextInt(4) == 0 ? null : permissions, root);
    List<Grant> effective = scope.limit(grants, id -> place(parent, root, id));
    for (int at = 0; at < SIZE; at++) {
      for (Permission permission : Permission.values()) {
        boolean account = allows(parent, grants, permission, at);
        boolean scoped =
            (scope.permissions() == null || permissions.contains(permission))
                && (root == null || under(parent, at, root));
        assertThat(allows(parent, effective, permission, at)).isEqualTo(account && scoped);
      }
    }
  }

  private static Place place(int[] parent, Long root, long id) {
    if (root == null || under(parent, id, root)) {
      return Place.WITHIN;
    }
    return under(parent, root, id) ? Place.ABOVE : Place.ELSEWHERE;
  }

  private static boolean allows(int[] parent, List<Grant> grants, Permission permission, long at) {
    return grants.stream()
        .anyMatch(g -> g.allows(permission) && under(parent, at, g.organisationId()));
  }

  private static boolean under(int[] parent, long node, long root) {
    long at = node;
    while (at != root && at != 0) {
      at = parent[(int) at];
    }
    return at == root;
  }
}
