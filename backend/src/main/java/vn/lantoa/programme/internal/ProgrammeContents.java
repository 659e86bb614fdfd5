package vn.lantoa.programme.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lantoa.programme.ProgrammeSectionKind;
import vn.lantoa.programme.api.ProgrammeSection;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;

/** Sections and tasks of programmes, in their order. One statement each. */
@ApplicationScoped
public class ProgrammeContents {

  private final EntityManager em;
  private final TaskLists lists;

  public ProgrammeContents(EntityManager em, TaskLists lists) {
    this.em = em;
    this.lists = lists;
  }

  /** By programme. */
  Map<Long, List<ProgrammeSection>> sections(List<Long> programmeIds) {
    Map<Long, List<ProgrammeSection>> sections = new HashMap<>();
    new Sql(
            """
            SELECT s.* FROM programme_section s WHERE s.programme_id IN (:programmes)
            ORDER BY s.position, s.id
            """)
        .bind("programmes", programmeIds)
        .list(
            em,
            r ->
                sections
                    .computeIfAbsent(r.number("programme_id"), k -> new ArrayList<>())
                    .add(section(r)));
    return sections;
  }

  /** In the order of their sections, then of their places. */
  List<TaskRow> tasks(List<Long> programmeIds) {
    return new Sql(
            """
            SELECT t.* FROM programme_task t JOIN programme_section s ON s.id = t.section_id
            WHERE t.programme_id IN (:programmes) ORDER BY s.position, s.id, t.position, t.id
            """)
        .bind("programmes", programmeIds)
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
