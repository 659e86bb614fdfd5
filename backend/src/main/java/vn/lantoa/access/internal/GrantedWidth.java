package vn.lantoa.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.problem.FieldProblems;

/**
 * How wide a role somebody may give: at places where they administer accounts, and for the acts
 * they administer there.
 */
@ApplicationScoped
public class GrantedWidth {

  private final Reach reach;

  public GrantedWidth(Reach reach) {
    this.reach = reach;
  }

  /** The acts the actor administers at a place; none outside. One statement at most. */
  Set<Act> at(long organisation) {
    return reach.actsAt(Permission.USER_ADMINISTER, organisation);
  }

  /**
   * Names a role that is wider than what the actor administers.
   *
   * @param pointer the role in the request
   * @param mine the acts the actor administers at its place
   * @param acts what it is limited to; null or empty: every act
   */
  static void check(
      String pointer, Set<Act> mine, @Nullable Collection<Act> acts, FieldProblems problems) {
    if (mine.isEmpty()) {
      problems.add(
          pointer + "/organisationId",
          "OUT_OF_REACH",
          "Tổ chức không có, hoặc nằm ngoài phạm vi bạn quản trị.",
          "The organisation does not exist, or lies outside what you administer.");
    } else if (!mine.containsAll(
        acts == null || acts.isEmpty() ? EnumSet.allOf(Act.class) : acts)) {
      problems.add(
          pointer + "/acts",
          "WIDER_THAN_OWN",
          "Bạn chỉ quản trị một số loại việc ở đây. Hãy giới hạn vai trò trong các loại việc: %s.",
          "You administer some acts only here. Limit the role to: %s.",
          mine.stream().map(Act::name).collect(Collectors.joining(", ")));
    }
  }
}
