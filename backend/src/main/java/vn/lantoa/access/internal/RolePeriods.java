package vn.lantoa.access.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.lantoa.access.AccountSpec;
import vn.lantoa.shared.problem.FieldProblems;

/** The same role at the same place may be held again, but not twice on the same day. */
final class RolePeriods {

  private RolePeriods() {}

  static void check(List<AccountSpec.Held> roles, FieldProblems problems) {
    for (int i = 0; i < roles.size(); i++) {
      AccountSpec.Held role = roles.get(i);
      if (roles.subList(0, i).stream().anyMatch(earlier -> overlap(earlier, role))) {
        problems.add(
            "/roles/" + i + "/from",
            "OVERLAP",
            "Vai trò này ở tổ chức này đã có trong khoảng thời gian trùng nhau.",
            "This role at this organisation is held in an overlapping period already.");
      }
    }
  }

  private static boolean overlap(AccountSpec.Held a, AccountSpec.Held b) {
    LocalDate aFrom = Objects.requireNonNullElse(a.from(), LocalDate.MIN);
    LocalDate bFrom = Objects.requireNonNullElse(b.from(), LocalDate.MIN);
    return a.role() == b.role()
        && a.organisationId() == b.organisationId()
        && !aFrom.isAfter(Objects.requireNonNullElse(b.to(), LocalDate.MAX))
        && !bFrom.isAfter(Objects.requireNonNullElse(a.to(), LocalDate.MAX));
  }
}
