package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.Accounts;
import vn.lantoa.obligation.api.ExtensionRequest;
import vn.lantoa.obligation.api.ExtensionState;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;

/** Requests for more time as the API shows them. */
@ApplicationScoped
public class ExtensionReads {

  /** A request read, before names are put in. */
  record Line(
      long id,
      ExtensionState state,
      LocalDate dueOnBefore,
      LocalDate requestedDueOn,
      String reason,
      @Nullable String doneSoFar,
      Instant requestedAt,
      long requestedBy,
      @Nullable Long requestedFor,
      long decider,
      boolean forwarded,
      @Nullable LocalDate grantedDueOn,
      @Nullable String answer,
      @Nullable Instant decidedAt,
      @Nullable Long decidedBy,
      @Nullable Long decidedFor) {

    Stream<Long> people() {
      return Stream.of(requestedBy, requestedFor, decidedBy, decidedFor).filter(Objects::nonNull);
    }
  }

  /** What waits for nothing any more because the obligation is settled has lapsed. */
  private static final String SELECT =
      """
      SELECT x.*, IF(x.state = 'WAITING' AND ob.state NOT IN
        ('OPEN', 'RECEIVED', 'RETURNED', 'SUBMITTED', 'OBJECTED'), 'LAPSED', x.state) AS standing
      FROM extension_request x JOIN obligation ob ON ob.id = x.obligation_id
      """;

  private final EntityManager em;
  private final Organisations organisations;
  private final Accounts accounts;

  public ExtensionReads(EntityManager em, Organisations organisations, Accounts accounts) {
    this.em = em;
    this.organisations = organisations;
    this.accounts = accounts;
  }

  /** Every request of an obligation, the last first. Rights are the caller's to check. */
  List<ExtensionRequest> of(long obligationId) {
    return List.copyOf(
        named(
                new Sql(SELECT)
                    .add("WHERE x.obligation_id = :id ORDER BY x.id DESC", "id", obligationId)
                    .list(em, ExtensionReads::line))
            .values());
  }

  /** Those with these ids that still wait, with their names; at most three statements. */
  Map<Long, ExtensionRequest> waiting(Collection<Long> ids) {
    return named(List.copyOf(lines(ids).values()));
  }

  /** The same without names, for lists; none asks no database. */
  Map<Long, Line> lines(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return new Sql(SELECT)
        .add("WHERE x.id IN (:ids)", "ids", ids).list(em, ExtensionReads::line).stream()
            .filter(l -> l.state() == ExtensionState.WAITING)
            .collect(Collectors.toMap(Line::id, l -> l));
  }

  /** A request as a list shows it: people are named on its own page. */
  static ExtensionRequest brief(Line line, OrganisationRef decider) {
    return request(line, Map.of(), decider);
  }

  private static Line line(Row r) {
    return new Line(
        r.number("id"),
        r.constant("standing", ExtensionState.class),
        r.date("due_on_before"),
        r.date("requested_due_on"),
        r.string("reason"),
        r.stringOrNull("done_so_far"),
        r.instant("requested_at"),
        r.number("requested_by"),
        r.numberOrNull("requested_for"),
        r.number("decider_id"),
        r.bool("forwarded"),
        r.dateOrNull("granted_due_on"),
        r.stringOrNull("answer"),
        r.instantOrNull("decided_at"),
        r.numberOrNull("decided_by"),
        r.numberOrNull("decided_for"));
  }

  private Map<Long, ExtensionRequest> named(List<Line> lines) {
    if (lines.isEmpty()) {
      return Map.of();
    }
    Map<Long, String> people =
        accounts.names(lines.stream().flatMap(Line::people).collect(Collectors.toSet()));
    Map<Long, OrganisationRef> places =
        organisations.refs(lines.stream().map(Line::decider).collect(Collectors.toSet()));
    Map<Long, ExtensionRequest> found = new LinkedHashMap<>();
    lines.forEach(
        l ->
            found.put(l.id(), request(l, people, Objects.requireNonNull(places.get(l.decider())))));
    return found;
  }

  private static ExtensionRequest request(
      Line l, Map<Long, String> people, OrganisationRef decider) {
    return new ExtensionRequest(
        Long.toString(l.id()),
        l.state(),
        l.dueOnBefore(),
        l.requestedDueOn(),
        l.reason(),
        l.doneSoFar(),
        l.requestedAt(),
        people.get(l.requestedBy()),
        l.requestedFor() == null ? null : people.get(l.requestedFor()),
        decider,
        l.forwarded() ? true : null,
        l.grantedDueOn(),
        l.answer(),
        l.decidedAt(),
        l.decidedBy() == null ? null : people.get(l.decidedBy()),
        l.decidedFor() == null ? null : people.get(l.decidedFor()));
  }
}
