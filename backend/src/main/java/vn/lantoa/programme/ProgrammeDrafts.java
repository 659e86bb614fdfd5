package vn.lantoa.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Editions of programmes for the features that stand above them. */
public interface ProgrammeDrafts {

  /**
   * An edition the actor may read.
   *
   * @param firstId of its first edition: the same for all editions of a programme
   * @param documentId what it was issued as; null before the first issue
   */
  record Edition(
      long id,
      long firstId,
      long organisationId,
      ProgrammeState state,
      @Nullable Long documentId,
      boolean mayEdit) {}

  /**
   * What a task says that can be taken over from above.
   *
   * @param rule the deadline in its stable form; null where none was read
   * @param words the words the deadline was read from
   */
  record TaskWords(
      String title,
      @Nullable String output,
      @Nullable Long leadId,
      @Nullable String rule,
      @Nullable String words) {}

  /** 404 where it cannot be read. One statement. */
  Edition requireReadable(long programmeId);

  /** The same; 403 where it may not be written. One statement. */
  Edition requireEditable(long programmeId);

  /**
   * The same; 409 where it is issued. Its state is held until the transaction ends. Two statements.
   */
  Edition requireDraft(long programmeId);

  /** 409 where an edition is issued; else its state is held. One statement. */
  void requireDraft(Edition edition);

  /**
   * Adds tasks to a draft as a set, behind the last of a group: at most four statements, however
   * many there are.
   *
   * @param sectionId the group; null: the first group of tasks, made where there is none
   * @return their keys, in the order given
   * @throws vn.lantoa.shared.problem.ProblemException 422 where the section is not of the programme
   *     or there is no room
   */
  List<Long> addTasks(long programmeId, @Nullable Long sectionId, List<TaskWords> tasks);

  /** Takes other words over into a task of a draft; its lead stays. */
  void rewrite(long programmeId, long taskKey, TaskWords words);

  /** Removes a task of a draft; those that waited for it wait no more. */
  void remove(long programmeId, long taskKey);
}
