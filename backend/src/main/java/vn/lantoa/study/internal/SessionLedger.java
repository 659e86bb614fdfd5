package vn.lantoa.study.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.text.VietnameseText;
import vn.lantoa.study.AudienceCategory;
import vn.lantoa.study.api.StudyAttendance;

/**
 * What is known while sittings are judged: plans, units, numbers, and the sittings that stand or
 * were accepted earlier in the same run. The latter bear marks below zero until they are written.
 */
final class SessionLedger {

  /** A unit under a plan. */
  record Place(long plan, long organisation) {}

  /**
   * An organisation.
   *
   * @param above of the organisations where the actor holds a right, or that issued the plan, those
   *     above it or it itself, the nearest first
   */
  record Unit(long id, String level, List<Long> above) {}

  /** A document to study. */
  record Paper(LocalDate issuedOn, String name) {}

  /** A file that may be attached to sittings of a place. */
  record File(long id, Place place) {}

  private record Held(
      long mark,
      Place place,
      String key,
      LocalDate on,
      @Nullable Long makeUpOf,
      Collection<Long> documents,
      List<StudyAttendance> attendance) {}

  private final Map<Long, PlanRow> plans;
  private final Map<Long, Unit> units;
  private final Map<Long, Paper> papers;
  private final Map<Place, Map<AudienceCategory, Long>> most = new HashMap<>();
  private final Map<Long, SessionRow> rows = new HashMap<>();
  private final Map<Place, List<Held>> held = new HashMap<>();
  private final Set<File> files = new HashSet<>();
  private long next = -1;

  SessionLedger(Map<Long, PlanRow> plans, Map<Long, Unit> units, Map<Long, Paper> papers) {
    this.plans = plans;
    this.units = units;
    this.papers = papers;
  }

  void expect(Place place, AudienceCategory category, long persons) {
    most.computeIfAbsent(place, p -> new EnumMap<>(AudienceCategory.class)).put(category, persons);
  }

  void add(SessionRow row) {
    rows.put(row.id(), row);
    put(
        new Held(
            row.id(),
            new Place(row.planId(), row.organisationId()),
            row.sameKey(),
            row.heldOn(),
            row.makeUpOf(),
            row.documentIds(),
            row.attendance()));
  }

  void file(File file) {
    files.add(file);
  }

  private void put(Held one) {
    List<Held> here = held.computeIfAbsent(one.place(), p -> new ArrayList<>());
    here.removeIf(h -> h.mark() == one.mark());
    here.add(one);
  }

  /** Counts a sitting that will be written; returns its mark: its id, or a number below zero. */
  long accept(
      SessionRules.Checked checked,
      LocalDate on,
      List<StudyAttendance> attendance,
      @Nullable Long self) {
    long mark = self == null ? next-- : self;
    put(
        new Held(
            mark,
            new Place(checked.planId(), checked.organisationId()),
            checked.sameKey(),
            on,
            checked.makeUpOf(),
            checked.documents(),
            attendance));
    return mark;
  }

  Optional<PlanRow> plan(long id) {
    return Optional.ofNullable(plans.get(id));
  }

  Optional<Unit> unit(long id) {
    return Optional.ofNullable(units.get(id));
  }

  /** The newest of some documents; null where none is known. */
  @Nullable Paper newest(Collection<Long> documents) {
    return documents.stream()
        .map(papers::get)
        .filter(Objects::nonNull)
        .max(Comparator.comparing(Paper::issuedOn))
        .orElse(null);
  }

  /** Whether a document bears this symbol or title, in any spelling. */
  boolean isNamed(long document, String name) {
    Paper paper = papers.get(document);
    return paper != null && plain(paper.name()).equals(plain(name));
  }

  private static String plain(String name) {
    return VietnameseText.fold(name).replace(" ", "");
  }

  Optional<SessionRow> row(long id) {
    return Optional.ofNullable(rows.get(id));
  }

  /** The sitting an attendance system knows by a number. */
  Optional<SessionRow> known(@Nullable String source, @Nullable String externalId) {
    return source == null || externalId == null
        ? Optional.empty()
        : rows.values().stream()
            .filter(r -> source.equals(r.source()) && externalId.equals(r.externalId()))
            .findFirst();
  }

  private List<Held> others(Place place, @Nullable Long self) {
    return held.getOrDefault(place, List.of()).stream()
        .filter(h -> self == null || h.mark() != self)
        .toList();
  }

  /** Another sitting with the same key; below zero where it is one of this run. */
  @Nullable Long same(Place place, String key, @Nullable Long self) {
    return others(place, self).stream()
        .filter(h -> h.key().equals(key))
        .map(Held::mark)
        .findFirst()
        .orElse(null);
  }

  /**
   * The one sitting of a day that teaches for the first time; empty where there is none or several.
   */
  Optional<Long> firstOn(Place place, LocalDate day) {
    List<Long> found =
        others(place, null).stream()
            .filter(h -> h.makeUpOf() == null && h.on().equals(day))
            .map(Held::mark)
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  boolean fits(long makeUpOf, Place place, @Nullable Long self) {
    return others(place, self).stream().anyMatch(h -> h.mark() == makeUpOf);
  }

  /** How many may still be counted of a category; null where no number is known. */
  @Nullable Long expected(Place place, AudienceCategory category) {
    return most.getOrDefault(place, Map.of()).get(category);
  }

  /**
   * Persons of a category at the other sittings of the document, of these, that was taught most.
   */
  long attended(
      Place place, Collection<Long> documents, AudienceCategory category, @Nullable Long self) {
    return documents.stream()
        .mapToLong(
            document ->
                others(place, self).stream()
                    .filter(h -> h.documents().contains(document))
                    .flatMap(h -> h.attendance().stream())
                    .filter(a -> a.category() == category)
                    .mapToLong(
                        a -> SessionFields.value(a.first()) + SessionFields.value(a.makeUp()))
                    .sum())
        .max()
        .orElse(0);
  }

  boolean mayAttach(Place place, Collection<Long> ids) {
    return ids.stream().allMatch(id -> files.contains(new File(id, place)));
  }
}
