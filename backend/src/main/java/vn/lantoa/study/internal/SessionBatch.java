package vn.lantoa.study.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.web.Language;
import vn.lantoa.study.api.StudySessionBatch;
import vn.lantoa.study.api.StudySessionBatchInput;
import vn.lantoa.study.api.StudySessionInput;
import vn.lantoa.study.api.StudySessionVerdict;
import vn.lantoa.study.api.StudySessionVerdict.Outcome;
import vn.lantoa.study.internal.SessionRules.Checked;

/**
 * Many sittings from an attendance system; the same number of the same source is one sitting. All
 * are judged before the first is written, so a refused one leaves nothing and keeps none back.
 */
@ApplicationScoped
public class SessionBatch {

  private record Judged(
      String external, Outcome outcome, long mark, @Nullable ProblemException why) {}

  private final SessionFacts facts;
  private final SessionRules rules;
  private final SessionWriter writer;
  private final Language language;

  public SessionBatch(
      SessionFacts facts, SessionRules rules, SessionWriter writer, Language language) {
    this.facts = facts;
    this.rules = rules;
    this.writer = writer;
    this.language = language;
  }

  /** Records them; the statements do not grow with the sittings. */
  @Transactional
  public StudySessionBatch record(StudySessionBatchInput input) {
    List<StudySessionInput> items =
        input.items().stream().map(item -> item.from(input.source())).toList();
    SessionLedger ledger = facts.load(items);
    List<Judged> judged = new ArrayList<>();
    List<SessionDraft> drafts = new ArrayList<>();
    Set<String> numbers = new HashSet<>();
    for (StudySessionInput item : items) {
      judged.add(
          item.externalId() == null || numbers.add(item.externalId())
              ? judge(item, ledger, drafts)
              : new Judged(item.externalId(), Outcome.REFUSED, 0, twice()));
    }
    Map<Long, Long> ids = writer.write(drafts);
    return new StudySessionBatch(
        count(judged, Outcome.CREATED),
        count(judged, Outcome.UPDATED),
        count(judged, Outcome.UNCHANGED),
        count(judged, Outcome.REFUSED),
        judged.stream().map(j -> verdict(j, ids)).toList());
  }

  private Judged judge(StudySessionInput item, SessionLedger ledger, List<SessionDraft> drafts) {
    String external = Objects.requireNonNullElse(item.externalId(), "");
    try {
      SessionService.requireBoth(item);
      Optional<SessionRow> known = ledger.known(item.source(), item.externalId());
      known.ifPresent(row -> SessionService.requireSame(row, item));
      SessionRow before = known.orElse(null);
      Long self = before == null ? null : before.id();
      Checked checked = rules.check(item, ledger, self);
      long mark = ledger.accept(checked, item.heldOn(), item.attendance(), self);
      SessionDraft draft = new SessionDraft(item, checked, before, mark);
      if (!draft.changes()) {
        return new Judged(external, Outcome.UNCHANGED, mark, null);
      }
      drafts.add(draft);
      return new Judged(external, before == null ? Outcome.CREATED : Outcome.UPDATED, mark, null);
    } catch (ProblemException e) {
      return new Judged(external, Outcome.REFUSED, 0, e);
    }
  }

  private static ProblemException twice() {
    return SessionRules.problem(
        ProblemType.STUDY_SESSION_TWICE,
        "/externalId",
        "Số này có hai lần trong danh sách gửi lên.",
        "This number is in what was sent twice.");
  }

  private StudySessionVerdict verdict(Judged judged, Map<Long, Long> ids) {
    ProblemException why = judged.why();
    return why == null
        ? new StudySessionVerdict(
            judged.external(),
            judged.outcome(),
            Long.toString(ids.getOrDefault(judged.mark(), judged.mark())),
            null,
            null)
        : new StudySessionVerdict(
            judged.external(),
            Outcome.REFUSED,
            null,
            "/problems/" + why.type().slug(),
            language.say(why.detail()));
  }

  private static long count(List<Judged> judged, Outcome outcome) {
    return judged.stream().filter(j -> j.outcome() == outcome).count();
  }
}
