package vn.lantoa.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.ApiTest;

/**
 * A rare word is where a search of organisations starts; where words are in very many names, a
 * large reach is walked in the order of the page and a small one gathered. All find the same.
 */
@QuarkusTest
class OrganisationSearchTest extends ApiTest {

  /** As many terms as make a word common. */
  private static final int COMMON = 100_000;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theSameIsFoundHoweverCommonAWordIs(boolean common) {
    String word = "zw" + unique();
    long root = root("PROVINCE");
    long commune = organisation("Xã " + word + " Đông", "COMMUNE", "COMMITTEE", root);
    List<Long> below = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      below.add(organisation("Chi bộ " + i + " " + word, "CELL", "CELL", commune));
    }
    organisation("Chi bộ khác", "CELL", "CELL", commune);
    long beside = organisation("Xã bên " + word, "COMMUNE", "COMMITTEE", root);
    organisation("Xã " + word + " của tỉnh khác", "COMMUNE", "COMMITTEE", root("PROVINCE"));
    if (common) {
      terms(word, commune);
    }

    List<Long> here = new ArrayList<>(below);
    here.add(commune);
    assertThat(ids(user(Role.READER, commune), word, "name")).isEqualTo(names(below, commune));
    for (String sort : List.of("name", "-name", "code", "-code")) {
      assertThat(ids(user(Role.READER, commune), word, sort)).hasSameElementsAs(texts(here));
    }
    List<Long> all = new ArrayList<>(here);
    all.add(beside);
    List<String> up = ids(user(Role.READER, root), "chi bo " + word, "name");
    List<String> down = new ArrayList<>(ids(user(Role.READER, root), "chi bo " + word, "-name"));
    Collections.reverse(down);

    assertThat(ids(user(Role.READER, root), word, "name")).hasSameElementsAs(texts(all));
    assertThat(up).isEqualTo(down).isEqualTo(texts(below));
    assertThat(ids(user(Role.READER, below.get(0)), word, "name"))
        .isEqualTo(names(below.subList(0, 1), commune));
    assertThat(ids(user(Role.READER, commune), word + " khac", "name")).isEmpty();
  }

  private static List<String> names(List<Long> cells, long commune) {
    List<String> ids = new ArrayList<>(texts(cells));
    ids.add(Long.toString(commune));
    return ids;
  }

  private static List<String> texts(List<Long> ids) {
    return ids.stream().map(String::valueOf).toList();
  }

  /** Every page of two, and no more statements than any read. */
  private List<String> ids(User who, String typed, String sort) {
    List<String> ids = new ArrayList<>();
    List<String> cursor = new ArrayList<>(List.of(""));
    String list = "/api/v1/organisations?limit=2&count=true&sort=" + sort + "&q=" + typed;
    who.get("/api/v1/session");
    while (!cursor.isEmpty()) {
      String from = cursor.remove(0);
      assertThat(
              statements(
                  () -> {
                    JsonPath page =
                        who.get(from.isEmpty() ? list : list + "&cursor=" + from)
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath();
                    ids.addAll(page.getList("items.id", String.class));
                    if (page.getString("nextCursor") != null) {
                      cursor.add(page.getString("nextCursor"));
                    } else {
                      assertThat(page.getLong("total")).isEqualTo(ids.size());
                    }
                  }))
          .isLessThanOrEqualTo(8);
    }
    assertThat(ids).doesNotHaveDuplicates();
    return ids;
  }

  private void terms(String word, long organisation) {
    inTransaction(
        () ->
            new Sql("INSERT INTO organisation_term (term, organisation_id)")
                .add("SELECT CONCAT(:word, 'x', seq), :organisation FROM seq_1_to_" + COMMON)
                .bind("word", word)
                .bind("organisation", organisation)
                .execute(em));
  }
}
