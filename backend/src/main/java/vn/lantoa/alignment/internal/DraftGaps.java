package vn.lantoa.alignment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.alignment.SuperiorSql;
import vn.lantoa.programme.ProgrammeGapCode;
import vn.lantoa.programme.ProgrammeGapNote;
import vn.lantoa.programme.ProgrammeGapSource;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;

/** What stands in the way of issuing: items taken over and not decided, items changed above. */
@ApplicationScoped
public class DraftGaps implements ProgrammeGapSource {

  private final EntityManager em;

  public DraftGaps(EntityManager em) {
    this.em = em;
  }

  @Override
  public List<ProgrammeGapNote> gaps(long programmeId) {
    String state = LineReads.STATE;
    return new Sql("SELECT * FROM (SELECT a.id, t.id AS task_id, t.section_id, ct.id AS target_id,")
        .add("COALESCE(t.title, ct.name, JSON_VALUE(a.taken, '$.title')) AS title,")
        .add(state + " AS state, BINARY a.taken <> BINARY (" + SuperiorSql.THEIRS + ") AS changed")
        .add("FROM alignment a JOIN organisation o ON o.id = a.organisation_id")
        .add(
            "JOIN programme e ON e.id = :programme AND a.programme_id = COALESCE(e.first_id, e.id)")
        .bind("programme", programmeId)
        .add(
            """
            LEFT JOIN programme_task t ON t.programme_id = e.id AND t.task_key = a.task_key
            LEFT JOIN target ct ON ct.id = a.target_id
            LEFT JOIN demand d ON d.id = a.superior_demand_id
            """)
        .add(SuperiorSql.DEADLINE)
        .add(
            """
            LEFT JOIN provision pr ON pr.id = a.provision_id
            LEFT JOIN target st ON st.id = a.superior_target_id
            WHERE a.state <> 'DECLINED') x
            WHERE x.state = 'PROPOSED'
              OR (x.changed AND (x.task_id IS NOT NULL OR x.target_id IS NOT NULL))
            ORDER BY x.id
            """)
        .list(em, DraftGaps::note);
  }

  private static ProgrammeGapNote note(Row r) {
    ProgrammeGapCode code =
        r.string("state").equals("PROPOSED")
            ? ProgrammeGapCode.MUST_ADAPT
            : ProgrammeGapCode.SUPERIOR_CHANGED;
    @Nullable Long task = r.numberOrNull("task_id");
    @Nullable String title = r.stringOrNull("title");
    return new ProgrammeGapNote(
        code, r.numberOrNull("section_id"), task, r.numberOrNull("target_id"), title, code.words());
  }
}
