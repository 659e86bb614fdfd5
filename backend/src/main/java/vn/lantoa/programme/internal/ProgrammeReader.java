package vn.lantoa.programme.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.DeadlineContext;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.document.Documents;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.programme.ProgrammeState;
import vn.lantoa.programme.api.ActionProgramme;
import vn.lantoa.programme.api.ProgrammeApproval;
import vn.lantoa.programme.api.ProgrammeBasis;
import vn.lantoa.programme.api.ProgrammeSection;
import vn.lantoa.programme.api.ProgrammeTask;
import vn.lantoa.programme.internal.ProgrammeAccess.Standing;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.target.TargetContent;
import vn.lantoa.target.TargetText;
import vn.lantoa.target.Targets;
import vn.lantoa.target.Targets.Place;

/** A programme whole: at most eight statements, whatever its length. */
@ApplicationScoped
public class ProgrammeReader {

  /** A programme as the features' own rules look at it. */
  record Whole(
      Standing head,
      List<ProgrammeSection> sections,
      List<TaskRow> tasks,
      List<TargetText> targets,
      String contentHash) {}

  private final EntityManager em;
  private final ProgrammeAccess access;
  private final ProgrammeContents contents;
  private final ContentHash hash;
  private final Targets targets;
  private final TaskDates dates;
  private final TaskLists lists;
  private final Organisations organisations;
  private final Documents documents;

  public ProgrammeReader(
      EntityManager em,
      ProgrammeAccess access,
      ProgrammeContents contents,
      ContentHash hash,
      Targets targets,
      TaskDates dates,
      TaskLists lists,
      Organisations organisations,
      Documents documents) {
    this.em = em;
    this.access = access;
    this.contents = contents;
    this.hash = hash;
    this.targets = targets;
    this.dates = dates;
    this.lists = lists;
    this.organisations = organisations;
    this.documents = documents;
  }

  /** The whole programme, or 404. */
  public ActionProgramme get(long id) {
    return body(whole(access.require(id)));
  }

  /** What stands of a programme. Four statements. */
  Whole whole(Standing head) {
    return wholes(List.of(head)).get(0);
  }

  /** The same of several. Four statements, however many. */
  List<Whole> wholes(List<Standing> heads) {
    List<Long> ids = heads.stream().map(Standing::id).toList();
    Map<Long, List<ProgrammeSection>> sections = contents.sections(ids);
    List<TaskRow> tasks = contents.tasks(ids);
    Map<Long, TargetContent> said =
        targets.contents(heads.stream().map(h -> new Place(h.id(), keeper(h))).toList());
    return heads.stream()
        .map(
            h -> {
              List<ProgrammeSection> own = sections.getOrDefault(h.id(), List.of());
              return whole(h, own, tasks, Objects.requireNonNull(said.get(h.id())));
            })
        .toList();
  }

  private Whole whole(
      Standing head, List<ProgrammeSection> sections, List<TaskRow> all, TargetContent said) {
    Set<Long> ids = sections.stream().map(s -> Long.valueOf(s.id())).collect(Collectors.toSet());
    List<TaskRow> tasks = all.stream().filter(t -> ids.contains(t.sectionId())).toList();
    String contentHash = hash.of(head, sections, tasks, said.canonicalText());
    return new Whole(head, sections, tasks, said.texts(), contentHash);
  }

  /** The document that keeps the targets of what is in force; a draft and what was, keep them. */
  private static @Nullable Long keeper(Standing head) {
    return head.state() == ProgrammeState.ISSUED || head.state() == ProgrammeState.CLOSED
        ? head.documentId()
        : null;
  }

  /** One section of a programme that may be read. */
  public ProgrammeSection section(long programmeId, long sectionId) {
    access.require(programmeId);
    return new Sql(
            "SELECT s.* FROM programme_section s WHERE s.id = :section AND s.programme_id = :programme")
        .bind("section", sectionId)
        .bind("programme", programmeId)
        .first(em, ProgrammeContents::section)
        .orElseThrow(ProblemException::notFound);
  }

  /** One task of a programme that may be read. */
  public ProgrammeTask task(long programmeId, long taskId) {
    Standing head = access.require(programmeId);
    return new Sql(
            "SELECT t.* FROM programme_task t WHERE t.id = :task AND t.programme_id = :programme")
        .bind("task", taskId)
        .bind("programme", programmeId)
        .first(em, lists::row)
        .map(row -> body(row, dates.context(head.term())))
        .orElseThrow(ProblemException::notFound);
  }

  ProgrammeTask body(TaskRow t, DeadlineContext context) {
    return new ProgrammeTask(
        Long.toString(t.id()),
        Long.toString(t.key()),
        Long.toString(t.sectionId()),
        t.position(),
        t.title(),
        t.kind(),
        string(t.leadId()),
        absent(t.coordinators()),
        t.recipient(),
        t.channel(),
        t.output(),
        t.outputType(),
        absent(t.resources()),
        t.breakthrough(),
        t.keyTask(),
        t.appraisal(),
        dates.body(t.standing(), context),
        dates.body(t.committee(), context),
        dates.body(t.deadline(), context),
        absent(t.dependsOn()),
        t.notes(),
        string(t.demandId()),
        Long.toString(t.version()));
  }

  private ActionProgramme body(Whole whole) {
    Standing head = whole.head();
    Map<Long, OrganisationRef> named = organisations.refs(named(whole));
    Map<Long, DocumentRef> papers = documents.refs(papers(head));
    DeadlineContext context = dates.context(head.term());
    return new ActionProgramme(
        Long.toString(head.id()),
        Objects.requireNonNull(named.get(head.organisationId())),
        head.type(),
        head.issuingBody(),
        head.title(),
        head.term(),
        head.state(),
        head.edition(),
        string(head.previousId()),
        string(head.nextId()),
        head.reason(),
        paper(papers, head.documentId()),
        paper(papers, head.amendingDocumentId()),
        bases(head, papers),
        whole.sections(),
        whole.tasks().stream().map(t -> body(t, context)).toList(),
        List.copyOf(named.values()),
        whole.contentHash(),
        approval(head, whole.contentHash()),
        head.issuedAt(),
        head.mayEdit() && head.state().isDraft(),
        head.mayApprove(),
        Long.toString(head.version()));
  }

  /** Every organisation a programme names, its own first. */
  static Set<Long> named(Whole whole) {
    Set<Long> ids = new LinkedHashSet<>();
    ids.add(whole.head().organisationId());
    for (TaskRow task : whole.tasks()) {
      if (task.leadId() != null) {
        ids.add(task.leadId());
      }
      task.coordinators().forEach(c -> ids.add(Long.valueOf(c.organisationId())));
    }
    return ids;
  }

  /** The same with those that lead its targets. */
  static Set<Long> allNamed(Whole whole) {
    Set<Long> ids = named(whole);
    whole.targets().stream().map(TargetText::leadId).filter(Objects::nonNull).forEach(ids::add);
    return ids;
  }

  private static Set<Long> papers(Standing head) {
    Set<Long> ids = new LinkedHashSet<>();
    head.basisIds().forEach(b -> ids.add(document(b)));
    if (head.documentId() != null) {
      ids.add(head.documentId());
    }
    if (head.amendingDocumentId() != null) {
      ids.add(head.amendingDocumentId());
    }
    return ids;
  }

  private static List<ProgrammeBasis> bases(Standing head, Map<Long, DocumentRef> papers) {
    List<ProgrammeBasis> bases = new ArrayList<>();
    for (String basis : head.basisIds()) {
      DocumentRef paper = papers.get(document(basis));
      if (paper != null) {
        bases.add(new ProgrammeBasis(paper, string(demand(basis))));
      }
    }
    return bases;
  }

  /** The document of a basis as it is written in {@link Standing#basisIds()}. */
  static long document(String basis) {
    return Long.parseLong(basis.substring(0, basis.indexOf(':')));
  }

  /** Its demand; null where it names none. */
  static @Nullable Long demand(String basis) {
    String demand = basis.substring(basis.indexOf(':') + 1);
    return demand.isEmpty() ? null : Long.valueOf(demand);
  }

  private static @Nullable DocumentRef paper(Map<Long, DocumentRef> papers, @Nullable Long id) {
    return id == null ? null : papers.get(id);
  }

  static @Nullable ProgrammeApproval approval(Standing head, String contentHash) {
    if (head.approvedHash() == null || head.approvedAt() == null) {
      return null;
    }
    return new ProgrammeApproval(
        head.approvedHash(),
        head.approvedAt(),
        Objects.toString(head.approvedBy(), ""),
        head.approvedHash().equals(contentHash),
        head.approvalNote());
  }

  private static @Nullable String string(@Nullable Long id) {
    return id == null ? null : id.toString();
  }

  private static <T> @Nullable List<T> absent(List<T> list) {
    return list.isEmpty() ? null : list;
  }
}
