package vn.lantoa.audit.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.journal.AccountTrail;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.journal.TrailEntry;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;

/** Reads the journal for one account, whatever the reach: the caller has checked who asks. */
@ApplicationScoped
public class AccountTrailReads implements AccountTrail {

  private final EntityManager em;
  private final ObjectMapper json;

  public AccountTrailReads(EntityManager em, ObjectMapper json) {
    this.em = em;
    this.json = json;
  }

  @Override
  public List<TrailEntry> of(long accountId, @Nullable Long before, int limit) {
    return new Sql(
            """
            SELECT e.*, COALESCE(e.account_id = :account, FALSE) AS own FROM journal_entry e
            WHERE (e.account_id = :account OR e.for_account_id = :account
              OR (e.subject = 'users' AND e.subject_id = :account))
            """)
        .bind("account", accountId)
        .addIf(before, "AND e.id < :before", "before")
        .add("ORDER BY e.id DESC LIMIT :rows", "rows", limit)
        .list(em, this::read);
  }

  private TrailEntry read(Row r) {
    boolean own = r.bool("own");
    return new TrailEntry(
        r.id("id"),
        r.instant("at"),
        own,
        r.string("action"),
        r.string("subject"),
        r.idOrNull("subject_id"),
        own ? r.stringOrNull("address") : null,
        changes(r.stringOrNull("changes")),
        r.stringOrNull("reason"));
  }

  private List<JournalEntry.Change> changes(@Nullable String text) {
    if (text == null) {
      return List.of();
    }
    try {
      return json.readValue(text, new TypeReference<List<JournalEntry.Change>>() {});
    } catch (JsonProcessingException e) {
      return List.of(new JournalEntry.Change("?", null, text));
    }
  }
}
