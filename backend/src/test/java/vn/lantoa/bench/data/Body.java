package vn.lantoa.bench.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An organisation on its way into the tree. */
final class Body {

  private static final Set<String> AREAS =
      Set.of("Xã ", "Phường ", "Thôn ", "Khu ", "Huyện ", "Trường ", "Trạm ");

  /** The slowest pace; 0 is always early. */
  static final int SLOWEST = 11;

  final Body parent;
  final String code;
  final String name;
  final String shortName;
  final String level;
  final String kind;
  final String group;
  final List<Body> children = new ArrayList<>();
  long id;
  String head = "Bí thư";
  LocalDate from = LocalDate.of(2025, 7, 1);
  LocalDate to;
  Body successor;
  int pace;
  long term;

  Body(
      Body parent,
      String code,
      String name,
      String shortName,
      String level,
      String kind,
      String group) {
    this.parent = parent;
    this.code = code;
    this.name = name;
    this.shortName = shortName;
    this.level = level;
    this.kind = kind;
    this.group = group;
    if (parent != null) {
      parent.children.add(this);
    }
  }

  boolean stands() {
    return to == null;
  }

  boolean isCommittee() {
    return kind.equals("COMMITTEE");
  }

  /** "xã Tân Hòa", as it is said within a sentence; other names keep their capital. */
  String place() {
    String first = shortName.substring(0, shortName.indexOf(' ') + 1);
    return AREAS.contains(first)
        ? shortName.substring(0, 1).toLowerCase(Locale.ROOT) + shortName.substring(1)
        : shortName;
  }

  /** The first of it and those above that has this level. */
  Body above(String wanted) {
    Body at = this;
    while (at != null && !(at.level.equals(wanted) && at.isCommittee())) {
      at = at.parent;
    }
    return at;
  }
}
