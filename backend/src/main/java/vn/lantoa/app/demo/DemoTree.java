package vn.lantoa.app.demo;

import static vn.lantoa.app.demo.DemoFiles.cell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The organisations of all times: founded, moved, ended and succeeded on their days. */
final class DemoTree {

  /** How an organisation stands from a day on. */
  private record Period(
      LocalDate from, String name, String shortName, String level, String parent, String basis) {}

  private final DemoConnection db;
  private final Map<String, Long> ids = new HashMap<>();
  private final Map<String, CSVRecord> bodies = new LinkedHashMap<>();
  private final Map<String, List<Period>> periods = new HashMap<>();
  private final Map<String, String> superiors = new HashMap<>();

  DemoTree(DemoConnection db) {
    this.db = db;
  }

  /** The id of the organisation with this code, which exists by now. */
  long id(String code) {
    return Objects.requireNonNull(ids.get(code), code);
  }

  List<Long> ids(@Nullable Collection<String> codes) {
    return codes == null ? List.of() : codes.stream().map(this::id).toList();
  }

  void enter(DemoCalendar calendar) {
    for (CSVRecord row : DemoFiles.rows("organisations.csv")) {
      bodies.put(row.get("code"), row);
    }
    for (CSVRecord row : DemoFiles.rows("periods.csv")) {
      periods
          .computeIfAbsent(row.get("organisation"), c -> new ArrayList<>())
          .add(
              new Period(
                  LocalDate.parse(row.get("valid_from")),
                  row.get("name"),
                  row.get("short_name"),
                  row.get("level"),
                  row.get("parent"),
                  row.get("legal_basis")));
    }
    enterFoundings(calendar);
    enterChanges(calendar);
    enterSuccessions(calendar);
  }

  private void enterFoundings(DemoCalendar calendar) {
    Map<LocalDate, List<String>> foundings = new TreeMap<>();
    LocalDate first = DemoCalendar.BEGINNING.toLocalDate();
    bodies.forEach(
        (code, row) -> {
          LocalDate day = LocalDate.parse(row.get("valid_from"));
          foundings
              .computeIfAbsent(day.isBefore(first) ? first : day, d -> new ArrayList<>())
              .add(code);
        });
    foundings.forEach((day, codes) -> calendar.on(day, 8, 0, () -> found(codes)));
    bodies.forEach(
        (code, row) -> {
          String last = cell(row, "valid_to");
          if (last != null) {
            calendar.on(LocalDate.parse(last), 17, 30, () -> end(code, LocalDate.parse(last)));
          }
        });
  }

  private void enterChanges(DemoCalendar calendar) {
    periods.forEach(
        (code, list) ->
            list.stream()
                .skip(1)
                .forEach(period -> calendar.on(period.from, 8, 10, () -> change(code, period))));
  }

  private void enterSuccessions(DemoCalendar calendar) {
    Map<LocalDate, List<CSVRecord>> byDay = new TreeMap<>();
    for (CSVRecord row : DemoFiles.rows("successions.csv")) {
      byDay
          .computeIfAbsent(LocalDate.parse(row.get("effective_on")), d -> new ArrayList<>())
          .add(row);
    }
    byDay.forEach((day, rows) -> calendar.on(day, 8, 20, () -> succeed(day, rows)));
  }

  /** Founds bodies, superiors first. */
  private void found(List<String> codes) {
    Set<String> waiting = new LinkedHashSet<>(codes);
    while (!waiting.isEmpty()) {
      List<String> wave =
          waiting.stream()
              .filter(c -> first(c).parent.isEmpty() || ids.containsKey(first(c).parent))
              .toList();
      if (wave.isEmpty()) {
        throw new IllegalStateException("without a superior: " + waiting);
      }
      insert(wave);
      wave.forEach(waiting::remove);
    }
  }

  private void insert(List<String> codes) {
    db.batch(
        """
        INSERT INTO organisation (code, external_id, name, short_name, level_code, kind_code, peer_group,
          parent_id, head_position, valid_from) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        codes.stream().map(this::organisation).toList());
    db.update(
        """
        UPDATE organisation o JOIN organisation parent ON parent.id = o.parent_id
        SET o.region_id = IF(parent.parent_id IS NULL, GREATEST(1, CRC32(o.code)), parent.region_id)
        WHERE o.region_id = 0
        """);
    ids.putAll(db.numbers("SELECT code, id FROM organisation"));
    codes.forEach(code -> superiors.put(code, first(code).parent));
    db.batch(
        "INSERT INTO organisation_closure (ancestor_id, descendant_id, depth) VALUES (?, ?, ?)",
        codes.stream().flatMap(code -> closure(code).stream()).toList());
    db.batch(
        """
        INSERT INTO organisation_period (organisation_id, name, short_name, level_code, parent_id,
          valid_from, legal_basis) VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        codes.stream().map(c -> period(c, first(c))).toList());
    db.batch(
        "INSERT INTO organisation_search (organisation_id, words) VALUES (?, ?)",
        codes.stream().map(c -> new @Nullable Object[] {id(c), words(c)}).toList());
  }

  /** An organisation under itself and each of its superiors. */
  private List<@Nullable Object[]> closure(String code) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    String above = code;
    for (int depth = 0; above != null && !above.isEmpty(); depth++) {
      rows.add(new Object[] {id(above), id(code), depth});
      above = superiors.get(above);
    }
    return rows;
  }

  private @Nullable Object[] organisation(String code) {
    CSVRecord row = Objects.requireNonNull(bodies.get(code));
    Period period = first(code);
    return new @Nullable Object[] {
      code,
      cell(row, "external_id"),
      period.name,
      period.shortName,
      period.level,
      row.get("kind"),
      row.get("peer_group"),
      period.parent.isEmpty() ? null : id(period.parent),
      cell(row, "head_position"),
      period.from
    };
  }

  private @Nullable Object[] period(String code, Period period) {
    return new @Nullable Object[] {
      id(code),
      period.name,
      period.shortName,
      period.level,
      period.parent.isEmpty() ? null : id(period.parent),
      period.from,
      period.basis.isEmpty() ? null : period.basis
    };
  }

  private String words(String code) {
    Set<String> words = new LinkedHashSet<>(List.of(first(code).name, first(code).shortName));
    for (Period period : periods.getOrDefault(code, List.of())) {
      words.add(period.name);
      words.add(period.shortName);
    }
    words.add(code);
    return String.join(" ", words);
  }

  private Period first(String code) {
    List<Period> list = periods.get(code);
    if (list != null) {
      return list.get(0);
    }
    CSVRecord row = Objects.requireNonNull(bodies.get(code), code);
    return new Period(
        LocalDate.parse(row.get("valid_from")),
        row.get("name"),
        row.get("short_name"),
        row.get("level"),
        row.get("parent"),
        "");
  }

  /** A new name, level or superior holds from a day on. Only bodies without subordinates move. */
  private void change(String code, Period period) {
    long id = id(code);
    Long parent = period.parent.isEmpty() ? null : id(period.parent);
    db.update(
        "UPDATE organisation_period SET valid_to = ? WHERE organisation_id = ? AND valid_to IS NULL",
        period.from.minusDays(1),
        id);
    db.batch(
        """
        INSERT INTO organisation_period (organisation_id, name, short_name, level_code, parent_id,
          valid_from, legal_basis) VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        List.<@Nullable Object[]>of(period(code, period)));
    int moved =
        db.update(
            """
            UPDATE organisation SET name = ?, short_name = ?, level_code = ?, parent_id = ?,
              version = version + 1 WHERE id = ? AND NOT (parent_id <=> ?)
            """,
            period.name,
            period.shortName,
            period.level,
            parent,
            id,
            parent);
    if (moved > 0) {
      superiors.put(code, period.parent);
      db.update("DELETE FROM organisation_closure WHERE descendant_id = ?", id);
      db.batch(
          "INSERT INTO organisation_closure (ancestor_id, descendant_id, depth) VALUES (?, ?, ?)",
          closure(code));
    }
  }

  /** The last day of a body; it stays under its last superior. */
  private void end(String code, LocalDate last) {
    db.update(
        "UPDATE organisation SET valid_to = ?, version = version + 1 WHERE id = ?", last, id(code));
    db.update(
        "UPDATE organisation_period SET valid_to = ? WHERE organisation_id = ? AND valid_to IS NULL",
        last,
        id(code));
  }

  private void succeed(LocalDate day, List<CSVRecord> rows) {
    db.batch(
        """
        INSERT INTO organisation_succession (predecessor_id, successor_id, kind, effective_on, legal_basis)
        VALUES (?, ?, ?, ?, ?)
        """,
        rows.stream()
            .map(
                r ->
                    new @Nullable Object[] {
                      id(r.get("predecessor")),
                      id(r.get("successor")),
                      r.get("kind"),
                      day,
                      r.get("legal_basis")
                    })
            .toList());
  }
}
