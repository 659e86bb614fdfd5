package vn.lantoa.programme.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import vn.lantoa.programme.ProgrammeSectionKind;
import vn.lantoa.programme.api.ProgrammeSection;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;

/** Sections and tasks of a programme, in their order. One statement each. */
@ApplicationScoped
public class ProgrammeContents {

  private final EntityManager em;
  private final TaskLists lists;

  public ProgrammeContents(EntityManager em, TaskLists lists) {
    this.em = em;
    this.lists = lists;
  }

  List<ProgrammeSection> sections(long programmeId) {
    return new Sql(
            """
            SELECT s.* FROM programme_section s WHERE s.programme_id = :programme
            ORDER BY s.position, s.id
            """)
        .bind("programme", programmeId)
        .list(em, ProgrammeContents::section);
  }

  /** In the order of their sections, then of their places. */
  List<TaskRow> tasks(long programmeId) {
    return new Sql(
            """
            SELECT t.* FROM programme_task t JOIN programme_section s ON s.id = t.section_id
            WHERE t.programme_id = :programme ORDER BY s.position, s.id, t.position, t.id
            """)
        .bind("programme", programmeId)
        .list(em, lists::row);
  }

  static ProgrammeSection section(Row r) {
    return new ProgrammeSection(
        r.id("id"),
        r.id("section_key"),
        r.constant("kind", ProgrammeSectionKind.class),
        r.integer("depth"),
        r.integer("position"),
        r.string("heading"),
        r.string("text"),
        r.id("version"));
  }
}
