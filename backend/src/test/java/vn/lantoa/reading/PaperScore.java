package vn.lantoa.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import vn.lantoa.deadline.DeadlineContext;
import vn.lantoa.deadline.ResolvedDeadline;
import vn.lantoa.reading.Reading.Assignment;
import vn.lantoa.reading.Reading.Citation;
import vn.lantoa.reading.Reading.Deadline;
import vn.lantoa.reading.Reading.Target;

/** Holds readings against what a careful reader finds. White space and case do not count. */
final class PaperScore {

  /** How many of one kind were found, are there, and were proposed. */
  static final class Tally {
    int found;
    int gold;
    int proposed;

    double f1() {
      return gold + proposed == 0 ? 1 : 2.0 * found / (gold + proposed);
    }

    @Override
    public String toString() {
      return "%.3f (%d of %d, %d proposed)".formatted(f1(), found, gold, proposed);
    }
  }

  final Tally citations = new Tally();
  final Tally deadlines = new Tally();
  final Tally dates = new Tally();
  final Tally assignments = new Tally();
  final Tally targets = new Tally();
  final List<String> differences = new ArrayList<>();

  private static String flat(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("\\s+", "")
        .toLowerCase(Locale.ROOT);
  }

  private static boolean touches(String a, String b) {
    String x = flat(a);
    String y = flat(b);
    return !x.isEmpty() && !y.isEmpty() && (x.contains(y) || y.contains(x));
  }

  void add(String paper, Reading reading, JsonNode gold) {
    String own = gold.at("/self/symbol").asText("");
    List<Citation> cited =
        reading.citations().stream().filter(c -> !own.equals(c.symbol())).toList();
    match(paper, "citation", gold.get("documents"), cited, PaperScore::same, citations);
    List<JsonNode> matchedGold = new ArrayList<>();
    List<Deadline> matched = new ArrayList<>();
    match(
        paper,
        "deadline",
        gold.get("deadlines"),
        reading.deadlines(),
        (g, d) -> {
          boolean same = touches(g.get("phrase").asText(), d.span().text());
          if (same) {
            matchedGold.add(g);
            matched.add(d);
          }
          return same;
        },
        deadlines);
    for (int i = 0; i < matched.size(); i++) {
      dates.gold++;
      dates.proposed++;
      boolean right = dated(matchedGold.get(i), matched.get(i));
      dates.found += right ? 1 : 0;
      if (!right) {
        differences.add(paper + " date " + matchedGold.get(i) + " is " + matched.get(i).rule());
      }
    }
    match(
        paper,
        "assignment",
        gold.get("assignments"),
        reading.assignments(),
        (g, a) -> same(g, a, reading),
        assignments);
    match(paper, "target", gold.get("targets"), reading.targets(), PaperScore::same, targets);
  }

  private <T> void match(
      String paper,
      String kind,
      JsonNode gold,
      List<T> proposed,
      BiPredicate<JsonNode, T> same,
      Tally tally) {
    List<T> left = new ArrayList<>(proposed);
    int missed = 0;
    for (JsonNode one : gold) {
      T hit = left.stream().filter(x -> same.test(one, x)).findFirst().orElse(null);
      if (hit == null) {
        differences.add(paper + " " + kind + " missed " + one);
        missed++;
      } else {
        left.remove(hit);
        tally.found++;
      }
    }
    left.removeIf(x -> x instanceof Assignment a && a.role() != Reading.AssignmentRole.LEAD);
    left.forEach(x -> differences.add(paper + " " + kind + " too much " + x));
    tally.gold += gold.size();
    tally.proposed += gold.size() - missed + left.size();
  }

  private static boolean same(JsonNode gold, Citation citation) {
    return gold.hasNonNull("symbol")
        ? gold.get("symbol").asText().equals(citation.symbol())
            && (!gold.hasNonNull("date")
                || gold.get("date").asText().equals(String.valueOf(citation.issuedOn())))
        : touches(gold.get("as_written").asText(), citation.span().text());
  }

  private static boolean dated(JsonNode gold, Deadline deadline) {
    String every = gold.path("recurrence").asText("");
    String frequency = String.valueOf(deadline.frequency()).toLowerCase(Locale.ROOT);
    if (!every.isEmpty() && !every.replace('-', '_').equals(frequency)) {
      return false;
    }
    if (deadline.rule() == null || !gold.hasNonNull("due")) {
      return !gold.hasNonNull("due");
    }
    ResolvedDeadline days = deadline.rule().resolve(DeadlineContext.EMPTY);
    LocalDate due = LocalDate.parse(gold.get("due").asText());
    boolean before = gold.path("exclusive").asBoolean(false);
    return before == days.exclusive() && due.equals(before ? days.printedOn() : days.dueOn());
  }

  private static boolean same(JsonNode gold, Assignment assignment, Reading reading) {
    String words =
        assignment.deadline() < 0
            ? null
            : reading.deadlines().get(assignment.deadline()).span().text();
    boolean dated =
        gold.hasNonNull("deadline_phrase")
            ? words != null && touches(gold.get("deadline_phrase").asText(), words)
            : words == null;
    return dated && touches(gold.get("organisation").asText(), assignment.organisation().text());
  }

  private static boolean same(JsonNode gold, Target target) {
    JsonNode value = gold.get("value").isArray() ? gold.get("value").get(0) : gold.get("value");
    Integer year = gold.hasNonNull("year") ? (Integer) gold.get("year").asInt() : null;
    return new BigDecimal(value.asText()).compareTo(target.value()) == 0
        && flat(gold.get("unit").asText()).equals(flat(target.unit()))
        && (year == null || year.equals(target.year()));
  }
}
