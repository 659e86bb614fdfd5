package vn.lantoa.target.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.target.rollup.Aim;
import vn.lantoa.target.rollup.Comparison;
import vn.lantoa.target.rollup.Direction;
import vn.lantoa.target.rollup.PeriodKind;
import vn.lantoa.target.rollup.RollUpRule;

/** A row of a target as it is read, names of organisations not yet put in. */
record TargetLine(
    long id,
    long organisationId,
    @Nullable String documentId,
    @Nullable String symbol,
    @Nullable String programmeId,
    String group,
    int position,
    String name,
    @Nullable String unit,
    Comparison comparison,
    Direction direction,
    @Nullable BigDecimal baselineValue,
    @Nullable Integer baselineYear,
    @Nullable String baselineWords,
    boolean changeInPercent,
    boolean proportion,
    RollUpRule rollUp,
    PeriodKind frequency,
    int termFrom,
    int termTo,
    @Nullable BigDecimal termValue,
    @Nullable BigDecimal termUpper,
    @Nullable String termWords,
    @Nullable String quotedWords,
    @Nullable String provisionId,
    @Nullable Long leadId,
    @Nullable Long parentId,
    @Nullable String parentName,
    @Nullable String parentUnit,
    @Nullable Long parentOrganisationId,
    @Nullable String parentDocumentId,
    @Nullable String parentSymbol,
    @Nullable BigDecimal weight,
    @Nullable BigDecimal share,
    int servedBy,
    boolean mayEdit,
    boolean mayReport,
    boolean mayConfirm,
    boolean figures,
    String version) {

  static TargetLine read(Row r, boolean past) {
    return new TargetLine(
        r.number("id"),
        r.number("organisation_id"),
        r.idOrNull("document_id"),
        r.stringOrNull("symbol"),
        r.idOrNull("programme_id"),
        r.string("group_code"),
        r.integer("position"),
        r.string("name"),
        r.stringOrNull("unit"),
        r.constant("comparison", Comparison.class),
        r.constant("direction", Direction.class),
        Decimals.shown(r.decimalOrNull("baseline_value")),
        r.integerOrNull("baseline_year"),
        r.stringOrNull("baseline_words"),
        r.bool("change_in_percent"),
        r.bool("proportion"),
        r.constant("roll_up", RollUpRule.class),
        r.constant("frequency", PeriodKind.class),
        r.integer("term_from"),
        r.integer("term_to"),
        Decimals.shown(r.decimalOrNull("term_value")),
        Decimals.shown(r.decimalOrNull("term_upper")),
        r.stringOrNull("term_words"),
        r.stringOrNull("quoted_words"),
        r.idOrNull("provision_id"),
        r.numberOrNull("lead_id"),
        r.numberOrNull("parent_id"),
        r.stringOrNull("parent_name"),
        r.stringOrNull("parent_unit"),
        r.numberOrNull("parent_organisation_id"),
        r.idOrNull("parent_document_id"),
        r.stringOrNull("parent_symbol"),
        Decimals.shown(r.decimalOrNull("weight")),
        Decimals.shown(r.decimalOrNull("share")),
        r.integer("served_by"),
        !past && r.bool("may_edit"),
        !past && r.bool("may_report"),
        !past && r.bool("may_confirm"),
        r.bool("figures"),
        r.id("version"));
  }

  /** Every organisation it names. */
  List<Long> places() {
    List<Long> places = new ArrayList<>();
    places.add(organisationId);
    if (leadId != null) {
      places.add(leadId);
    }
    if (parentOrganisationId != null) {
      places.add(parentOrganisationId);
    }
    return places;
  }

  /** What is asked for with this planned value. */
  Aim aim(@Nullable BigDecimal planned, @Nullable BigDecimal upper) {
    return new Aim(comparison, direction, planned, upper, baselineValue, changeInPercent);
  }
}
