package vn.lantoa.study.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.document.Documents;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.study.AudienceCategory;
import vn.lantoa.study.StudyForm;
import vn.lantoa.study.api.StudyAudienceFigures;
import vn.lantoa.study.api.StudyCoverage;
import vn.lantoa.study.api.StudyCoverageLine;
import vn.lantoa.study.api.StudyDifference;
import vn.lantoa.study.api.StudyEssayFigures;
import vn.lantoa.study.api.StudyFormFigures;
import vn.lantoa.study.api.StudyPointFigures;
import vn.lantoa.study.api.StudyReached;
import vn.lantoa.study.coverage.Coverage;
import vn.lantoa.study.coverage.Essays;
import vn.lantoa.study.coverage.Persons;
import vn.lantoa.study.coverage.Points;
import vn.lantoa.study.internal.CoverageScope.Scope;

/** Coverage of a document: summed by child in one statement, whatever lies below. */
@ApplicationScoped
public class CoverageReads {

  private static final int MOST = 200;
  private static final long OWN = 0;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  /** What was read of a child, or of the organisation itself. */
  private static final class Sums {
    final Map<StudyForm, Long> sittings = new EnumMap<>(StudyForm.class);
    final Map<String, Points> points = new TreeMap<>();
    final Map<AudienceCategory, Persons> persons = new EnumMap<>(AudienceCategory.class);
    final Map<AudienceCategory, Long> attendances = new EnumMap<>(AudienceCategory.class);
    final Map<String, Long> levels = new TreeMap<>();
    Essays essays = Essays.NONE;
    long units;
    long held;
    long explained;
    long programmes;
    @Nullable String programme;

    Coverage coverage() {
      return new Coverage(
          units, held, explained, sittings, points, persons, attendances, essays, programmes);
    }
  }

  private final EntityManager em;
  private final CoverageScope scopes;
  private final Organisations organisations;
  private final Documents documents;

  public CoverageReads(
      EntityManager em, CoverageScope scopes, Organisations organisations, Documents documents) {
    this.em = em;
    this.scopes = scopes;
    this.organisations = organisations;
    this.documents = documents;
  }

  /** At most eight statements. */
  public StudyCoverage get(long planId, @Nullable Long documentId, @Nullable Long organisationId) {
    Scope scope = scopes.require(planId, organisationId);
    long document = document(scope, documentId);
    Map<Long, Sums> sums = sums(scope, document);
    Coverage all = sums.values().stream().map(Sums::coverage).reduce(Coverage.NONE, Coverage::plus);
    Sums own = sums.computeIfAbsent(OWN, k -> new Sums());
    List<Long> ids = new ArrayList<>(sums.keySet());
    ids.add(scope.under());
    Map<Long, OrganisationRef> refs = organisations.refs(ids);
    Map<Long, DocumentRef> papers = documents.refs(scope.documents());
    OrganisationRef here = Objects.requireNonNull(refs.get(scope.under()));
    return new StudyCoverage(
        Long.toString(scope.planId()),
        scope.title(),
        here,
        Objects.requireNonNull(papers.get(document)),
        scope.documents().stream().map(papers::get).filter(Objects::nonNull).toList(),
        line(scope, document, here, all, own.programme),
        line(scope, document, here, own.coverage(), own.programme),
        children(scope, document, sums, refs),
        differences(own),
        silent(scope, document),
        all.units() - all.held());
  }

  private static long document(Scope scope, @Nullable Long documentId) {
    if (documentId == null && !scope.documents().isEmpty()) {
      return scope.documents().get(0);
    }
    if (documentId == null || !scope.documents().contains(documentId)) {
      throw ProblemException.notFound();
    }
    return documentId;
  }

  private static List<StudyCoverageLine> children(
      Scope scope, long document, Map<Long, Sums> sums, Map<Long, OrganisationRef> refs) {
    return sums.entrySet().stream()
        .filter(e -> e.getKey() != OWN && refs.containsKey(e.getKey()))
        .map(
            e ->
                line(
                    scope,
                    document,
                    Objects.requireNonNull(refs.get(e.getKey())),
                    e.getValue().coverage(),
                    e.getValue().programme))
        .sorted(Comparator.comparing(l -> l.organisation().name()))
        .limit(MOST)
        .toList();
  }

  private static StudyCoverageLine line(
      Scope scope, long document, OrganisationRef of, Coverage c, @Nullable String programme) {
    List<StudyAudienceFigures> audiences = new ArrayList<>();
    for (AudienceCategory category : AudienceCategory.values()) {
      Persons persons = c.persons().get(category);
      Long attendances = c.attendances().get(category);
      if (persons != null) {
        audiences.add(new StudyAudienceFigures(category, StudyReached.of(persons), null));
      } else if (attendances != null && attendances > 0) {
        audiences.add(new StudyAudienceFigures(category, null, attendances));
      }
    }
    return new StudyCoverageLine(
        of,
        c.units(),
        c.held(),
        c.sittings().entrySet().stream()
            .map(e -> new StudyFormFigures(e.getKey(), e.getValue()))
            .toList(),
        c.points().entrySet().stream()
            .map(
                e ->
                    new StudyPointFigures(
                        e.getKey(), e.getValue().points(), e.getValue().persons()))
            .toList(),
        StudyReached.of(c.reached()),
        audiences,
        c.explained(),
        StudyEssayFigures.of(c.essays()),
        c.programmes(),
        programme,
        links(scope, document, of.id()));
  }

  private static Map<String, String> links(Scope scope, long document, String organisation) {
    Map<String, String> links = new LinkedHashMap<>();
    String of = "organisationId=" + organisation;
    links.put(
        "sittings",
        "/api/v1/study-sessions?planId=%d&documentId=%d&%s"
            .formatted(scope.planId(), document, of));
    links.put("units", "/api/v1/study-plans/%d/board?%s".formatted(scope.planId(), of));
    links.put(
        "notHeld", "/api/v1/study-plans/%d/board?%s&status=NOT_HELD".formatted(scope.planId(), of));
    links.put(
        "reached",
        "/api/v1/study-coverage?planId=%d&documentId=%d&%s"
            .formatted(scope.planId(), document, of));
    return links;
  }

  /**
   * What the organisation told of persons at points of a level, against what that level recorded.
   */
  private static List<StudyDifference> differences(Sums own) {
    return own.points.entrySet().stream()
        .filter(e -> e.getValue().persons() > 0 && own.levels.containsKey(e.getKey()))
        .map(
            e -> {
              long told = e.getValue().persons();
              long recorded = own.levels.getOrDefault(e.getKey(), 0L);
              return new StudyDifference(e.getKey(), told, recorded, told - recorded);
            })
        .toList();
  }

  private List<OrganisationRef> silent(Scope scope, long document) {
    return scope
        .bind(new Sql(CoverageSql.silent(MOST)))
        .bind("document", document)
        .list(
            em,
            r ->
                new OrganisationRef(
                    r.id("id"),
                    r.string("name"),
                    r.string("short_name"),
                    r.string("level_code"),
                    null));
  }

  private Map<Long, Sums> sums(Scope scope, long document) {
    Map<Long, Sums> found = new HashMap<>();
    scope
        .bind(new Sql(CoverageSql.sums()))
        .bind("document", document)
        .list(
            em,
            r -> {
              put(found.computeIfAbsent(r.number("unit"), k -> new Sums()), r);
              return r;
            });
    return found;
  }

  private static void put(Sums sums, Row r) {
    long a = r.number("a");
    long b = r.number("b");
    switch (r.string("kind")) {
      case "EXPECTED" -> {
        AudienceCategory category = AudienceCategory.valueOf(r.string("words"));
        if (category.inRate()) {
          sums.persons.merge(category, new Persons(a, b, 0, 0), Persons::plus);
        }
      }
      case "SITTING" -> {
        sums.sittings.put(StudyForm.valueOf(r.string("words")), a);
        sums.explained += b;
      }
      case "POINT" -> sums.points.put(r.string("words"), new Points(a, b));
      case "CAME" -> came(sums, AudienceCategory.valueOf(r.string("words")), a, b, r.number("c"));
      case "LEVEL" -> sums.levels.put(r.string("words"), a);
      case "ESSAYS" -> sums.essays = new Essays(a, b, r.number("c"), r.number("d"));
      case "UNITS" -> {
        sums.units = a;
        sums.held = b;
      }
      default -> {
        sums.programmes = a;
        String symbol = r.stringOrNull("words");
        sums.programme = symbol == null ? null : symbol + ", " + DAY.format(r.date("day"));
      }
    }
  }

  private static void came(
      Sums sums, AudienceCategory category, long first, long makeUp, long attendances) {
    if (category.inRate()) {
      sums.persons.merge(category, new Persons(0, 0, first, makeUp), Persons::plus);
    } else {
      sums.attendances.merge(category, attendances, Long::sum);
    }
  }
}
