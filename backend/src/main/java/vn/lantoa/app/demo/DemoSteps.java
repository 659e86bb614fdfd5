package vn.lantoa.app.demo;

import static vn.lantoa.app.demo.DemoFiles.cell;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.ObligationState;
import vn.lantoa.shared.time.AppClock;

/** What the organisations did with what they owe: each line of {@code steps.csv} at its moment. */
final class DemoSteps {

  private static final int DAYS_TO_CONFIRM = 5;

  /** The obligations of a demand by organisation; an obligation's state as it goes. */
  private static final class Row {
    private final long id;
    private final @Nullable Long confirmer;
    private ObligationState state = ObligationState.OPEN;

    Row(long id, @Nullable Long confirmer) {
      this.id = id;
      this.confirmer = confirmer;
    }
  }

  private final DemoConnection db;
  private final DemoTree tree;
  private final DemoDemands demands;
  private final DemoPeople people;
  private final Map<String, Map<Long, Row>> rows = new HashMap<>();

  DemoSteps(DemoConnection db, DemoTree tree, DemoDemands demands, DemoPeople people) {
    this.db = db;
    this.tree = tree;
    this.demands = demands;
    this.people = people;
  }

  void enter(DemoCalendar calendar, String folder) {
    for (CSVRecord line : DemoFiles.rows("cases/" + folder + "/steps.csv")) {
      LocalDateTime moment = LocalDateTime.parse(line.get("at"), DemoDemands.MOMENT);
      calendar.at(moment, () -> take(line));
    }
  }

  private void take(CSVRecord line) {
    String demand = line.get("demand");
    Map<Long, Row> owed = rows.computeIfAbsent(demand, this::read);
    Map<Long, List<Long>> byAccount = new HashMap<>();
    for (String code : line.get("organisations").split(" ")) {
      long organisation = tree.id(code);
      Row row = owed.get(organisation);
      if (row == null) {
        throw new IllegalStateException(demand + " was not demanded of " + code);
      }
      become(row, line, code);
      if (line.get("kind").equals("HANDED_OVER")) {
        handOver(demand, owed, row, tree.id(line.get("to")));
      }
      Long account = people.officerOf(actor(line, demand, organisation, row));
      byAccount.computeIfAbsent(account == null ? 0L : account, a -> new ArrayList<>()).add(row.id);
    }
    byAccount.forEach((account, ids) -> write(line, demand, account == 0 ? null : account, ids));
  }

  private Map<Long, Row> read(String demand) {
    Map<Long, Row> found = new HashMap<>();
    for (List<@Nullable Object> row :
        db.query(
            "SELECT organisation_id, id, confirmer_id FROM obligation WHERE demand_id = ?",
            demands.get(demand).id())) {
      Object confirmer = row.get(2);
      found.put(
          DemoConnection.number(row.get(0)),
          new Row(
              DemoConnection.number(row.get(1)),
              confirmer == null ? null : DemoConnection.number(confirmer)));
    }
    return found;
  }

  /** Keeps to the life cycle, as the product would. */
  private static void become(Row row, CSVRecord line, String code) {
    ObligationState next =
        switch (line.get("kind")) {
          case "OBJECTION_REJECTED" -> ObligationState.RECEIVED;
          default -> ObligationState.valueOf(line.get("kind"));
        };
    if (!row.state.canBecome(next)) {
      throw new IllegalStateException(
          line.get("demand") + " of " + code + " is " + row.state + " and cannot become " + next);
    }
    row.state =
        next == ObligationState.SUBMITTED && row.confirmer == null
            ? ObligationState.ACCEPTED
            : next;
  }

  private long actor(CSVRecord line, String demand, long organisation, Row row) {
    return switch (line.get("kind")) {
      case "ACCEPTED", "RETURNED" -> Objects.requireNonNull(row.confirmer, demand);
      case "RECEIVED", "SUBMITTED", "OBJECTED" -> organisation;
      default -> demands.get(demand).issuer();
    };
  }

  private void write(CSVRecord line, String demand, @Nullable Long account, List<Long> ids) {
    String kind = line.get("kind");
    String in = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    LocalDate done = day(line, "done_on");
    LocalDate repair = day(line, "repair_due_on");
    update(kind, in, done, repair, account);
    String acting =
        switch (kind) {
          case "ACCEPTED", "RETURNED" -> "confirmer_id";
          case "RECEIVED", "SUBMITTED", "OBJECTED" -> "organisation_id";
          default -> Long.toString(demands.get(demand).issuer());
        };
    String to = cell(line, "to");
    db.update(
        """
        INSERT INTO obligation_step (obligation_id, kind, stepped_at, account_id,
          acting_organisation_id, note, done_on, due_on, repair_due_on, organisation_id)
        SELECT id, ?, ?, ?, %s, ?, ?, due_on, ?, ? FROM obligation WHERE id IN (%s) ORDER BY id
        """
            .formatted(acting, in),
        kind,
        db.now(),
        account,
        cell(line, "note"),
        done,
        repair,
        to == null ? null : tree.id(to));
  }

  private void update(
      String kind,
      String in,
      @Nullable LocalDate done,
      @Nullable LocalDate repair,
      @Nullable Long account) {
    String always = ", version = version + 1, changed_by = ? WHERE id IN (" + in + ")";
    switch (kind) {
      case "RECEIVED" ->
          db.update(
              "UPDATE obligation SET state = 'RECEIVED', received_at = ?" + always,
              db.now(),
              account);
      case "SUBMITTED" ->
          db.update(
              """
              UPDATE obligation SET state = IF(confirmer_id IS NULL, 'ACCEPTED', 'SUBMITTED'),
                done_on = ?, submitted_at = ?, submitted_by = ?, received_at = COALESCE(received_at, ?),
                decided_at = IF(confirmer_id IS NULL, ?, decided_at),
                confirm_by = IF(confirmer_id IS NULL, NULL, ?)"""
                  + always,
              done,
              db.now(),
              account,
              db.now(),
              db.now(),
              confirmBy(),
              account);
      case "ACCEPTED", "RETURNED" ->
          db.update(
              """
              UPDATE obligation SET state = ?, decided_at = ?, confirm_by = NULL,
                repair_due_on = COALESCE(?, repair_due_on)"""
                  + always,
              kind,
              db.now(),
              repair,
              account);
      case "OBJECTION_REJECTED" ->
          db.update("UPDATE obligation SET state = 'RECEIVED'" + always, account);
      default -> db.update("UPDATE obligation SET state = ?" + always, kind, account);
    }
  }

  /** The successor's own row: made where it has none. */
  private void handOver(String demand, Map<Long, Row> owed, Row from, long successor) {
    db.update(
        """
        INSERT IGNORE INTO obligation (demand_id, organisation_id, occurrence, role, state, deadline_id,
          first_due_on, due_on, confirmer_id, publication_id, region_id)
        SELECT demand_id, o.id, occurrence, role, 'OPEN', deadline_id, first_due_on, due_on, confirmer_id,
          publication_id, o.region_id FROM obligation JOIN organisation o ON o.id = ?
        WHERE obligation.id = ?
        """,
        successor,
        from.id);
    long to =
        DemoConnection.number(
            db.query(
                    "SELECT id FROM obligation WHERE demand_id = ? AND organisation_id = ?",
                    demands.get(demand).id(),
                    successor)
                .get(0)
                .get(0));
    db.update("UPDATE obligation SET handed_to_id = ? WHERE id = ?", to, from.id);
    owed.putIfAbsent(successor, new Row(to, from.confirmer));
  }

  /** Five working days to answer, weekends left out. */
  private LocalDate confirmBy() {
    LocalDate day = AppClock.dayOf(db.now());
    for (int left = DAYS_TO_CONFIRM; left > 0; ) {
      day = day.plusDays(1);
      if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
        left--;
      }
    }
    return day;
  }

  private static @Nullable LocalDate day(CSVRecord line, String column) {
    String value = cell(line, column);
    return value == null ? null : LocalDate.parse(value);
  }
}
