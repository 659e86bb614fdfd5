package vn.lantoa.consultation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.consultation.OpinionAnswer;
import vn.lantoa.consultation.api.Opinion;
import vn.lantoa.consultation.api.OpinionAnswersInput;
import vn.lantoa.consultation.internal.ConsultationAccess.Standing;
import vn.lantoa.programme.DraftContents;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.IfMatch;

/** What the drafter does with opinions, one or many at once, until the programme is issued. */
@ApplicationScoped
public class AnswerService {

  private final EntityManager em;
  private final CurrentActor actor;
  private final AppClock clock;
  private final IfMatch ifMatch;
  private final ConsultationAccess access;
  private final OpinionReader reader;
  private final DraftContents drafts;
  private final Journal journal;

  public AnswerService(
      EntityManager em,
      CurrentActor actor,
      AppClock clock,
      IfMatch ifMatch,
      ConsultationAccess access,
      OpinionReader reader,
      DraftContents drafts,
      Journal journal) {
    this.em = em;
    this.actor = actor;
    this.clock = clock;
    this.ifMatch = ifMatch;
    this.access = access;
    this.reader = reader;
    this.drafts = drafts;
    this.journal = journal;
  }

  /** Answers one, in the version the request expects. */
  @Transactional
  public Opinion answer(long roundId, long id, OpinionAnswer answer, @Nullable String reason) {
    Standing round = access.requireDesk(roundId);
    Long version = versions(roundId, List.of(id)).get(id);
    if (version == null) {
      throw ProblemException.notFound();
    }
    ifMatch.check(version);
    write(round, Map.of(id, version), answer, reason);
    return reader.some(round, List.of(id)).get(0);
  }

  /** Answers several alike: all, or none where one is not as it was seen. */
  @Transactional
  public List<Opinion> answer(long roundId, OpinionAnswersInput input) {
    Standing round = access.requireDesk(roundId);
    Map<Long, Long> wanted = new LinkedHashMap<>();
    for (int i = 0; i < input.items().size(); i++) {
      OpinionAnswersInput.Item item = input.items().get(i);
      wanted.put(
          Ids.required("/items/" + i + "/id", item.id()),
          IfMatch.parse(item.version()).filter(v -> v >= 0).orElse(-1L));
    }
    Map<Long, Long> versions = versions(roundId, List.copyOf(wanted.keySet()));
    wanted.forEach((id, version) -> require(id, version, versions.get(id)));
    write(round, wanted, input.answer(), input.reason());
    return reader.some(round, wanted.keySet());
  }

  private static void require(long id, long seen, @Nullable Long stands) {
    if (stands == null) {
      throw ProblemException.invalid(
          "/items", "UNKNOWN_ID", "Không có ý kiến %d.", "There is no opinion %d.", id);
    }
    if (stands != seen) {
      throw ProblemException.stale(stands);
    }
  }

  private Map<Long, Long> versions(long round, List<Long> ids) {
    Map<Long, Long> found = new HashMap<>();
    new Sql(
            "SELECT id, version FROM opinion WHERE consultation_id = :round AND id IN (:ids) FOR UPDATE")
        .bind("round", round)
        .bind("ids", ids)
        .list(em, r -> found.put(r.number("id"), r.number("version")));
    return found;
  }

  /** One statement, however many. */
  private void write(
      Standing round, Map<Long, Long> ids, OpinionAnswer answer, @Nullable String reason) {
    String why = OpinionService.trimmed(reason);
    if (answer != OpinionAnswer.ACCEPTED && why == null) {
      throw ProblemException.of(
          ProblemType.ANSWER_WITHOUT_REASON,
          "Tiếp thu một phần hoặc không tiếp thu thì phải nêu lý do.",
          "Accepting in part or not accepting needs a reason.");
    }
    drafts.requireDraft(round.programmeId());
    new Sql(
            """
            UPDATE opinion SET answer = :answer, reason = :reason, answered_at = :now,
              answered_by = :account, changed_by = :account, changed_at = :now,
              version = version + 1
            WHERE consultation_id = :round AND id IN (:ids)
            """)
        .bind("answer", answer)
        .bind("reason", why)
        .bind("now", clock.now())
        .bind("account", actor.accountId())
        .bind("round", round.id())
        .bind("ids", List.copyOf(ids.keySet()))
        .execute(em);
    journal.record(
        RoundService.entry("opinion.answer", round.id(), round.organisationId())
            .with(
                "opinionIds",
                null,
                ids.keySet().stream().map(String::valueOf).collect(Collectors.joining(", ")))
            .with("answer", null, answer)
            .because(why));
  }
}
