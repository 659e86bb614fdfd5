package vn.lantoa.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.persistence.Sql;

/** The register as other features read it. Unless a method says otherwise it checks no rights. */
public interface Documents {

  /** One document; empty where there is none. */
  Optional<DocumentRef> ref(long id);

  /** Documents by id, unknown ones left out. At most two statements. */
  Map<Long, DocumentRef> refs(Collection<Long> ids);

  /** Issuer, holder and date of a document; empty where there is none. One statement. */
  Optional<DocumentFacts> facts(long id);

  /**
   * The same for a document that the actor may read. One statement.
   *
   * @throws vn.lantoa.shared.problem.ProblemException 404 where it is not there or out of reach
   */
  DocumentFacts requireReadable(long id);

  /**
   * Adds {@code AND (…)} so that only documents remain that the actor may read: held or issued in
   * reach, or addressed to an organisation above or at one where the actor holds a role.
   *
   * @param alias the alias under which the statement names the table {@code document}
   */
  void readable(Sql sql, String alias);

  /**
   * Adds {@code AND …} so that only documents remain that hold these words or this symbol, in any
   * spelling. Nothing is added where the text is absent or blank.
   *
   * @param alias the alias of the table {@code document}
   */
  void matching(Sql sql, String alias, @Nullable String words);

  /**
   * Lets the subtrees of these organisations read the document and all that it implements,
   * concretises or continues, through every step: who must carry it out can read what it rests on.
   * Doing it twice changes nothing. Joins the caller's transaction; one statement.
   */
  void openTo(long documentId, Collection<Long> organisationIds);

  /** The same for one subtree. */
  default void openTo(long documentId, long organisationId) {
    openTo(documentId, List.of(organisationId));
  }

  /** Provisions by id, with those that were taken out of the text since. One statement. */
  Map<Long, Provision> provisions(Collection<Long> ids);

  /** Whether the provision stands in the text of this document today. One statement. */
  boolean hasProvision(long documentId, long provisionId);

  /**
   * SQL that is true where the document of a column was opened to a subtree in which the actor
   * holds a role; false where the column is null.
   *
   * @param documentColumn e.g. {@code p.document_id}
   */
  String opened(Sql sql, String documentColumn);
}
