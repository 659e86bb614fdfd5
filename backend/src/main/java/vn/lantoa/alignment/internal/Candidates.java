package vn.lantoa.alignment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.alignment.SuperiorKind;
import vn.lantoa.alignment.SuperiorSql;
import vn.lantoa.document.Documents;
import vn.lantoa.programme.ProgrammeDrafts.Edition;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;

/** What the documents a draft serves hold for it to take over. */
@ApplicationScoped
public class Candidates {

  /** As many are looked at; a programme has no more tasks. */
  static final int MOST = 2000;

  /**
   * Something that can be taken over.
   *
   * @param known taken over, served or declined already
   * @param lost taken over once, and its task is gone without a word
   * @param leads whether this organisation is to lead it
   */
  record Candidate(
      SuperiorKind kind,
      long id,
      long documentId,
      Snapshot now,
      String taken,
      long version,
      boolean addressed,
      boolean leads,
      boolean known,
      boolean lost,
      @Nullable String label,
      @Nullable String clause) {}

  private static final String LIVE =
      """
      SELECT COUNT(*) FROM alignment a WHERE a.programme_id = :first AND a.%s = %s.id
        AND (a.state = 'DECLINED' OR EXISTS (SELECT 1 FROM programme_task t
          WHERE t.programme_id = :programme AND t.task_key = a.task_key)
          OR EXISTS (SELECT 1 FROM target ct WHERE ct.id = a.target_id))
      """;

  private static final String LOST =
      """
      EXISTS (SELECT 1 FROM alignment a WHERE a.programme_id = :first AND a.%s = %s.id
        AND a.state = 'PROPOSED' AND NOT EXISTS (SELECT 1 FROM programme_task t
          WHERE t.programme_id = :programme AND t.task_key = a.task_key)
        AND NOT EXISTS (SELECT 1 FROM target ct WHERE ct.id = a.target_id))
      """;

  private final EntityManager em;
  private final Documents documents;

  public Candidates(EntityManager em, Documents documents) {
    this.em = em;
    this.documents = documents;
  }

  /** Demands, then targets, in the order of the documents. Two statements. */
  List<Candidate> of(Edition edition) {
    List<Candidate> all = new ArrayList<>(demands(edition));
    all.addAll(targets(edition));
    return all;
  }

  private List<Candidate> demands(Edition edition) {
    String owed =
        "EXISTS (SELECT 1 FROM obligation ob WHERE ob.demand_id = d.id"
            + " AND ob.organisation_id = :organisation AND ob.state <> 'WITHDRAWN'%s)";
    Sql sql =
        new Sql("SELECT d.id, d.document_id, d.version, dp.label, LEFT(dp.text, 1000) AS clause,")
            .add(SuperiorSql.DEMAND + " AS taken,")
            .add(owed.formatted("") + " AS addressed,")
            .add(owed.formatted(" AND ob.role = 'LEAD'") + " AS leads,")
            .add("(" + LIVE.formatted("superior_demand_id", "d") + ") AS known,")
            .add(LOST.formatted("superior_demand_id", "d") + " AS lost")
            .add(
                """
                FROM programme_basis b JOIN document doc ON doc.id = b.document_id
                JOIN demand d ON d.document_id = b.document_id AND d.state = 'PUBLISHED'
                JOIN organisation o ON o.id = :organisation
                """)
            .add(SuperiorSql.DEADLINE)
            .add("LEFT JOIN provision dp ON dp.id = d.provision_id")
            .add("WHERE b.programme_id = :programme AND " + SuperiorSql.SERVABLE);
    documents.readable(sql, "doc");
    return bound(sql.add("ORDER BY b.position, d.id LIMIT :most"), edition)
        .list(em, r -> candidate(SuperiorKind.DEMAND, r));
  }

  /** A target that is added up asks for one of each below. */
  private List<Candidate> targets(Edition edition) {
    Sql sql =
        new Sql("SELECT st.id, st.document_id, st.version, NULL AS label, NULL AS clause,")
            .add(SuperiorSql.TARGET + " AS taken, TRUE AS addressed, FALSE AS leads,")
            .add("(" + LIVE.formatted("superior_target_id", "st") + ")")
            .add(
                """
                + (SELECT COUNT(*) FROM target own WHERE own.parent_id = st.id
                  AND own.organisation_id = :organisation) AS known,
                """)
            .add(LOST.formatted("superior_target_id", "st") + " AS lost")
            .add(
                """
                FROM programme_basis b JOIN document doc ON doc.id = b.document_id
                JOIN target st ON st.document_id = b.document_id AND st.roll_up <> 'NONE'
                  AND st.organisation_id <> :organisation
                WHERE b.programme_id = :programme
                """);
    documents.readable(sql, "doc");
    return bound(sql.add("ORDER BY b.position, st.position, st.id LIMIT :most"), edition)
        .list(em, r -> candidate(SuperiorKind.TARGET, r));
  }

  private static Sql bound(Sql sql, Edition edition) {
    return sql.bind("programme", edition.id())
        .bind("first", edition.firstId())
        .bind("organisation", edition.organisationId())
        .bind("most", MOST);
  }

  private static Candidate candidate(SuperiorKind kind, Row r) {
    String taken = r.string("taken");
    return new Candidate(
        kind,
        r.number("id"),
        r.number("document_id"),
        Snapshot.read(taken),
        taken,
        r.number("version"),
        r.bool("addressed"),
        r.bool("leads"),
        r.number("known") > 0,
        r.bool("lost"),
        r.stringOrNull("label"),
        r.stringOrNull("clause"));
  }
}
