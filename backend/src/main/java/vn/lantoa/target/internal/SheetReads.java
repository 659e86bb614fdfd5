package vn.lantoa.target.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.Documents;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AsOf;
import vn.lantoa.target.api.SheetActual;
import vn.lantoa.target.api.SheetRow;
import vn.lantoa.target.api.Target;
import vn.lantoa.target.api.TargetActual;
import vn.lantoa.target.api.TargetSheet;
import vn.lantoa.target.api.TargetValue;
import vn.lantoa.target.internal.Forest.Trunk;

/** A whole sheet: targets as rows, years as columns. As many statements for one row as for 200. */
@ApplicationScoped
public class SheetReads {

  private final CurrentActor actor;
  private final Reach reach;
  private final Documents documents;
  private final TargetReads targets;
  private final PlannedValues planned;
  private final Forests forests;
  private final AsOf asOf;

  public SheetReads(
      CurrentActor actor,
      Reach reach,
      Documents documents,
      TargetReads targets,
      PlannedValues planned,
      Forests forests,
      AsOf asOf) {
    this.actor = actor;
    this.reach = reach;
    this.documents = documents;
    this.targets = targets;
    this.planned = planned;
    this.forests = forests;
    this.asOf = asOf;
  }

  /** Of one document, one draft programme, or one organisation. */
  public TargetSheet of(
      @Nullable Long document, @Nullable Long programme, @Nullable Long organisation) {
    if (Stream.of(document, programme, organisation).filter(Objects::nonNull).count() > 1) {
      throw ProblemException.invalid(
          "documentId",
          "ONE_OF",
          "Chỉ chọn một: documentId, programmeId hoặc organisationId.",
          "Choose one of documentId, programmeId and organisationId.");
    }
    if (document == null && programme == null && organisation == null) {
      return of(null, null, actor.get().grants().get(0).organisationId());
    }
    if (document != null) {
      documents.requireReadable(document);
    }
    if (organisation != null) {
      reach.require(Permission.DOCUMENT_READ, Permission.DOCUMENT_READ, organisation);
    }
    List<TargetLine> lines =
        targets.lines(
            targets
                .select(new TargetReads.Filter(document, programme, organisation, null, null))
                .add("ORDER BY g.position, t.position, t.id LIMIT :rows", "rows", Paged.MAX + 1));
    return sheet(Paged.page(lines, Paged.MAX), lines.size() > Paged.MAX);
  }

  /** Of the named targets, those that may be read; 422 for more than 60. */
  public TargetSheet ofTargets(List<Long> ids) {
    if (ids.size() > 60) {
      throw ProblemException.invalid(
          "targetIds", "TOO_MANY", "Nhiều nhất 60 chỉ tiêu.", "At most 60 targets.");
    }
    return sheet(
        targets.lines(
            targets
                .select(new TargetReads.Filter(null, null, null, null, null))
                .add("AND t.id IN (:ids)", "ids", ids)
                .add("ORDER BY g.position, t.position, t.id")),
        false);
  }

  private TargetSheet sheet(List<TargetLine> lines, boolean cut) {
    Forest forest =
        forests.of(lines.stream().filter(TargetLine::figures).map(TargetLine::id).toList());
    Set<Long> ids = new HashSet<>();
    for (TargetLine line : lines) {
      ids.add(line.id());
      forest.serving(line.id()).stream().map(Trunk::id).forEach(ids::add);
    }
    Map<Long, List<TargetValue>> values = planned.of(ids);
    List<Target> rows = targets.complete(lines, values, targets.places(lines));
    YearReads years = new YearReads(forest, values, asOf.today());
    Set<Integer> columns = columns(lines, values);
    List<SheetRow> shown = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      TargetLine line = lines.get(i);
      shown.add(
          new SheetRow(
              rows.get(i),
              line.figures(),
              columns.stream().map(year -> years.of(line, year)).toList(),
              forest.actuals(line.id()).stream().map(SheetReads::brief).toList()));
    }
    return new TargetSheet(List.copyOf(columns), targets.groups(), shown, cut);
  }

  /** Every year of a term and every year something is planned for. */
  private static Set<Integer> columns(List<TargetLine> lines, Map<Long, List<TargetValue>> values) {
    Set<Integer> years = new TreeSet<>();
    for (TargetLine line : lines) {
      for (int year = line.termFrom(); year <= line.termTo(); year++) {
        years.add(year);
      }
      values.getOrDefault(line.id(), List.of()).forEach(v -> years.add(v.year()));
    }
    return years;
  }

  private static SheetActual brief(TargetActual a) {
    return new SheetActual(
        a.id(),
        a.period(),
        a.value(),
        a.numerator(),
        a.denominator(),
        a.rating(),
        a.evidenceOn(),
        a.note(),
        a.state(),
        a.returnReason(),
        a.version());
  }
}
