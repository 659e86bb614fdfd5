package vn.lantoa.reading.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.NamedOrganisation;
import vn.lantoa.reading.api.NameMatch;

/**
 * Which organisations printed words may mean, among those around the paper. Names are compared
 * without the place they share with it: "Văn phòng Đảng uỷ" in a paper of the ward Tân Hạnh is the
 * office of that ward.
 */
final class NameMatcher {

  private static final int SUGGESTED = 5;
  private static final int LOOKED_INTO = 300;

  /** Words that alone tell no organisation. */
  private static final Set<String> EMPTY =
      Set.of("dang uy", "chi bo", "uy ban", "ban", "phong", "hoi", "van phong", "co quan");

  /** An organisation that may be meant. */
  record Match(NamedOrganisation organisation, NameMatch how) {}

  private final List<NamedOrganisation> around;
  private final List<String> places;
  private final Map<NameMatch, Map<String, List<NamedOrganisation>>> byKey =
      new EnumMap<>(NameMatch.class);
  private final Map<String, String> keys = new LinkedHashMap<>();
  private final Map<String, List<Match>> known = new HashMap<>();
  private int lookedInto;

  /**
   * A matcher for one paper.
   *
   * @param base whose paper it is; null where nothing is known of it
   */
  NameMatcher(@Nullable Long base, List<NamedOrganisation> around) {
    this.around = around;
    this.places =
        around.stream()
            .filter(o -> !o.former())
            .filter(o -> (base != null && o.id() == base) || isAbove(o))
            .map(o -> ReadNames.place(ReadNames.key(o.name())))
            .toList();
    for (NamedOrganisation o : around) {
      put(NameMatch.NAME, o.name(), o);
      put(NameMatch.SHORT_NAME, o.shortName(), o);
      o.earlier().forEach(name -> put(NameMatch.FORMER_NAME, name, o));
    }
  }

  private static boolean isAbove(NamedOrganisation o) {
    return o.distance() > 10 && o.distance() < 20 && o.kind().equals("COMMITTEE");
  }

  private void put(NameMatch how, String name, NamedOrganisation o) {
    String key = ReadNames.without(ReadNames.key(name), places);
    List<NamedOrganisation> same =
        byKey
            .computeIfAbsent(how, k -> new HashMap<>())
            .computeIfAbsent(key, k -> new ArrayList<>());
    if (!same.contains(o)) {
      same.add(o);
    }
    if (how == NameMatch.NAME) {
      keys.put(Long.toString(o.id()), " " + key + " ");
    }
  }

  /** The likeliest first, at most five. */
  List<Match> of(String printed) {
    return known.computeIfAbsent(printed, this::look);
  }

  /** The one that is meant where there is no doubt; null where there is. */
  static @Nullable Long sure(List<Match> matches) {
    if (matches.isEmpty() || matches.get(0).how() == NameMatch.PART) {
      return null;
    }
    Match first = matches.get(0);
    boolean alone =
        matches.size() == 1
            || matches.get(1).how() != first.how()
            || matches.get(1).organisation().former()
            || (first.organisation().distance() == 0
                && matches.get(1).organisation().distance() > 0);
    return alone && !first.organisation().former() ? first.organisation().id() : null;
  }

  private List<Match> look(String printed) {
    String key = ReadNames.without(ReadNames.key(printed), places);
    List<Match> found = new ArrayList<>();
    for (NameMatch how : List.of(NameMatch.NAME, NameMatch.SHORT_NAME, NameMatch.FORMER_NAME)) {
      byKey.getOrDefault(how, Map.of()).getOrDefault(key, List.of()).stream()
          .filter(o -> found.stream().noneMatch(m -> m.organisation().equals(o)))
          .sorted(
              Comparator.comparing(NamedOrganisation::former)
                  .thenComparing(NamedOrganisation::distance)
                  .thenComparing(NamedOrganisation::id))
          .forEach(o -> found.add(new Match(o, how)));
    }
    if (found.isEmpty() && mayHold(key)) {
      lookedInto++;
      around.stream()
          .filter(
              o ->
                  !o.former()
                      && keys.getOrDefault(Long.toString(o.id()), "").contains(" " + key + " "))
          .limit(SUGGESTED)
          .forEach(o -> found.add(new Match(o, NameMatch.PART)));
    }
    return found.size() > SUGGESTED ? List.copyOf(found.subList(0, SUGGESTED)) : List.copyOf(found);
  }

  private boolean mayHold(String key) {
    return key.indexOf(' ') > 0 && !EMPTY.contains(key) && lookedInto < LOOKED_INTO;
  }
}
