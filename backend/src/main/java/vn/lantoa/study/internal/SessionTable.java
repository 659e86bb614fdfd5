package vn.lantoa.study.internal;

import static vn.lantoa.shared.text.VietnameseText.fold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRegister;
import vn.lantoa.organisation.OrganisationState;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.study.AudienceCategory;
import vn.lantoa.study.SittingLine;
import vn.lantoa.study.SittingTable;
import vn.lantoa.study.StudyPlanState;
import vn.lantoa.study.api.StudyAttendance;
import vn.lantoa.study.api.StudySessionInput;
import vn.lantoa.study.internal.SessionLedger.Place;
import vn.lantoa.study.internal.SessionRules.Checked;

/** Sittings of a table: codes and symbols become ids, then the rules of every sitting hold. */
@ApplicationScoped
public class SessionTable implements SittingTable {

  private record Plan(long id, String key, String title, StudyPlanState state) {}

  /** A line whose unit and plan are known. */
  private record Found(int index, SittingLine line, Place place) {}

  private final EntityManager em;
  private final OrganisationRegister register;
  private final Plans plans;
  private final SessionFacts facts;
  private final SessionRules rules;
  private final SessionWriter writer;

  public SessionTable(
      EntityManager em,
      OrganisationRegister register,
      Plans plans,
      SessionFacts facts,
      SessionRules rules,
      SessionWriter writer) {
    this.em = em;
    this.register = register;
    this.plans = plans;
    this.facts = facts;
    this.rules = rules;
    this.writer = writer;
  }

  @Override
  public Judged judge(List<Optional<SittingLine>> lines) {
    Verdict[] verdicts = new Verdict[lines.size()];
    Arrays.fill(verdicts, new Verdict(Outcome.REFUSED, null, null));
    List<Found> found = find(lines, verdicts);
    Set<Long> named = new HashSet<>();
    Set<Long> units = new HashSet<>();
    found.forEach(
        f -> {
          named.add(f.place().plan());
          units.add(f.place().organisation());
        });
    SessionLedger ledger = facts.load(named, units);
    List<SessionDraft> drafts = new ArrayList<>();
    // sittings that teach for the first time before those that make up for them
    for (boolean makeUps : new boolean[] {false, true}) {
      for (Found one : found) {
        if (makeUps == (one.line().makeUpOn() != null)) {
          verdicts[one.index()] = judge(one, ledger, drafts);
        }
      }
    }
    return new Lines(List.of(verdicts), drafts);
  }

  private final class Lines implements Judged {

    private final List<Verdict> verdicts;
    private final List<SessionDraft> drafts;

    Lines(List<Verdict> verdicts, List<SessionDraft> drafts) {
      this.verdicts = verdicts;
      this.drafts = drafts;
    }

    @Override
    public List<Verdict> verdicts() {
      return verdicts;
    }

    @Override
    public void write() {
      writer.write(drafts);
    }
  }

  private List<Found> find(List<Optional<SittingLine>> lines, Verdict[] verdicts) {
    Set<String> codes = new LinkedHashSet<>();
    Set<String> names = new LinkedHashSet<>();
    lines.forEach(
        l ->
            l.ifPresent(
                line -> {
                  codes.add(line.organisationCode());
                  names.add(line.plan());
                }));
    Map<String, OrganisationState> states = register.states(codes);
    Map<Long, List<Plan>> candidates =
        candidates(states.values().stream().map(OrganisationState::id).toList(), names);
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      SittingLine line = lines.get(i).orElse(null);
      if (line == null) {
        continue;
      }
      OrganisationState unit = states.get(line.organisationCode());
      List<Plan> fitting = unit == null ? List.of() : fitting(candidates, unit.id(), line.plan());
      if (unit == null) {
        verdicts[i] = unknownUnit();
      } else if (fitting.size() != 1) {
        verdicts[i] = fitting.isEmpty() ? unknownPlan(line.plan()) : severalPlans(fitting);
      } else {
        found.add(new Found(i, line, new Place(fitting.get(0).id(), unit.id())));
      }
    }
    return found;
  }

  /** Readable plans above some units that bear one of the names. One statement. */
  private Map<Long, List<Plan>> candidates(Collection<Long> units, Set<String> names) {
    Map<Long, List<Plan>> found = new HashMap<>();
    if (units.isEmpty() || names.isEmpty()) {
      return found;
    }
    Sql sql =
        new Sql(
                """
                SELECT c.descendant_id AS unit, p.id, p.title, p.state, d.symbol
                FROM organisation_closure c JOIN study_plan p ON p.organisation_id = c.ancestor_id
                JOIN document d ON d.id = p.document_id
                WHERE c.descendant_id IN (:units) AND p.state IN ('ISSUED', 'CLOSED')
                  AND (UPPER(REPLACE(d.symbol, ' ', '')) IN (:symbols) OR p.title IN (:names))
                """)
            .bind("units", units)
            .bind("symbols", names.stream().map(SessionTable::symbol).toList())
            .bind("names", names);
    plans.restrict(sql, "p");
    sql.list(
        em,
        r ->
            found
                .computeIfAbsent(r.number("unit"), u -> new ArrayList<>())
                .add(
                    new Plan(
                        r.number("id"),
                        symbol(Objects.requireNonNullElse(r.stringOrNull("symbol"), "")),
                        r.string("title"),
                        r.constant("state", StudyPlanState.class))));
    return found;
  }

  private static String symbol(String text) {
    return text.replace(" ", "").toUpperCase(Locale.ROOT);
  }

  /** Those a name means for a unit; an open round before one that is over. */
  private static List<Plan> fitting(Map<Long, List<Plan>> candidates, long unit, String name) {
    List<Plan> all =
        candidates.getOrDefault(unit, List.of()).stream()
            .filter(p -> p.key().equals(symbol(name)) || fold(p.title()).equals(fold(name)))
            .toList();
    List<Plan> open = all.stream().filter(p -> p.state() == StudyPlanState.ISSUED).toList();
    return open.isEmpty() ? all : open;
  }

  private Verdict judge(Found found, SessionLedger ledger, List<SessionDraft> drafts) {
    SittingLine line = found.line();
    Place place = found.place();
    try {
      Set<Long> documents = documents(line, ledger, place);
      Long makeUp = makeUp(line, ledger, place);
      StudySessionInput input = input(line, place, documents);
      Long same =
          ledger.same(place, SessionRules.key(place.organisation(), input, documents), null);
      SessionRow before = same == null || same < 0 ? null : ledger.row(same).orElse(null);
      if (before != null) {
        input = kept(input, before);
        makeUp = makeUp == null ? before.makeUpOf() : makeUp;
      }
      Long self = before == null ? null : before.id();
      Checked checked = rules.check(input, ledger, makeUp, self);
      long mark = ledger.accept(checked, input.heldOn(), input.attendance(), self);
      SessionDraft draft = new SessionDraft(input, checked, before, mark);
      if (!draft.changes()) {
        return new Verdict(Outcome.UNCHANGED, null, null);
      }
      if (drafts.stream().anyMatch(d -> d.mark() == mark)) {
        return refused("heldOn", "DUPLICATE_IN_FILE", TWICE);
      }
      drafts.add(draft);
      return new Verdict(before == null ? Outcome.CREATE : Outcome.CHANGE, null, entered(checked));
    } catch (ProblemException e) {
      return refused(e, line);
    }
  }

  private static final Words TWICE =
      new Words(
          "Buổi học này có hai dòng trong bảng. Hãy giữ một dòng.",
          "This sitting has two rows in the table. Keep one of them.");

  private static @Nullable Finding entered(Checked checked) {
    return checked.enteredForBy() == null
        ? null
        : new Finding(
            "organisationCode",
            "ENTERED_FOR",
            new Words(
                "Sẽ ghi là cấp trên nhập thay.", "It will be marked as entered by a superior."));
  }

  private static Set<Long> documents(SittingLine line, SessionLedger ledger, Place place) {
    List<Long> all =
        ledger.plan(place.plan()).orElseThrow(ProblemException::notFound).content().documentIds();
    if (line.documents().isEmpty()) {
      return new LinkedHashSet<>(all.stream().sorted().toList());
    }
    Set<Long> documents = new TreeSet<>();
    for (String name : line.documents()) {
      documents.add(
          all.stream()
              .filter(id -> ledger.isNamed(id, name))
              .findFirst()
              .orElseThrow(
                  () ->
                      ProblemException.invalid(
                          "/documentIds",
                          "DOCUMENT_NOT_IN_PLAN",
                          "Kế hoạch không có văn bản “%s”.",
                          "The plan does not name the document \"%s\".",
                          name)));
    }
    return documents;
  }

  private static @Nullable Long makeUp(SittingLine line, SessionLedger ledger, Place place) {
    LocalDate on = line.makeUpOn();
    if (on == null) {
      return null;
    }
    return ledger
        .firstOn(place, on)
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "/makeUpOfId",
                    "UNKNOWN_SITTING",
                    "Ngày %1$td/%1$tm/%1$tY đơn vị không có buổi học lần đầu nào, hoặc có nhiều buổi.",
                    "On %1$tF the unit has no first sitting, or several.",
                    on));
  }

  private static StudySessionInput input(SittingLine line, Place place, Set<Long> documents) {
    List<StudyAttendance> attendance = new ArrayList<>();
    for (AudienceCategory category : AudienceCategory.values()) {
      Integer number = line.numbers().get(category);
      if (number != null) {
        boolean persons = category.inRate();
        boolean later = line.makeUpOn() != null;
        attendance.add(
            new StudyAttendance(
                category,
                persons && !later ? number : null,
                persons && later ? number : null,
                persons ? null : number));
      }
    }
    return new StudySessionInput(
        Long.toString(place.plan()),
        Long.toString(place.organisation()),
        line.heldOn(),
        line.startsAt(),
        line.endsAt(),
        line.form(),
        line.place(),
        line.presenterPosition(),
        line.presenterIsHead(),
        line.merged(),
        null,
        documents.stream().map(String::valueOf).toList(),
        null,
        attendance,
        line.overReason(),
        line.note(),
        null,
        "Nhập từ bảng tính",
        null,
        null);
  }

  /** What the line leaves out stays as it stands. */
  private static StudySessionInput kept(StudySessionInput n, SessionRow before) {
    return new StudySessionInput(
        n.planId(),
        n.organisationId(),
        n.heldOn(),
        n.startsAt(),
        or(n.endsAt(), before.endsAt()),
        n.form(),
        or(n.place(), before.place()),
        or(n.presenterPosition(), before.presenterPosition()),
        or(n.presenterIsHead(), before.presenterIsHead()),
        or(n.merged(), before.merged()),
        null,
        n.documentIds(),
        before.points(),
        n.attendance(),
        or(n.overReason(), before.overReason()),
        or(n.note(), before.note()),
        null,
        n.reason(),
        before.source(),
        before.externalId());
  }

  private static <T> @Nullable T or(@Nullable T value, @Nullable T other) {
    return value == null ? other : value;
  }

  private static Verdict unknownUnit() {
    return refused(
        "organisationCode",
        "UNKNOWN_ORGANISATION",
        new Words(
            "Mã tổ chức không có, hoặc nằm ngoài phạm vi bạn báo cáo.",
            "There is no such organisation that you report for."));
  }

  private static Verdict unknownPlan(String name) {
    return refused(
        "plan",
        "UNKNOWN_PLAN",
        Words.of(
            "Không có kế hoạch đã ban hành “%s” cho đơn vị này. Ghi số, ký hiệu như 87-KH/TU.",
            "There is no issued plan \"%s\" for this unit. Write its symbol, like 87-KH/TU.",
            name));
  }

  private static Verdict severalPlans(List<Plan> plans) {
    String titles = String.join("; ", plans.stream().map(Plan::title).toList());
    return refused(
        "plan",
        "SEVERAL_PLANS",
        Words.of(
            "Có nhiều kế hoạch cùng số, ký hiệu. Hãy ghi tên kế hoạch: %s.",
            "Several plans bear this symbol. Write the title: %s.", titles));
  }

  private static Verdict refused(ProblemException e, SittingLine line) {
    if (e.errors().isEmpty()) {
      return e.type().status() == 409 ? refused("plan", code(e), e.detail()) : unknownUnit();
    }
    String pointer = e.errors().get(0).pointer();
    String field =
        switch (pointer.split("/")[1]) {
          case "documentIds" -> "documents";
          case "makeUpOfId" -> "makeUpOn";
          case "organisationId" -> "organisationCode";
          case "attendance" -> category(pointer, line);
          default -> pointer.split("/")[1];
        };
    return refused(field, e.errors().get(0).code(), e.detail());
  }

  private static String code(ProblemException e) {
    return e.type().slug().toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /**
   * Which of the line's audiences, in their order, a pointer means; the members' where it means
   * all.
   */
  private static String category(String pointer, SittingLine line) {
    String[] parts = pointer.split("/");
    List<AudienceCategory> named =
        Arrays.stream(AudienceCategory.values()).filter(line.numbers()::containsKey).toList();
    return parts.length < 3 || named.isEmpty()
        ? AudienceCategory.MEMBER.name()
        : named.get(Integer.parseInt(parts[2])).name();
  }

  private static Verdict refused(String field, String code, Words words) {
    return new Verdict(Outcome.REFUSED, new Finding(field, code, words), null);
  }
}
