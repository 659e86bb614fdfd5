package vn.lantoa.target;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The targets of a programme, for the feature that drafts and issues it. Checks no rights. */
public interface Targets {

  /**
   * The programme's targets become those of the document it was issued as. Joins the caller's
   * transaction; one statement.
   *
   * @return how many there were
   */
  int moveToDocument(long programmeId, long documentId);

  /** Deletes the targets of a draft that is deleted; whatever served them serves nothing. */
  void deleteOfProgramme(long programmeId);

  /** What the programme's targets lack, in the order of the sheet. Two statements. */
  List<TargetGap> gaps(long programmeId);

  /**
   * Everything its targets say, one line each in the order of the sheet: the same text for the same
   * content, to be put into the hash an approval is bound to. Two statements.
   */
  String canonicalText(long programmeId);

  /**
   * What the targets of a programme say, in the order of the sheet. Two statements.
   *
   * @param documentId of a programme that was issued: the document its targets moved to
   */
  List<TargetText> texts(long programmeId, @Nullable Long documentId);
}
