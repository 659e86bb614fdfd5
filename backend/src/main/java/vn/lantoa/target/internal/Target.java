package vn.lantoa.target.internal;

import static vn.lantoa.shared.text.VietnameseText.blankToNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.journal.Fields;
import vn.lantoa.target.api.TargetInput;
import vn.lantoa.target.rollup.Comparison;
import vn.lantoa.target.rollup.Direction;
import vn.lantoa.target.rollup.PeriodKind;
import vn.lantoa.target.rollup.RollUpRule;

/** A target as it is kept. */
@Entity
@Table(name = "target")
public class Target {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "organisation_id", nullable = false)
  long organisationId;

  @Column(name = "document_id")
  @Nullable Long documentId;

  @Column(name = "programme_id")
  @Nullable Long programmeId;

  /** The document's target an edition says anew, or said; null: a target of its own. */
  @Column(name = "revises_id")
  @Nullable Long revisesId;

  @Column(name = "group_code", nullable = false, length = 20)
  String groupCode;

  @Column(nullable = false)
  int position;

  @Column(nullable = false, length = 500)
  String name;

  @Column(length = 60)
  @Nullable String unit;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 12)
  Comparison comparison;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 8)
  Direction direction;

  @Column(name = "baseline_value", precision = 15, scale = 4)
  @Nullable BigDecimal baselineValue;

  @Column(name = "baseline_year")
  @Nullable Integer baselineYear;

  @Column(name = "baseline_words", length = 300)
  @Nullable String baselineWords;

  @Column(name = "change_in_percent", nullable = false)
  boolean changeInPercent;

  @Column(nullable = false)
  boolean proportion;

  @Enumerated(EnumType.STRING)
  @Column(name = "roll_up", nullable = false, length = 16)
  RollUpRule rollUp;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 12)
  PeriodKind frequency;

  @Column(name = "term_from", nullable = false)
  int termFrom;

  @Column(name = "term_to", nullable = false)
  int termTo;

  @Column(name = "term_value", precision = 15, scale = 4)
  @Nullable BigDecimal termValue;

  @Column(name = "term_upper", precision = 15, scale = 4)
  @Nullable BigDecimal termUpper;

  @Column(name = "term_words", length = 300)
  @Nullable String termWords;

  @Column(name = "quoted_words", length = 2000)
  @Nullable String quotedWords;

  @Column(name = "provision_id")
  @Nullable Long provisionId;

  @Column(name = "lead_id")
  @Nullable Long leadId;

  @Column(name = "parent_id")
  @Nullable Long parentId;

  @Column(precision = 9, scale = 4)
  @Nullable BigDecimal weight;

  @Column(precision = 9, scale = 4)
  @Nullable BigDecimal share;

  @Version long version;

  /** Moves with every change, so that a change of the planned values alone is a new version too. */
  @Column(name = "changed_at")
  @Nullable Instant changedAt;

  @Column(name = "changed_by")
  @Nullable Long changedBy;

  @Column(name = "change_reason", length = 500)
  @Nullable String changeReason;

  /** Takes over everything but the place, the provision, the lead and the parent. */
  void write(TargetInput input) {
    groupCode = input.group();
    name = input.name().strip();
    unit = blankToNull(input.unit());
    comparison = input.comparison();
    direction = input.direction();
    baselineValue = input.baselineValue();
    baselineYear = input.baselineYear();
    baselineWords = blankToNull(input.baselineWords());
    changeInPercent = Boolean.TRUE.equals(input.changeInPercent());
    proportion = Boolean.TRUE.equals(input.proportion());
    rollUp = input.rollUp();
    frequency = input.frequency();
    termFrom = input.termFrom();
    termTo = input.termTo();
    quotedWords = blankToNull(input.quotedWords());
    if (input.position() != null) {
      position = input.position();
    }
  }

  /** What is planned for the end of the term. */
  void plan(@Nullable BigDecimal value, @Nullable BigDecimal upper, @Nullable String words) {
    termValue = value;
    termUpper = upper;
    termWords = blankToNull(words);
  }

  /** Serving another, or none, it starts without weight and share. */
  void serve(@Nullable Long parent) {
    if (parent == null || !parent.equals(parentId)) {
      weight = null;
      share = null;
    }
    parentId = parent;
  }

  /** What a quotient is multiplied by. */
  static BigDecimal factor(@Nullable String unit) {
    if (unit == null) {
      return BigDecimal.ONE;
    }
    return switch (unit.strip()) {
      case "%" -> new BigDecimal(100);
      case "‰" -> new BigDecimal(1000);
      default -> BigDecimal.ONE;
    };
  }

  /** What the journal holds of it, before and after a change. */
  Map<String, Object> fields() {
    return new Fields()
        .put("documentId", documentId)
        .put("programmeId", programmeId)
        .put("group", groupCode)
        .put("position", position)
        .put("name", name)
        .put("unit", unit)
        .put("comparison", comparison)
        .put("direction", direction)
        .put("baselineValue", Decimals.text(baselineValue))
        .put("baselineYear", baselineYear)
        .put("baselineWords", baselineWords)
        .put("changeInPercent", changeInPercent)
        .put("proportion", proportion)
        .put("rollUp", rollUp)
        .put("frequency", frequency)
        .put("termFrom", termFrom)
        .put("termTo", termTo)
        .put("termValue", Decimals.text(termValue))
        .put("termUpper", Decimals.text(termUpper))
        .put("termWords", termWords)
        .put("quotedWords", quotedWords)
        .put("provisionId", provisionId)
        .put("leadId", leadId)
        .put("parentId", parentId)
        .map();
  }
}
