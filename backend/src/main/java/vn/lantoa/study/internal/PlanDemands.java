package vn.lantoa.study.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.DemandSpreads.Spread;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.study.AudienceCategory;
import vn.lantoa.study.api.StudyLevel;

/** What a plan asks of whom: one study demand down the tree, and a briefing a special audience. */
@ApplicationScoped
public class PlanDemands {

  private static final int TITLE = 1000;

  private final EntityManager em;

  public PlanDemands(EntityManager em) {
    this.em = em;
  }

  static List<PlanContent.Audience> special(PlanContent content) {
    return content.audiences().stream().filter(a -> a.category().special()).toList();
  }

  /** The study demand, then the briefings in the order of their audiences; none without levels. */
  List<Spread> spreads(PlanRow plan) {
    if (plan.content().levels().isEmpty()) {
      return List.of();
    }
    List<Spread> all = new ArrayList<>();
    all.add(study(plan));
    special(plan.content()).forEach(a -> all.add(briefing(plan, a)));
    return all;
  }

  /** At most one statement. */
  Spread study(PlanRow plan) {
    TreeMap<String, LocalDate> dates = new TreeMap<>();
    plan.content().levels().forEach(l -> dates.put(l.level(), l.dueOn()));
    return new Spread(
        Act.STUDY,
        cut(plan.title()),
        "Buổi học, số người dự so với số phải học",
        plan.content().levels().stream()
            .map(StudyLevel::words)
            .filter(w -> w != null && !w.isBlank())
            .findFirst()
            .orElse(null),
        superiorDemand(plan),
        plan.organisationId(),
        false,
        dates);
  }

  static Spread briefing(PlanRow plan, PlanContent.Audience audience) {
    TreeMap<String, LocalDate> day = new TreeMap<>();
    day.put(audience.level(), audience.dueOn() == null ? plan.endsOn() : audience.dueOn());
    return new Spread(
        Act.BRIEFING,
        cut("Thông tin kết quả cho " + words(audience.category()) + ": " + plan.title()),
        null,
        null,
        null,
        plan.organisationId(),
        audience.level().isEmpty(),
        day);
  }

  private static String words(AudienceCategory category) {
    return switch (category) {
      case RETIRED_LEADER -> "cán bộ lãnh đạo nghỉ hưu";
      case RETIRED_OFFICER -> "sĩ quan cấp cao quân đội, công an nghỉ hưu";
      case BUSINESS_PERSON -> "doanh nhân, doanh nghiệp";
      case INDUSTRIAL_WORKER -> "công nhân khu công nghiệp";
      default -> "đoàn viên, hội viên";
    };
  }

  private static String cut(String title) {
    return title.length() <= TITLE ? title : title.substring(0, TITLE - 1) + "…";
  }

  private @Nullable Long superiorDemand(PlanRow plan) {
    return plan.parentId() == null
        ? null
        : new Sql("SELECT demand_id FROM study_plan WHERE id = :id")
            .bind("id", plan.parentId())
            .first(em, r -> r.numberOrNull("demand_id"))
            .orElse(null);
  }
}
