package vn.lantoa.consultation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.consultation.OpinionSource;
import vn.lantoa.consultation.api.Opinion;
import vn.lantoa.consultation.api.OpinionInput;
import vn.lantoa.consultation.api.SpokenOpinionInput;
import vn.lantoa.consultation.internal.ConsultationAccess.Standing;
import vn.lantoa.consultation.internal.OpinionRow.Said;
import vn.lantoa.obligation.Duties;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.IfMatch;

/**
 * What units say. Whoever reports for a unit writes for it, and the first word of a unit hands in
 * what it owes.
 */
@ApplicationScoped
public class OpinionService {

  private record Sent(Snapshot snapshot, boolean closed) {}

  private final EntityManager em;
  private final CurrentActor actor;
  private final AppClock clock;
  private final IfMatch ifMatch;
  private final ConsultationAccess access;
  private final OpinionReader reader;
  private final Duties duties;
  private final Organisations organisations;
  private final Journal journal;

  public OpinionService(
      EntityManager em,
      CurrentActor actor,
      AppClock clock,
      IfMatch ifMatch,
      ConsultationAccess access,
      OpinionReader reader,
      Duties duties,
      Organisations organisations,
      Journal journal) {
    this.em = em;
    this.actor = actor;
    this.clock = clock;
    this.ifMatch = ifMatch;
    this.access = access;
    this.reader = reader;
    this.duties = duties;
    this.organisations = organisations;
    this.journal = journal;
  }

  /** A unit writes an opinion. */
  @Transactional
  public Opinion give(long roundId, OpinionInput input) {
    Standing round = access.require(roundId);
    long unit = Ids.required("/organisationId", input.organisationId());
    requireOwn(round, unit);
    OpinionRow row = begin(round, OpinionSource.WRITTEN);
    row.organisationId = unit;
    say(round, row, said(input));
    em.persist(row);
    em.flush();
    duties.handIn(round.demandId(), unit, "Đã gửi ý kiến góp ý.");
    record("opinion.give", round, row, Map.of());
    return reader.some(round, List.of(row.id)).get(0);
  }

  /** The drafter enters what was spoken at a conference, while the round is not closed. */
  @Transactional
  public Opinion enter(long roundId, SpokenOpinionInput input) {
    Standing round = access.requireDesk(roundId);
    OpinionRow row = begin(round, OpinionSource.CONFERENCE);
    speaker(row, input);
    say(round, row, said(input));
    em.persist(row);
    em.flush();
    record("opinion.enter", round, row, Map.of());
    return reader.some(round, List.of(row.id)).get(0);
  }

  /** The unit changes its words while the round is open and they are not answered. */
  @Transactional
  public Opinion update(long roundId, long id, OpinionInput input) {
    Standing round = access.require(roundId);
    OpinionRow row = load(round, id, OpinionSource.WRITTEN);
    long unit = Objects.requireNonNull(row.organisationId);
    if (Ids.required("/organisationId", input.organisationId()) != unit) {
      throw ProblemException.invalid(
          "/organisationId",
          "FIXED",
          "Ý kiến không chuyển sang đơn vị khác được.",
          "An opinion stays with its unit.");
    }
    requireOwn(round, unit);
    ifMatch.check(row.version);
    return changed(round, row, said(input));
  }

  /** The drafter corrects what was entered from the minutes. */
  @Transactional
  public Opinion correct(long roundId, long id, SpokenOpinionInput input) {
    Standing round = access.requireDesk(roundId);
    OpinionRow row = load(round, id, OpinionSource.CONFERENCE);
    ifMatch.check(row.version);
    speaker(row, input);
    return changed(round, row, said(input));
  }

  /** A unit agrees and has nothing to say. */
  @Transactional
  public void agree(long roundId, String organisationId) {
    Standing round = access.require(roundId);
    long unit = Ids.required("/organisationId", organisationId);
    requireOwn(round, unit);
    sent(round, OpinionSource.WRITTEN);
    int agreed =
        new Sql(
                """
                UPDATE consultation_party SET agreed_at = :now, changed_by = :account
                WHERE consultation_id = :round AND organisation_id = :unit AND agreed_at IS NULL
                """)
            .bind("now", clock.now())
            .bind("account", actor.accountId())
            .bind("round", round.id())
            .bind("unit", unit)
            .execute(em);
    duties.handIn(round.demandId(), unit, "Nhất trí với dự thảo, không có ý kiến.");
    if (agreed > 0) {
      journal.record(
          RoundService.entry("opinion.agree", round.id(), unit).with("agreed", null, true));
    }
  }

  private Opinion changed(Standing round, OpinionRow row, Said said) {
    Map<String, Object> before = row.fields();
    say(round, row, said);
    em.flush();
    record("opinion.update", round, row, before);
    return reader.some(round, List.of(row.id)).get(0);
  }

  private OpinionRow begin(Standing round, OpinionSource source) {
    OpinionRow row = new OpinionRow();
    row.consultationId = round.id();
    row.source = source;
    row.givenAt = clock.now();
    return row;
  }

  private void say(Standing round, OpinionRow row, Said said) {
    Snapshot snapshot = sent(round, row.source);
    Snapshot.Found found = snapshot.find(said.anchor(), said.key());
    row.say(said, found, actor.accountId(), clock.now());
  }

  /**
   * What was sent, where opinions of this source are still taken. The row is shared, so that the
   * round is not closed meanwhile.
   */
  private Snapshot sent(Standing round, OpinionSource source) {
    LocalDate today = clock.today();
    Sent sent =
        new Sql(
                "SELECT snapshot, closed_at IS NOT NULL AS closed FROM consultation WHERE id = :id LOCK IN SHARE MODE")
            .bind("id", round.id())
            .first(em, r -> new Sent(Snapshot.decode(r.string("snapshot")), r.bool("closed")))
            .orElseThrow(ProblemException::notFound);
    boolean late = source == OpinionSource.WRITTEN && today.isAfter(round.closesOn());
    if (sent.closed() || late) {
      throw ConsultationAccess.over(round.closesOn());
    }
    return sent.snapshot();
  }

  /** 403 unless the unit is asked and the actor itself reports for it. */
  private void requireOwn(Standing round, long unit) {
    boolean asked =
        new Sql(
                    "SELECT COUNT(*) FROM consultation_party WHERE consultation_id = :round AND organisation_id = :unit")
                .bind("round", round.id())
                .bind("unit", unit)
                .number(em)
            > 0;
    if (!asked || duties.reportedByActor(Act.OPINION, List.of(unit)).isEmpty()) {
      throw ProblemException.forbidden();
    }
  }

  private OpinionRow load(Standing round, long id, OpinionSource source) {
    if (reader.some(round, List.of(id)).isEmpty()) {
      throw ProblemException.notFound();
    }
    OpinionRow row = Objects.requireNonNull(em.find(OpinionRow.class, id));
    if (row.source != source) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Ý kiến do đơn vị viết thì đơn vị sửa; ý kiến từ biên bản hội nghị thì nơi soạn thảo sửa.",
          "What a unit wrote is changed by the unit; what came from minutes, by the drafter.");
    }
    return row;
  }

  private void speaker(OpinionRow row, SpokenOpinionInput input) {
    Long unit = Ids.field("/organisationId", input.organisationId());
    String delegation =
        input.delegation() == null || input.delegation().isBlank()
            ? null
            : input.delegation().strip();
    if (unit == null && delegation == null) {
      throw ProblemException.invalid(
          "/organisationId",
          "REQUIRED",
          "Hãy nêu tổ chức hoặc đoàn đại biểu đã phát biểu (không ghi tên cá nhân).",
          "Name the organisation or delegation that spoke (no person's name).");
    }
    if (unit != null && !organisations.exists(unit)) {
      throw ProblemException.invalid(
          "/organisationId",
          "UNKNOWN_ID",
          "Không có tổ chức này.",
          "There is no such organisation.");
    }
    if (input.spokenOn().isAfter(clock.today())) {
      throw ProblemException.invalid(
          "/spokenOn",
          "IN_THE_FUTURE",
          "Ngày hội nghị không thể sau hôm nay.",
          "The day of the conference cannot lie after today.");
    }
    row.organisationId = unit;
    row.delegation = delegation;
    row.spokenOn = input.spokenOn();
  }

  private void record(String action, Standing round, OpinionRow row, Map<String, Object> before) {
    long concerned = row.organisationId == null ? round.organisationId() : row.organisationId;
    journal.record(
        RoundService.entry(action, round.id(), concerned)
            .with("opinionId", null, row.id)
            .between(before, row.fields()));
  }

  private static Said said(OpinionInput input) {
    return new Said(
        input.anchor(),
        Ids.field("/anchorKey", input.anchorKey()),
        input.quoted(),
        input.words(),
        input.proposal());
  }

  private static Said said(SpokenOpinionInput input) {
    return new Said(
        input.anchor(),
        Ids.field("/anchorKey", input.anchorKey()),
        input.quoted(),
        input.words(),
        input.proposal());
  }

  /** The text without blanks around it; null where nothing is left. */
  static @Nullable String trimmed(@Nullable String reason) {
    return reason == null || reason.isBlank() ? null : reason.strip();
  }
}
