package vn.lantoa.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRegister;
import vn.lantoa.document.DocumentSpec;
import vn.lantoa.document.NextNumber;
import vn.lantoa.document.Provision;
import vn.lantoa.document.RelationType;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;

/** The register as the features write it that make documents in numbers. */
@ApplicationScoped
public class DocumentRegistry implements DocumentRegister {

  private final EntityManager em;
  private final Registrar registrar;
  private final RelationRules relations;
  private final TextWriter texts;
  private final NumberSeries numbers;

  public DocumentRegistry(
      EntityManager em,
      Registrar registrar,
      RelationRules relations,
      TextWriter texts,
      NumberSeries numbers) {
    this.em = em;
    this.registrar = registrar;
    this.relations = relations;
    this.texts = texts;
    this.numbers = numbers;
  }

  @Override
  @Transactional
  public long register(DocumentSpec spec) {
    return registrar.create(spec, null, id -> true);
  }

  @Override
  @Transactional
  public long issue(DocumentSpec spec) {
    try {
      return register(spec);
    } catch (ProblemException e) {
      throw numbers.refused(e, spec);
    }
  }

  @Override
  public NextNumber next(
      long issuerId, @Nullable String issuingBody, String type, @Nullable Long termId) {
    return numbers.next(issuerId, issuingBody, type, termId);
  }

  @Override
  @Transactional
  public void relate(long sourceId, RelationType type, long targetId, @Nullable String note) {
    relations.relate(sourceId, type, targetId, note, null);
  }

  @Override
  @Transactional
  public List<Provision> replaceText(long documentId, String text) {
    RegisteredDocument document = em.find(RegisteredDocument.class, documentId);
    if (document == null) {
      throw ProblemException.notFound();
    }
    texts.replace(document, text, null);
    return new Sql(
            """
            SELECT p.id, p.label, p.depth, p.ordinal, p.heading, p.text FROM provision p
            WHERE p.document_id = :document AND NOT p.removed ORDER BY p.ordinal
            """)
        .bind("document", documentId)
        .list(em, r -> DocumentDirectory.provision(r, null));
  }
}
