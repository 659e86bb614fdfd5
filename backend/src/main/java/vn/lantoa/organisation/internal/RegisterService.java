package vn.lantoa.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.HeadcountSpec;
import vn.lantoa.organisation.OrganisationChange;
import vn.lantoa.organisation.OrganisationRegister;
import vn.lantoa.organisation.OrganisationSpec;
import vn.lantoa.organisation.OrganisationState;
import vn.lantoa.organisation.PeriodSpec;
import vn.lantoa.organisation.SuccessionSpec;
import vn.lantoa.organisation.TermSpec;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.persistence.Sql;

/** The register as other features use it. */
@ApplicationScoped
public class RegisterService implements OrganisationRegister {

  private final EntityManager em;
  private final Reach reach;
  private final Catalogue catalogue;
  private final OrganisationStates states;
  private final OrganisationBulk bulk;

  public RegisterService(
      EntityManager em,
      Reach reach,
      Catalogue catalogue,
      OrganisationStates states,
      OrganisationBulk bulk) {
    this.em = em;
    this.reach = reach;
    this.catalogue = catalogue;
    this.states = states;
    this.bulk = bulk;
  }

  @Override
  public Map<String, Words> levels() {
    return catalogue.names(Catalogue.Table.LEVEL);
  }

  @Override
  public Map<String, Words> kinds() {
    return catalogue.names(Catalogue.Table.KIND);
  }

  @Override
  public Map<String, Words> peerGroups() {
    return catalogue.names(Catalogue.Table.PEER_GROUP);
  }

  @Override
  public Map<String, Words> headcountCategories() {
    return catalogue.names(Catalogue.Table.HEADCOUNT_CATEGORY);
  }

  @Override
  public Map<String, OrganisationState> states(Collection<String> codes) {
    return states.find(codes);
  }

  @Override
  public Map<String, String> codesByExternalId(Collection<String> externalIds) {
    return states.codesByExternalId(externalIds);
  }

  @Override
  public Map<String, String> parentCodesAbove(Collection<Long> ids) {
    return states.parentCodesAbove(ids);
  }

  @Override
  public Set<Long> validOn(Collection<Long> ids, LocalDate day) {
    Sql sql =
        picked(ids)
            .add(
                "WHERE o.valid_from <= :day AND (o.valid_to IS NULL OR o.valid_to >= :day)",
                "day",
                day);
    return ids.isEmpty() ? Set.of() : new HashSet<>(sql.list(em, r -> r.number("id")));
  }

  @Override
  public Set<Long> reached(Permission permission, Collection<Long> ids) {
    Sql sql = picked(ids);
    sql.add("WHERE " + reach.within(sql, permission, "o.id", null));
    return ids.isEmpty() ? Set.of() : new HashSet<>(sql.list(em, r -> r.number("id")));
  }

  private Sql picked(Collection<Long> ids) {
    return new Sql(
            """
            SELECT o.id FROM JSON_TABLE(:ids, '$[*]' COLUMNS (id BIGINT PATH '$')) picked
            JOIN organisation o ON o.id = picked.id
            """)
        .bind("ids", states.write(ids));
  }

  @Override
  @Transactional
  public Map<String, Long> createAll(Collection<OrganisationSpec> specs, @Nullable Long accountId) {
    return bulk.create(specs, accountId);
  }

  @Override
  @Transactional
  public void changeAll(Collection<OrganisationChange> changes, @Nullable Long accountId) {
    bulk.change(changes, accountId);
  }

  @Override
  @Transactional
  public void recordPeriods(Collection<PeriodSpec> specs, @Nullable Long accountId) {
    bulk.recordPeriods(specs, accountId);
  }

  @Override
  @Transactional
  public void recordHeadcounts(Collection<HeadcountSpec> figures, @Nullable Long accountId) {
    if (figures.isEmpty()) {
      return;
    }
    new Sql(
            """
            INSERT INTO headcount (organisation_id, category_code, counted_on, persons, changed_by)
            SELECT id, category, counted_on, persons, :actor
            FROM JSON_TABLE(:rows, '$[*]' COLUMNS (
              id BIGINT PATH '$.organisationId', category VARCHAR(30) PATH '$.category',
              counted_on DATE PATH '$.countedOn', persons INT PATH '$.persons')) figure
            ON DUPLICATE KEY UPDATE persons = VALUES(persons), changed_by = VALUES(changed_by)
            """)
        .bind("rows", states.write(figures))
        .bind("actor", accountId)
        .execute(em);
  }

  @Override
  public List<HeadcountSpec> headcounts(Collection<Long> organisationIds) {
    if (organisationIds.isEmpty()) {
      return List.of();
    }
    return new Sql(
            """
            SELECT h.organisation_id, h.category_code, h.counted_on, h.persons
            FROM JSON_TABLE(:ids, '$[*]' COLUMNS (id BIGINT PATH '$')) picked
            JOIN headcount h ON h.organisation_id = picked.id
            """)
        .bind("ids", states.write(organisationIds))
        .list(
            em,
            r ->
                new HeadcountSpec(
                    r.number("organisation_id"),
                    r.string("category_code"),
                    r.date("counted_on"),
                    r.integer("persons")));
  }

  @Override
  @Transactional
  public void recordSuccessions(Collection<SuccessionSpec> successions, @Nullable Long accountId) {
    if (successions.isEmpty()) {
      return;
    }
    String rows = states.write(successions);
    String links =
        """
        JSON_TABLE(:rows, '$[*]' COLUMNS (
          predecessor VARCHAR(60) PATH '$.predecessorCode',
          successor VARCHAR(60) PATH '$.successorCode', kind VARCHAR(12) PATH '$.kind',
          effective_on DATE PATH '$.effectiveOn', basis VARCHAR(300) PATH '$.legalBasis')) link
        """;
    new Sql(
            """
            INSERT INTO organisation_succession (predecessor_id, successor_id, kind,
              effective_on, legal_basis, changed_by)
            SELECT p.id, s.id, link.kind, link.effective_on, link.basis, :actor
            FROM %s JOIN organisation p ON p.code = link.predecessor
            JOIN organisation s ON s.code = link.successor
            """
                .formatted(links))
        .bind("rows", rows)
        .bind("actor", accountId)
        .execute(em);
    new Sql(
            """
            UPDATE organisation o JOIN organisation_period pe ON pe.organisation_id = o.id
            JOIN %s ON link.predecessor = o.code
            SET o.valid_to = DATE_SUB(link.effective_on, INTERVAL 1 DAY),
              pe.valid_to = DATE_SUB(link.effective_on, INTERVAL 1 DAY),
              o.version = o.version + 1, o.changed_by = :actor
            WHERE link.kind IN ('MERGE', 'DISSOLVE')
              AND (o.valid_to IS NULL OR o.valid_to >= link.effective_on)
              AND (pe.valid_to IS NULL OR pe.valid_to >= link.effective_on)
            """
                .formatted(links))
        .bind("rows", rows)
        .bind("actor", accountId)
        .execute(em);
  }

  @Override
  @Transactional
  public void recordTerms(Collection<TermSpec> terms, @Nullable Long accountId) {
    if (terms.isEmpty()) {
      return;
    }
    new Sql(
            """
            INSERT INTO term (organisation_id, name, congress, starts_on, ends_on, changed_by)
            SELECT o.id, wanted.name, wanted.congress, wanted.starts_on, wanted.ends_on, :actor
            FROM JSON_TABLE(:rows, '$[*]' COLUMNS (
              code VARCHAR(60) PATH '$.organisationCode', name VARCHAR(60) PATH '$.name',
              congress VARCHAR(20) PATH '$.congress', starts_on DATE PATH '$.startsOn',
              ends_on DATE PATH '$.endsOn')) wanted
            JOIN organisation o ON o.code = wanted.code
            """)
        .bind("rows", states.write(terms))
        .bind("actor", accountId)
        .execute(em);
  }
}
