package vn.lantoa.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentFacts;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.document.Documents;
import vn.lantoa.document.Provision;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;

/** The register as other features read it. */
@ApplicationScoped
public class DocumentDirectory implements Documents {

  private final EntityManager em;
  private final Readability readability;
  private final SearchIndex index;
  private final Organisations organisations;

  public DocumentDirectory(
      EntityManager em, Readability readability, SearchIndex index, Organisations organisations) {
    this.em = em;
    this.readability = readability;
    this.index = index;
    this.organisations = organisations;
  }

  @Override
  public Optional<DocumentRef> ref(long id) {
    return Optional.ofNullable(refs(List.of(id)).get(id));
  }

  @Override
  public Map<Long, DocumentRef> refs(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    List<DocumentFacts> found =
        new Sql("SELECT " + Readability.FACTS + " FROM document doc WHERE doc.id IN (:ids)")
            .bind("ids", List.copyOf(ids))
            .list(em, Readability::facts);
    Map<Long, OrganisationRef> issuers =
        organisations.refs(found.stream().map(DocumentFacts::issuerId).distinct().toList());
    Map<Long, DocumentRef> refs = new LinkedHashMap<>();
    found.forEach(f -> refs.put(f.id(), ref(f, issuers.get(f.issuerId()))));
    return refs;
  }

  static DocumentRef ref(DocumentFacts facts, @Nullable OrganisationRef issuer) {
    return new DocumentRef(
        Long.toString(facts.id()),
        facts.symbol(),
        facts.type(),
        facts.title(),
        issuer,
        facts.issuedOn());
  }

  @Override
  public Optional<DocumentFacts> facts(long id) {
    return new Sql("SELECT " + Readability.FACTS + " FROM document doc WHERE doc.id = :document")
        .bind("document", id)
        .first(em, Readability::facts);
  }

  @Override
  public DocumentFacts requireReadable(long id) {
    return readability.require(id).facts();
  }

  @Override
  public void readable(Sql sql, String alias) {
    readability.restrict(sql, alias);
  }

  @Override
  public String opened(Sql sql, String documentColumn) {
    return readability.opened(sql, documentColumn);
  }

  @Override
  public void matching(Sql sql, String alias, @Nullable String words) {
    index.restrict(sql, alias, words);
  }

  @Override
  public void openTo(long documentId, Collection<Long> organisationIds) {
    if (organisationIds.isEmpty()) {
      return;
    }
    new Sql(
            """
            INSERT IGNORE INTO document_audience (document_id, organisation_id)
            WITH RECURSIVE basis (id) AS (
              SELECT CAST(:document AS UNSIGNED)
              UNION
              SELECT r.target_id FROM document_relation r JOIN basis b ON b.id = r.source_id
              WHERE r.type IN ('IMPLEMENTS', 'CONCRETISES', 'CONTINUES'))
            SELECT doc.id, o.id FROM basis b JOIN document doc ON doc.id = b.id
            JOIN organisation o ON o.id IN (:organisations)
            """)
        .bind("document", documentId)
        .bind("organisations", List.copyOf(organisationIds))
        .execute(em);
  }

  @Override
  public Map<Long, Provision> provisions(Collection<Long> ids) {
    Map<Long, Provision> found = new LinkedHashMap<>();
    if (!ids.isEmpty()) {
      new Sql(
              """
              SELECT p.id, p.label, p.depth, p.ordinal, p.heading, p.text FROM provision p
              WHERE p.id IN (:ids)
              """)
          .bind("ids", List.copyOf(ids))
          .list(em, r -> provision(r, null))
          .forEach(p -> found.put(Long.valueOf(p.id()), p));
    }
    return found;
  }

  @Override
  public boolean hasProvision(long documentId, long provisionId) {
    return new Sql(
                """
                SELECT COUNT(*) FROM provision
                WHERE id = :provision AND document_id = :document AND NOT removed
                """)
            .bind("provision", provisionId)
            .bind("document", documentId)
            .number(em)
        > 0;
  }

  static Provision provision(Row r, @Nullable Integer demandCount) {
    return new Provision(
        r.id("id"),
        r.string("label"),
        r.integer("depth"),
        r.integer("ordinal"),
        r.stringOrNull("heading"),
        r.string("text"),
        demandCount);
  }
}
