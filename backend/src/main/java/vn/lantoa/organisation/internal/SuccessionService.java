package vn.lantoa.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.organisation.SuccessionKind;
import vn.lantoa.organisation.api.OrganisationHistory;
import vn.lantoa.organisation.api.OrganisationPeriod;
import vn.lantoa.organisation.api.Succession;
import vn.lantoa.organisation.api.SuccessionInput;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.FieldProblems;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.web.Ids;

/** What organisations were before and became after. */
@ApplicationScoped
public class SuccessionService {

  private final EntityManager em;
  private final Reach reach;
  private final CurrentActor actor;
  private final Organisations organisations;
  private final OrganisationReader reader;
  private final Periods periods;

  private final Journal journal;

  public SuccessionService(
      EntityManager em,
      Reach reach,
      CurrentActor actor,
      Organisations organisations,
      OrganisationReader reader,
      Periods periods,
      Journal journal) {
    this.journal = journal;
    this.em = em;
    this.reach = reach;
    this.actor = actor;
    this.organisations = organisations;
    this.reader = reader;
    this.periods = periods;
  }

  private record Link(
      long id, long predecessor, long successor, SuccessionKind kind, LocalDate on, String basis) {}

  private record Period(
      String name,
      String shortName,
      String level,
      @Nullable Long parent,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable String basis) {}

  /** Periods and successions of an organisation in reach. */
  public OrganisationHistory history(long id) {
    reader.requireReadable(Permission.ORGANISATION_READ, id);
    List<Period> found = readPeriods(id);
    List<Link> links = readLinks(id);
    Set<Long> named = new TreeSet<>();
    found.stream().map(Period::parent).filter(Objects::nonNull).forEach(named::add);
    links.forEach(link -> named.addAll(List.of(link.predecessor(), link.successor())));
    Map<Long, OrganisationRef> refs = organisations.refs(named);
    return new OrganisationHistory(
        found.stream().map(period -> period(period, refs)).toList(),
        links.stream()
            .filter(link -> link.successor() == id)
            .map(link -> succession(link, link.predecessor(), refs))
            .toList(),
        links.stream()
            .filter(link -> link.predecessor() == id)
            .map(link -> succession(link, link.successor(), refs))
            .toList());
  }

  /** Records a succession; a merged or dissolved body ends the day before. */
  @Transactional
  public Succession create(long id, SuccessionInput input) {
    reach.require(Permission.ORGANISATION_EDIT, Permission.ORGANISATION_READ, id);
    long successor = Ids.required("/successorId", input.successorId());
    OrganisationNode from = Objects.requireNonNull(em.find(OrganisationNode.class, id));
    OrganisationNode to = em.find(OrganisationNode.class, successor);
    checkSuccessor(to, successor);
    check(from, Objects.requireNonNull(to), input);
    LocalDate endedOn = from.validTo;
    if (from.endWith(input.kind(), input.effectiveOn(), actor.accountId())) {
      periods.endOn(id, from.validTo);
    }
    long link = insert(id, successor, input);
    em.flush();
    journal.record(
        JournalEntry.of("organisation.succeed", "organisations", id, id)
            .with("successorId", null, successor)
            .with("kind", null, input.kind())
            .with("effectiveOn", null, input.effectiveOn())
            .with("validTo", endedOn, from.validTo)
            .because(input.legalBasis()));
    OrganisationRef ref = organisations.ref(successor).orElseThrow();
    return new Succession(
        Long.toString(link), ref, input.kind(), input.effectiveOn(), input.legalBasis());
  }

  private void checkSuccessor(@Nullable OrganisationNode to, long successor) {
    if (to != null && reach.covers(Permission.ORGANISATION_EDIT, successor)) {
      return;
    }
    if (to != null && reach.covers(Permission.ORGANISATION_READ, successor)) {
      throw ProblemException.forbidden();
    }
    throw ProblemException.invalid(
        "/successorId",
        "OUT_OF_REACH",
        "Tổ chức kế thừa không có, hoặc nằm ngoài phạm vi bạn quản trị.",
        "The successor does not exist, or lies outside what you administer.");
  }

  private void check(OrganisationNode from, OrganisationNode to, SuccessionInput input) {
    FieldProblems problems = new FieldProblems();
    LocalDate on = input.effectiveOn();
    if (Objects.equals(from.id, to.id)) {
      problems.add(
          "/successorId",
          "SELF",
          "Một tổ chức không thể kế thừa chính nó. Hãy chọn tổ chức khác.",
          "An organisation cannot follow itself. Choose another.");
    } else if (follows(from, to)) {
      problems.add(
          "/successorId",
          "CYCLE",
          "Tổ chức này đã là tổ chức trước của tổ chức đang ghi: kế thừa sẽ thành vòng.",
          "That organisation came before this one already: the succession would be a circle.");
    }
    problems.throwIfAny();
    if (!on.isAfter(from.validFrom)) {
      problems.add(
          "/effectiveOn",
          "BEFORE_START",
          "Ngày hiệu lực phải sau ngày thành lập của tổ chức trước (%s).",
          "It must take effect after the predecessor was set up (%s).",
          from.validFrom);
    }
    if (to.validFrom.isAfter(on) || (to.validTo != null && to.validTo.isBefore(on))) {
      problems.add(
          "/effectiveOn",
          "SUCCESSOR_NOT_VALID",
          "Tổ chức kế thừa không hoạt động vào ngày %s. Hãy sửa ngày hoặc chọn tổ chức khác.",
          "The successor is not in being on %s. Correct the day or choose another.",
          on);
    }
    problems.throwIfAny();
  }

  /** Whether {@code from} already comes, over any number of steps, after {@code to}. */
  private boolean follows(OrganisationNode from, OrganisationNode to) {
    return new Sql(
                """
                WITH RECURSIVE later (id) AS (
                  SELECT s.successor_id FROM organisation_succession s
                  WHERE s.predecessor_id = :to
                  UNION
                  SELECT s.successor_id FROM later
                  JOIN organisation_succession s ON s.predecessor_id = later.id
                )
                SELECT COUNT(*) FROM later WHERE id = :from
                """)
            .bind("to", to.id)
            .bind("from", from.id)
            .number(em)
        > 0;
  }

  private long insert(long id, long successor, SuccessionInput input) {
    int made =
        new Sql(
                """
                INSERT IGNORE INTO organisation_succession (predecessor_id, successor_id, kind,
                  effective_on, legal_basis, changed_by)
                VALUES (:from, :to, :kind, :on, :basis, :actor)
                """)
            .bind("from", id)
            .bind("to", successor)
            .bind("kind", input.kind())
            .bind("on", input.effectiveOn())
            .bind("basis", input.legalBasis())
            .bind("actor", actor.accountId())
            .execute(em);
    if (made == 0) {
      throw ProblemException.of(
          ProblemType.DUPLICATE,
          "Quan hệ kế thừa này đã được ghi cho ngày %s.",
          "This succession is recorded for %s already.",
          input.effectiveOn());
    }
    return new Sql("SELECT LAST_INSERT_ID()").number(em);
  }

  private List<Period> readPeriods(long id) {
    return new Sql(
            """
            SELECT name, short_name, level_code, parent_id, valid_from, valid_to, legal_basis
            FROM organisation_period WHERE organisation_id = :id ORDER BY valid_from
            """)
        .bind("id", id)
        .list(
            em,
            r ->
                new Period(
                    r.string("name"),
                    r.string("short_name"),
                    r.string("level_code"),
                    r.numberOrNull("parent_id"),
                    r.date("valid_from"),
                    r.dateOrNull("valid_to"),
                    r.stringOrNull("legal_basis")));
  }

  private List<Link> readLinks(long id) {
    return new Sql(
            """
            SELECT id, predecessor_id, successor_id, kind, effective_on, legal_basis
            FROM organisation_succession WHERE predecessor_id = :id OR successor_id = :id
            ORDER BY effective_on, id
            """)
        .bind("id", id)
        .list(
            em,
            r ->
                new Link(
                    r.number("id"),
                    r.number("predecessor_id"),
                    r.number("successor_id"),
                    r.constant("kind", SuccessionKind.class),
                    r.date("effective_on"),
                    r.string("legal_basis")));
  }

  private static OrganisationPeriod period(Period period, Map<Long, OrganisationRef> refs) {
    return new OrganisationPeriod(
        period.name(),
        period.shortName(),
        period.level(),
        period.parent() == null ? null : refs.get(period.parent()),
        period.from(),
        period.to(),
        period.basis());
  }

  private static Succession succession(Link link, long other, Map<Long, OrganisationRef> refs) {
    return new Succession(
        Long.toString(link.id()),
        Objects.requireNonNull(refs.get(other)),
        link.kind(),
        link.on(),
        link.basis());
  }
}
