package vn.lantoa.audit.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.actor.ActingFor;
import vn.lantoa.shared.actor.Actor;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.ChangeInstant;

/** Writes entries of the journal in the caller's transaction. */
@ApplicationScoped
public class JournalWriter implements Journal {

  private final EntityManager em;
  private final ChangeInstant instant;
  private final CurrentActor actor;
  private final ActingFor actingFor;
  private final CurrentVertxRequest request;
  private final ObjectMapper json;

  public JournalWriter(
      EntityManager em,
      ChangeInstant instant,
      CurrentActor actor,
      ActingFor actingFor,
      CurrentVertxRequest request,
      ObjectMapper json) {
    this.em = em;
    this.instant = instant;
    this.actor = actor;
    this.actingFor = actingFor;
    this.request = request;
    this.json = json;
  }

  @Override
  public void record(JournalEntry entry) {
    Actor who = actor.orNull();
    new Sql(
            """
            INSERT INTO journal_entry (at, account_id, for_account_id, address, request_id, action, subject,
              subject_id, organisation_id, changes, reason)
            VALUES (:at, :account, :onBehalf, :address, :request, :action, :subject, :id, :organisation,
              :changes, :reason)
            """)
        .bind("at", instant.get())
        .bind("account", who == null ? entry.actorId() : Long.valueOf(who.accountId()))
        .bind("onBehalf", who == null ? null : actingFor.accountId())
        .bind("address", address())
        .bind("request", MDC.get("requestId"))
        .bind("action", entry.action())
        .bind("subject", entry.subject())
        .bind("id", entry.subjectId())
        .bind("organisation", entry.organisationId())
        .bind("changes", changes(entry.changes()))
        .bind("reason", entry.reason())
        .execute(em);
  }

  @Override
  public void record(List<JournalEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    Actor who = actor.orNull();
    List<Map<String, @Nullable Object>> rows = new ArrayList<>(entries.size());
    for (JournalEntry entry : entries) {
      Map<String, @Nullable Object> row = new HashMap<>();
      row.put("account", who == null ? entry.actorId() : Long.valueOf(who.accountId()));
      row.put("action", entry.action());
      row.put("subject", entry.subject());
      row.put("id", entry.subjectId());
      row.put("organisation", entry.organisationId());
      row.put("changes", changes(entry.changes()));
      row.put("reason", entry.reason());
      rows.add(row);
    }
    new Sql(
            """
            INSERT INTO journal_entry (at, account_id, for_account_id, address, request_id, action, subject,
              subject_id, organisation_id, changes, reason)
            SELECT :at, e.account, :onBehalf, :address, :request, e.action, e.subject, e.id, e.organisation,
              e.changes, e.reason
            FROM JSON_TABLE(:entries, '$[*]' COLUMNS (nr FOR ORDINALITY, account BIGINT PATH '$.account',
              action VARCHAR(100) PATH '$.action', subject VARCHAR(100) PATH '$.subject',
              id BIGINT PATH '$.id', organisation BIGINT PATH '$.organisation',
              changes LONGTEXT PATH '$.changes', reason LONGTEXT PATH '$.reason')) e ORDER BY e.nr
            """)
        .bind("at", instant.get())
        .bind("onBehalf", who == null ? null : actingFor.accountId())
        .bind("address", address())
        .bind("request", MDC.get("requestId"))
        .bind("entries", text(rows))
        .execute(em);
  }

  private @Nullable String address() {
    if (!Arc.container().requestContext().isActive()) {
      return null;
    }
    return Optional.ofNullable(request.getCurrent())
        .map(RoutingContext::request)
        .map(r -> r.remoteAddress())
        .map(a -> a.hostAddress())
        .orElse(null);
  }

  private @Nullable String changes(List<JournalEntry.Change> changes) {
    return changes.isEmpty() ? null : text(changes);
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
