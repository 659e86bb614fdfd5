package vn.lantoa.feed.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.document.Documents;
import vn.lantoa.feed.api.CalendarFeed;
import vn.lantoa.feed.api.CalendarFeedInput;
import vn.lantoa.feed.api.CreatedCalendarFeed;
import vn.lantoa.obligation.CalendarEntries;
import vn.lantoa.obligation.CalendarScope;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.Language;

/** A person's calendars: made, listed, revoked. */
@ApplicationScoped
public class FeedService {

  private static final int MOST = 50;

  private final EntityManager em;
  private final CurrentActor actor;
  private final AppClock clock;
  private final Language language;
  private final CalendarEntries entries;
  private final Organisations organisations;
  private final Documents documents;
  private final Journal journal;

  public FeedService(
      EntityManager em,
      CurrentActor actor,
      AppClock clock,
      Language language,
      CalendarEntries entries,
      Organisations organisations,
      Documents documents,
      Journal journal) {
    this.em = em;
    this.actor = actor;
    this.clock = clock;
    this.language = language;
    this.entries = entries;
    this.organisations = organisations;
    this.documents = documents;
    this.journal = journal;
  }

  /** Those of the caller, newest first. */
  public List<CalendarFeed> list() {
    return named(
        new Sql("SELECT " + Feed.COLUMNS + " FROM calendar_feed f")
            .add("WHERE f.account_id = :me ORDER BY f.id DESC", "me", actor.accountId())
            .add("LIMIT :most", "most", MOST)
            .list(em, Feed::read));
  }

  private List<CalendarFeed> named(List<Feed> feeds) {
    Map<Long, OrganisationRef> places =
        organisations.refs(
            feeds.stream().map(f -> f.scope().organisationId()).filter(Objects::nonNull).toList());
    Map<Long, DocumentRef> papers =
        documents.refs(
            feeds.stream().map(f -> f.scope().documentId()).filter(Objects::nonNull).toList());
    return feeds.stream()
        .map(
            f ->
                new CalendarFeed(
                    Long.toString(f.id()),
                    f.name(),
                    f.scope().kind(),
                    of(places, f.scope().organisationId()),
                    of(papers, f.scope().documentId()),
                    f.createdAt(),
                    f.lastReadAt(),
                    f.revokedAt()))
        .toList();
  }

  private static <T> @Nullable T of(Map<Long, T> refs, @Nullable Long id) {
    return id == null ? null : refs.get(id);
  }

  /** The address is in the answer and nowhere else. */
  @Transactional
  public CreatedCalendarFeed create(CalendarFeedInput input) {
    CalendarScope scope = scope(input);
    entries.requireScope(scope);
    long live =
        new Sql("SELECT COUNT(*) FROM calendar_feed WHERE account_id = :me AND revoked_at IS NULL")
            .bind("me", actor.accountId())
            .number(em);
    if (live >= MOST) {
      throw ProblemException.of(
          ProblemType.CONFLICT,
          "Đã có %d lịch đang dùng. Hãy thu hồi lịch không còn cần.",
          "There are %d calendars in use. Revoke one that is no longer needed.",
          MOST);
    }
    String token = FeedToken.random();
    long id =
        new Sql(
                """
                INSERT INTO calendar_feed (account_id, name, scope, organisation_id, document_id, language,
                  token_hash, created_at)
                VALUES (:me, :name, :scope, :organisation, :document, :language, :hash, :now)
                RETURNING id
                """)
            .bind("me", actor.accountId())
            .bind("name", input.name().strip())
            .bind("scope", scope.kind())
            .bind("organisation", scope.organisationId())
            .bind("document", scope.documentId())
            .bind("language", language.locale().getLanguage())
            .bind("hash", FeedToken.hash(token))
            .bind("now", clock.now())
            .number(em);
    journal.record(
        JournalEntry.of("calendar-feed.create", "calendar-feeds", id, scope.organisationId())
            .with("scope", null, scope.kind())
            .with("organisationId", null, scope.organisationId())
            .with("documentId", null, scope.documentId()));
    return new CreatedCalendarFeed(
        "/api/v1/calendar-feeds/" + token + ".ics",
        list().stream().filter(f -> f.id().equals(Long.toString(id))).findFirst().orElseThrow());
  }

  private static CalendarScope scope(CalendarFeedInput input) {
    Long organisation = Ids.field("/organisationId", input.organisationId());
    Long document = Ids.field("/documentId", input.documentId());
    boolean ofOne = input.scope() == CalendarScope.Kind.ORGANISATION;
    boolean ofPaper = input.scope() == CalendarScope.Kind.DOCUMENT;
    if ((ofOne && organisation == null) || (ofPaper && document == null)) {
      throw ProblemException.invalid(
          ofOne ? "/organisationId" : "/documentId",
          "REQUIRED",
          "Hãy nêu tổ chức hoặc văn bản của lịch.",
          "Name the organisation or the document of the calendar.");
    }
    return new CalendarScope(input.scope(), ofOne ? organisation : null, ofPaper ? document : null);
  }

  /** From now on its address answers 410; revoking twice changes nothing. */
  @Transactional
  public void revoke(long id) {
    Feed feed =
        new Sql("SELECT " + Feed.COLUMNS + " FROM calendar_feed f WHERE f.id = :id")
            .add("AND f.account_id = :me", "me", actor.accountId())
            .bind("id", id)
            .first(em, Feed::read)
            .orElseThrow(ProblemException::notFound);
    if (feed.revokedAt() == null) {
      new Sql("UPDATE calendar_feed SET revoked_at = :now WHERE id = :id")
          .bind("now", clock.now())
          .bind("id", id)
          .execute(em);
      journal.record(
          JournalEntry.of(
              "calendar-feed.revoke", "calendar-feeds", id, feed.scope().organisationId()));
    }
  }
}
