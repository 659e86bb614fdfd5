package vn.lantoa.bench.data;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.lantoa.deadline.DeadlineRule;

/** Writes programmes with their documents and annexes; each task is a demand of its document. */
final class ProgrammeRows {

  private static final int STEP = 1024;
  private static final String[] OUTPUTS = {"BC", "KH", null, "QĐ", null};

  private final Db db;
  private final PaperRows papers;
  private final TargetRows targets;
  private final long demands;
  private final long deadlines;
  private final List<Object[]> heads = new ArrayList<>();
  private final List<Object[]> bases = new ArrayList<>();
  private final List<Object[]> sections = new ArrayList<>();
  private final List<Object[]> tasks = new ArrayList<>();
  private final List<Object[]> made = new ArrayList<>();
  private final List<Object[]> leads = new ArrayList<>();

  /**
   * @param demands the last demand before theirs
   * @param deadlines the last deadline before theirs
   */
  ProgrammeRows(Db db, PaperRows papers, long demands, long deadlines) {
    this.db = db;
    this.papers = papers;
    this.targets = new TargetRows(db);
    this.demands = demands;
    this.deadlines = deadlines;
  }

  /** The tables the demands of tasks are made from; dropped at the end. */
  void scratch() throws SQLException {
    db.run(
        """
        CREATE TABLE made_task (task_id BIGINT PRIMARY KEY, provision_id BIGINT NULL, helper_id BIGINT NULL)
        """);
    db.run(
        """
        CREATE TABLE made_lead (demand_id BIGINT NOT NULL, role VARCHAR(10) NOT NULL, unit_id BIGINT NOT NULL,
          PRIMARY KEY (demand_id, role)) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
        """);
  }

  void add(ProgrammePlan.Programme p, int aims) {
    Paper paper = p.paper();
    Map<String, Long> provisions = papers.add(paper);
    LocalDateTime at = paper.issuedOn.atTime(3, 0);
    heads.add(
        new Object[] {
          p.id(),
          paper.issuer.id,
          paper.body,
          paper.type,
          paper.title,
          paper.issuer.term == 0 ? null : paper.issuer.term,
          "ISSUED",
          p.id(),
          paper.id,
          at.minusDays(30),
          at
        });
    if (paper.above != null) {
      bases.add(new Object[] {p.id(), paper.above.id, 0});
    }
    List<ProgrammeText.Section> outline = ProgrammeText.outline();
    long first = (p.id() - 1) * outline.size() + 1;
    for (int i = 0; i < outline.size(); i++) {
      ProgrammeText.Section s = outline.get(i);
      sections.add(
          new Object[] {
            first + i, p.id(), first + i, s.kind(), s.depth(), (i + 1) * STEP, s.heading(), s.text()
          });
    }
    int section = -1;
    int line = 0;
    for (ProgrammePlan.Task task : p.tasks()) {
      line = task.section() == section ? line + 1 : 1;
      section = task.section();
      add(
          p,
          task,
          first + ProgrammeText.FIRST_TASKS + section,
          line,
          provisions.get(ProgrammeText.label(section + 1, line)));
    }
    targets.add(p, aims);
  }

  private void add(
      ProgrammePlan.Programme p, ProgrammePlan.Task t, long section, int line, Long provision) {
    Long helper = t.helper() == null ? null : Long.valueOf(t.helper().id);
    tasks.add(
        new Object[] {
          t.id(),
          p.id(),
          section,
          t.id(),
          line * STEP,
          t.work().title(),
          "TASK",
          t.lead().id,
          helper == null ? "[]" : "[{\"organisationId\":\"" + helper + "\"}]",
          t.work().output(),
          OUTPUTS[(int) (t.id() % OUTPUTS.length)],
          "[]",
          t.id() % 17 == 0,
          t.id() % 11 == 0,
          t.rule(),
          Dates.words(t.rule()),
          DeadlineRule.decode(t.rule()).resolve().dueOn(),
          "[]",
          demands + t.id()
        });
    made.add(new Object[] {t.id(), provision, helper});
    leads.add(new Object[] {demands + t.id(), "LEAD", t.lead().id});
    if (helper != null) {
      leads.add(new Object[] {demands + t.id(), "COORDINATE", helper});
    }
  }

  /** Writes what was added, at the moment the session stands at. */
  void flush() throws SQLException {
    if (heads.isEmpty()) {
      return;
    }
    long from =
        (Long)
            made.stream()
                .map(r -> r[0])
                .min((a, b) -> Long.compare((Long) a, (Long) b))
                .orElseThrow();
    long to =
        (Long)
            made.stream()
                .map(r -> r[0])
                .max((a, b) -> Long.compare((Long) a, (Long) b))
                .orElseThrow();
    papers.flush();
    db.insert(
        "programme (id, organisation_id, issuing_body, type_code, title, term_id, state, first_id, document_id, created_at, issued_at)",
        heads);
    db.insert("programme_basis (programme_id, document_id, position)", bases);
    db.insert(
        "programme_section (id, programme_id, section_key, kind, depth, position, heading, text)",
        sections);
    db.insert(
        "programme_task (id, programme_id, section_id, task_key, position, title, kind, lead_id, coordinators, output, output_type, resources, breakthrough, key_task, deadline_rule, deadline_words, due_on, depends_on, demand_id)",
        tasks);
    db.insert("made_task (task_id, provision_id, helper_id)", made);
    db.insert("made_lead (demand_id, role, unit_id)", leads);
    targets.flush();
    for (List<Object[]> rows : List.of(heads, bases, sections, tasks, made, leads)) {
      rows.clear();
    }
    demands(from, to);
  }

  private void demands(long from, long to) throws SQLException {
    db.run(
        """
        INSERT INTO demand (id, document_id, provision_id, act, title, output, quoted_words, addressees, confirmer,
          evidence_required, state, published_at, changed_at)
        SELECT t.demand_id, p.document_id, m.provision_id, 'TASK', t.title, t.output, t.deadline_words,
          CONCAT('{"subtreeOf":null,"includeRoot":false,"levels":[],"kinds":[],"organisations":[', t.lead_id,
            '],"exceptions":[],"coordinators":[', COALESCE(m.helper_id, ''), ']}'),
          'DIRECT_SUPERIOR', t.output_type IS NOT NULL, 'PUBLISHED', p.issued_at, p.issued_at
        FROM made_task m STRAIGHT_JOIN programme_task t ON t.id = m.task_id STRAIGHT_JOIN programme p ON p.id = t.programme_id
        WHERE m.task_id BETWEEN ? AND ? ORDER BY m.task_id
        """,
        from,
        to);
    db.run(
        """
        INSERT INTO demand_deadline (id, demand_id, level_code, rule, words, printed_on, due_on, exclusive,
          undated_reason)
        SELECT ? + t.id, t.demand_id, '', t.deadline_rule, t.deadline_words, t.due_on, t.due_on, FALSE,
          IF(t.deadline_rule LIKE 'UNDATED:%', SUBSTR(t.deadline_rule, 9), NULL)
        FROM programme_task t FORCE INDEX (PRIMARY) WHERE t.id BETWEEN ? AND ? ORDER BY t.id
        """,
        deadlines, from, to);
    db.run(
        """
        INSERT INTO publication (id, demand_id, action, created_rows, changed_rows, withdrawn_rows, published_at)
        SELECT t.demand_id, t.demand_id, 'PUBLISH', 1 + (m.helper_id IS NOT NULL), 0, 0, p.issued_at
        FROM made_task m STRAIGHT_JOIN programme_task t ON t.id = m.task_id STRAIGHT_JOIN programme p ON p.id = t.programme_id
        WHERE m.task_id BETWEEN ? AND ? ORDER BY m.task_id
        """,
        from,
        to);
    db.run(
        """
        INSERT INTO made_ask (demand_id, level_code, occurrence, deadline_id, due_on, issued_on, confirmer, issuer_id)
        SELECT t.demand_id, '', '', ? + t.id, t.due_on, DATE(p.issued_at), 'DIRECT_SUPERIOR', p.organisation_id
        FROM programme_task t FORCE INDEX (PRIMARY) STRAIGHT_JOIN programme p ON p.id = t.programme_id WHERE t.id BETWEEN ? AND ?
        """,
        deadlines,
        from,
        to);
  }
}
