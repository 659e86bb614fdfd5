package vn.lantoa.programme.internal;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.Documents;
import vn.lantoa.programme.ProgrammeListener;
import vn.lantoa.programme.ProgrammeTemplate;
import vn.lantoa.programme.api.ActionProgramme;
import vn.lantoa.programme.api.ProgrammeBasisInput;
import vn.lantoa.programme.api.ProgrammeInput;
import vn.lantoa.programme.internal.ProgrammeAccess.Standing;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.FieldProblems;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.text.VietnameseText;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.IfMatch;
import vn.lantoa.target.Targets;

/** Beginning a programme, and its head: type, title, term, and what it serves. */
@ApplicationScoped
public class ProgrammeService {

  static final String SUBJECT = "action-programmes";

  private record Basis(long documentId, @Nullable Long demandId) {}

  private final EntityManager em;
  private final Reach reach;
  private final CurrentActor actor;
  private final AppClock clock;
  private final IfMatch ifMatch;
  private final Documents documents;
  private final ProgrammeAccess access;
  private final ProgrammeReader reader;
  private final Journal journal;
  private final Targets targets;
  private final List<ProgrammeListener> listeners;

  public ProgrammeService(
      EntityManager em,
      Reach reach,
      CurrentActor actor,
      AppClock clock,
      IfMatch ifMatch,
      Documents documents,
      ProgrammeAccess access,
      ProgrammeReader reader,
      Journal journal,
      Targets targets,
      @All List<ProgrammeListener> listeners) {
    this.em = em;
    this.reach = reach;
    this.actor = actor;
    this.clock = clock;
    this.ifMatch = ifMatch;
    this.documents = documents;
    this.access = access;
    this.reader = reader;
    this.journal = journal;
    this.targets = targets;
    this.listeners = listeners;
  }

  /** Begins a programme with the outline asked for. */
  @Transactional
  public ActionProgramme create(ProgrammeInput input) {
    long organisation = Ids.required("/organisationId", input.organisationId());
    reach.require(Permission.DOCUMENT_EDIT, Permission.DOCUMENT_READ, organisation);
    Programme programme = new Programme();
    programme.organisationId = organisation;
    programme.createdAt = clock.now();
    List<Basis> bases = fill(programme, input);
    em.persist(programme);
    em.flush();
    programme.firstId = programme.id;
    write(programme.id, bases);
    outline(
        programme.id, input.template() == null ? ProgrammeTemplate.PROGRAMME : input.template());
    journal.record(entry("create", programme).between(Map.of(), programme.fields()));
    em.flush();
    return reader.get(programme.id);
  }

  /** Replaces the head of a draft. */
  @Transactional
  public ActionProgramme update(long id, ProgrammeInput input) {
    Programme programme = changeable(access.requireEditable(id));
    programme.requireDraft();
    if (Ids.required("/organisationId", input.organisationId()) != programme.organisationId) {
      throw ProblemException.invalid(
          "/organisationId",
          "FIXED",
          "Chương trình không chuyển sang tổ chức khác được.",
          "A programme stays with its organisation.");
    }
    Map<String, Object> before = programme.fields();
    List<Basis> bases = fill(programme, input);
    new Sql("DELETE FROM programme_basis WHERE programme_id = :id").bind("id", id).execute(em);
    write(id, bases);
    journal.record(
        entry("update", programme)
            .between(before, programme.fields())
            .with("bases", null, bases.stream().map(Basis::documentId).toList()));
    em.flush();
    return reader.get(id);
  }

  /** Deletes a draft that was never issued, with all it holds. */
  @Transactional
  public void delete(long id) {
    Programme programme = changeable(access.requireEditable(id));
    programme.requireNeverSent();
    listeners.forEach(l -> l.deleted(id));
    targets.deleteOfProgramme(id);
    for (String table : List.of("programme_task", "programme_section", "programme_basis")) {
      new Sql("DELETE FROM " + table + " WHERE programme_id = :id").bind("id", id).execute(em);
    }
    em.remove(programme);
    journal.record(entry("delete", programme).between(programme.fields(), Map.of()));
  }

  /** Ends a programme that is in force. */
  @Transactional
  public ActionProgramme close(long id, String reason) {
    Programme programme = changeable(access.requireApprovable(id));
    Map<String, Object> before = programme.fields();
    programme.close(reason, actor.accountId(), clock.now());
    em.flush();
    journal.record(entry("close", programme).between(before, programme.fields()).because(reason));
    return reader.get(id);
  }

  /** The programme to be changed, at the version the request expects. */
  Programme changeable(Standing standing) {
    ifMatch.check(standing.version());
    return load(standing);
  }

  Programme load(Standing standing) {
    Programme programme = em.find(Programme.class, standing.id());
    if (programme == null) {
      throw ProblemException.notFound();
    }
    return programme;
  }

  static JournalEntry entry(String verb, Programme programme) {
    return JournalEntry.of("programme." + verb, SUBJECT, programme.id, programme.organisationId);
  }

  private List<Basis> fill(Programme programme, ProgrammeInput input) {
    FieldProblems problems = new FieldProblems();
    Long term = Ids.field("/termId", input.termId());
    String body = input.issuingBody() == null ? "COMMITTEE" : input.issuingBody();
    checkCodes(programme.organisationId, term, body, problems);
    List<Basis> bases = bases(input, problems);
    problems.throwIfAny();
    programme.typeCode = input.type();
    programme.issuingBody = body;
    programme.title = VietnameseText.normalise(input.title());
    programme.termId = term;
    programme.changedBy = actor.accountId();
    return bases;
  }

  /** One statement. */
  private void checkCodes(
      long organisation, @Nullable Long term, String body, FieldProblems problems) {
    Set<String> known =
        new HashSet<>(
            new Sql(
                    """
                    SELECT 'BODY' AS found FROM issuing_body WHERE code = :body
                    UNION ALL SELECT 'TERM' FROM term t JOIN organisation_closure c
                      ON c.ancestor_id = t.organisation_id AND c.descendant_id = :organisation
                      WHERE t.id = :term
                    """)
                .bind("body", body)
                .bind("term", term)
                .bind("organisation", organisation)
                .list(em, r -> r.string("found")));
    if (!known.contains("BODY")) {
      problems.add(
          "/issuingBody",
          "UNKNOWN_BODY",
          "Không có cơ quan ban hành “%s”. Hãy chọn trong danh mục.",
          "There is no issuing body \"%s\". Choose one of the list.",
          body);
    }
    if (term != null && !known.contains("TERM")) {
      problems.add(
          "/termId",
          "UNKNOWN_TERM",
          "Nhiệm kỳ này không phải của tổ chức hoặc cấp trên. Hãy chọn lại.",
          "This is no term of the organisation or of one above it. Choose another.");
    }
  }

  private List<Basis> bases(ProgrammeInput input, FieldProblems problems) {
    List<Basis> bases = new ArrayList<>();
    List<ProgrammeBasisInput> given = input.bases() == null ? List.of() : input.bases();
    for (int i = 0; i < given.size(); i++) {
      String pointer = "/bases/" + i;
      long document = Ids.required(pointer + "/documentId", given.get(i).documentId());
      Long demand = Ids.field(pointer + "/demandId", given.get(i).demandId());
      if (bases.stream().anyMatch(b -> b.documentId() == document)) {
        problems.add(
            pointer, "TWICE", "Văn bản này đã được ghi.", "This document is named already.");
      }
      bases.add(new Basis(document, demand));
    }
    if (!bases.isEmpty()) {
      checkReadable(bases, problems);
    }
    return bases;
  }

  /** One statement. */
  private void checkReadable(List<Basis> bases, FieldProblems problems) {
    Sql sql =
        new Sql(
                """
                SELECT doc.id, (SELECT GROUP_CONCAT(d.id) FROM demand d
                  WHERE d.document_id = doc.id AND d.state <> 'DRAFT' AND d.id IN (:demands)) AS demands
                FROM document doc WHERE doc.id IN (:ids)
                """)
            .bind("ids", bases.stream().map(Basis::documentId).toList())
            .bind(
                "demands",
                bases.stream().map(b -> Objects.requireNonNullElse(b.demandId(), -1L)).toList());
    documents.readable(sql, "doc");
    Map<Long, String> known = new java.util.HashMap<>();
    sql.list(em, r -> known.put(r.number("id"), "," + r.stringOrNull("demands") + ","));
    for (int i = 0; i < bases.size(); i++) {
      Basis basis = bases.get(i);
      String demands = known.get(basis.documentId());
      if (demands == null) {
        problems.add(
            "/bases/" + i + "/documentId",
            "UNKNOWN_DOCUMENT",
            "Không có văn bản này, hoặc nằm ngoài phạm vi của bạn.",
            "There is no such document, or it lies outside your reach.");
      } else if (basis.demandId() != null && !demands.contains("," + basis.demandId() + ",")) {
        problems.add(
            "/bases/" + i + "/demandId",
            "UNKNOWN_ID",
            "Văn bản không có yêu cầu này.",
            "The document has no such demand.");
      }
    }
  }

  private void write(long programmeId, List<Basis> bases) {
    if (bases.isEmpty()) {
      return;
    }
    Sql sql =
        new Sql(
            "INSERT INTO programme_basis (programme_id, document_id, demand_id, position, changed_by) VALUES");
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < bases.size(); i++) {
      Basis basis = bases.get(i);
      rows.add(
          "(:programme, %s, %s, %d, :account)"
              .formatted(
                  sql.placeholder(basis.documentId()),
                  basis.demandId() == null ? "NULL" : sql.placeholder(basis.demandId()),
                  i));
    }
    sql.add(String.join(", ", rows))
        .bind("programme", programmeId)
        .bind("account", actor.accountId())
        .execute(em);
  }

  private void outline(long programmeId, ProgrammeTemplate template) {
    List<Outline.Part> parts = Outline.of(template);
    if (parts.isEmpty()) {
      return;
    }
    Sql sql =
        new Sql(
            """
            INSERT INTO programme_section (programme_id, kind, depth, position, heading, text,
              changed_by) VALUES
            """);
    List<String> rows = new ArrayList<>();
    for (Outline.Part part : parts) {
      rows.add(
          "(:programme, %s, %d, %d, %s, '', :account)"
              .formatted(
                  sql.placeholder(part.kind()),
                  part.depth(),
                  Outline.STEP * (rows.size() + 1),
                  sql.placeholder(part.heading())));
    }
    sql.add(String.join(", ", rows))
        .bind("programme", programmeId)
        .bind("account", actor.accountId())
        .execute(em);
    new Sql("UPDATE programme_section SET section_key = id WHERE programme_id = :programme")
        .bind("programme", programmeId)
        .execute(em);
  }

  /** The problem of a state that does not allow it, for services beside this one. */
  static ProblemException wrongState(String vi, String en) {
    return ProblemException.of(ProblemType.WRONG_STATE, vi, en);
  }
}
