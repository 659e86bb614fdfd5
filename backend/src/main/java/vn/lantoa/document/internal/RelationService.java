package vn.lantoa.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentFacts;
import vn.lantoa.document.RelationType;
import vn.lantoa.document.api.Relation;
import vn.lantoa.document.api.Relations;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;

/** Typed relations between documents, followed both ways, within the actor's rights. */
@ApplicationScoped
public class RelationService {

  private static final int MOST = 500;

  private record Line(
      long id, boolean outgoing, RelationType type, @Nullable String note, DocumentFacts other) {

    static Line read(Row r) {
      return new Line(
          r.number("relation_id"),
          r.bool("outgoing"),
          r.constant("relation_type", RelationType.class),
          r.stringOrNull("note"),
          Readability.facts(r));
    }
  }

  private final EntityManager em;
  private final CurrentActor actor;
  private final Readability readability;
  private final RelationRules rules;
  private final Organisations organisations;

  private final Journal journal;

  public RelationService(
      EntityManager em,
      CurrentActor actor,
      Readability readability,
      RelationRules rules,
      Organisations organisations,
      Journal journal) {
    this.journal = journal;
    this.em = em;
    this.actor = actor;
    this.readability = readability;
    this.rules = rules;
    this.organisations = organisations;
  }

  /** The relations of a readable document to others that are readable too, newest first. */
  public Relations list(long documentId) {
    readability.require(documentId);
    List<Line> lines = lines(documentId, null);
    Map<Long, OrganisationRef> issuers = issuers(lines);
    return new Relations(
        lines.stream().filter(Line::outgoing).map(l -> relation(l, issuers)).toList(),
        lines.stream().filter(l -> !l.outgoing()).map(l -> relation(l, issuers)).toList());
  }

  /** Relates an editable document to a readable one. */
  @Transactional
  public Relation create(long sourceId, RelationType type, long targetId, @Nullable String note) {
    long holder = readability.requireEditable(sourceId).facts().holderId();
    if (sourceId != targetId && readability.find(targetId).isEmpty()) {
      throw ProblemException.invalid(
          "/targetId",
          "UNKNOWN_DOCUMENT",
          "Văn bản đích không có, hoặc nằm ngoài phạm vi của bạn.",
          "The document related to does not exist, or lies outside your reach.");
    }
    long id = rules.relate(sourceId, type, targetId, note, actor.accountId());
    journal.record(
        JournalEntry.of("relation.create", "documents", sourceId, holder)
            .with("relationId", null, id)
            .with("type", null, type)
            .with("targetId", null, targetId));
    List<Line> lines = lines(sourceId, id);
    return relation(lines.get(0), issuers(lines));
  }

  /** Removes a relation that starts at this document. */
  @Transactional
  public void delete(long documentId, long relationId) {
    long holder = readability.requireEditable(documentId).facts().holderId();
    int deleted =
        new Sql("DELETE FROM document_relation WHERE id = :relation AND source_id = :document")
            .bind("relation", relationId)
            .bind("document", documentId)
            .execute(em);
    if (deleted == 0) {
      throw ProblemException.notFound();
    }
    journal.record(
        JournalEntry.of("relation.delete", "documents", documentId, holder)
            .with("relationId", relationId, null));
  }

  private List<Line> lines(long documentId, @Nullable Long relationId) {
    Sql sql =
        new Sql("SELECT rel.id AS relation_id, rel.type AS relation_type, rel.note,")
            .add("rel.source_id = :document AS outgoing,")
            .add(Readability.FACTS)
            .add(
                """
                FROM document_relation rel JOIN document doc
                  ON doc.id = IF(rel.source_id = :document, rel.target_id, rel.source_id)
                WHERE (rel.source_id = :document OR rel.target_id = :document)
                """,
                "document",
                documentId)
            .addIf(relationId, "AND rel.id = :relation", "relation");
    readability.restrict(sql, "doc");
    return sql.add("ORDER BY doc.issued_on DESC, rel.id DESC LIMIT :rows", "rows", MOST)
        .list(em, Line::read);
  }

  private Map<Long, OrganisationRef> issuers(List<Line> lines) {
    return lines.isEmpty()
        ? Map.of()
        : organisations.refs(lines.stream().map(l -> l.other().issuerId()).distinct().toList());
  }

  private static Relation relation(Line line, Map<Long, OrganisationRef> issuers) {
    OrganisationRef issuer = Objects.requireNonNull(issuers.get(line.other().issuerId()));
    return new Relation(
        Long.toString(line.id()),
        line.type(),
        DocumentDirectory.ref(line.other(), issuer),
        line.note());
  }
}
