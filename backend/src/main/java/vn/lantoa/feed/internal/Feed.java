package vn.lantoa.feed.internal;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.CalendarScope;
import vn.lantoa.shared.persistence.Row;

/** A feed as it is kept. */
record Feed(
    long id,
    long accountId,
    String name,
    CalendarScope scope,
    Locale language,
    Instant createdAt,
    @Nullable Instant lastReadAt,
    @Nullable Instant revokedAt) {

  static final String COLUMNS =
      "f.id, f.account_id, f.name, f.scope, f.organisation_id, f.document_id, f.language, f.created_at, f.last_read_at, f.revoked_at";

  static Feed read(Row r) {
    return new Feed(
        r.number("id"),
        r.number("account_id"),
        r.string("name"),
        new CalendarScope(
            r.constant("scope", CalendarScope.Kind.class),
            r.numberOrNull("organisation_id"),
            r.numberOrNull("document_id")),
        Locale.forLanguageTag(r.string("language")),
        r.instant("created_at"),
        r.instantOrNull("last_read_at"),
        r.instantOrNull("revoked_at"));
  }
}
