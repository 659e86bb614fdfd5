package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.Undated;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.document.Documents;
import vn.lantoa.obligation.api.ConditionRow;
import vn.lantoa.obligation.api.DeadlineAnswer;
import vn.lantoa.obligation.api.DeadlineNeed;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AsOf;
import vn.lantoa.shared.web.Language;

/**
 * Demands of one's own organisations that wait, and have not been looked at for a month. Those that
 * wait for each organisation's receipt look after themselves.
 */
@ApplicationScoped
public class ConditionReads {

  private static final int SHOWN = 20;

  private record Line(
      long demandId,
      long documentId,
      String title,
      @Nullable String words,
      DeadlineNeed need,
      LocalDate lookedOn,
      String version) {}

  private final EntityManager em;
  private final ObligationRights rights;
  private final Documents documents;
  private final CurrentActor actor;
  private final AsOf asOf;
  private final Language language;

  public ConditionReads(
      EntityManager em,
      ObligationRights rights,
      Documents documents,
      CurrentActor actor,
      AsOf asOf,
      Language language) {
    this.em = em;
    this.rights = rights;
    this.documents = documents;
    this.actor = actor;
    this.asOf = asOf;
    this.language = language;
  }

  /**
   * The first of them, longest waiting first; null where there are none. At most three statements.
   */
  @Nullable List<ConditionRow> upForALook() {
    if (!actor.get().mayAnywhere(Permission.DEMAND_PUBLISH)) {
      return null;
    }
    LocalDate today = asOf.today();
    Sql sql =
        new Sql(
            """
            SELECT d.id, d.document_id, d.title, d.version, MIN(dd.words) AS words,
              MIN(COALESCE(dd.waits_for, 'CONDITION')) AS need,
              COALESCE(d.looked_on, DATE(d.published_at + INTERVAL 7 HOUR)) AS looked_on
            FROM demand d JOIN document doc ON doc.id = d.document_id
            JOIN demand_deadline dd ON dd.demand_id = d.id AND NOT dd.retired
              AND dd.undated_reason = 'WAITING' AND COALESCE(dd.waits_for, '') <> 'RECEIPT'
            WHERE d.state = 'PUBLISHED'
              AND COALESCE(d.looked_on, DATE(d.published_at + INTERVAL 7 HOUR)) <= :monthAgo AND
            """);
    List<Line> lines =
        sql.bind("monthAgo", today.minusMonths(1))
            .add(rights.demanded(sql))
            .add("GROUP BY d.id ORDER BY looked_on, d.id LIMIT :shown", "shown", SHOWN)
            .list(
                em,
                r ->
                    new Line(
                        r.number("id"),
                        r.number("document_id"),
                        r.string("title"),
                        r.stringOrNull("words"),
                        r.constant("need", DeadlineNeed.class),
                        r.date("looked_on"),
                        r.id("version")));
    if (lines.isEmpty()) {
      return null;
    }
    Map<Long, DocumentRef> papers =
        documents.refs(lines.stream().map(Line::documentId).collect(Collectors.toSet()));
    return lines.stream().map(l -> row(l, papers)).toList();
  }

  private ConditionRow row(Line l, Map<Long, DocumentRef> papers) {
    return new ConditionRow(
        Long.toString(l.demandId()),
        l.title(),
        papers.get(l.documentId()),
        l.words(),
        l.need(),
        DeadlineAnswer.inWords(l.need(), language.english()),
        l.lookedOn(),
        Undated.nextLook(l.lookedOn(), l.lookedOn()),
        l.version());
  }
}
