package vn.lantoa.alignment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.alignment.AlignmentDecision;
import vn.lantoa.alignment.AlignmentState;
import vn.lantoa.alignment.api.AlignmentDecisionInput;
import vn.lantoa.alignment.api.AlignmentStanding;
import vn.lantoa.programme.ProgrammeDrafts;
import vn.lantoa.programme.ProgrammeDrafts.Edition;
import vn.lantoa.programme.ProgrammeDrafts.TaskWords;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.IfMatch;
import vn.lantoa.target.TargetSets;

/** Decides about items that were taken over, and about those that changed above. */
@ApplicationScoped
public class DecisionService {

  private static final String WITHDRAWN = "Cấp trên đã thu hồi";

  private final EntityManager em;
  private final CurrentActor actor;
  private final AppClock clock;
  private final IfMatch ifMatch;
  private final ProgrammeDrafts programmes;
  private final LineReads lines;
  private final TargetSets targets;
  private final Journal journal;

  public DecisionService(
      EntityManager em,
      CurrentActor actor,
      AppClock clock,
      IfMatch ifMatch,
      ProgrammeDrafts programmes,
      LineReads lines,
      TargetSets targets,
      Journal journal) {
    this.em = em;
    this.actor = actor;
    this.clock = clock;
    this.ifMatch = ifMatch;
    this.programmes = programmes;
    this.lines = lines;
    this.targets = targets;
    this.journal = journal;
  }

  /**
   * Decides; the superior's item counts as seen from then on. At most twelve statements.
   *
   * @throws ProblemException 409 where there is nothing to decide, or the draft it needs is not
   *     there; 422 without the word it needs
   */
  @Transactional
  public AlignmentStanding decide(long programmeId, long id, AlignmentDecisionInput input) {
    Edition edition = programmes.requireEditable(programmeId);
    Link link = em.find(Link.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (link == null || link.programmeId != edition.firstId()) {
      throw ProblemException.notFound();
    }
    ifMatch.check(link.version);
    Line line = lines.one(programmeId, id).orElseThrow(ProblemException::notFound);
    if (line.state() != AlignmentState.PROPOSED && !line.changed()) {
      throw ProblemException.of(
          ProblemType.SUPERIOR_UNCHANGED,
          "Mục của cấp trên không đổi từ lần xem trước: không có gì phải quyết định.",
          "The superior's item is as it was last seen: there is nothing to decide.");
    }
    Map<String, Object> before = link.fields();
    String note = input.note() == null || input.note().isBlank() ? null : input.note().strip();
    boolean removed = apply(edition, link, line, input.decision(), note);
    link.seen(line.theirs(), line.theirVersion());
    link.decided(actor.accountId(), clock.now());
    em.flush();
    journal.record(
        LinkService.entry("decide", programmeId, link)
            .with("decision", null, input.decision())
            .between(before, link.fields())
            .because(note));
    return new AlignmentStanding(
        Long.toString(id), link.state, removed, Long.toString(link.version));
  }

  private boolean apply(
      Edition edition, Link link, Line line, AlignmentDecision decision, @Nullable String note) {
    return switch (decision) {
      case ACCEPT -> accept(edition, link, line, note);
      case ADAPT -> {
        requireNote(note);
        keep(link, line, note);
        yield false;
      }
      case DECLINE -> {
        link.decline(note);
        boolean removed = line.state() == AlignmentState.PROPOSED && takeOut(edition, link, line);
        if (!removed && line.targetHere()) {
          targets.release(Objects.requireNonNull(line.targetId()));
        }
        yield removed;
      }
    };
  }

  private boolean accept(Edition edition, Link link, Line line, @Nullable String note) {
    if (!line.changed()) {
      requireNote(note);
      requireThere(line);
      link.serve(note);
      return false;
    }
    Snapshot theirs = Snapshot.read(line.theirs());
    if (theirs.withdrawn()) {
      link.decline(note == null ? WITHDRAWN : note);
      return takeOut(edition, link, line);
    }
    follow(edition, line, theirs);
    keep(link, line, note);
    return false;
  }

  /** Of what was only taken over and not touched, the question whether it fits stays open. */
  private static void keep(Link link, Line line, @Nullable String note) {
    boolean open = line.state() == AlignmentState.PROPOSED && line.changed();
    if (!open) {
      requireThere(line);
      link.serve(note == null ? link.reason : note);
    }
  }

  private static void requireThere(Line line) {
    if (!line.hasTask() && !line.targetHere()) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Nhiệm vụ đã bị xóa khỏi dự thảo: hãy nhận lại từ cấp trên, hoặc từ chối có lý do.",
          "The task was deleted from the draft: take it over again, or decline it with a reason.");
    }
  }

  private void follow(Edition edition, Line line, Snapshot theirs) {
    requireThere(line);
    programmes.requireDraft(edition);
    if (line.hasTask()) {
      Snapshot next = Snapshot.accept(Snapshot.read(line.taken()), theirs, line.mine());
      programmes.rewrite(
          edition.id(),
          Objects.requireNonNull(line.taskKey()),
          new TaskWords(
              Objects.requireNonNull(next.get("title")),
              next.get("output"),
              null,
              next.get("rule"),
              next.get("words")));
    } else {
      targets.follow(edition.id(), Objects.requireNonNull(line.targetId()));
    }
  }

  /** Out of the draft, unless it serves something else as well. */
  private boolean takeOut(Edition edition, Link link, Line line) {
    if (line.others() > 0 || (!line.hasTask() && !line.targetHere())) {
      return false;
    }
    programmes.requireDraft(edition);
    if (line.hasTask()) {
      programmes.remove(edition.id(), Objects.requireNonNull(line.taskKey()));
      if (link.demandId == null) {
        link.taskKey = null;
      }
    } else {
      targets.remove(edition.id(), Objects.requireNonNull(line.targetId()));
      link.targetId = null;
    }
    return true;
  }

  private static void requireNote(@Nullable String note) {
    if (note == null) {
      throw ProblemException.invalid(
          "/note",
          "REQUIRED",
          "Cần một lời: vì sao giữ nguyên như vậy là phù hợp.",
          "A word is needed: why it fits as it is.");
    }
  }
}
