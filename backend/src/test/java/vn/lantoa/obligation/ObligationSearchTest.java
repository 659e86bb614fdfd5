package vn.lantoa.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;

/**
 * A word may be in the titles of few demands or of very many, of small ones or of large ones, and
 * in the names of few organisations or of many. What is found is what the list shows of them.
 */
@QuarkusTest
class ObligationSearchTest extends ObligationLists {

  private static final List<String> ASKED =
      List.of(
          "",
          "&sort=-dueOn",
          "&sort=organisation",
          "&sort=-organisation",
          "&state=OPEN&sort=-dueOn",
          "&timeliness=NOT_DUE,DUE_SOON",
          "&act=REPORT",
          "&view=MINE");

  /** How much a word is in. */
  private enum Spread {
    SMALL_DEMANDS,
    LARGE_DEMANDS,
    SMALL_AND_LARGE,
    MANY_LARGE,
    COUNTLESS,
    MANY_NAMES,
    NOTHING
  }

  private String word;
  private long root;
  private long commune;

  @BeforeEach
  void tree() {
    word = "zq" + unique();
    root = root("PROVINCE");
    commune = organisation("Xã " + word, "COMMUNE", "COMMITTEE", root);
    organisation("Chi bộ " + word, "CELL", "CELL", commune);
    organisation("Chi bộ khác", "CELL", "CELL", commune);
    organisation("Xã khác", "COMMUNE", "COMMITTEE", root);
    User officer = user(Role.OFFICER, root);
    publish(officer, root, "REPORT", "Báo cáo", "2026-12-10");
    publish(officer, root, "TASK", "Việc khác", "2026-11-01");
  }

  @ParameterizedTest
  @EnumSource
  void theSameIsFoundHoweverMuchAWordIsIn(Spread spread) {
    String typed = spread == Spread.NOTHING ? word + "x" : word;
    spread(spread);
    List<User> readers =
        List.of(
            user(List.of(held(Role.ADMINISTRATOR, root), held(Role.REPORTER, commune))),
            user(List.of(held(Role.ADMINISTRATOR, commune), held(Role.REPORTER, commune))));
    for (String asked : ASKED) {
      String list = "/api/v1/obligations?limit=150&count=true" + asked;
      String below = list + (asked.contains("MINE") ? "" : "&organisationId=" + commune);
      for (User who : readers) {
        List<String> expected = named(who, below, typed);
        List<String> found = all(who, below + "&q=" + typed);

        assertThat(found).as(asked).isEqualTo(expected).doesNotHaveDuplicates();
        assertThat(found.isEmpty()).as(asked).isEqualTo(spread == Spread.NOTHING);
        assertThat(all(who, list.replace("150", "7") + "&q=" + typed).containsAll(expected))
            .as(asked)
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSearchAsksNoMoreThanAnyRead(Spread spread) {
    spread(spread);
    for (long place : new long[] {root, commune}) {
      User officer = user(Role.ADMINISTRATOR, place);
      officer.get("/api/v1/session");
      assertThat(
              statements(
                  () ->
                      officer
                          .get("/api/v1/obligations?limit=4&count=true&q=chi bo " + word)
                          .then()
                          .statusCode(200)))
          .isLessThanOrEqualTo(8);
    }
  }

  @Test
  void everyWordIsOfOneName() {
    User officer = user(Role.ADMINISTRATOR, root);

    assertThat(all(officer, "/api/v1/obligations?limit=50&count=true&q=chi bo " + word)).hasSize(2);
    assertThat(all(officer, "/api/v1/obligations?limit=50&q=khac " + word)).isEmpty();
  }

  /** What a list without words shows of what is named by the word, in its order. */
  private List<String> named(User who, String list, String typed) {
    Set<String> named = new LinkedHashSet<>();
    inTransaction(
        () ->
            new Sql(
                    """
                    SELECT ob.id FROM obligation ob JOIN demand d ON d.id = ob.demand_id
                    JOIN organisation o ON o.id = ob.organisation_id
                    WHERE LOWER(CONCAT(d.title, ' ', o.name)) LIKE :word
                    """)
                .bind("word", "%" + typed + "%")
                .list(em, r -> named.add(r.string("id"))));
    List<String> ids = new ArrayList<>(all(who, list));
    ids.retainAll(named);
    return ids;
  }

  private void spread(Spread spread) {
    User officer = user(Role.OFFICER, root);
    int demands =
        switch (spread) {
          case MANY_LARGE -> 26;
          case NOTHING, MANY_NAMES -> 0;
          default -> 3;
        };
    for (int i = 0; i < demands; i++) {
      publish(
          officer, root, i % 2 == 0 ? "REPORT" : "TASK", "Việc " + word, "2026-12-" + (10 + i % 9));
    }
    switch (spread) {
      case LARGE_DEMANDS, MANY_LARGE -> told(1_000_000, "TRUE");
      case SMALL_AND_LARGE -> told(20_000, "d.id % 2 = 0");
      case COUNTLESS -> drafts(3_001);
      case MANY_NAMES -> names(501);
      default -> {}
    }
  }

  /** What the demands are said to have come to. */
  private void told(long rows, String which) {
    inTransaction(
        () ->
            new Sql(
                    """
                    UPDATE publication p JOIN demand d ON d.id = p.demand_id
                    SET p.created_rows = :rows WHERE d.title LIKE :title AND
                    """)
                .add(which)
                .bind("rows", rows)
                .bind("title", "%" + word)
                .execute(em));
  }

  private void drafts(int many) {
    inTransaction(
        () ->
            new Sql(
                    """
                    INSERT INTO demand (document_id, act, title, addressees, confirmer, state)
                    SELECT d.document_id, d.act, d.title, d.addressees, d.confirmer, 'DRAFT'
                    FROM demand d JOIN (SELECT MIN(id) AS id FROM demand WHERE title LIKE :title) f ON f.id = d.id
                    """)
                .add("JOIN seq_1_to_" + many)
                .bind("title", "%" + word)
                .execute(em));
  }

  private void names(int many) {
    long mark = unique();
    inTransaction(
        () -> {
          new Sql(
                  """
                  INSERT INTO organisation (code, name, short_name, level_code, kind_code, parent_id, valid_from)
                  SELECT CONCAT('n', :mark, '-', seq), :name, :name, 'CELL', 'CELL', :root, DATE '2020-01-01'
                  FROM
                  """)
              .add("seq_1_to_" + many)
              .bind("mark", mark)
              .bind("name", "Chi bộ " + word)
              .bind("root", root)
              .execute(em);
          new Sql(
                  """
                  INSERT INTO organisation_closure (ancestor_id, descendant_id, depth)
                  SELECT id, id, 0 FROM organisation WHERE code LIKE :codes
                  UNION ALL SELECT parent_id, id, 1 FROM organisation WHERE code LIKE :codes
                  """)
              .bind("codes", "n" + mark + "-%")
              .execute(em);
          return new Sql(
                  """
                  INSERT INTO organisation_search (organisation_id, words)
                  SELECT id, name FROM organisation WHERE code LIKE :codes
                  """)
              .bind("codes", "n" + mark + "-%")
              .execute(em);
        });
  }
}
