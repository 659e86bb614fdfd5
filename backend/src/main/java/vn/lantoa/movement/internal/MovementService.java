package vn.lantoa.movement.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.Documents;
import vn.lantoa.movement.api.Movement;
import vn.lantoa.movement.api.MovementInput;
import vn.lantoa.movement.api.MovementState;
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
import vn.lantoa.target.TargetNames;
import vn.lantoa.target.TargetNames.TargetName;

/** Movements launched, changed, ended: one transaction each. */
@ApplicationScoped
public class MovementService {

  private static final String SUBJECT = "emulation-movements";

  private final EntityManager em;
  private final Reach reach;
  private final CurrentActor actor;
  private final ChangeInstant instant;
  private final IfMatch ifMatch;
  private final Documents documents;
  private final TargetNames targets;
  private final MovementReads reads;
  private final Journal journal;

  public MovementService(
      EntityManager em,
      Reach reach,
      CurrentActor actor,
      ChangeInstant instant,
      IfMatch ifMatch,
      Documents documents,
      TargetNames targets,
      MovementReads reads,
      Journal journal) {
    this.em = em;
    this.reach = reach;
    this.actor = actor;
    this.instant = instant;
    this.ifMatch = ifMatch;
    this.documents = documents;
    this.targets = targets;
    this.reads = reads;
    this.journal = journal;
  }

  /** Launches one; returns its id. */
  @Transactional
  public long launch(MovementInput input) {
    long organisation = Ids.required("/organisationId", input.organisationId());
    reach.require(Permission.DOCUMENT_EDIT, Permission.DOCUMENT_READ, organisation);
    Set<Long> served = served(input);
    Long document = document(input);
    fields(
            new Sql(
                """
                INSERT INTO emulation_movement (organisation_id, document_id, name, purpose, starts_on,
                  ends_on, state, created_at, changed_by)
                VALUES (:organisation, :document, :name, :purpose, :starts, :ends, 'RUNNING', :at, :account)
                """),
            input,
            document)
        .bind("organisation", organisation)
        .bind("at", instant.get())
        .execute(em);
    long id = new Sql("SELECT LAST_INSERT_ID()").number(em);
    serve(id, served);
    journal.record(
        JournalEntry.of("movement.launch", SUBJECT, id, organisation)
            .between(Map.of(), told(input.name().strip(), input, served)));
    return id;
  }

  /** Replaces one that runs; who launched it stays. */
  @Transactional
  public void update(long id, MovementInput input) {
    Movement before = running(id);
    if (!before.organisation().id().equals(input.organisationId())) {
      throw ProblemException.invalid(
          "/organisationId",
          "DOES_NOT_MOVE",
          "Phong trào thuộc về tổ chức đã phát động.",
          "A movement stays with the organisation that launched it.");
    }
    Set<Long> served = served(input);
    fields(
            new Sql(
                """
                UPDATE emulation_movement SET document_id = :document, name = :name, purpose = :purpose,
                  starts_on = :starts, ends_on = :ends, version = version + 1, changed_by = :account
                WHERE id = :id
                """),
            input,
            document(input))
        .bind("id", id)
        .execute(em);
    new Sql("DELETE FROM emulation_movement_target WHERE movement_id = :id")
        .bind("id", id)
        .execute(em);
    serve(id, served);
    journal.record(
        JournalEntry.of("movement.update", SUBJECT, id, organisation(before))
            .between(told(before), told(input.name().strip(), input, served)));
  }

  /** Ends it, with what it came to. */
  @Transactional
  public void end(long id, String result) {
    Movement before = running(id);
    new Sql(
            """
            UPDATE emulation_movement SET state = 'ENDED', result = :result, ended_at = :at,
              version = version + 1, changed_by = :account WHERE id = :id
            """)
        .bind("result", result.strip())
        .bind("at", instant.get())
        .bind("account", actor.accountId())
        .bind("id", id)
        .execute(em);
    journal.record(
        JournalEntry.of("movement.end", SUBJECT, id, organisation(before))
            .with("state", MovementState.RUNNING, MovementState.ENDED)
            .because(result.strip()));
  }

  /** One that runs and that the actor may edit, held in the version that was seen. */
  private Movement running(long id) {
    Movement seen = reads.get(id);
    reach.require(Permission.DOCUMENT_EDIT, Permission.DOCUMENT_READ, organisation(seen));
    new Sql("SELECT id FROM emulation_movement WHERE id = :id FOR UPDATE")
        .bind("id", id)
        .number(em);
    Movement movement = reads.get(id);
    ifMatch.check(Long.parseLong(movement.version()));
    if (movement.state() == MovementState.ENDED) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Phong trào đã kết thúc nên không sửa được.",
          "The movement has ended and cannot be changed.");
    }
    return movement;
  }

  /** The targets, all of which the actor may read. */
  private Set<Long> served(MovementInput input) {
    if (input.endsOn() != null && input.endsOn().isBefore(input.startsOn())) {
      throw ProblemException.invalid(
          "/endsOn",
          "BEFORE_START",
          "Ngày kết thúc không được trước ngày phát động.",
          "It cannot end before it starts.");
    }
    Set<Long> wanted = new LinkedHashSet<>();
    input.targetIds().forEach(t -> wanted.add(Ids.required("/targetIds", t)));
    Set<String> known =
        targets.readable(wanted).stream().map(TargetName::id).collect(Collectors.toSet());
    for (Long id : wanted) {
      if (!known.contains(id.toString())) {
        throw ProblemException.invalid(
            "/targetIds", "UNKNOWN_ID", "Không có chỉ tiêu %s.", "There is no target %s.", id);
      }
    }
    return wanted;
  }

  private @Nullable Long document(MovementInput input) {
    Long document = Ids.field("/documentId", input.documentId());
    if (document != null) {
      documents.requireReadable(document);
    }
    return document;
  }

  private Sql fields(Sql sql, MovementInput input, @Nullable Long document) {
    return sql.bind("document", document)
        .bind("name", input.name().strip())
        .bind("purpose", input.purpose().strip())
        .bind("starts", input.startsOn())
        .bind("ends", input.endsOn())
        .bind("account", actor.accountId());
  }

  private void serve(long id, Set<Long> served) {
    String ids = served.stream().map(Object::toString).collect(Collectors.joining(",", "[", "]"));
    new Sql(
            """
            INSERT INTO emulation_movement_target (movement_id, target_id, position)
            SELECT :id, j.target, j.place FROM JSON_TABLE(:ids, '$[*]' COLUMNS (
              place FOR ORDINALITY, target BIGINT PATH '$')) j
            """)
        .bind("id", id)
        .bind("ids", ids)
        .execute(em);
  }

  private static Map<String, Object> told(String name, MovementInput input, Set<Long> served) {
    return new Fields()
        .put("name", name)
        .put("purpose", input.purpose().strip())
        .put("startsOn", input.startsOn())
        .put("endsOn", input.endsOn())
        .put("documentId", input.documentId())
        .put("targetIds", served.stream().map(Object::toString).collect(Collectors.joining(", ")))
        .map();
  }

  private static Map<String, Object> told(Movement m) {
    List<String> served = m.targets().stream().map(TargetName::id).toList();
    return new Fields()
        .put("name", m.name())
        .put("purpose", m.purpose())
        .put("startsOn", m.startsOn())
        .put("endsOn", m.endsOn())
        .put("documentId", m.document() == null ? null : Objects.requireNonNull(m.document()).id())
        .put("targetIds", String.join(", ", served))
        .map();
  }

  private static long organisation(Movement movement) {
    return Long.parseLong(movement.organisation().id());
  }
}
