package vn.lantoa.target;

import java.util.List;

/** The targets of a programme, for the feature that drafts and issues it. Checks no rights. */
public interface Targets {

  /**
   * The programme's targets become those of the document it was issued as. Joins the caller's
   * transaction; one statement.
   *
   * @return how many there were
   */
  int moveToDocument(long programmeId, long documentId);

  /** What the programme's targets lack, in the order of the sheet. Two statements. */
  List<TargetGap> gaps(long programmeId);

  /**
   * Everything its targets say, one line each in the order of the sheet: the same text for the same
   * content, to be put into the hash an approval is bound to. Two statements.
   */
  String canonicalText(long programmeId);
}
