package vn.lantoa.consultation.internal;

import static vn.lantoa.shared.text.VietnameseText.blankToNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.lantoa.consultation.api.ConsultationInput;
import vn.lantoa.consultation.api.ConsultationPreview;
import vn.lantoa.consultation.internal.ConsultationAccess.Standing;
import vn.lantoa.document.DocumentRegister;
import vn.lantoa.document.DocumentSpec;
import vn.lantoa.document.Documents;
import vn.lantoa.document.RelationType;
import vn.lantoa.obligation.DemandSets;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.programme.DraftContents;
import vn.lantoa.programme.DraftContents.Content;
import vn.lantoa.programme.DraftContents.Head;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.text.VietnameseText;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.IfMatch;

/**
 * Opens and closes rounds. Opening registers the letter, asks every unit by one demand, and keeps
 * the draft as it is sent; the statements do not grow with units or places.
 */
@ApplicationScoped
public class RoundService {

  static final String SUBJECT = "consultations";

  private static final int SHOWN = 200;
  private static final int TITLE = 1000;

  private final EntityManager em;
  private final CurrentActor actor;
  private final Reach reach;
  private final AppClock clock;
  private final IfMatch ifMatch;
  private final ConsultationAccess access;
  private final AskedUnits asked;
  private final DraftContents drafts;
  private final Organisations organisations;
  private final Documents documents;
  private final DocumentRegister register;
  private final DemandSets demands;
  private final Journal journal;

  public RoundService(
      EntityManager em,
      CurrentActor actor,
      Reach reach,
      AppClock clock,
      IfMatch ifMatch,
      ConsultationAccess access,
      AskedUnits asked,
      DraftContents drafts,
      Organisations organisations,
      Documents documents,
      DocumentRegister register,
      DemandSets demands,
      Journal journal) {
    this.em = em;
    this.actor = actor;
    this.reach = reach;
    this.clock = clock;
    this.ifMatch = ifMatch;
    this.access = access;
    this.asked = asked;
    this.drafts = drafts;
    this.organisations = organisations;
    this.documents = documents;
    this.register = register;
    this.demands = demands;
    this.journal = journal;
  }

  /** Whom a round would ask; writes nothing. */
  public ConsultationPreview preview(ConsultationInput input) {
    Head head = head(input);
    reach.require(Permission.DEMAND_PUBLISH, Permission.DOCUMENT_READ, head.organisationId());
    requireDate(input);
    List<Long> units = asked.of(input.asked(), head.organisationId());
    List<Long> shown = units.subList(0, Math.min(units.size(), SHOWN));
    Map<Long, OrganisationRef> refs = organisations.refs(shown);
    int round = nextRound(head.id());
    return new ConsultationPreview(
        round,
        units.size(),
        shown.stream().map(u -> Objects.requireNonNull(refs.get(u))).toList(),
        letterTitle(input, head, round),
        drafts.content(head.id()).places().size());
  }

  /** Opens a round and returns its id. */
  @Transactional
  public long open(ConsultationInput input) {
    Head head = head(input);
    reach.require(Permission.DEMAND_PUBLISH, Permission.DOCUMENT_READ, head.organisationId());
    requireDate(input);
    List<Long> units = asked.of(input.asked(), head.organisationId());
    drafts.consult(head.id());
    Content content = drafts.content(head.id());
    Consultation round = new Consultation();
    round.programmeId = head.id();
    round.round = nextRound(head.id());
    round.organisationId = head.organisationId();
    round.title = head.title();
    round.question = blankToNull(input.question());
    round.closesOn = input.closesOn();
    round.silenceIsConsent = Boolean.TRUE.equals(input.silenceIsConsent());
    round.openTable = Boolean.TRUE.equals(input.openTable());
    round.contentHash = content.contentHash();
    round.snapshot = new Snapshot(head.title(), content.places()).encode();
    round.openedAt = clock.now();
    round.changedBy = actor.accountId();
    round.documentId = letter(input, head, round.round);
    round.demandId = demands.ask(round.documentId, ask(round, units));
    em.persist(round);
    em.flush();
    addParties(round, units);
    journal.record(
        entry("consultation.open", round.id, head.organisationId())
            .between(Map.of(), round.fields())
            .with("asked", null, units.size()));
    return round.id;
  }

  /** Closes a round: what was not handed in can no longer be and is taken back. */
  @Transactional
  public void close(long id) {
    Standing standing = access.requireDesk(id);
    ifMatch.check(standing.version());
    Consultation round = Objects.requireNonNull(em.find(Consultation.class, id));
    round.close(actor.accountId(), clock.now());
    em.flush();
    drafts.complete(round.programmeId);
    demands.put(
        round.documentId,
        List.of(),
        List.of(round.demandId),
        "Đợt lấy ý kiến đã đóng, không nhận thêm ý kiến.");
    journal.record(
        entry("consultation.close", id, round.organisationId)
            .with("closedAt", null, round.closedAt));
  }

  static JournalEntry entry(String action, long id, long organisation) {
    return JournalEntry.of(action, SUBJECT, id, organisation);
  }

  private Head head(ConsultationInput input) {
    return drafts.requireDraft(Ids.required("/programmeId", input.programmeId()));
  }

  private void requireDate(ConsultationInput input) {
    if (input.closesOn().isBefore(clock.today())) {
      throw ProblemException.of(
          ProblemType.CLOSING_DATE_PAST,
          "Hạn góp ý %1$td/%1$tm/%1$tY đã qua. Hãy chọn ngày từ hôm nay trở đi.",
          "The closing date %1$tF has passed. Choose today or later.",
          input.closesOn());
    }
  }

  private int nextRound(long programme) {
    return Math.toIntExact(
        new Sql("SELECT COALESCE(MAX(round), 0) + 1 FROM consultation WHERE programme_id = :id")
            .bind("id", programme)
            .number(em));
  }

  private static String letterTitle(ConsultationInput input, Head head, int round) {
    String given = blankToNull(input.title());
    String made =
        "Về việc lấy ý kiến góp ý dự thảo %s%s"
            .formatted(head.title(), round == 1 ? "" : " (lần " + round + ")");
    String title = given == null ? made : VietnameseText.normalise(given);
    return title.length() <= TITLE ? title : title.substring(0, TITLE - 1) + "…";
  }

  private long letter(ConsultationInput input, Head head, int round) {
    Long given = Ids.field("/documentId", input.documentId());
    if (given != null) {
      if (documents.requireReadable(given).holderId() != head.organisationId()) {
        throw ProblemException.invalid(
            "/documentId",
            "OTHER_REGISTER",
            "Công văn phải nằm trong sổ văn bản của đơn vị lập chương trình.",
            "The letter must stand in the register of the programme's organisation.");
      }
      return given;
    }
    long letter =
        register.register(
            DocumentSpec.of(
                blankToNull(input.symbol()),
                "CV",
                head.organisationId(),
                head.issuingBody(),
                head.organisationId(),
                clock.today(),
                letterTitle(input, head, round)));
    head.bases().forEach(b -> register.relate(letter, RelationType.IMPLEMENTS, b, null));
    return letter;
  }

  private static DemandSets.Ask ask(Consultation round, List<Long> units) {
    String title = "Góp ý dự thảo " + round.title;
    return new DemandSets.Ask(
        Act.OPINION,
        title.length() <= TITLE ? title : title.substring(0, TITLE - 1) + "…",
        "Ý kiến góp ý, hoặc nhất trí với dự thảo",
        round.silenceIsConsent
            ? "Quá thời hạn trên, đơn vị không có ý kiến xem như thống nhất."
            : null,
        units,
        round.closesOn);
  }

  private void addParties(Consultation round, List<Long> units) {
    new Sql(
            """
            INSERT INTO consultation_party (consultation_id, organisation_id, changed_by)
            SELECT :round, o.id, :account FROM organisation o WHERE o.id IN (:units)
            """)
        .bind("round", round.id)
        .bind("account", actor.accountId())
        .bind("units", units)
        .execute(em);
  }
}
