package vn.lantoa.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Objects;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentSpec;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.FieldProblem;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;

/**
 * Writes entries of the register by its rules. Rights are the caller's to check, and its
 * transaction.
 */
@ApplicationScoped
public class Registrar {

  private record Same(long id, boolean key) {}

  private final EntityManager em;
  private final DocumentRules rules;
  private final SearchIndex index;

  public Registrar(EntityManager em, DocumentRules rules, SearchIndex index) {
    this.em = em;
    this.rules = rules;
    this.index = index;
  }

  /**
   * Registers a document.
   *
   * @param visible whether the id of a document that stands in the way may be told
   * @return its id
   */
  long create(DocumentSpec spec, @Nullable Long accountId, LongPredicate visible) {
    CheckedDocument checked = rules.check(spec);
    refuseDuplicate(checked, 0, visible);
    RegisteredDocument document = new RegisteredDocument();
    document.fill(checked, accountId);
    write(() -> em.persist(document));
    index.rebuild(document);
    return Objects.requireNonNull(document.id);
  }

  /** Replaces an entry. */
  void replace(
      RegisteredDocument document, DocumentSpec spec, Long accountId, LongPredicate visible) {
    CheckedDocument checked = rules.check(spec);
    refuseDuplicate(checked, document.id, visible);
    document.fill(checked, accountId);
    write(em::flush);
    index.rebuild(document);
  }

  private void refuseDuplicate(CheckedDocument checked, long self, LongPredicate visible) {
    String externalId = checked.spec().externalId();
    List<Same> same =
        new Sql("SELECT id, document_key = :key AS same_key FROM document WHERE id <> :self")
            .bind("key", checked.key())
            .bind("self", self)
            .add("AND (document_key = :key")
            .addIf(externalId, "OR external_id = :external", "external")
            .add(") ORDER BY same_key DESC")
            .list(em, r -> new Same(r.number("id"), r.bool("same_key")));
    if (!same.isEmpty()) {
      Same first = same.get(0);
      String id = visible.test(first.id()) ? Long.toString(first.id()) : null;
      throw duplicate(first.key(), id);
    }
  }

  private static ProblemException duplicate(boolean key, @Nullable String id) {
    Words words =
        key
            ? Words.of(
                "Văn bản này đã có trong hệ thống: cùng cơ quan ban hành, loại, số và nhiệm kỳ (hoặc năm).",
                "This document exists already: same issuer, type, number and term (or year).")
            : Words.of(
                "Mã ngoài này đã dùng cho một văn bản khác.",
                "This external id belongs to another document.");
    return new ProblemException(
        ProblemType.DUPLICATE,
        words,
        List.of(new FieldProblem(key ? "/symbol" : "/externalId", "DUPLICATE", words, id)));
  }

  /** Two at once may both have found nothing: then the table's key speaks. */
  private static void write(Runnable statement) {
    try {
      statement.run();
    } catch (PersistenceException e) {
      if (e instanceof org.hibernate.exception.ConstraintViolationException violated
          && String.valueOf(violated.getConstraintName()).contains("uq_document")) {
        throw duplicate(!violated.getConstraintName().contains("external"), null);
      }
      throw e;
    }
  }
}
