package vn.lantoa.target.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.actor.Actor;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.target.TargetContent;
import vn.lantoa.target.TargetGap;
import vn.lantoa.target.TargetText;
import vn.lantoa.target.Targets;
import vn.lantoa.target.api.TargetValue;
import vn.lantoa.target.rollup.Comparison;

/** The targets of a programme that is being drafted. */
@ApplicationScoped
public class ProgrammeTargets implements Targets {

  /** Where it is kept is not what it says. */
  private static final Set<String> PLACES = Set.of("programmeId", "documentId");

  private final EntityManager em;
  private final CurrentActor actor;
  private final PlannedValues planned;
  private final TargetEditions editions;

  public ProgrammeTargets(
      EntityManager em, CurrentActor actor, PlannedValues planned, TargetEditions editions) {
    this.em = em;
    this.actor = actor;
    this.planned = planned;
    this.editions = editions;
  }

  @Override
  public void begin(long programmeId, long documentId) {
    editions.copy(documentId, programmeId);
  }

  @Override
  public void issue(long programmeId, @Nullable Long previousId, long documentId) {
    if (previousId != null) {
      editions.copy(documentId, previousId);
      editions.take(programmeId, documentId);
    }
    Actor who = actor.orNull();
    new Sql(
            """
            UPDATE target SET programme_id = NULL, document_id = :document, version = version + 1,
              changed_by = :actor WHERE programme_id = :programme
            """)
        .bind("document", documentId)
        .bind("programme", programmeId)
        .bind("actor", who == null ? null : who.accountId())
        .execute(em);
  }

  @Override
  public void deleteOfProgramme(long programmeId) {
    for (String statement :
        List.of(
            "UPDATE target SET parent_id = NULL, weight = NULL, share = NULL, version = version + 1 WHERE parent_id IN (SELECT id FROM target WHERE programme_id = :programme)",
            "DELETE v FROM target_value v JOIN target t ON t.id = v.target_id WHERE t.programme_id = :programme",
            "DELETE FROM target WHERE programme_id = :programme")) {
      new Sql(statement).bind("programme", programmeId).execute(em);
    }
  }

  @Override
  public List<TargetGap> gaps(long programmeId) {
    List<Target> targets = targets(programmeId);
    Map<Long, List<TargetValue>> values = values(targets);
    List<TargetGap> gaps = new ArrayList<>();
    for (Target target : targets) {
      gaps(target, values.getOrDefault(target.id, List.of()), gaps);
    }
    return gaps;
  }

  private static void gaps(Target target, List<TargetValue> values, List<TargetGap> gaps) {
    Set<Integer> years =
        values.stream()
            .filter(v -> v.value() != null || v.words() != null)
            .map(TargetValue::year)
            .collect(Collectors.toSet());
    for (int year = target.termFrom; year <= target.termTo; year++) {
      if (!years.contains(year)) {
        gaps.add(
            gap(
                target,
                "TARGET_YEAR_WITHOUT_VALUE",
                true,
                "Chỉ tiêu “%s” chưa có mức của năm %d.",
                "The target \"%s\" has no value for %d.",
                year));
      }
    }
    if (target.comparison.againstBaseline() && target.baselineValue == null) {
      gaps.add(
          gap(
              target,
              "TARGET_WITHOUT_BASELINE",
              true,
              "Chỉ tiêu “%s” tăng, giảm so với mốc nhưng chưa có số của mốc.",
              "The target \"%s\" is a change against a baseline that has no figure.",
              null));
    }
    if (target.leadId == null) {
      gaps.add(
          gap(
              target,
              "TARGET_WITHOUT_LEAD",
              false,
              "Chỉ tiêu “%s” chưa có cơ quan chủ trì.",
              "The target \"%s\" has no organisation that leads.",
              null));
    }
    if (target.comparison != Comparison.QUALITATIVE
        && target.termValue == null
        && target.termWords == null) {
      gaps.add(
          gap(
              target,
              "TARGET_WITHOUT_TERM_VALUE",
              false,
              "Chỉ tiêu “%s” chưa có mức đến cuối nhiệm kỳ.",
              "The target \"%s\" has no value for the end of the term.",
              null));
    }
  }

  private static TargetGap gap(
      Target target, String code, boolean blocking, String vi, String en, @Nullable Integer year) {
    Words words =
        year == null ? Words.of(vi, en, target.name) : Words.of(vi, en, target.name, year);
    return new TargetGap(code, target.id, blocking, words);
  }

  @Override
  public Map<Long, TargetContent> contents(List<Place> places) {
    List<Target> all =
        em.createQuery(
                "FROM Target t WHERE t.programmeId IN :programmes OR t.documentId IN :documents"
                    + " ORDER BY t.position, t.id",
                Target.class)
            .setParameter("programmes", places.stream().map(Place::programmeId).toList())
            .setParameter(
                "documents",
                places.stream().map(Place::documentId).filter(Objects::nonNull).toList())
            .getResultList();
    Map<Long, List<TargetValue>> values = values(all);
    Map<Long, TargetContent> contents = new HashMap<>();
    for (Place place : places) {
      List<Target> targets = all.stream().filter(t -> stands(t, place)).toList();
      contents.put(
          place.programmeId(),
          new TargetContent(
              canonicalText(targets, values),
              targets.stream().map(t -> text(t, values.getOrDefault(t.id, List.of()))).toList()));
    }
    return contents;
  }

  private static boolean stands(Target target, Place place) {
    return place.documentId() == null
        ? Objects.equals(target.programmeId, place.programmeId())
        : Objects.equals(target.documentId, place.documentId());
  }

  private static String canonicalText(List<Target> targets, Map<Long, List<TargetValue>> values) {
    StringBuilder text = new StringBuilder();
    for (Target target : targets) {
      target
          .fields()
          .forEach(
              (field, value) -> {
                if (!PLACES.contains(field)) {
                  text.append(field).append('=').append(oneLine(value)).append('\t');
                }
              });
      text.append("weight=").append(Decimals.text(target.weight)).append('\t');
      text.append("share=").append(Decimals.text(target.share));
      for (TargetValue value : values.getOrDefault(target.id, List.of())) {
        text.append('\t')
            .append(value.year())
            .append('=')
            .append(oneLine(PlannedValues.text(value)));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static TargetText text(Target t, List<TargetValue> values) {
    Map<String, String> fields = new LinkedHashMap<>();
    put(fields, "unit", t.unit);
    put(fields, "comparison", t.comparison.name());
    put(fields, "baseline", joined(Decimals.text(t.baselineValue), t.baselineWords));
    put(fields, "baselineYear", t.baselineYear == null ? null : t.baselineYear.toString());
    values.forEach(v -> put(fields, Integer.toString(v.year()), joined(bounds(v), v.words())));
    String term = joined(Decimals.text(t.termValue), Decimals.text(t.termUpper), t.termWords);
    put(fields, "termValue", term);
    return new TargetText(t.revisesId == null ? t.id : t.revisesId, t.name, t.leadId, fields);
  }

  private static @Nullable String bounds(TargetValue v) {
    String lower = Decimals.text(v.value());
    String upper = Decimals.text(v.upper());
    return upper == null ? lower : lower + " – " + upper;
  }

  private static String joined(@Nullable String... parts) {
    return Stream.of(parts).filter(p -> p != null && !p.isBlank()).collect(Collectors.joining(" "));
  }

  private static void put(Map<String, String> fields, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      fields.put(name, value);
    }
  }

  /** No field can pass for another: what parts them is written otherwise inside. */
  private static String oneLine(Object value) {
    return value.toString().replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
  }

  private List<Target> targets(long programmeId) {
    return em.createQuery(
            "FROM Target t WHERE t.programmeId = :programme ORDER BY t.position, t.id",
            Target.class)
        .setParameter("programme", programmeId)
        .getResultList();
  }

  private Map<Long, List<TargetValue>> values(List<Target> targets) {
    return planned.of(targets.stream().map(t -> t.id).toList());
  }
}
