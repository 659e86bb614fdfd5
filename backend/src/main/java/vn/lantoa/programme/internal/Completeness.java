package vn.lantoa.programme.internal;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.programme.ProgrammeGapCode;
import vn.lantoa.programme.ProgrammeGapNote;
import vn.lantoa.programme.ProgrammeGapSource;
import vn.lantoa.programme.ProgrammeSectionKind;
import vn.lantoa.programme.ProgrammeTaskKind;
import vn.lantoa.programme.api.ProgrammeGap;
import vn.lantoa.programme.api.ProgrammeGaps;
import vn.lantoa.programme.api.ProgrammeSection;
import vn.lantoa.programme.api.ProgrammeTerm;
import vn.lantoa.programme.internal.ProgrammeReader.Whole;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.Language;
import vn.lantoa.target.TargetGap;
import vn.lantoa.target.Targets;

/** Holds a programme against what it must have to be issued, and lists what is missing. */
@ApplicationScoped
public class Completeness {

  private static final int FEW_WORDS = 3;

  private final ProgrammeReader reader;
  private final ProgrammeAccess access;
  private final Organisations organisations;
  private final AppClock clock;
  private final Language language;
  private final Targets targets;
  private final List<ProgrammeGapSource> sources;

  public Completeness(
      ProgrammeReader reader,
      ProgrammeAccess access,
      Organisations organisations,
      AppClock clock,
      Language language,
      Targets targets,
      @All List<ProgrammeGapSource> sources) {
    this.reader = reader;
    this.access = access;
    this.organisations = organisations;
    this.clock = clock;
    this.language = language;
    this.targets = targets;
    this.sources = sources;
  }

  /** What a programme in reach lacks. */
  public ProgrammeGaps get(long id) {
    return body(gaps(reader.whole(access.require(id))));
  }

  /** The gaps in the language of the request. */
  ProgrammeGaps body(List<ProgrammeGapNote> gaps) {
    List<ProgrammeGap> items =
        gaps.stream()
            .map(
                g ->
                    new ProgrammeGap(
                        g.code(),
                        g.code().blocks(),
                        language.say(g.words()),
                        string(g.sectionId()),
                        string(g.taskId()),
                        string(g.targetId()),
                        g.place()))
            .toList();
    long blocking = items.stream().filter(ProgrammeGap::blocking).count();
    return new ProgrammeGaps(blocking, items.size() - blocking, items);
  }

  /** Everything that is missing, in the order of the outline; then what other features found. */
  List<ProgrammeGapNote> gaps(Whole whole) {
    List<ProgrammeGapNote> gaps = new ArrayList<>();
    ofHead(whole, gaps);
    Set<Long> former = former(whole);
    Set<String> circles = circles(whole);
    Map<String, TaskRow> byKey = new HashMap<>();
    whole.tasks().forEach(t -> byKey.put(Long.toString(t.key()), t));
    for (ProgrammeSection section : whole.sections()) {
      long id = Long.parseLong(section.id());
      List<TaskRow> within = whole.tasks().stream().filter(t -> t.sectionId() == id).toList();
      ofSection(section, within, whole, gaps);
      for (TaskRow task : within) {
        List<ProgrammeGapCode> codes = new ArrayList<>();
        sixClear(task, former, codes);
        dates(task, whole.head().term(), byKey, codes);
        if (circles.contains(Long.toString(task.key()))) {
          codes.add(ProgrammeGapCode.DEPENDENCY_CIRCLE);
        }
        codes.forEach(c -> gaps.add(ProgrammeGapNote.ofTask(c, id, task.id(), task.title())));
      }
    }
    ofTargets(whole.head().id(), gaps);
    sources.forEach(s -> gaps.addAll(s.gaps(whole.head().id())));
    return gaps;
  }

  private void ofTargets(long programmeId, List<ProgrammeGapNote> gaps) {
    for (TargetGap gap : targets.gaps(programmeId)) {
      ProgrammeGapCode code = ProgrammeGapCode.valueOf(gap.code());
      gaps.add(ProgrammeGapNote.ofTarget(code, gap.targetId(), gap.words()));
    }
  }

  private static void ofHead(Whole whole, List<ProgrammeGapNote> gaps) {
    if (whole.tasks().isEmpty()) {
      gaps.add(ProgrammeGapNote.ofHead(ProgrammeGapCode.NO_TASK));
    }
    if (whole.head().basisIds().isEmpty()) {
      gaps.add(ProgrammeGapNote.ofHead(ProgrammeGapCode.NO_BASIS));
    }
    if (whole.head().term() == null) {
      gaps.add(ProgrammeGapNote.ofHead(ProgrammeGapCode.NO_TERM));
    }
  }

  /** A section speaks by its text, by its tasks, or by the sections within it. */
  private static void ofSection(
      ProgrammeSection section, List<TaskRow> within, Whole whole, List<ProgrammeGapNote> gaps) {
    int at = whole.sections().indexOf(section);
    boolean parent =
        at + 1 < whole.sections().size() && whole.sections().get(at + 1).depth() > section.depth();
    boolean silent = section.text().isBlank() && within.isEmpty() && !parent;
    if (silent && section.kind() != ProgrammeSectionKind.TARGETS) {
      ProgrammeGapCode code =
          section.kind() == ProgrammeSectionKind.TASKS
              ? ProgrammeGapCode.GROUP_WITHOUT_TASK
              : ProgrammeGapCode.EMPTY_SECTION;
      gaps.add(ProgrammeGapNote.ofSection(code, Long.parseLong(section.id()), section.heading()));
    }
  }

  private static void sixClear(TaskRow task, Set<Long> former, List<ProgrammeGapCode> codes) {
    if (task.leadId() == null) {
      codes.add(ProgrammeGapCode.NO_LEAD);
    } else if (former.contains(task.leadId())) {
      codes.add(ProgrammeGapCode.LEAD_DISSOLVED);
    }
    if (task.title().split(" ").length < FEW_WORDS) {
      codes.add(ProgrammeGapCode.VAGUE_WORK);
    }
    if (task.deadline().rule() == null) {
      codes.add(
          task.deadline().words() == null
              ? ProgrammeGapCode.NO_DEADLINE
              : ProgrammeGapCode.DEADLINE_NOT_READ);
    }
    if (task.output() == null) {
      codes.add(ProgrammeGapCode.NO_OUTPUT);
    }
    if (task.recipient() == null) {
      codes.add(ProgrammeGapCode.NO_RECIPIENT);
    }
    if (task.kind() == ProgrammeTaskKind.SCHEME && task.appraisal() == null) {
      codes.add(ProgrammeGapCode.SCHEME_NOT_APPRAISED);
    }
  }

  private void dates(
      TaskRow task,
      @Nullable ProgrammeTerm term,
      Map<String, TaskRow> byKey,
      List<ProgrammeGapCode> codes) {
    LocalDate due = task.dueOn();
    if (due == null) {
      return;
    }
    if (task.coordinators().stream().anyMatch(c -> c.dueOn() != null && c.dueOn().isAfter(due))) {
      codes.add(ProgrammeGapCode.SUB_DATE_LATE);
    }
    boolean late =
        task.dependsOn().stream()
            .map(byKey::get)
            .anyMatch(t -> t != null && t.dueOn() != null && t.dueOn().isAfter(due));
    if (late) {
      codes.add(ProgrammeGapCode.DEPENDENCY_LATE);
    }
    if (due.isBefore(clock.today())) {
      codes.add(ProgrammeGapCode.ALREADY_PAST);
    }
    if (term != null && (due.isBefore(term.startsOn()) || due.isAfter(term.endsOn()))) {
      codes.add(ProgrammeGapCode.OUTSIDE_TERM);
    }
  }

  private Set<Long> former(Whole whole) {
    Set<Long> leads = new HashSet<>();
    whole.tasks().stream().map(TaskRow::leadId).forEach(id -> add(leads, id));
    Set<Long> former = new HashSet<>();
    if (!leads.isEmpty()) {
      Collection<OrganisationRef> refs = organisations.refs(leads).values();
      refs.stream().filter(r -> r.nowName() != null).forEach(r -> former.add(Long.valueOf(r.id())));
    }
    return former;
  }

  private static void add(Set<Long> ids, @Nullable Long id) {
    if (id != null) {
      ids.add(id);
    }
  }

  /** The tasks that wait for themselves: what two people wrote at once may have made a circle. */
  private static Set<String> circles(Whole whole) {
    Map<String, List<String>> graph = new HashMap<>();
    whole.tasks().stream()
        .filter(t -> !t.dependsOn().isEmpty())
        .forEach(t -> graph.put(Long.toString(t.key()), t.dependsOn()));
    Set<String> found = new HashSet<>();
    for (String key : graph.keySet()) {
      if (!found.contains(key)) {
        found.addAll(TaskRules.circle(graph, key));
      }
    }
    return found;
  }

  private static @Nullable String string(@Nullable Long id) {
    return id == null ? null : id.toString();
  }
}
