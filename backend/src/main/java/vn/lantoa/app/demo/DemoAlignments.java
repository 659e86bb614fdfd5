package vn.lantoa.app.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.alignment.SuperiorSql;

/** What the programmes of the demo serve above: taken over, adapted, declined, still open. */
final class DemoAlignments {

  /**
   * An entry of {@code alignments.json}.
   *
   * @param organisation whose programme it is
   * @param programme begins its title
   * @param task title of the task; null where the item was declined without one
   * @param demand the superior's demand, or else
   * @param document with {@code provision}: a passage
   */
  record Link(
      String organisation,
      String programme,
      @Nullable String task,
      @Nullable String demand,
      @Nullable String document,
      @Nullable String provision,
      String state,
      boolean adopted,
      @Nullable String reason,
      String at) {}

  private final DemoConnection db;
  private final DemoTree tree;
  private final DemoDocuments documents;
  private final DemoDemands demands;
  private final DemoPeople people;

  DemoAlignments(
      DemoConnection db,
      DemoTree tree,
      DemoDocuments documents,
      DemoDemands demands,
      DemoPeople people) {
    this.db = db;
    this.tree = tree;
    this.documents = documents;
    this.demands = demands;
    this.people = people;
  }

  void enter(DemoCalendar calendar) {
    for (Link link : DemoFiles.json("alignments.json", new TypeReference<List<Link>>() {})) {
      calendar.at(LocalDateTime.parse(link.at(), DemoDemands.MOMENT), () -> write(link));
    }
  }

  private void write(Link link) {
    boolean demand = link.demand() != null;
    String superior =
        demand
            ? "JOIN demand d ON d.id = ? " + SuperiorSql.DEADLINE
            : "JOIN provision pr ON pr.id = ?";
    long organisation = tree.id(link.organisation());
    Long account = people.officerOf(organisation);
    db.update(
        "INSERT INTO alignment (programme_id, organisation_id, task_key, demand_id, document_id,"
            + " superior_demand_id, provision_id, state, adopted, taken, superior_version, reason,"
            + " decided_by, decided_at, changed_by, changed_at)"
            + " SELECT p.first_id, o.id, t.task_key, t.demand_id, "
            + (demand ? "d.document_id, d.id, NULL" : "pr.document_id, NULL, pr.id")
            + ", ?, ?, "
            + (demand ? SuperiorSql.DEMAND : SuperiorSql.PROVISION)
            + (demand ? ", d.version" : ", 0")
            + ", ?, ?, ?, ?, ?"
            + " FROM organisation o JOIN programme p ON p.organisation_id = o.id"
            + " AND p.title LIKE CONCAT(?, '%')"
            + " LEFT JOIN programme_task t ON t.programme_id = p.id AND t.title = ? "
            + superior
            + " WHERE o.id = ?",
        link.state(),
        link.adopted(),
        link.reason(),
        account,
        db.now(),
        account,
        db.now(),
        link.programme(),
        link.task(),
        superior(link),
        organisation);
  }

  private Object superior(Link link) {
    if (link.demand() != null) {
      return demands.get(link.demand()).id();
    }
    Long id =
        documents
            .get(java.util.Objects.requireNonNull(link.document()))
            .provisions()
            .get(link.provision());
    return java.util.Objects.requireNonNull(id, link.document() + " " + link.provision());
  }
}
