package vn.lantoa.study.coverage;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import vn.lantoa.study.AudienceCategory;
import vn.lantoa.study.StudyForm;

/**
 * What an organisation, or a set of them that shares none, has done for one document.
 *
 * @param units that owe it
 * @param held of the units: those with a sitting
 * @param explained sittings above the expected number that say why
 * @param persons by category; only categories in the rate
 * @param attendances by category; only categories outside the rate
 * @param points by the code of their level
 */
public record Coverage(
    long units,
    long held,
    long explained,
    Map<StudyForm, Long> sittings,
    Map<String, Points> points,
    Map<AudienceCategory, Persons> persons,
    Map<AudienceCategory, Long> attendances,
    Essays essays,
    long programmes) {

  /** Nothing. */
  public static final Coverage NONE =
      new Coverage(0, 0, 0, Map.of(), Map.of(), Map.of(), Map.of(), Essays.NONE, 0);

  /** Refuses persons outside the rate and attendances inside it: the two are never mixed. */
  public Coverage {
    if (persons.keySet().stream().anyMatch(c -> !c.inRate())
        || attendances.keySet().stream().anyMatch(AudienceCategory::inRate)) {
      throw new IllegalArgumentException("persons and attendances are never mixed");
    }
  }

  public Coverage plus(Coverage other) {
    return new Coverage(
        units + other.units,
        held + other.held,
        explained + other.explained,
        merge(new EnumMap<>(StudyForm.class), sittings, other.sittings, Long::sum),
        merge(new TreeMap<>(), points, other.points, Points::plus),
        merge(new EnumMap<>(AudienceCategory.class), persons, other.persons, Persons::plus),
        merge(new EnumMap<>(AudienceCategory.class), attendances, other.attendances, Long::sum),
        essays.plus(other.essays),
        programmes + other.programmes);
  }

  private static <K, V> Map<K, V> merge(
      Map<K, V> into, Map<K, V> one, Map<K, V> two, BinaryOperator<V> plus) {
    into.putAll(one);
    two.forEach((k, v) -> into.merge(k, v, plus));
    return into;
  }

  /** All persons in the rate. */
  public Persons reached() {
    return persons.values().stream().reduce(Persons.NONE, Persons::plus);
  }

  /** All sittings. */
  public long allSittings() {
    return sittings.values().stream().mapToLong(Long::longValue).sum();
  }
}
