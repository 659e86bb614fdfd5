package vn.lantoa.programme.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.programme.ProgrammeTaskKind;
import vn.lantoa.shared.journal.Fields;

/**
 * A row of a programme's annex. Coordinators, resources and dependencies are JSON as in the API.
 */
@Entity
@Table(name = "programme_task")
public class Task {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "programme_id", nullable = false)
  long programmeId;

  @Column(name = "section_id", nullable = false)
  long sectionId;

  @Column(name = "task_key", nullable = false)
  long taskKey;

  @Column(nullable = false)
  int position;

  @Column(nullable = false, length = 1000)
  String title;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 10)
  ProgrammeTaskKind kind = ProgrammeTaskKind.TASK;

  @Column(name = "lead_id")
  @Nullable Long leadId;

  @Column(nullable = false, columnDefinition = "longtext")
  String coordinators = "[]";

  @Column(length = 300)
  @Nullable String recipient;

  @Column(length = 300)
  @Nullable String channel;

  @Column(length = 1000)
  @Nullable String output;

  @Column(name = "output_type", length = 10)
  @Nullable String outputType;

  @Column(nullable = false, columnDefinition = "longtext")
  String resources = "[]";

  @Column(nullable = false)
  boolean breakthrough;

  @Column(name = "key_task", nullable = false)
  boolean keyTask;

  @Column(length = 2000)
  @Nullable String appraisal;

  @Column(name = "standing_rule", length = 100)
  @Nullable String standingRule;

  @Column(name = "standing_words", length = 200)
  @Nullable String standingWords;

  @Column(name = "committee_rule", length = 100)
  @Nullable String committeeRule;

  @Column(name = "committee_words", length = 200)
  @Nullable String committeeWords;

  @Column(name = "deadline_rule", length = 100)
  @Nullable String deadlineRule;

  @Column(name = "deadline_words", length = 500)
  @Nullable String deadlineWords;

  /** What the deadline comes to, where it waits for nothing. */
  @Column(name = "due_on")
  @Nullable LocalDate dueOn;

  @Column(name = "depends_on", nullable = false, columnDefinition = "longtext")
  String dependsOn = "[]";

  @Column(length = 2000)
  @Nullable String notes;

  @Column(name = "demand_id")
  @Nullable Long demandId;

  @Version long version;

  @Column(name = "changed_by")
  @Nullable Long changedBy;

  @Column(name = "changed_at")
  @Nullable Instant changedAt;

  /** What the journal holds of it, before and after a change. */
  Map<String, Object> fields() {
    return new Fields()
        .put("sectionId", sectionId)
        .put("position", position)
        .put("title", title)
        .put("kind", kind)
        .put("leadId", leadId)
        .put("coordinators", coordinators)
        .put("recipient", recipient)
        .put("channel", channel)
        .put("output", output)
        .put("outputType", outputType)
        .put("resources", resources)
        .put("breakthrough", breakthrough)
        .put("keyTask", keyTask)
        .put("appraisal", appraisal)
        .put("standing", standingWords == null ? standingRule : standingWords)
        .put("committee", committeeWords == null ? committeeRule : committeeWords)
        .put("deadlineRule", deadlineRule)
        .put("deadlineWords", deadlineWords)
        .put("dueOn", dueOn)
        .put("dependsOn", dependsOn)
        .put("notes", notes)
        .map();
  }
}
