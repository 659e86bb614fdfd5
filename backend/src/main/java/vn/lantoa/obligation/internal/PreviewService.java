package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.api.LevelCount;
import vn.lantoa.obligation.api.OccurrenceCount;
import vn.lantoa.obligation.api.Preview;
import vn.lantoa.obligation.api.PreviewEffect;
import vn.lantoa.obligation.api.PreviewInput;
import vn.lantoa.obligation.api.PreviewRow;
import vn.lantoa.obligation.api.PublicationAction;
import vn.lantoa.obligation.internal.DemandService.Held;
import vn.lantoa.obligation.internal.PublicationSql.EffectCount;
import vn.lantoa.obligation.internal.PublicationSql.EffectRow;
import vn.lantoa.obligation.internal.PublicationSql.Touched;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.Warning;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.Language;

/** What publishing, amending or withdrawing would do: counts and the first rows; writes nothing. */
@ApplicationScoped
public class PreviewService {

  private final EntityManager em;
  private final DemandService demands;
  private final PublicationSql publications;
  private final Organisations organisations;
  private final DeadlineContexts contexts;
  private final AppClock clock;
  private final Language language;

  public PreviewService(
      EntityManager em,
      DemandService demands,
      PublicationSql publications,
      Organisations organisations,
      DeadlineContexts contexts,
      AppClock clock,
      Language language) {
    this.em = em;
    this.demands = demands;
    this.publications = publications;
    this.organisations = organisations;
    this.contexts = contexts;
    this.clock = clock;
    this.language = language;
  }

  public Preview preview(long id, PreviewInput input) {
    Held held = demands.held(id, Permission.DEMAND_PUBLISH);
    Demand demand = held.demand();
    Expansion expansion;
    if (input.action() == PublicationAction.WITHDRAW) {
      demand.requirePublished();
      expansion = nobody(held.expansion());
    } else if (input.action() == PublicationAction.AMEND) {
      demand.requirePublished();
      if (input.proposal() == null) {
        throw ProblemException.invalid(
            "/proposal",
            "REQUIRED",
            "Xem trước điều chỉnh cần nội dung đề nghị.",
            "To preview an amendment, send the proposal.");
      }
      expansion = demands.proposed(held, input.proposal()).expansion();
    } else {
      demand.requireDraft();
      contexts.refresh(demand, held.document());
      expansion = held.expansion();
    }
    Long over = input.action() == PublicationAction.PUBLISH ? null : (Long) id;
    List<EffectCount> counts = publications.counts(expansion, over);
    List<EffectRow> rows = publications.rows(expansion, over, counts);
    em.clear();
    return answer(counts, rows);
  }

  /** The expansion of a withdrawal. */
  private static Expansion nobody(Expansion expansion) {
    return new Expansion(
        AddresseeRule.NOBODY,
        expansion.issuedOn(),
        expansion.deadlines(),
        expansion.confirmer(),
        expansion.confirmerId(),
        expansion.issuerId(),
        expansion.holderId(),
        null);
  }

  private Preview answer(List<EffectCount> counts, List<EffectRow> rows) {
    Touched touched = Touched.of(counts);
    LocalDate today = clock.today();
    long overdue =
        counts.stream()
            .filter(c -> !c.effect().equals("WITHDRAW") && !c.effect().equals("UNCHANGED"))
            .filter(c -> c.dueOn() != null && c.dueOn().isBefore(today))
            .mapToLong(EffectCount::count)
            .sum();
    List<LevelCount> levels = publications.named(counts, language.english());
    Map<Long, OrganisationRef> refs =
        organisations.refs(rows.stream().map(EffectRow::organisationId).distinct().toList());
    return new Preview(
        touched.created(),
        touched.changed(),
        touched.withdrawn(),
        Touched.sum(counts, "UNCHANGED") + Touched.sum(counts, "KEPT"),
        overdue,
        levels,
        turns(counts),
        rows.stream().map(r -> row(r, refs)).toList(),
        warnings(touched, overdue, counts));
  }

  /** What happens to each turn of a recurring rule; null where nothing comes round. */
  private static @Nullable List<OccurrenceCount> turns(List<EffectCount> counts) {
    Map<String, List<EffectCount>> byTurn =
        counts.stream()
            .filter(c -> !c.occurrence().isEmpty())
            .collect(
                Collectors.groupingBy(EffectCount::occurrence, TreeMap::new, Collectors.toList()));
    return byTurn.isEmpty()
        ? null
        : byTurn.entrySet().stream().map(e -> turn(e.getKey(), e.getValue())).toList();
  }

  private static OccurrenceCount turn(String key, List<EffectCount> counts) {
    LocalDate due =
        counts.stream().map(EffectCount::dueOn).filter(Objects::nonNull).findFirst().orElse(null);
    return new OccurrenceCount(
        key,
        due,
        Touched.sum(counts, "CREATE"),
        Touched.sum(counts, "CHANGE"),
        Touched.sum(counts, "WITHDRAW"),
        Touched.sum(counts, "UNCHANGED") + Touched.sum(counts, "KEPT"));
  }

  private static PreviewRow row(EffectRow r, Map<Long, OrganisationRef> refs) {
    boolean created = r.effect() == PreviewEffect.CREATE;
    return new PreviewRow(
        r.effect(),
        Objects.requireNonNull(refs.get(r.organisationId())),
        r.role(),
        r.occurrence().isEmpty() ? null : r.occurrence(),
        created ? null : r.dueBefore(),
        r.effect() == PreviewEffect.WITHDRAW ? null : r.dueOn(),
        created ? null : r.state());
  }

  private List<Warning> warnings(Touched touched, long overdue, List<EffectCount> counts) {
    List<Warning> warnings = new ArrayList<>();
    if (touched.created() + touched.changed() + touched.withdrawn() == 0) {
      warn(
          warnings,
          "NOTHING",
          Words.of(
              "Không có tổ chức nào được giao, đổi hay thu hồi.",
              "No organisation would get, change or lose anything."));
    }
    if (overdue > 0) {
      warn(
          warnings,
          "ALREADY_OVERDUE",
          Words.of(
              "%d nhiệm vụ sẽ quá hạn ngay khi giao. Hãy kiểm tra ngày.",
              "%d would be overdue at once. Check the date.", overdue));
    }
    boolean undated =
        counts.stream().anyMatch(c -> c.effect().equals("CREATE") && c.dueOn() == null);
    if (undated) {
      warn(
          warnings,
          "UNDATED",
          Words.of(
              "Có nhiệm vụ không có thời hạn: sẽ được đếm riêng, không tính vào tỷ lệ.",
              "Some have no date: they are counted apart and enter no rate."));
    }
    return warnings;
  }

  private void warn(List<Warning> warnings, String code, Words words) {
    warnings.add(new Warning(null, code, language.say(words), null, null));
  }
}
