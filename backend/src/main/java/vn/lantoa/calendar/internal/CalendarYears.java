package vn.lantoa.calendar.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.calendar.Calendars;
import vn.lantoa.calendar.DayOff;
import vn.lantoa.calendar.DayOffKind;
import vn.lantoa.calendar.Holiday;
import vn.lantoa.calendar.PublicHolidays;
import vn.lantoa.deadline.WorkCalendar;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.time.AsOf;

/** The tables of days off: decided ones from the database, the others computed. */
@ApplicationScoped
public class CalendarYears implements Calendars {

  /** The years that can be computed and decided. */
  public static final int FIRST = 2010;

  public static final int LAST = 2049;

  /** Read anew in the background once it is older, so that no request waits for it. */
  private static final Duration KEPT = Duration.ofSeconds(5);

  private static final String ALL = "all";

  /** A year's table; version 0 and no basis where it is computed. */
  public record Year(
      int year,
      long version,
      @Nullable String basis,
      @Nullable LocalDate decidedOn,
      List<DayOff> days) {

    public boolean decided() {
      return version > 0;
    }
  }

  private record Decision(int year, long version, String basis, @Nullable LocalDate decidedOn) {}

  private final EntityManager em;
  private final AsOf asOf;
  private final LoadingCache<String, WorkCalendar> common;

  public CalendarYears(EntityManager em, AsOf asOf, AppClock clock) {
    this.em = em;
    this.asOf = asOf;
    this.common =
        Caffeine.newBuilder()
            .refreshAfterWrite(KEPT)
            .ticker(clock::ticks)
            .build(key -> QuarkusTransaction.requiringNew().call(this::workCalendar));
  }

  /** The calendar of now, whatever instant the request reads: it is kept for others. */
  @Override
  public WorkCalendar common() {
    return asOf.atPresent(() -> Objects.requireNonNull(common.get(ALL)));
  }

  @Override
  public WorkCalendar of(long organisationId) {
    WorkCalendar national = common();
    Set<LocalDate> off = new HashSet<>(national.off());
    new Sql("SELECT starts_on, ends_on FROM closing_period WHERE organisation_id = :id")
        .bind("id", organisationId)
        .list(em, r -> r.date("starts_on").datesUntil(r.date("ends_on").plusDays(1)).toList())
        .forEach(off::addAll);
    return off.size() == national.off().size()
        ? national
        : new WorkCalendar(off, national.worked(), national.decidedYears());
  }

  /** Forgets what is kept: after a change on this node. */
  void forget() {
    common.invalidateAll();
  }

  /** The years between two, both included, in order. Two statements. */
  public List<Year> between(int from, int to) {
    Map<Integer, Decision> decisions =
        new Sql(
                """
                SELECT year, version, basis, decided_on FROM calendar_year
                WHERE year BETWEEN :from AND :to
                """)
                .bind("from", from)
                .bind("to", to)
                .list(
                    em,
                    r ->
                        new Decision(
                            r.integer("year"),
                            r.number("version"),
                            r.string("basis"),
                            r.dateOrNull("decided_on")))
                .stream()
                .collect(Collectors.toMap(Decision::year, d -> d));
    Map<Integer, List<DayOff>> days = decisions.isEmpty() ? Map.of() : decided(from, to);
    List<Year> years = new ArrayList<>();
    for (int year = from; year <= to; year++) {
      Decision decision = decisions.get(year);
      years.add(
          decision == null
              ? new Year(year, 0, null, null, PublicHolidays.of(year))
              : new Year(
                  year,
                  decision.version(),
                  decision.basis(),
                  decision.decidedOn(),
                  days.getOrDefault(year, List.of())));
    }
    return years;
  }

  private Map<Integer, List<DayOff>> decided(int from, int to) {
    Map<Integer, List<DayOff>> byYear = new TreeMap<>();
    new Sql(
            """
            SELECT date, kind, holiday FROM calendar_day WHERE year BETWEEN :from AND :to
            ORDER BY date
            """)
        .bind("from", from)
        .bind("to", to)
        .list(
            em,
            r ->
                new DayOff(
                    r.date("date"),
                    r.constant("kind", DayOffKind.class),
                    r.constant("holiday", Holiday.class)))
        .forEach(d -> byYear.computeIfAbsent(d.date().getYear(), y -> new ArrayList<>()).add(d));
    return byYear;
  }

  private WorkCalendar workCalendar() {
    Set<LocalDate> off = new HashSet<>();
    Set<LocalDate> worked = new HashSet<>();
    Set<Integer> decided = new HashSet<>();
    for (Year year : between(FIRST, LAST)) {
      year.days().forEach(d -> (d.kind() == DayOffKind.WORKED ? worked : off).add(d.date()));
      if (year.decided()) {
        decided.add(year.year());
      }
    }
    return new WorkCalendar(off, worked, decided);
  }
}
