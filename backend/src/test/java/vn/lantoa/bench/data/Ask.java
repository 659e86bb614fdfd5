package vn.lantoa.bench.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.lantoa.deadline.DeadlineContext;
import vn.lantoa.deadline.DeadlineRule;
import vn.lantoa.deadline.Occurrence;
import vn.lantoa.deadline.Recurring;

/** What a passage of a document asks of everybody below its issuer, or of some. */
final class Ask {

  /** Whom a demand addresses: levels and kinds, each empty for all. */
  record Group(String words, List<String> levels, List<String> kinds) {

    boolean takes(Body b) {
      return b.stands()
          && (levels.isEmpty() || levels.contains(b.level))
          && (kinds.isEmpty() || kinds.contains(b.kind));
    }
  }

  static final Group ALL =
      new Group("Các tổ chức đảng, cơ quan, đơn vị trực thuộc", List.of(), List.of());
  static final Group CELLS = new Group("Các chi bộ", List.of(), List.of("CELL"));
  static final Group COMMUNES =
      new Group("Các đảng ủy xã, phường", List.of("COMMUNE"), List.of("COMMITTEE"));
  static final Group GRASSROOTS =
      new Group("Các tổ chức cơ sở đảng", List.of("GRASSROOTS"), List.of());
  static final Group BOARDS =
      new Group(
          "Các ban, văn phòng, Mặt trận và đoàn thể",
          List.of(),
          List.of("OFFICE", "ADVISORY_BOARD", "INSPECTION", "FRONT", "MASS_ORGANISATION"));

  private static final int MOST_TURNS = 12;

  final String act;
  final Group group;
  final LocalDate since;

  /** Rules by level; "" for every level without one of its own. */
  final Map<String, String> rules = new TreeMap<>();

  String confirmer = "DIRECT_SUPERIOR";
  Topics.Work work;
  String title = "";
  String output = "";
  String sentence = "";

  /** The passage it rests on. */
  String label = "";

  long provision;
  long count;
  Ask parent;
  long id;

  Ask(String act, Group group, LocalDate since) {
    this.act = act;
    this.group = group;
    this.since = since;
  }

  boolean recurs() {
    return rules.values().stream().anyMatch(r -> r.startsWith("EVERY"));
  }

  /** The turns of a rule that comes round. */
  List<Occurrence> turns() {
    Recurring rule = (Recurring) DeadlineRule.decode(rules.get(""));
    return rule.occurrences(
        since.plusDays(20), LocalDate.of(2026, 12, 31), MOST_TURNS, DeadlineContext.EMPTY);
  }
}
