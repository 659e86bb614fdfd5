package vn.lantoa.study.internal;

import static vn.lantoa.shared.text.VietnameseText.blankToNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.IfMatch;
import vn.lantoa.study.api.StudySessionInput;
import vn.lantoa.study.internal.SessionLedger.File;
import vn.lantoa.study.internal.SessionLedger.Place;
import vn.lantoa.study.internal.SessionRules.Checked;

/** Records, corrects and withdraws one sitting. */
@ApplicationScoped
public class SessionService {

  private final EntityManager em;
  private final IfMatch ifMatch;
  private final Sessions sessions;
  private final SessionFacts facts;
  private final SessionRules rules;
  private final SessionWriter writer;

  public SessionService(
      EntityManager em,
      IfMatch ifMatch,
      Sessions sessions,
      SessionFacts facts,
      SessionRules rules,
      SessionWriter writer) {
    this.em = em;
    this.ifMatch = ifMatch;
    this.sessions = sessions;
    this.facts = facts;
    this.rules = rules;
    this.writer = writer;
  }

  /** Records a sitting; returns its id. */
  @Transactional
  public long create(StudySessionInput input) {
    requireBoth(input);
    SessionLedger ledger = facts.load(List.of(input));
    Checked checked = rules.check(input, ledger, null);
    SessionDraft draft = new SessionDraft(input, checked, null, -1);
    return Objects.requireNonNull(writer.write(List.of(draft)).get(draft.mark()));
  }

  /** Replaces a sitting; the reason stands in its history. */
  @Transactional
  public void update(long id, StudySessionInput input) {
    SessionRow row = sessions.requireEditable(id);
    ifMatch.check(row.version());
    requireBoth(input);
    requireSame(row, input);
    if (blankToNull(input.reason()) == null) {
      throw ProblemException.invalid(
          "/reason",
          "REQUIRED",
          "Sửa buổi học đã ghi thì phải nêu lý do.",
          "A sitting that stands is corrected with a reason.");
    }
    Checked checked = rules.check(input, facts.load(List.of(input)), id);
    writer.write(List.of(new SessionDraft(input, checked, row, id)));
  }

  /** Takes a sitting back, with its roster; one that is made up for stays. */
  @Transactional
  public void withdraw(long id, String reason) {
    SessionRow row = sessions.requireEditable(id);
    ifMatch.check(row.version());
    long later =
        new Sql("SELECT COUNT(*) FROM study_sitting WHERE make_up_of = :id")
            .bind("id", id)
            .number(em);
    if (later > 0) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Đã có buổi học bù cho buổi này. Hãy rút buổi học bù trước.",
          "There is a make-up for this sitting. Withdraw that first.");
    }
    writer.remove(row, reason);
  }

  /** Names the minutes and photos of a sitting: evidence of what its unit owes. */
  @Transactional
  public void attach(long id, List<String> attachmentIds) {
    SessionRow row = sessions.requireEditable(id);
    ifMatch.check(row.version());
    Set<Long> named = new TreeSet<>();
    attachmentIds.forEach(a -> named.add(Ids.required("/attachmentIds", a)));
    Place place = new Place(row.planId(), row.organisationId());
    Set<Long> wanted = new TreeSet<>(named);
    wanted.removeAll(row.attachmentSet());
    List<File> found = wanted.isEmpty() ? List.of() : facts.evidence(List.of(row.planId()), wanted);
    if (!wanted.stream().allMatch(f -> found.contains(new File(f, place)))) {
      throw SessionRules.unknownFile();
    }
    writer.attach(row, named);
  }

  static void requireBoth(StudySessionInput input) {
    if ((input.source() == null) != (input.externalId() == null)) {
      throw ProblemException.invalid(
          "/externalId",
          "SOURCE_AND_NUMBER",
          "Số bên ngoài và nguồn đi cùng nhau.",
          "Source and external id go together.");
    }
  }

  static void requireSame(SessionRow row, StudySessionInput input) {
    if (!Long.toString(row.planId()).equals(input.planId())
        || !Long.toString(row.organisationId()).equals(input.organisationId())) {
      throw ProblemException.invalid(
          "/organisationId",
          "FIXED",
          "Buổi học giữ nguyên kế hoạch và đơn vị.",
          "A sitting stays with its plan and its organisation.");
    }
  }
}
