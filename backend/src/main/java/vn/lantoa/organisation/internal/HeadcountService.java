package vn.lantoa.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.api.Headcount;
import vn.lantoa.organisation.api.HeadcountInput;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.FieldProblems;
import vn.lantoa.shared.time.AppClock;

/** Persons by category, counted on days. */
@ApplicationScoped
public class HeadcountService {

  private final EntityManager em;
  private final Reach reach;
  private final CurrentActor actor;
  private final OrganisationReader reader;
  private final Catalogue catalogue;
  private final AppClock clock;

  private final Journal journal;

  public HeadcountService(
      EntityManager em,
      Reach reach,
      CurrentActor actor,
      OrganisationReader reader,
      Catalogue catalogue,
      AppClock clock,
      Journal journal) {
    this.journal = journal;
    this.em = em;
    this.reach = reach;
    this.actor = actor;
    this.reader = reader;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /**
   * The newest figure of each category up to a day; without a day the newest records, at most 200.
   */
  public List<Headcount> list(long id, @Nullable LocalDate on) {
    reader.requireReadable(Permission.ORGANISATION_READ, id);
    Sql sql =
        new Sql(
            """
            SELECT h.category_code, h.persons, h.counted_on FROM headcount h
            JOIN headcount_category category ON category.code = h.category_code
            WHERE h.organisation_id = :id
            """);
    sql.addIf(
        on,
        """
        AND h.counted_on = (SELECT MAX(newest.counted_on) FROM headcount newest
          WHERE newest.organisation_id = h.organisation_id
            AND newest.category_code = h.category_code AND newest.counted_on <= :on)
        """,
        "on");
    return sql.add(on == null ? "ORDER BY h.counted_on DESC," : "ORDER BY")
        .add("category.category_order LIMIT :rows")
        .bind("rows", Paged.MAX)
        .bind("id", id)
        .list(em, HeadcountService::headcount);
  }

  private static Headcount headcount(Row r) {
    return new Headcount(r.string("category_code"), r.integer("persons"), r.date("counted_on"));
  }

  /** Records a figure; one of the same category and day is replaced. */
  @Transactional
  public Headcount record(long id, HeadcountInput input) {
    reach.require(Permission.ORGANISATION_EDIT, Permission.ORGANISATION_READ, id);
    FieldProblems problems = new FieldProblems();
    if (!catalogue.names(Catalogue.Table.HEADCOUNT_CATEGORY).containsKey(input.category())) {
      catalogue.unknown(problems, "/category", Catalogue.Table.HEADCOUNT_CATEGORY);
    }
    if (input.countedOn().isAfter(clock.today())) {
      problems.add(
          "/countedOn",
          "FUTURE",
          "Ngày kiểm đếm không được sau hôm nay.",
          "Persons cannot be counted on a day to come.");
    }
    problems.throwIfAny();
    Integer before =
        new Sql(
                """
                SELECT persons FROM headcount WHERE organisation_id = :id
                  AND category_code = :category AND counted_on = :on FOR UPDATE
                """)
            .bind("id", id)
            .bind("category", input.category())
            .bind("on", input.countedOn())
            .first(em, r -> r.integer("persons"))
            .orElse(null);
    new Sql(
            """
            INSERT INTO headcount (organisation_id, category_code, counted_on, persons, changed_by)
            VALUES (:id, :category, :on, :persons, :actor)
            ON DUPLICATE KEY UPDATE persons = VALUES(persons), changed_by = VALUES(changed_by)
            """)
        .bind("id", id)
        .bind("category", input.category())
        .bind("on", input.countedOn())
        .bind("persons", input.persons())
        .bind("actor", actor.accountId())
        .execute(em);
    journal.record(
        JournalEntry.of("headcount.record", "organisations", id, id)
            .with("category", null, input.category())
            .with("countedOn", null, input.countedOn())
            .with("persons", before, input.persons()));
    return new Headcount(input.category(), input.persons(), input.countedOn());
  }
}
