package vn.lantoa.app.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Communication plans of the cases; each month is reported on the third day of the next. */
final class DemoCommunication {

  /** {@code communication.json}; moments are yyyy-MM-dd HH:mm in Vietnam. */
  record Plan(
      String organisation,
      @Nullable String lead,
      String document,
      String title,
      @Nullable String goal,
      String startsOn,
      String endsOn,
      String at,
      @Nullable String approvedAt,
      @Nullable String closedAt,
      List<Item> items) {}

  record Item(
      @Nullable String partner,
      @Nullable String outlet,
      String audience,
      String channel,
      @Nullable String column,
      int count,
      @Nullable Integer minutes,
      List<Delivery> deliveries) {}

  record Delivery(
      String month,
      int count,
      @Nullable Integer minutes,
      @Nullable Integer attendances,
      @Nullable List<Piece> pieces) {}

  record Piece(String title, String url) {}

  private final DemoConnection db;
  private final DemoTree tree;
  private final DemoDocuments documents;
  private final DemoPeople people;

  DemoCommunication(DemoConnection db, DemoTree tree, DemoDocuments documents, DemoPeople people) {
    this.db = db;
    this.tree = tree;
    this.documents = documents;
    this.people = people;
  }

  void enter(DemoCalendar calendar) {
    List<Plan> all = DemoFiles.json("communication.json", new TypeReference<>() {});
    all.forEach(p -> enter(p, calendar));
  }

  private void enter(Plan plan, DemoCalendar calendar) {
    long[] id = new long[1];
    Map<Item, Long> items = new java.util.IdentityHashMap<>();
    calendar.at(moment(plan.at()), () -> id[0] = draft(plan, items));
    if (plan.approvedAt() != null) {
      calendar.at(moment(plan.approvedAt()), () -> move(plan, id[0], "APPROVED", "approved_at"));
    }
    Map<YearMonth, Runnable> months = new TreeMap<>();
    for (Item item : plan.items()) {
      for (Delivery d : item.deliveries()) {
        months.merge(
            YearMonth.parse(d.month()),
            () -> report(plan, items.getOrDefault(item, 0L), d),
            (one, other) ->
                () -> {
                  one.run();
                  other.run();
                });
      }
    }
    months.forEach((month, reports) -> calendar.on(month.plusMonths(1).atDay(3), 9, 0, reports));
    if (plan.closedAt() != null) {
      calendar.at(moment(plan.closedAt()), () -> move(plan, id[0], "CLOSED", "closed_at"));
    }
  }

  private static LocalDateTime moment(String at) {
    return LocalDateTime.parse(at, DemoDemands.MOMENT);
  }

  private long draft(Plan plan, Map<Item, Long> items) {
    long organisation = tree.id(plan.organisation());
    long document = documents.get(plan.document()).id();
    long id =
        db.insert(
            """
            INSERT INTO communication_plan (organisation_id, lead_id, document_id, plan_id, title, goal,
              starts_on, ends_on, state, created_at, changed_by, changed_at)
            VALUES (?, ?, ?, (SELECT MAX(s.id) FROM study_plan s JOIN study_plan_document d
              ON d.plan_id = s.id WHERE d.document_id = ? AND s.organisation_id = ?), ?, ?, ?, ?,
              'DRAFT', ?, ?, ?)
            """,
            organisation,
            plan.lead() == null ? null : tree.id(plan.lead()),
            document,
            document,
            organisation,
            plan.title(),
            plan.goal(),
            LocalDate.parse(plan.startsOn()),
            LocalDate.parse(plan.endsOn()),
            db.now(),
            people.officerOf(organisation),
            db.now());
    for (Item item : plan.items()) {
      items.put(
          item,
          db.insert(
              """
              INSERT INTO communication_item (communication_plan_id, position, organisation_id, outlet,
                audience, channel, column_name, planned_count, planned_minutes, changed_by)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              """,
              id,
              items.size(),
              item.partner() == null ? null : tree.id(item.partner()),
              item.outlet(),
              item.audience(),
              item.channel(),
              item.column(),
              item.count(),
              item.minutes(),
              people.officerOf(organisation)));
    }
    return id;
  }

  private void move(Plan plan, long id, String state, String column) {
    db.update(
        "UPDATE communication_plan SET state = ?, "
            + column
            + " = ?, version = version + 1, changed_by = ?, changed_at = ? WHERE id = ?",
        state,
        db.now(),
        people.officerOf(tree.id(plan.organisation())),
        db.now(),
        id);
  }

  private void report(Plan plan, long item, Delivery d) {
    Long account = people.officerOf(tree.id(plan.organisation()));
    long id =
        db.insert(
            """
            INSERT INTO communication_delivery (item_id, month, done_count, done_minutes, attendances,
              reported_at, changed_by, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            item,
            YearMonth.parse(d.month()).atDay(1),
            d.count(),
            d.minutes(),
            d.attendances(),
            db.now(),
            account,
            db.now());
    int position = 0;
    for (Piece piece : d.pieces() == null ? List.<Piece>of() : d.pieces()) {
      db.update(
          """
          INSERT INTO communication_piece (delivery_id, position, title, url, changed_by)
          VALUES (?, ?, ?, ?, ?)
          """,
          id,
          position++,
          piece.title(),
          piece.url(),
          account);
    }
  }
}
