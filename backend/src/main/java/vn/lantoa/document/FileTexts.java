package vn.lantoa.document;

/** The text of an uploaded paper, for those who read it and keep nothing of the file. */
public interface FileTexts {

  /**
   * The text of a PDF with a text layer, a DOCX, an HTML page or plain text, told by content. Lines
   * and paragraphs are lines; a row of a table of three columns or more is one line, its cells
   * between bars; pages end with a form feed. The file is left where it is.
   *
   * @throws vn.lantoa.shared.problem.ProblemException 413 or 422 where it cannot be read, bears a
   *     mark of secrecy or has no text
   */
  String textOf(Upload upload);
}
