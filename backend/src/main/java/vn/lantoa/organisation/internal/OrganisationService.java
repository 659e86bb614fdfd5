package vn.lantoa.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.api.Organisation;
import vn.lantoa.organisation.api.OrganisationInput;
import vn.lantoa.organisation.internal.OrganisationFacts.Facts;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.problem.FieldProblem;
import vn.lantoa.shared.problem.FieldProblems;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.IfMatch;

/** Sets up and changes organisations, one at a time. */
@ApplicationScoped
public class OrganisationService {

  private final EntityManager em;
  private final OrganisationFacts facts;
  private final OrganisationReader reader;
  private final Catalogue catalogue;
  private final Tree tree;
  private final Periods periods;
  private final CurrentActor actor;
  private final AppClock clock;
  private final IfMatch ifMatch;

  private final Journal journal;

  public OrganisationService(
      EntityManager em,
      OrganisationFacts facts,
      OrganisationReader reader,
      Catalogue catalogue,
      Tree tree,
      Periods periods,
      CurrentActor actor,
      AppClock clock,
      IfMatch ifMatch,
      Journal journal) {
    this.journal = journal;
    this.em = em;
    this.facts = facts;
    this.reader = reader;
    this.catalogue = catalogue;
    this.tree = tree;
    this.periods = periods;
    this.actor = actor;
    this.clock = clock;
    this.ifMatch = ifMatch;
  }

  /** Sets up an organisation under a parent the caller administers. */
  @Transactional
  public Organisation create(OrganisationInput input) {
    long parent = Ids.required("/parentId", input.parentId());
    tree.holdStill();
    Facts known = facts.about(null, input, parent);
    FieldProblems problems = check(input, known);
    checkParent(known, problems);
    problems.throwIfAny();
    checkUnique(null, input, known);
    OrganisationNode node = new OrganisationNode();
    node.take(input, parent, actor.accountId());
    em.persist(node);
    em.flush();
    long id = Objects.requireNonNull(node.id);
    tree.add(id, parent);
    periods.start(node, input.legalBasis());
    periods.refreshSearch("[" + id + "]");
    journal.record(
        JournalEntry.of("organisation.create", "organisations", id, id)
            .between(Map.of(), node.fields()));
    return reader.get(id);
  }

  /** Replaces an organisation's data; a new name, level or parent is dated. */
  @Transactional
  public Organisation update(long id, OrganisationInput input) {
    OrganisationNode node = em.find(OrganisationNode.class, id);
    Long parent = Ids.field("/parentId", input.parentId());
    if (node == null) {
      // asked for what never was as well, so that both cost the same
      facts.about(id, input, parent);
      throw ProblemException.notFound();
    }
    boolean moved = !Objects.equals(parent, node.parentId);
    if (moved) {
      tree.lock();
    }
    Facts known = facts.about(id, input, parent);
    if (!known.mayEdit()) {
      throw known.mayRead() ? ProblemException.forbidden() : ProblemException.notFound();
    }
    ifMatch.check(node.version);
    FieldProblems problems = check(input, known);
    LocalDate changedOn = input.changedOn() == null ? clock.today() : input.changedOn();
    boolean dated = node.isDatedChange(input, parent);
    if (moved) {
      checkMove(parent, known, problems);
    }
    checkDays(input, dated ? changedOn : null, known, problems);
    problems.throwIfAny();
    checkUnique(id, input, known);
    Map<String, Object> before = node.fields();
    write(node, input, parent, moved, dated ? changedOn : null);
    em.flush();
    journal.record(
        JournalEntry.of("organisation.update", "organisations", id, id)
            .between(before, node.fields())
            .with("changedOn", null, dated ? changedOn : null)
            .because(input.legalBasis()));
    return reader.get(id);
  }

  private void write(
      OrganisationNode node,
      OrganisationInput input,
      @Nullable Long parent,
      boolean moved,
      @Nullable LocalDate changedOn) {
    long id = Objects.requireNonNull(node.id);
    boolean renamedCode = !node.code.equals(input.code());
    boolean startMoved = !node.validFrom.equals(input.validFrom());
    boolean endMoved = !Objects.equals(node.validTo, input.validTo());
    node.take(input, parent, actor.accountId());
    if (startMoved) {
      periods.startOn(id, node.validFrom);
    }
    if (changedOn != null) {
      periods.change(node, changedOn, input.legalBasis());
    } else if (endMoved) {
      periods.endOn(id, node.validTo);
    }
    if (moved && parent != null) {
      tree.move(id, parent);
    }
    if (changedOn != null || renamedCode) {
      em.flush();
      periods.refreshSearch("[" + id + "]");
    }
  }

  private FieldProblems check(OrganisationInput input, Facts known) {
    FieldProblems problems = new FieldProblems();
    if (!known.levelKnown()) {
      catalogue.unknown(problems, "/level", Catalogue.Table.LEVEL);
    }
    if (!known.kindKnown()) {
      catalogue.unknown(problems, "/kind", Catalogue.Table.KIND);
    }
    if (!known.peerGroupKnown()) {
      catalogue.unknown(problems, "/peerGroup", Catalogue.Table.PEER_GROUP);
    }
    OrganisationNode.checkDays(input, problems);
    return problems;
  }

  private static void checkMove(@Nullable Long parent, Facts known, FieldProblems problems) {
    if (parent == null) {
      problems.add(
          "/parentId",
          "REQUIRED",
          "Chỉ tổ chức gốc không có cấp trên. Hãy chọn tổ chức cấp trên.",
          "Only a root has no superior. Name the superior organisation.");
    } else if (known.circle()) {
      problems.add(
          "/parentId",
          "CYCLE",
          "Tổ chức cấp trên nằm trong chính cây của tổ chức này. Hãy chọn tổ chức khác.",
          "The superior lies below the organisation itself. Choose another.");
    } else {
      checkParent(known, problems);
    }
  }

  private static void checkParent(Facts known, FieldProblems problems) {
    if (known.mayEditParent()) {
      return;
    }
    if (known.mayReadParent()) {
      throw ProblemException.forbidden();
    }
    problems.add(
        "/parentId",
        "OUT_OF_REACH",
        "Tổ chức cấp trên không có, hoặc nằm ngoài phạm vi bạn quản trị.",
        "The superior does not exist, or lies outside what you administer.");
  }

  private void checkDays(
      OrganisationInput input, @Nullable LocalDate changedOn, Facts known, FieldProblems problems) {
    LocalDate second = known.secondFrom();
    if (second != null && !input.validFrom().isBefore(second)) {
      problems.add(
          "/validFrom",
          "AFTER_CHANGE",
          "Ngày thành lập phải trước lần thay đổi đầu tiên (%s).",
          "The first day must lie before the first change (%s).",
          second);
    }
    LocalDate last = second == null ? input.validFrom() : known.lastFrom();
    if (changedOn != null && changedOn.isAfter(clock.today())) {
      problems.add(
          "/changedOn",
          "FUTURE",
          "Chưa ghi được thay đổi cho ngày sau hôm nay. Hãy ghi khi thay đổi có hiệu lực.",
          "A change cannot be recorded for a day to come yet. Record it when it takes effect.");
    } else if (changedOn != null && last != null && changedOn.isBefore(last)) {
      problems.add(
          "/changedOn",
          "BEFORE_LAST_CHANGE",
          "Ngày thay đổi phải từ %s, ngày bắt đầu của tên, cấp và cấp trên hiện nay.",
          "The change must not lie before %s, when the present name, level and parent began.",
          last);
    }
    LocalDate newest = changedOn == null ? last : changedOn;
    if (input.validTo() != null
        && newest != null
        && input.validTo().isBefore(newest)
        && !input.validTo().isBefore(input.validFrom())) {
      problems.add(
          "/validTo",
          "BEFORE_LAST_CHANGE",
          "Ngày kết thúc phải không trước lần thay đổi cuối (%s).",
          "The last day must not lie before the last change (%s).",
          newest);
    }
  }

  private static void checkUnique(@Nullable Long id, OrganisationInput input, Facts known) {
    if (known.codeHolder() != null && !known.codeHolder().equals(id)) {
      throw duplicate(
          "/code",
          "Mã “%s” đã có tổ chức dùng. Hãy chọn mã khác.",
          "The code \"%s\" is in use. Choose another.",
          input.code());
    }
    if (known.externalIdHolder() != null && !known.externalIdHolder().equals(id)) {
      throw duplicate(
          "/externalId",
          "Mã ngoài “%s” đã có tổ chức dùng. Hãy chọn mã khác.",
          "The external id \"%s\" is in use. Choose another.",
          String.valueOf(input.externalId()));
    }
  }

  private static ProblemException duplicate(String pointer, String vi, String en, String value) {
    Words words = Words.of(vi, en, value);
    return new ProblemException(
        ProblemType.DUPLICATE, words, List.of(new FieldProblem(pointer, "DUPLICATE", words, null)));
  }
}
