package vn.lantoa.target.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentFacts;
import vn.lantoa.document.Documents;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.text.VietnameseText;
import vn.lantoa.shared.time.ChangeInstant;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.IfMatch;
import vn.lantoa.target.DraftProgrammes;
import vn.lantoa.target.api.TargetInput;
import vn.lantoa.target.api.TargetValue;
import vn.lantoa.target.api.TargetValuesInput;

/** Targets made, changed and deleted: one transaction each. */
@ApplicationScoped
public class TargetService {

  static final String SUBJECT = "targets";

  private static final Set<String> LINKS = Set.of("parentId", "provisionId", "position");

  private final EntityManager em;
  private final Reach reach;
  private final CurrentActor actor;
  private final ChangeInstant instant;
  private final IfMatch ifMatch;
  private final Journal journal;
  private final Documents documents;
  private final DraftProgrammes drafts;
  private final TargetAccess access;
  private final TargetLinks links;
  private final PlannedValues planned;

  public TargetService(
      EntityManager em,
      Reach reach,
      CurrentActor actor,
      ChangeInstant instant,
      IfMatch ifMatch,
      Journal journal,
      Documents documents,
      DraftProgrammes drafts,
      TargetAccess access,
      TargetLinks links,
      PlannedValues planned) {
    this.em = em;
    this.reach = reach;
    this.actor = actor;
    this.instant = instant;
    this.ifMatch = ifMatch;
    this.journal = journal;
    this.documents = documents;
    this.drafts = drafts;
    this.access = access;
    this.links = links;
    this.planned = planned;
  }

  /** Makes a target of a document or a draft programme; returns its id. */
  @Transactional
  public long create(TargetInput input) {
    TargetRules.check(input);
    Target target = new Target();
    place(target, input);
    target.write(input);
    if (input.position() == null) {
      target.position = nextPosition(target);
    }
    target.plan(input.termValue(), input.termUpper(), input.termWords());
    links.apply(target, input, TargetLinks.Known.NOTHING);
    stamp(target, input.reason());
    em.persist(target);
    List<TargetValue> values = Objects.requireNonNullElse(input.values(), List.of());
    planned.add(target.id, values);
    journal.record(
        JournalEntry.of("target.create", SUBJECT, target.id, target.organisationId)
            .between(Map.of(), fields(target, values))
            .because(input.reason()));
    return target.id;
  }

  /** Replaces a target; it stays with its document. */
  @Transactional
  public void update(long id, TargetInput input) {
    Target target = editable(id);
    ifMatch.check(target.version);
    TargetRules.check(input);
    Map<String, Object> before = fields(target);
    TargetLinks.Known known = TargetLinks.Known.of(target);
    target.write(input);
    target.plan(input.termValue(), input.termUpper(), input.termWords());
    links.apply(target, input, known);
    stamp(target, input.reason());
    List<TargetValue> values = Objects.requireNonNullElse(input.values(), List.of());
    if (!said(before).equals(said(fields(target, values)))) {
      requireUnbound(target);
    }
    planned.replace(id, values);
    record("target.update", target, before, values, input.reason());
  }

  /** Replaces the planned values alone. */
  @Transactional
  public void plan(long id, TargetValuesInput input) {
    Target target = editable(id);
    ifMatch.check(target.version);
    requireUnbound(target);
    TargetRules.values(target.comparison, target.termFrom, target.termTo, input.values());
    Map<String, Object> before = fields(target);
    target.plan(input.termValue(), input.termUpper(), input.termWords());
    stamp(target, input.reason());
    planned.replace(id, input.values());
    record("target.plan", target, before, input.values(), input.reason());
  }

  /** Deletes a target nobody serves and nobody reported on. */
  @Transactional
  public void delete(long id) {
    Target target = editable(id);
    ifMatch.check(target.version);
    requireUnbound(target);
    long used =
        new Sql(
                """
                SELECT (SELECT COUNT(*) FROM target WHERE parent_id = :id)
                  + (SELECT COUNT(*) FROM target_actual WHERE target_id = :id)
                """)
            .bind("id", target.revisesId == null ? id : target.revisesId)
            .number(em);
    if (used > 0) {
      throw ProblemException.of(
          ProblemType.CONFLICT,
          "Chỉ tiêu đã có số liệu hoặc có chỉ tiêu cấp dưới phục vụ nên không xóa được.",
          "The target has figures, or targets that serve it, and cannot be deleted.");
    }
    Map<String, Object> before = fields(target);
    new Sql("DELETE FROM target_value WHERE target_id = :id").bind("id", id).execute(em);
    em.remove(target);
    journal.record(
        JournalEntry.of("target.delete", SUBJECT, id, target.organisationId)
            .between(before, Map.of()));
  }

  private void place(Target target, TargetInput input) {
    Long document = Ids.field("/documentId", input.documentId());
    Long programme = Ids.field("/programmeId", input.programmeId());
    if ((document == null) == (programme == null)) {
      throw ProblemException.invalid(
          "/documentId",
          "ONE_OF",
          "Chỉ tiêu thuộc đúng một văn bản hoặc một chương trình đang dự thảo.",
          "A target belongs to exactly one document or one draft programme.");
    }
    Long owner = Ids.field("/organisationId", input.organisationId());
    if (document != null) {
      DocumentFacts facts = documents.requireReadable(document);
      if (owner != null && owner != facts.holderId()) {
        throw ProblemException.invalid(
            "/organisationId",
            "NOT_THE_HOLDER",
            "Chỉ tiêu của văn bản thuộc về tổ chức giữ văn bản.",
            "A document's targets are those of the organisation that holds it.");
      }
      owner = facts.holderId();
    }
    if (programme != null) {
      long drafting = drafts.requireDraft(programme);
      if (owner != null && owner != drafting) {
        throw ProblemException.invalid(
            "/organisationId",
            "NOT_THE_HOLDER",
            "Chỉ tiêu của chương trình thuộc về tổ chức xây dựng chương trình.",
            "A programme's targets are those of the organisation that drafts it.");
      }
      owner = drafting;
    }
    reach.require(
        Permission.DOCUMENT_EDIT, Permission.DOCUMENT_READ, Objects.requireNonNull(owner));
    if (document != null) {
      drafts.requireUnbound(document);
    }
    target.documentId = document;
    target.programmeId = programme;
    target.organisationId = owner;
  }

  /** What was approved with a programme changes with its next edition. */
  private void requireUnbound(Target target) {
    if (target.documentId != null) {
      drafts.requireUnbound(target.documentId);
    }
  }

  /** What it says, without what it serves and where it stands. */
  private static Map<String, Object> said(Map<String, Object> fields) {
    Map<String, Object> said = new TreeMap<>(fields);
    said.keySet().removeAll(LINKS);
    return said;
  }

  /** A draft's target is written while the draft may be. */
  private Target editable(long id) {
    Target target = access.editable(id);
    if (target.programmeId != null) {
      drafts.requireDraft(target.programmeId);
    }
    return target;
  }

  private int nextPosition(Target target) {
    boolean ofDocument = target.documentId != null;
    return (int)
        new Sql("SELECT COALESCE(MAX(position), 0) + 10 FROM target WHERE")
            .add(
                ofDocument ? "document_id = :place" : "programme_id = :place",
                "place",
                ofDocument ? target.documentId : target.programmeId)
            .number(em);
  }

  private void stamp(Target target, @Nullable String reason) {
    target.changedAt = instant.get();
    target.changedBy = actor.accountId();
    target.changeReason = VietnameseText.blankToNull(reason);
  }

  private void record(
      String action,
      Target target,
      Map<String, Object> before,
      List<TargetValue> values,
      @Nullable String reason) {
    journal.record(
        JournalEntry.of(action, SUBJECT, target.id, target.organisationId)
            .between(before, fields(target, values))
            .because(reason));
  }

  private Map<String, Object> fields(Target target) {
    return fields(target, planned.of(List.of(target.id)).getOrDefault(target.id, List.of()));
  }

  /** With the planned values, one line a year. */
  private static Map<String, Object> fields(Target target, List<TargetValue> values) {
    Map<String, Object> fields = new TreeMap<>(target.fields());
    values.forEach(v -> fields.put("planned." + v.year(), PlannedValues.text(v)));
    return fields;
  }
}
