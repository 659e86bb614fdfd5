package vn.lantoa.target.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.Documents;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.target.api.TargetInput;
import vn.lantoa.target.rollup.RollUpRule;

/** What a target names: its group, provision, lead, and the superior's target it serves. */
@ApplicationScoped
public class TargetLinks {

  /** What was looked up before the change. */
  record Known(@Nullable String groupCode, @Nullable String unit) {

    static final Known NOTHING = new Known(null, null);

    static Known of(Target target) {
      return new Known(target.groupCode, target.unit);
    }
  }

  private final EntityManager em;
  private final Documents documents;
  private final Organisations organisations;
  private final TargetAccess access;

  public TargetLinks(
      EntityManager em, Documents documents, Organisations organisations, TargetAccess access) {
    this.em = em;
    this.documents = documents;
    this.organisations = organisations;
    this.access = access;
  }

  /** Takes them over from the input, each looked up. */
  void apply(Target target, TargetInput input, Known known) {
    if (!input.group().equals(known.groupCode())
        && new Sql("SELECT COUNT(*) FROM target_group WHERE code = :code")
                .bind("code", input.group())
                .number(em)
            == 0) {
      throw unknown("/group", input.group());
    }
    Long provision = Ids.field("/provisionId", input.provisionId());
    if (provision != null && !Objects.equals(provision, target.provisionId)) {
      Long document = target.documentId;
      if (document == null || !documents.hasProvision(document, provision)) {
        throw unknown("/provisionId", provision);
      }
    }
    target.provisionId = provision;
    Long lead = Ids.field("/leadId", input.leadId());
    if (lead != null && !Objects.equals(lead, target.leadId) && !organisations.exists(lead)) {
      throw unknown("/leadId", lead);
    }
    target.leadId = lead;
    Long parent = Ids.field("/parentId", input.parentId());
    if (target.revisesId != null) {
      checkRevised(target, target.revisesId, parent);
      return;
    }
    serve(target, parent);
    if (target.id != null && !Objects.equals(target.unit, known.unit())) {
      checkServed(target.id, target);
    }
  }

  /** A draft says a target anew; what that serves and what serves it are changed there. */
  private void checkRevised(Target target, long revisedId, @Nullable Long parentId) {
    if (parentId != null) {
      throw ProblemException.invalid(
          "/parentId",
          "OF_THE_ISSUED",
          "Việc phục vụ chỉ tiêu cấp trên gắn với chỉ tiêu đã ban hành; hãy sửa ở đó.",
          "What it serves belongs to the target in force; change it there.");
    }
    Target revised = em.find(Target.class, revisedId);
    if (revised == null) {
      return;
    }
    if (revised.parentId != null) {
      checkFits(target, Objects.requireNonNull(em.find(Target.class, revised.parentId)));
    }
    if (!Objects.equals(target.unit, revised.unit)) {
      checkServed(revisedId, target);
    }
  }

  private void serve(Target target, @Nullable Long parentId) {
    if (parentId != null) {
      if (!Objects.equals(parentId, target.parentId)) {
        requireParent(target, parentId);
      }
      checkFits(target, Objects.requireNonNull(em.find(Target.class, parentId)));
    }
    target.serve(parentId);
  }

  private void requireParent(Target target, long parentId) {
    try {
      access.requireReadable(parentId);
    } catch (ProblemException e) {
      throw unknown("/parentId", parentId);
    }
    em.find(Target.class, parentId, LockModeType.PESSIMISTIC_WRITE);
    boolean circle =
        target.id != null
            && new Sql(
                        """
                        WITH RECURSIVE above (id) AS (
                          SELECT CAST(:parent AS SIGNED)
                          UNION
                          SELECT t.parent_id FROM target t JOIN above a ON a.id = t.id
                          WHERE t.parent_id IS NOT NULL)
                        SELECT COUNT(*) FROM above WHERE id = :id
                        """)
                    .bind("parent", parentId)
                    .bind("id", target.id)
                    .number(em)
                > 0;
    if (circle) {
      throw TargetRules.refused(
          ProblemType.TARGET_CIRCLE,
          "/parentId",
          Words.of(
              "Chỉ tiêu được chọn đã phục vụ chính chỉ tiêu này, trực tiếp hoặc gián tiếp.",
              "The target chosen serves this very one, directly or by several steps."));
    }
  }

  /** Units that differ, or rules that mean another thing by a figure, cannot be added. */
  private static void checkFits(Target target, Target parent) {
    if (parent.rollUp == RollUpRule.NONE) {
      return;
    }
    if (!Objects.equals(target.unit, parent.unit)) {
      throw ProblemException.invalid(
          "/unit",
          "UNIT_DIFFERS",
          "Chỉ tiêu cấp trên tính bằng “%s” và được cộng từ các đơn vị; đơn vị tính phải như nhau.",
          "The superior's target is measured in \"%s\" and is added up; the units must be the same.",
          Objects.toString(parent.unit, ""));
    }
    if (!parent.rollUp.takes(target.rollUp)) {
      throw ProblemException.invalid(
          "/rollUp",
          "RULE_DIFFERS",
          "Chỉ tiêu cấp trên cộng theo %s, không nhận số liệu theo %s.",
          "The superior's target adds up by %s and takes no figures by %s.",
          parent.rollUp,
          target.rollUp);
    }
  }

  /** The same seen from above: those that serve it must still fit. */
  private void checkServed(long id, Target target) {
    if (target.rollUp == RollUpRule.NONE) {
      return;
    }
    new Sql("SELECT id FROM target WHERE parent_id = :id AND NOT (unit <=> :unit) LIMIT 1")
        .bind("id", id)
        .bind("unit", target.unit)
        .first(em, r -> r.number("id"))
        .ifPresent(
            below -> {
              throw ProblemException.invalid(
                  "/unit",
                  "UNIT_DIFFERS",
                  "Chỉ tiêu cấp dưới (mã %d) đang phục vụ bằng đơn vị tính khác.",
                  "A target below (id %d) serves it in another unit.",
                  below);
            });
  }

  static ProblemException unknown(String pointer, Object id) {
    return ProblemException.invalid(
        pointer, "UNKNOWN_ID", "Mã “%s” không có.", "There is no id \"%s\".", id);
  }
}
