package vn.lantoa.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.Accounts;
import vn.lantoa.document.Attachment;
import vn.lantoa.shared.persistence.Sql;

/** Reads the table of attachments. */
@ApplicationScoped
public class AttachmentRows {

  private final EntityManager em;
  private final Accounts accounts;

  public AttachmentRows(EntityManager em, Accounts accounts) {
    this.em = em;
    this.accounts = accounts;
  }

  Optional<StoredFile> find(long id) {
    return Optional.ofNullable(em.find(StoredFile.class, id));
  }

  /** The files with this value in a column such as {@code documentId}, oldest first. */
  List<StoredFile> where(String field, Collection<Long> values) {
    return values.isEmpty()
        ? List.of()
        : em.createQuery(
                "select f from StoredFile f where f." + field + " in (:values) order by f.id",
                StoredFile.class)
            .setParameter("values", List.copyOf(values))
            .getResultList();
  }

  long count(String column, long value) {
    return new Sql("SELECT COUNT(*) FROM attachment WHERE " + column + " = :value")
        .bind("value", value)
        .number(em);
  }

  /** Whether a document holds these bytes already; the id of the file that does. */
  Optional<Long> same(long documentId, String sha256) {
    return new Sql(
            """
            SELECT id FROM attachment
            WHERE document_id = :document AND storage_key = :key AND sha256 = :key LIMIT 1
            """)
        .bind("document", documentId)
        .bind("key", sha256)
        .first(em, r -> r.number("id"));
  }

  /** Of some keys of the store, those that a row refers to. */
  Set<String> needed(Collection<String> keys) {
    return new HashSet<>(
        new Sql("SELECT DISTINCT storage_key FROM attachment WHERE storage_key IN (:keys)")
            .bind("keys", List.copyOf(keys))
            .list(em, r -> r.string("storage_key")));
  }

  /** As the API shows them. One statement for the names of who added them. */
  List<Attachment> shown(List<StoredFile> files, Predicate<StoredFile> mayDelete) {
    Map<Long, String> names =
        files.isEmpty()
            ? Map.of()
            : accounts.names(
                files.stream().map(f -> f.changedBy).filter(Objects::nonNull).distinct().toList());
    return files.stream().map(f -> shown(f, names, mayDelete.test(f))).toList();
  }

  private static Attachment shown(StoredFile f, Map<Long, String> names, boolean mayDelete) {
    @Nullable String by = f.changedBy == null ? null : names.get(f.changedBy);
    return new Attachment(
        Long.toString(f.id), f.fileName, f.mediaType, f.size, f.sha256, f.createdAt, by, mayDelete);
  }
}
