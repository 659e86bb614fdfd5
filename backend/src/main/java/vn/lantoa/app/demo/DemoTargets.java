package vn.lantoa.app.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.target.rollup.Period;

/** Targets on the day their document was issued, and what was reported on them since. */
final class DemoTargets {

  private static final int FIRST_YEAR = 2025;
  private static final int LAST_YEAR = 2030;
  private static final int DAYS_TO_DECIDE = 2;

  private final DemoConnection db;
  private final DemoTree tree;
  private final DemoDocuments papers;
  private final DemoPeople people;
  private final Map<String, Long> ids = new HashMap<>();
  private int position;

  DemoTargets(DemoConnection db, DemoTree tree, DemoDocuments papers, DemoPeople people) {
    this.db = db;
    this.tree = tree;
    this.papers = papers;
    this.people = people;
  }

  /** The target of a key that is set already. */
  long id(String key) {
    return Objects.requireNonNull(ids.get(key), key);
  }

  void enter(DemoCalendar calendar, String folder) {
    Map<String, LocalDate> days = new HashMap<>();
    DemoFiles.documents(folder).forEach(d -> days.put(d.key(), LocalDate.parse(d.issuedOn())));
    for (DemoFiles.Target target : DemoFiles.targets(folder)) {
      LocalDate day = Objects.requireNonNull(days.get(target.document()), target.document());
      calendar.on(day, 10, 30, () -> set(target));
      for (DemoFiles.Figure figure : target.actuals()) {
        LocalDateTime at = LocalDateTime.parse(figure.at(), DemoDemands.MOMENT);
        calendar.at(at, () -> report(target, figure));
        if (figure.state() != null) {
          calendar.at(at.plusDays(DAYS_TO_DECIDE), () -> decide(target, figure));
        }
      }
    }
  }

  private void set(DemoFiles.Target t) {
    DemoDocuments.Registered paper = papers.get(t.document());
    position += 10;
    long id =
        db.insert(
            """
            INSERT INTO target (organisation_id, document_id, group_code, position, name, unit, comparison,
              direction, baseline_value, baseline_year, change_in_percent, proportion, roll_up, frequency,
              term_from, term_to, term_value, term_words, quoted_words, lead_id, parent_id, weight, share,
              changed_at, changed_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            paper.holder(),
            paper.id(),
            t.group(),
            position,
            t.name(),
            t.unit(),
            t.comparison(),
            t.direction(),
            text(t.baselineValue()),
            t.baselineYear(),
            t.changeInPercent(),
            t.proportion(),
            t.rollUp(),
            t.frequency(),
            FIRST_YEAR,
            LAST_YEAR,
            text(t.termValue()),
            t.termWords(),
            t.quotedWords(),
            t.lead() == null ? null : tree.id(t.lead()),
            t.parent() == null ? null : ids.get(t.parent()),
            text(t.weight()),
            text(t.share()),
            db.now(),
            people.officerOf(paper.holder()));
    ids.put(t.key(), id);
    t.values().forEach((year, value) -> plan(id, year, value, false));
    if (t.orientation() != null) {
      t.orientation().forEach((year, value) -> plan(id, year, value, true));
    }
  }

  private void plan(long target, String year, Object value, boolean orientation) {
    boolean range = value instanceof List<?>;
    boolean words = value instanceof String;
    db.update(
        """
        INSERT INTO target_value (target_id, year, value, upper, words, orientation)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        target,
        Integer.valueOf(year),
        range ? text(((List<?>) value).get(0)) : words ? null : text(value),
        range ? text(((List<?>) value).get(1)) : null,
        words ? value : null,
        orientation);
  }

  private void report(DemoFiles.Target target, DemoFiles.Figure f) {
    Period period = Period.of(f.period()).orElseThrow();
    long organisation = papers.get(target.document()).holder();
    db.update(
        """
        INSERT INTO target_actual (target_id, organisation_id, period, starts_on, ends_on, value, numerator,
          denominator, rating, evidence_on, note, state, reported_at, reported_by, changed_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'REPORTED', ?,
          COALESCE(?, (SELECT MIN(id) FROM account)), ?)
        """,
        ids.get(target.key()),
        organisation,
        period.code(),
        period.startsOn(),
        period.endsOn(),
        text(f.value()),
        text(f.numerator()),
        text(f.denominator()),
        f.rating(),
        LocalDate.parse(f.evidenceOn()),
        f.note(),
        db.now(),
        people.officerOf(organisation),
        people.officerOf(organisation));
  }

  private void decide(DemoFiles.Target target, DemoFiles.Figure f) {
    Long superior = people.officerOf(tree.id("VLG"));
    db.update(
        """
        UPDATE target_actual SET state = ?, return_reason = ?, decided_at = ?, decided_by = ?,
          changed_by = ?, version = version + 1 WHERE target_id = ? AND period = ?
        """,
        f.state(),
        f.reason(),
        db.now(),
        superior,
        superior,
        ids.get(target.key()),
        f.period());
  }

  private static @Nullable String text(@Nullable Object number) {
    return number == null ? null : number.toString();
  }
}
