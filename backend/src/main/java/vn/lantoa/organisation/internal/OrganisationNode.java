package vn.lantoa.organisation.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.SuccessionKind;
import vn.lantoa.organisation.api.OrganisationInput;
import vn.lantoa.shared.journal.Fields;
import vn.lantoa.shared.problem.FieldProblems;

/**
 * A node of the tree with the values that hold now; earlier names, levels and parents are periods.
 */
@Entity
@Table(name = "organisation")
public class OrganisationNode {

  static final String DEFAULT_PEER_GROUP = "OTHER";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "external_id", length = 100)
  @Nullable String externalId;

  @Column(nullable = false, length = 60)
  String code;

  @Column(nullable = false, length = 500)
  String name;

  @Column(name = "short_name", nullable = false, length = 100)
  String shortName;

  @Column(name = "level_code", nullable = false, length = 30)
  String level;

  @Column(name = "kind_code", nullable = false, length = 30)
  String kind;

  @Column(name = "peer_group", nullable = false, length = 30)
  String peerGroup;

  @Column(name = "parent_id")
  @Nullable Long parentId;

  @Column(name = "head_position", length = 200)
  @Nullable String headPosition;

  @Column(name = "valid_from", nullable = false)
  LocalDate validFrom;

  @Column(name = "valid_to")
  @Nullable LocalDate validTo;

  @Version long version;

  @Column(name = "changed_by")
  @Nullable Long changedBy;

  /** Takes over what is asked for; the caller has checked it. */
  void take(OrganisationInput input, @Nullable Long parent, long actor) {
    externalId = input.externalId();
    code = input.code();
    name = input.name();
    shortName = input.shortName();
    level = input.level();
    kind = input.kind();
    peerGroup = peerGroup(input);
    parentId = parent;
    headPosition = input.headPosition();
    validFrom = input.validFrom();
    validTo = input.validTo();
    changedBy = actor;
  }

  /** What the journal holds of it, before and after a change. */
  Map<String, Object> fields() {
    return new Fields()
        .put("externalId", externalId)
        .put("code", code)
        .put("name", name)
        .put("shortName", shortName)
        .put("level", level)
        .put("kind", kind)
        .put("peerGroup", peerGroup)
        .put("parentId", parentId)
        .put("headPosition", headPosition)
        .put("validFrom", validFrom)
        .put("validTo", validTo)
        .map();
  }

  static String peerGroup(OrganisationInput input) {
    return input.peerGroup() == null ? DEFAULT_PEER_GROUP : input.peerGroup();
  }

  /** Whether name, level or parent would be others: these are dated. */
  boolean isDatedChange(OrganisationInput input, @Nullable Long parent) {
    return !name.equals(input.name())
        || !shortName.equals(input.shortName())
        || !level.equals(input.level())
        || !Objects.equals(parentId, parent);
  }

  /** The last day lies not before the first. */
  static void checkDays(OrganisationInput input, FieldProblems problems) {
    if (input.validTo() != null && input.validTo().isBefore(input.validFrom())) {
      problems.add(
          "/validTo",
          "BEFORE_START",
          "Ngày kết thúc phải không trước ngày thành lập (%s).",
          "The last day must not lie before the first (%s).",
          input.validFrom());
    }
  }

  /**
   * Ends, the day before, with a merger or dissolution; a body that had ended before stays so.
   *
   * @return whether the last day changed
   */
  boolean endWith(SuccessionKind succession, LocalDate effectiveOn, long actor) {
    LocalDate last = effectiveOn.minusDays(1);
    if (!succession.ends() || (validTo != null && !validTo.isAfter(last))) {
      return false;
    }
    validTo = last;
    changedBy = actor;
    return true;
  }
}
