package vn.lantoa.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.internal.GrantReach;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.persistence.Sql;

/** Rights as always, but for work inside {@link #free}: there everything is reached. */
@Alternative
@ApplicationScoped
public class UnboundReach implements Reach {

  private static final ThreadLocal<Boolean> FREE = ThreadLocal.withInitial(() -> false);

  private final GrantReach real;

  public UnboundReach(GrantReach real) {
    this.real = real;
  }

  static <T> T free(Supplier<T> work) {
    FREE.set(true);
    try {
      return work.get();
    } finally {
      FREE.set(false);
    }
  }

  @Override
  public String within(
      Sql sql, Permission permission, String organisationColumn, @Nullable String actColumn) {
    return FREE.get() ? "TRUE" : real.within(sql, permission, organisationColumn, actColumn);
  }

  @Override
  public String holds(
      Sql sql, Permission permission, String organisationColumn, @Nullable String actColumn) {
    return FREE.get() ? "TRUE" : real.holds(sql, permission, organisationColumn, actColumn);
  }

  @Override
  public Look look(
      Sql sql, Permission permission, String organisationColumn, @Nullable String actColumn) {
    return FREE.get()
        ? new Look("", "TRUE")
        : real.look(sql, permission, organisationColumn, actColumn);
  }

  @Override
  public String at(
      Sql sql, Permission permission, String organisationColumn, @Nullable String actColumn) {
    return FREE.get() ? "TRUE" : real.at(sql, permission, organisationColumn, actColumn);
  }

  @Override
  public Set<Act> actsAt(Permission permission, long organisationId) {
    return real.actsAt(permission, organisationId);
  }

  @Override
  public boolean covers(Permission permission, long organisationId) {
    return real.covers(permission, organisationId);
  }

  @Override
  public boolean covers(Permission permission, long organisationId, Act act) {
    return real.covers(permission, organisationId, act);
  }

  @Override
  public void require(Permission permission, Permission reading, long organisationId) {
    real.require(permission, reading, organisationId);
  }
}
