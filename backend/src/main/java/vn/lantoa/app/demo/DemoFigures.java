package vn.lantoa.app.demo;

import static vn.lantoa.app.demo.DemoFiles.cell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Headcounts on the day they were counted, terms on the day they begin. */
final class DemoFigures {

  private final DemoConnection db;
  private final DemoTree tree;

  DemoFigures(DemoConnection db, DemoTree tree) {
    this.db = db;
    this.tree = tree;
  }

  void enter(DemoCalendar calendar) {
    byDay("terms.csv", "starts_on")
        .forEach((day, rows) -> calendar.on(day, 8, 30, () -> begin(rows)));
    byDay("headcounts.csv", "counted_on")
        .forEach((day, rows) -> calendar.on(day, 9, 0, () -> count(day, rows)));
  }

  private static Map<LocalDate, List<CSVRecord>> byDay(String file, String column) {
    Map<LocalDate, List<CSVRecord>> byDay = new TreeMap<>();
    for (CSVRecord row : DemoFiles.rows(file)) {
      byDay.computeIfAbsent(LocalDate.parse(row.get(column)), d -> new ArrayList<>()).add(row);
    }
    return byDay;
  }

  private void begin(List<CSVRecord> rows) {
    db.batch(
        "INSERT INTO term (organisation_id, name, congress, starts_on, ends_on) VALUES (?, ?, ?, ?, ?)",
        rows.stream()
            .map(
                r ->
                    new @Nullable Object[] {
                      tree.id(r.get("organisation")),
                      r.get("name"),
                      cell(r, "congress"),
                      LocalDate.parse(r.get("starts_on")),
                      LocalDate.parse(r.get("ends_on"))
                    })
            .toList());
  }

  private void count(LocalDate day, List<CSVRecord> rows) {
    List<@Nullable Object[]> figures = new ArrayList<>();
    for (CSVRecord row : rows) {
      long organisation = tree.id(row.get("organisation"));
      row.toMap()
          .forEach(
              (category, persons) -> {
                if (Character.isUpperCase(category.charAt(0)) && !persons.isEmpty()) {
                  figures.add(new Object[] {organisation, category, day, Integer.valueOf(persons)});
                }
              });
    }
    db.batch(
        "INSERT INTO headcount (organisation_id, category_code, counted_on, persons) VALUES (?, ?, ?, ?)",
        figures);
  }
}
