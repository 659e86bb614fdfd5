package vn.lantoa.programme.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.OnDate;
import vn.lantoa.document.DocumentRegister;
import vn.lantoa.document.DocumentSpec;
import vn.lantoa.document.RelationType;
import vn.lantoa.obligation.DemandSets;
import vn.lantoa.obligation.DemandSets.Coordinator;
import vn.lantoa.obligation.DemandSets.Plan;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.programme.api.DraftingPartInput;
import vn.lantoa.programme.api.DraftingSplit;
import vn.lantoa.programme.api.DraftingSplitInput;
import vn.lantoa.programme.internal.ProgrammeAccess.Standing;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.FieldProblem;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.Ids;

/**
 * Shares out the writing of a draft: two to five drafting tasks for bodies of the organisation, by
 * a letter, each before the superior's date.
 */
@ApplicationScoped
public class SplitService {

  private record Wanted(DraftingPartInput input, long leadId, List<Long> coordinators) {}

  private final EntityManager em;
  private final Reach reach;
  private final AppClock clock;
  private final ProgrammeAccess access;
  private final Organisations organisations;
  private final DocumentRegister register;
  private final DemandSets demands;
  private final Journal journal;

  public SplitService(
      EntityManager em,
      Reach reach,
      AppClock clock,
      ProgrammeAccess access,
      Organisations organisations,
      DocumentRegister register,
      DemandSets demands,
      Journal journal) {
    this.em = em;
    this.reach = reach;
    this.clock = clock;
    this.access = access;
    this.organisations = organisations;
    this.register = register;
    this.demands = demands;
    this.journal = journal;
  }

  /** The parts with their distance from the superior's date; writes nothing. */
  public DraftingSplit preview(long id, DraftingSplitInput input) {
    Standing head = access.requireEditable(id);
    List<Wanted> parts = check(head, input);
    return body(null, superiorDueOn(head), parts, List.of());
  }

  /** Registers the letter and publishes its demands. */
  @Transactional
  public DraftingSplit split(long id, DraftingSplitInput input) {
    Standing head = access.requireEditable(id);
    reach.require(Permission.DEMAND_PUBLISH, Permission.DOCUMENT_READ, head.organisationId());
    List<Wanted> parts = check(head, input);
    long letter =
        register.register(
            DocumentSpec.of(
                input.symbol(),
                "CV",
                head.organisationId(),
                head.issuingBody(),
                head.organisationId(),
                clock.today(),
                input.title()));
    for (String basis : head.basisIds()) {
      register.relate(letter, RelationType.IMPLEMENTS, ProgrammeReader.document(basis), null);
    }
    List<Plan> plans = parts.stream().map(p -> plan(p, demand(head))).toList();
    DemandSets.Done done = demands.put(letter, plans, List.of(), null);
    journal.record(
        JournalEntry.of("programme.split", ProgrammeService.SUBJECT, id, head.organisationId())
            .with("letterId", null, letter)
            .with("parts", null, parts.size())
            .with("created", null, done.created()));
    return body(letter, superiorDueOn(head), parts, done.demandIds());
  }

  private static Plan plan(Wanted part, @Nullable Long above) {
    return new Plan(
        null,
        Act.TASK,
        part.input().title(),
        part.input().output() == null ? "Dự thảo" : part.input().output(),
        null,
        above,
        part.leadId(),
        part.coordinators().stream().map(c -> new Coordinator(c, null)).toList(),
        new OnDate(part.input().dueOn(), null),
        null,
        false);
  }

  private static @Nullable Long demand(Standing head) {
    return head.basisIds().stream()
        .map(ProgrammeReader::demand)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private @Nullable LocalDate superiorDueOn(Standing head) {
    Long demand = demand(head);
    return demand == null ? null : due(demand, head.organisationId()).orElse(null);
  }

  private Optional<LocalDate> due(long demand, long organisation) {
    return demands.dueOf(demand, organisation);
  }

  private List<Wanted> check(Standing head, DraftingSplitInput input) {
    if (!head.state().isDraft()) {
      throw ProgrammeService.wrongState(
          "Chỉ phân công soạn thảo khi chương trình còn là dự thảo.",
          "The writing is shared out while the programme is a draft.");
    }
    LocalDate superior = superiorDueOn(head);
    List<Wanted> parts = new ArrayList<>();
    for (int i = 0; i < input.parts().size(); i++) {
      parts.add(part(input.parts().get(i), "/parts/" + i, superior));
    }
    requireWithin(head, parts);
    return parts;
  }

  private Wanted part(DraftingPartInput part, String pointer, @Nullable LocalDate superior) {
    long lead = Ids.required(pointer + "/leadId", part.leadId());
    List<String> others = part.coordinatorIds() == null ? List.of() : part.coordinatorIds();
    List<Long> coordinators =
        others.stream().map(c -> Ids.required(pointer + "/coordinatorIds", c)).distinct().toList();
    if (coordinators.contains(lead)) {
      throw refused(
          ProblemType.LEAD_COORDINATES,
          pointer + "/coordinatorIds",
          Words.of(
              "Đơn vị chủ trì không đồng thời phối hợp.", "The lead does not coordinate as well."));
    }
    if (part.dueOn().isBefore(clock.today())) {
      throw ProblemException.invalid(
          pointer + "/dueOn",
          "IN_THE_PAST",
          "Ngày này đã qua. Hãy chọn ngày từ hôm nay.",
          "This day has passed. Choose today or later.");
    }
    if (superior != null && part.dueOn().isAfter(superior)) {
      throw refused(
          ProblemType.DRAFTING_DATE_LATE,
          pointer + "/dueOn",
          Words.of(
              "Cấp trên giao đến %1$td/%1$tm/%1$tY; phần này đến %2$td/%2$tm/%2$tY.",
              "The superior's date is %1$tF; this part's is %2$tF.", superior, part.dueOn()));
    }
    return new Wanted(part, lead, coordinators);
  }

  /** Everybody named belongs to the organisation. One statement. */
  private void requireWithin(Standing head, List<Wanted> parts) {
    Set<Long> named = named(parts);
    Set<Long> known = new HashSet<>();
    new Sql(
            """
            SELECT c.descendant_id FROM organisation_closure c
            WHERE c.ancestor_id = :owner AND c.descendant_id IN (:ids)
            """)
        .bind("owner", head.organisationId())
        .bind("ids", named)
        .list(em, r -> known.add(r.number("descendant_id")));
    for (int i = 0; i < parts.size(); i++) {
      Wanted part = parts.get(i);
      if (!known.contains(part.leadId()) || !known.containsAll(part.coordinators())) {
        throw ProblemException.invalid(
            "/parts/" + i + "/leadId",
            "OUT_OF_REACH",
            "Chỉ phân công cho tổ chức của đơn vị lập chương trình.",
            "Only bodies of the organisation take part.");
      }
    }
  }

  private static Set<Long> named(List<Wanted> parts) {
    Set<Long> named = new LinkedHashSet<>();
    for (Wanted part : parts) {
      named.add(part.leadId());
      named.addAll(part.coordinators());
    }
    return named;
  }

  private DraftingSplit body(
      @Nullable Long letter,
      @Nullable LocalDate superior,
      List<Wanted> parts,
      List<Long> demandIds) {
    Map<Long, OrganisationRef> refs = organisations.refs(named(parts));
    List<DraftingSplit.Part> bodies = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Wanted part = parts.get(i);
      LocalDate dueOn = part.input().dueOn();
      bodies.add(
          new DraftingSplit.Part(
              part.input().title(),
              Objects.requireNonNull(refs.get(part.leadId())),
              part.coordinators().stream().map(c -> Objects.requireNonNull(refs.get(c))).toList(),
              dueOn,
              superior == null ? null : Math.toIntExact(ChronoUnit.DAYS.between(dueOn, superior)),
              demandIds.isEmpty() ? null : demandIds.get(i).toString()));
    }
    return new DraftingSplit(letter == null ? null : letter.toString(), superior, bodies);
  }

  private static ProblemException refused(ProblemType type, String pointer, Words words) {
    return new ProblemException(
        type, words, List.of(new FieldProblem(pointer, type.name(), words, null)));
  }
}
