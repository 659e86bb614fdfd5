package vn.lantoa.organisation.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationChange;
import vn.lantoa.organisation.OrganisationSpec;
import vn.lantoa.organisation.OrganisationState;
import vn.lantoa.organisation.PeriodSpec;
import vn.lantoa.shared.persistence.Sql;

/**
 * Writes organisations in numbers: the rows go to the database as one JSON parameter and are spread
 * there, so that ten thousand take the statements of one.
 */
@ApplicationScoped
public class OrganisationBulk {

  private static final String IDS = "JSON_TABLE(:ids, '$[*]' COLUMNS (id BIGINT PATH '$')) picked";

  private static final String ROWS =
      """
      JSON_TABLE(:rows, '$[*]' COLUMNS (
        id BIGINT PATH '$.id', external_id VARCHAR(100) PATH '$.externalId',
        code VARCHAR(60) PATH '$.code', name VARCHAR(500) PATH '$.name',
        short_name VARCHAR(100) PATH '$.shortName', level_code VARCHAR(30) PATH '$.level',
        kind_code VARCHAR(30) PATH '$.kind', peer_group VARCHAR(30) PATH '$.peerGroup',
        parent_id BIGINT PATH '$.parentId', head_position VARCHAR(200) PATH '$.headPosition',
        valid_from DATE PATH '$.validFrom', valid_to DATE PATH '$.validTo',
        changed_on DATE PATH '$.changedOn', basis VARCHAR(300) PATH '$.legalBasis'
      )) wanted
      """;

  private final EntityManager em;
  private final ObjectMapper json;
  private final OrganisationStates states;
  private final Tree tree;
  private final Periods periods;

  public OrganisationBulk(
      EntityManager em, ObjectMapper json, OrganisationStates states, Tree tree, Periods periods) {
    this.em = em;
    this.json = json;
    this.states = states;
    this.tree = tree;
    this.periods = periods;
  }

  /** A row on its way into the database. */
  private record Line(
      @Nullable Long id,
      @Nullable String externalId,
      String code,
      String name,
      String shortName,
      String level,
      String kind,
      String peerGroup,
      @Nullable Long parentId,
      @Nullable String headPosition,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      @Nullable LocalDate changedOn,
      @Nullable String legalBasis) {

    static Line of(OrganisationSpec s, @Nullable Long id, @Nullable Long parentId) {
      return of(s, id, parentId, null, null);
    }

    static Line of(
        OrganisationSpec s,
        @Nullable Long id,
        @Nullable Long parentId,
        @Nullable LocalDate changedOn,
        @Nullable String legalBasis) {
      return new Line(
          id,
          s.externalId(),
          s.code(),
          s.name(),
          s.shortName(),
          s.level(),
          s.kind(),
          s.peerGroup(),
          parentId,
          s.headPosition(),
          s.validFrom(),
          s.validTo(),
          changedOn,
          legalBasis);
    }
  }

  /** Ids by code of the new organisations. */
  Map<String, Long> create(Collection<OrganisationSpec> specs, @Nullable Long actor) {
    if (specs.isEmpty()) {
      return Map.of();
    }
    tree.holdStill();
    Map<String, OrganisationSpec> waiting = new LinkedHashMap<>();
    specs.forEach(spec -> waiting.put(spec.code(), spec));
    Map<String, Long> known = states.ids(outerParents(waiting));
    Map<String, Long> made = new HashMap<>();
    while (!waiting.isEmpty()) {
      List<OrganisationSpec> wave =
          waiting.values().stream().filter(s -> isReady(s, waiting, known)).toList();
      if (wave.isEmpty()) {
        throw new IllegalArgumentException(
            "unknown parents, or parents in a circle: " + waiting.keySet());
      }
      made.putAll(insert(wave, known, actor));
      known.putAll(made);
      wave.forEach(spec -> waiting.remove(spec.code()));
    }
    String ids = write(made.values());
    tree.addAll(ids);
    new Sql(
            """
            INSERT INTO organisation_period (organisation_id, name, short_name, level_code,
              parent_id, valid_from, valid_to, changed_by)
            SELECT o.id, o.name, o.short_name, o.level_code, o.parent_id, o.valid_from,
              o.valid_to, o.changed_by
            FROM %s JOIN organisation o ON o.id = picked.id
            """
                .formatted(IDS))
        .bind("ids", ids)
        .execute(em);
    periods.refreshSearch(ids);
    return made;
  }

  private static List<String> outerParents(Map<String, OrganisationSpec> specs) {
    return specs.values().stream()
        .map(OrganisationSpec::parentCode)
        .filter(Objects::nonNull)
        .filter(code -> !specs.containsKey(code))
        .distinct()
        .toList();
  }

  private static boolean isReady(
      OrganisationSpec spec, Map<String, OrganisationSpec> waiting, Map<String, Long> known) {
    String parent = spec.parentCode();
    return parent == null || (!waiting.containsKey(parent) && known.containsKey(parent));
  }

  private Map<String, Long> insert(
      List<OrganisationSpec> wave, Map<String, Long> known, @Nullable Long actor) {
    List<Line> lines =
        wave.stream()
            .map(s -> Line.of(s, null, s.parentCode() == null ? null : known.get(s.parentCode())))
            .toList();
    new Sql(
            """
            INSERT INTO organisation (external_id, code, name, short_name, level_code, kind_code,
              peer_group, parent_id, head_position, valid_from, valid_to, version, changed_by, region_id)
            SELECT external_id, code, name, short_name, level_code, kind_code, peer_group,
              parent_id, head_position, valid_from, valid_to, 0, :actor, COALESCE((
                SELECT %s FROM organisation parent WHERE parent.id = wanted.parent_id), 0)
            FROM %s
            """
                .formatted(Tree.REGION.formatted("wanted.code"), ROWS))
        .bind("rows", write(lines))
        .bind("actor", actor)
        .execute(em);
    return states.ids(wave.stream().map(OrganisationSpec::code).toList());
  }

  /** Gives existing organisations new values; what is dated is kept as a period. */
  void change(Collection<OrganisationChange> changes, @Nullable Long actor) {
    if (changes.isEmpty()) {
      return;
    }
    tree.lock();
    Map<String, OrganisationState> now =
        states.find(changes.stream().map(c -> c.spec().code()).toList());
    Map<String, Long> parents =
        states.ids(
            changes.stream()
                .map(c -> c.spec().parentCode())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    List<Line> all = new ArrayList<>();
    List<Line> dated = new ArrayList<>();
    List<Long> moved = new ArrayList<>();
    for (OrganisationChange change : changes) {
      OrganisationSpec spec = change.spec();
      OrganisationState state = Objects.requireNonNull(now.get(spec.code()), spec.code());
      Long parent = spec.parentCode() == null ? null : parents.get(spec.parentCode());
      Line line = Line.of(spec, state.id(), parent, change.changedOn(), change.legalBasis());
      all.add(line);
      if (state.differsInDated(spec)) {
        dated.add(line);
      }
      if (!Objects.equals(state.spec().parentCode(), spec.parentCode())) {
        moved.add(state.id());
      }
    }
    update(all, actor);
    if (!dated.isEmpty()) {
      date(dated, actor);
    }
    if (!moved.isEmpty()) {
      tree.rebuild(write(states.subtrees(write(moved))));
    }
    periods.refreshSearch(write(all.stream().map(Line::id).toList()));
  }

  private void update(List<Line> lines, @Nullable Long actor) {
    new Sql(
            """
            UPDATE organisation o JOIN %s ON wanted.id = o.id
            SET o.external_id = wanted.external_id, o.name = wanted.name,
              o.short_name = wanted.short_name, o.level_code = wanted.level_code,
              o.kind_code = wanted.kind_code, o.peer_group = wanted.peer_group,
              o.parent_id = wanted.parent_id, o.head_position = wanted.head_position,
              o.version = o.version + 1, o.changed_by = :actor
            """
                .formatted(ROWS))
        .bind("rows", write(lines))
        .bind("actor", actor)
        .execute(em);
  }

  private void date(List<Line> lines, @Nullable Long actor) {
    String rows = write(lines);
    new Sql(
            """
            UPDATE organisation_period pe JOIN %s ON wanted.id = pe.organisation_id
            SET pe.valid_to = DATE_SUB(wanted.changed_on, INTERVAL 1 DAY)
            WHERE pe.valid_from < wanted.changed_on
              AND (pe.valid_to IS NULL OR pe.valid_to >= wanted.changed_on)
            """
                .formatted(ROWS))
        .bind("rows", rows)
        .execute(em);
    new Sql(
            """
            INSERT INTO organisation_period (organisation_id, name, short_name, level_code,
              parent_id, valid_from, valid_to, legal_basis, changed_by)
            SELECT o.id, o.name, o.short_name, o.level_code, o.parent_id, wanted.changed_on,
              o.valid_to, wanted.basis, :actor
            FROM %s JOIN organisation o ON o.id = wanted.id
            ON DUPLICATE KEY UPDATE name = VALUES(name), short_name = VALUES(short_name),
              level_code = VALUES(level_code), parent_id = VALUES(parent_id),
              legal_basis = VALUES(legal_basis), changed_by = VALUES(changed_by)
            """
                .formatted(ROWS))
        .bind("rows", rows)
        .bind("actor", actor)
        .execute(em);
  }

  /**
   * Puts earlier periods before the first one, which then begins the day after the last of them.
   */
  void recordPeriods(Collection<PeriodSpec> specs, @Nullable Long actor) {
    if (specs.isEmpty()) {
      return;
    }
    List<String> codes = new ArrayList<>();
    for (PeriodSpec spec : specs) {
      codes.add(spec.code());
      if (spec.parentCode() != null) {
        codes.add(spec.parentCode());
      }
    }
    Map<String, Long> ids = states.ids(codes.stream().distinct().toList());
    Map<Long, LocalDate> last = new LinkedHashMap<>();
    List<Line> lines = new ArrayList<>();
    for (PeriodSpec spec : specs) {
      long id = Objects.requireNonNull(ids.get(spec.code()), spec.code());
      last.merge(id, spec.validTo(), (a, b) -> a.isAfter(b) ? a : b);
      lines.add(line(spec, id, spec.parentCode() == null ? null : ids.get(spec.parentCode())));
    }
    List<Map<String, Object>> starts = new ArrayList<>();
    last.forEach((id, day) -> starts.add(Map.of("id", id, "changedOn", day.plusDays(1))));
    new Sql(
            """
            UPDATE organisation_period pe JOIN %s ON wanted.id = pe.organisation_id
            SET pe.valid_from = wanted.changed_on
            WHERE pe.valid_from < wanted.changed_on
            """
                .formatted(ROWS))
        .bind("rows", write(starts))
        .execute(em);
    new Sql(
            """
            INSERT INTO organisation_period (organisation_id, name, short_name, level_code,
              parent_id, valid_from, valid_to, legal_basis, changed_by)
            SELECT id, name, short_name, level_code, parent_id, valid_from, valid_to, basis, :actor
            FROM %s
            """
                .formatted(ROWS))
        .bind("rows", write(lines))
        .bind("actor", actor)
        .execute(em);
    startWithFirstPeriod(write(last.keySet()));
    periods.refreshSearch(write(last.keySet()));
  }

  private static Line line(PeriodSpec s, long id, @Nullable Long parentId) {
    return new Line(
        id,
        null,
        s.code(),
        s.name(),
        s.shortName(),
        s.level(),
        "",
        "",
        parentId,
        null,
        s.validFrom(),
        s.validTo(),
        null,
        s.legalBasis());
  }

  private void startWithFirstPeriod(String ids) {
    new Sql(
            """
            UPDATE organisation o JOIN %s ON picked.id = o.id
            SET o.valid_from = (SELECT MIN(pe.valid_from) FROM organisation_period pe
              WHERE pe.organisation_id = o.id)
            """
                .formatted(IDS))
        .bind("ids", ids)
        .execute(em);
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
