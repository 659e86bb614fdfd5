package vn.lantoa.study.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.study.AudienceCategory;
import vn.lantoa.study.StudyForm;
import vn.lantoa.study.StudyRule;
import vn.lantoa.study.api.StudyCheck;
import vn.lantoa.study.api.StudyLevel;
import vn.lantoa.study.api.StudyRuleSetting;
import vn.lantoa.study.api.StudyTopic;

/** What a plan says, as it is stored. */
record PlanContent(
    List<String> citations,
    List<Doc> documents,
    List<StudyCheck> checklist,
    List<StudyLevel> levels,
    List<Audience> audiences,
    List<StudyRuleSetting> rules) {

  /** A document to study. */
  record Doc(long documentId, @Nullable Integer citation, List<StudyTopic> topics) {}

  /** Whom it reaches; level '' is every level, of a special audience the plan's organisation. */
  record Audience(
      AudienceCategory category,
      String level,
      @Nullable StudyForm form,
      java.time.@Nullable LocalDate dueOn,
      @Nullable Long demandId) {

    /** The same without what issuing adds. */
    Audience wanted() {
      return briefedBy(null);
    }

    Audience briefedBy(@Nullable Long demand) {
      return new Audience(category, level, form, dueOn, demand);
    }

    boolean sameAs(Audience other) {
      return category == other.category && level.equals(other.level);
    }
  }

  List<Long> documentIds() {
    return documents.stream().map(Doc::documentId).toList();
  }

  /** The audiences as they were asked for. */
  List<Audience> wanted() {
    return audiences.stream().map(Audience::wanted).toList();
  }

  boolean resolved(int citation) {
    return documents.stream().anyMatch(d -> d.citation() != null && d.citation() == citation);
  }

  boolean asks(StudyRule rule) {
    return rules.stream().anyMatch(r -> r.rule() == rule && r.on());
  }

  /** Whether an audience is named, for an organisation of this level. */
  boolean names(AudienceCategory category, String level) {
    return audiences.stream()
        .anyMatch(
            a ->
                a.category() == category
                    && (a.category().special() || a.level().isEmpty() || a.level().equals(level)));
  }
}
