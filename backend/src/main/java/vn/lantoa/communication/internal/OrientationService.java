package vn.lantoa.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.communication.api.OrientationInput;
import vn.lantoa.communication.api.OrientationState;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.journal.Fields;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.ChangeInstant;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.IfMatch;

/** Drafts of orientations: one transaction each. */
@ApplicationScoped
public class OrientationService {

  private static final String SUBJECT = "orientations";

  private final EntityManager em;
  private final CurrentActor actor;
  private final Reach reach;
  private final ChangeInstant instant;
  private final IfMatch ifMatch;
  private final OrientationAccess access;
  private final OrientationContent content;
  private final Journal journal;

  public OrientationService(
      EntityManager em,
      CurrentActor actor,
      Reach reach,
      ChangeInstant instant,
      IfMatch ifMatch,
      OrientationAccess access,
      OrientationContent content,
      Journal journal) {
    this.em = em;
    this.actor = actor;
    this.reach = reach;
    this.instant = instant;
    this.ifMatch = ifMatch;
    this.access = access;
    this.content = content;
    this.journal = journal;
  }

  /** Drafts one; returns its id. */
  @Transactional
  public long create(OrientationInput input) {
    long organisation = Ids.required("/organisationId", input.organisationId());
    reach.require(Permission.DOCUMENT_EDIT, Permission.DOCUMENT_READ, organisation);
    Long above = Ids.field("/parentId", input.parentId());
    OrientationRow parent = above == null ? null : access.require(above);
    content.check(input, organisation, parent);
    // a month that is taken leaves no row
    long id =
        fields(
                new Sql(
                    """
                    INSERT IGNORE INTO orientation (organisation_id, board_id, parent_id, month,
                      live_month, title, symbol, paper_on, state, created_at, changed_by, changed_at)
                    VALUES (:organisation, :board, :parent, :month, :month, :title, :symbol, :paper,
                      'DRAFT', :at, :account, :at) RETURNING id
                    """),
                input)
            .bind("organisation", organisation)
            .bind("parent", above)
            .first(em, r -> r.number("id"))
            .orElseThrow(OrientationService::taken);
    new Sql("UPDATE orientation SET lineage = :lineage WHERE id = :id")
        .bind("lineage", (parent == null ? "/" : parent.lineage()) + id + "/")
        .bind("id", id)
        .execute(em);
    content.write(id, input, true);
    journal.record(
        JournalEntry.of("orientation.create", SUBJECT, id, organisation)
            .between(Map.of(), told(input)));
    return id;
  }

  /** Replaces what a draft says; whose it is and what it passes on stay. */
  @Transactional
  public void update(long id, OrientationInput input) {
    OrientationRow before = editable(id);
    if (Ids.required("/organisationId", input.organisationId()) != before.organisationId()
        || !Objects.equals(Ids.field("/parentId", input.parentId()), before.parentId())) {
      throw ProblemException.invalid(
          "/organisationId",
          "DOES_NOT_MOVE",
          "Định hướng thuộc về tổ chức đã lập và định hướng cấp trên đã chọn.",
          "An orientation stays with its organisation and with what it passes on.");
    }
    OrientationRow parent = before.parentId() == null ? null : access.require(before.parentId());
    content.check(input, before.organisationId(), parent);
    LocalDate month = input.month().withDayOfMonth(1);
    requireFree(before, month);
    fields(
            new Sql(
                """
                UPDATE orientation SET board_id = :board, month = :month, live_month = :month,
                  title = :title, symbol = :symbol, paper_on = :paper, version = version + 1,
                  changed_by = :account, changed_at = :at WHERE id = :id
                """),
            input)
        .bind("id", id)
        .execute(em);
    content.write(id, input, false);
    journal.record(
        entry("update", before)
            .with("title", before.title(), input.title().strip())
            .with("month", before.month(), month)
            .with("symbol", before.symbol(), OrientationContent.text(input.symbol()))
            .with("boardId", before.boardId(), Ids.field("/boardId", input.boardId()))
            .with("levels", before.levels(), input.levels())
            .with("topics", null, input.topics().size()));
  }

  /** Deletes a draft. */
  @Transactional
  public void delete(long id) {
    OrientationRow before = editable(id);
    content.clear(id);
    new Sql("DELETE FROM orientation WHERE id = :id").bind("id", id).execute(em);
    journal.record(entry("delete", before).with("title", before.title(), null));
  }

  private OrientationRow editable(long id) {
    OrientationRow row = access.hold(id);
    if (!row.mayEdit()) {
      throw ProblemException.forbidden();
    }
    ifMatch.check(row.version());
    row.require(OrientationState.DRAFT);
    return row;
  }

  private void requireFree(OrientationRow row, LocalDate month) {
    boolean free =
        new Sql(
                    """
                    SELECT COUNT(*) FROM orientation WHERE organisation_id = :organisation
                      AND live_month = :month AND id <> :id
                    """)
                .bind("organisation", row.organisationId())
                .bind("month", month)
                .bind("id", row.id())
                .number(em)
            == 0;
    if (!free) {
      throw taken();
    }
  }

  private static ProblemException taken() {
    return ProblemException.of(
        ProblemType.DUPLICATE,
        "Tổ chức này đã có định hướng của tháng đó. Hãy mở định hướng đã có.",
        "The organisation has an orientation of that month already. Open the one that stands.");
  }

  private Sql fields(Sql sql, OrientationInput input) {
    return sql.bind("board", Ids.field("/boardId", input.boardId()))
        .bind("month", input.month().withDayOfMonth(1))
        .bind("title", input.title().strip())
        .bind("symbol", OrientationContent.text(input.symbol()))
        .bind("paper", input.paperOn())
        .bind("at", instant.get())
        .bind("account", actor.accountId());
  }

  static JournalEntry entry(String verb, OrientationRow row) {
    return JournalEntry.of("orientation." + verb, SUBJECT, row.id(), row.organisationId());
  }

  private static Map<String, Object> told(OrientationInput input) {
    return new Fields()
        .put("title", input.title().strip())
        .put("month", input.month().withDayOfMonth(1))
        .put("symbol", OrientationContent.text(input.symbol()))
        .put("boardId", blank(input.boardId()))
        .put("parentId", blank(input.parentId()))
        .put("topics", input.topics().size())
        .map();
  }

  private static @Nullable String blank(@Nullable String id) {
    return OrientationContent.text(id);
  }
}
