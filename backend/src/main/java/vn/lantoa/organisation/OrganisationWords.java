package vn.lantoa.organisation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.text.VietnameseText;
import vn.lantoa.shared.time.AppClock;

/**
 * Organisations by the words of their names and codes, of all times, without diacritics, each word
 * by its beginning. A rare word is where a search starts; where every word is common, rows found
 * otherwise are tested, the rarest word first, and a page is soon full.
 */
@ApplicationScoped
public class OrganisationWords {

  /** A word of so many is not counted further: it is no start, rows are found otherwise. */
  public static final int COMMON = 100_000;

  /** How long it is remembered how many a word begins; it decides the way, never what is found. */
  private static final Duration KEPT = Duration.ofMinutes(10);

  private static final int MOST_KEPT = 20_000;

  /** Left alone the server reads all terms by organisation, so that each is there once. */
  private static final String BY_TERM = "organisation_term named FORCE INDEX (PRIMARY)";

  /** Letters of a word, and words of a search, that are looked at. */
  private static final int LONGEST = 60;

  private static final int MOST = 20;

  private final EntityManager em;
  private final Cache<String, Integer> counted;

  public OrganisationWords(EntityManager em, AppClock clock) {
    this.em = em;
    this.counted =
        Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterWrite(KEPT)
            .ticker(clock::ticks)
            .build();
  }

  /** What was typed as words; none where there is nothing but signs, which finds nothing. */
  public static List<String> of(String typed) {
    return Arrays.stream(VietnameseText.fold(typed).split("[^\\p{L}\\p{N}_]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word)
        .distinct()
        .limit(MOST)
        .toList();
  }

  /**
   * SQL that holds for an organisation with every word, tested row by row. At most one statement,
   * which counts words.
   *
   * @param id the column of the organisation's id
   */
  public String condition(Sql sql, String id, List<String> words) {
    return words.isEmpty()
        ? "FALSE"
        : rarestFirst(words).stream()
            .map(word -> has(sql, id, word))
            .collect(Collectors.joining(" AND ", "(", ")"));
  }

  /** The ids of organisations with the rarest word, as a table; the others are still to test. */
  public String start(Sql sql, List<String> words) {
    return words.isEmpty()
        ? "(SELECT 0 AS id)"
        : "(SELECT DISTINCT named.organisation_id AS id FROM %s WHERE named.term LIKE %s)"
            .formatted(BY_TERM, beginning(sql, rarestFirst(words).get(0)));
  }

  /** Their ids, where there are few; two statements at most. */
  public Optional<List<Long>> few(List<String> words, int atMost) {
    if (words.isEmpty()) {
      return Optional.of(List.of());
    }
    List<String> byRarity = rarestFirst(words);
    Sql sql = new Sql("SELECT DISTINCT named.organisation_id FROM " + BY_TERM);
    sql.add("WHERE named.term LIKE " + beginning(sql, byRarity.get(0)));
    for (String word : byRarity.subList(1, byRarity.size())) {
      sql.add("AND " + has(sql, "named.organisation_id", word));
    }
    sql.add("LIMIT :most", "most", atMost + 1);
    List<Long> ids = sql.list(em, r -> r.number("organisation_id"));
    return ids.size() > atMost ? Optional.empty() : Optional.of(ids);
  }

  /**
   * How many organisations have the rarest word, about and counted no further than {@link #COMMON};
   * 0 where there is no word. At most one statement.
   */
  public int fewest(List<String> words) {
    return counts(words).values().stream().mapToInt(n -> n).min().orElse(0);
  }

  private List<String> rarestFirst(List<String> words) {
    Map<String, Integer> counts = counts(words);
    return words.stream()
        .sorted(Comparator.comparingInt(word -> counts.getOrDefault(word, 0)))
        .toList();
  }

  private Map<String, Integer> counts(List<String> words) {
    Map<String, Integer> counts = new HashMap<>(counted.getAllPresent(words));
    List<String> unknown = words.stream().filter(word -> !counts.containsKey(word)).toList();
    if (!unknown.isEmpty()) {
      Map<String, Integer> found = count(unknown);
      counted.putAll(found);
      counts.putAll(found);
    }
    return counts;
  }

  /** How many each begins, counted no further than {@link #COMMON}. */
  private Map<String, Integer> count(List<String> words) {
    Sql sql = new Sql("");
    for (int i = 0; i < words.size(); i++) {
      sql.add(i == 0 ? "" : "UNION ALL")
          .add(
              """
              SELECT %d AS word, (SELECT COUNT(*) FROM (SELECT 1 FROM organisation_term
                WHERE term LIKE %s LIMIT %d) seen) AS n"""
                  .formatted(i, beginning(sql, words.get(i)), COMMON));
    }
    Map<String, Integer> counts = new HashMap<>();
    sql.each(em, r -> counts.put(words.get(r.integer("word")), r.integer("n")));
    return counts;
  }

  private static String has(Sql sql, String id, String word) {
    return """
        (SELECT 1 FROM organisation_term t FORCE INDEX (ix_organisation_term)
          WHERE t.organisation_id = %s AND t.term LIKE %s LIMIT 1) IS NOT NULL"""
        .formatted(id, beginning(sql, word));
  }

  private static String beginning(Sql sql, String word) {
    return sql.placeholder(word.replace("_", "\\_") + "%");
  }
}
