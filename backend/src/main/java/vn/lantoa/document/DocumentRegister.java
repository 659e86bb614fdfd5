package vn.lantoa.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Documents, for the features that make them in numbers. The rules of the register hold; rights are
 * the caller's to check. Every method joins the caller's transaction or opens one.
 */
public interface DocumentRegister {

  /**
   * Registers a document.
   *
   * @return its id
   * @throws vn.lantoa.shared.problem.ProblemException 422 or 409 where the register refuses it
   */
  long register(DocumentSpec spec);

  /**
   * Registers what an organisation issues under a number of its series.
   *
   * @return its id
   * @throws vn.lantoa.shared.problem.ProblemException 409 with the next number where this one is
   *     used; as {@link #register} otherwise
   */
  long issue(DocumentSpec spec);

  /** The number an issuer's next document of a type takes in a term. One statement. */
  NextNumber next(long issuerId, @Nullable String issuingBody, String type, @Nullable Long termId);

  /** Relates two documents, for example source IMPLEMENTS target. */
  void relate(long sourceId, RelationType type, long targetId, @Nullable String note);

  /** Replaces a document's text and gives its provisions in their order. */
  List<Provision> replaceText(long documentId, String text);
}
