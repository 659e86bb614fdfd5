package vn.lantoa.target.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.lantoa.target.TargetStandings;
import vn.lantoa.target.api.SheetRow;
import vn.lantoa.target.api.Target;
import vn.lantoa.target.api.TargetYear;

/** Reads a year off the sheet of a document. */
@ApplicationScoped
public class TargetStandingReads implements TargetStandings {

  private final SheetReads sheets;

  public TargetStandingReads(SheetReads sheets) {
    this.sheets = sheets;
  }

  @Override
  public List<TargetStanding> ofDocument(long documentId, int year) {
    return sheets.of(documentId, null, null).rows().stream()
        .flatMap(
            row ->
                row.years().stream()
                    .filter(y -> y.year() == year)
                    .map(y -> standing(row, row.target(), y)))
        .toList();
  }

  private static TargetStanding standing(SheetRow row, Target target, TargetYear year) {
    return new TargetStanding(
        target.id(),
        target.name(),
        target.unit(),
        year.planned(),
        !row.figures() ? null : year.reported() != null ? year.reported() : year.computed(),
        year.status());
  }
}
