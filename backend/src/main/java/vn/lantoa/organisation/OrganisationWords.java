package vn.lantoa.organisation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.text.VietnameseText;
import vn.lantoa.shared.time.AppClock;

/**
 * Organisations by the words of their names and codes, of all times, without diacritics, each word
 * by its beginning. A rare word is where a search starts; where every word is common, rows found
 * otherwise are tested, and a page is soon full.
 */
@ApplicationScoped
public class OrganisationWords {

  /** Beginnings of fewer organisations than this are gathered and sorted. */
  private static final int RARE = 50_000;

  /** How long it is remembered how many a word begins; it decides the way, never what is found. */
  private static final Duration KEPT = Duration.ofMinutes(10);

  private static final int MOST_KEPT = 20_000;

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
   * SQL that holds for an organisation with every word. At most one statement, which finds the
   * rarest.
   *
   * @param id the column of the organisation's id
   */
  public String condition(Sql sql, String id, List<String> words) {
    if (words.isEmpty()) {
      return "FALSE";
    }
    String rarest = rarest(words);
    String tested =
        words.stream()
            .filter(word -> !word.equals(rarest))
            .map(word -> has(sql, id, word))
            .collect(Collectors.joining(" AND "));
    if (rarest == null) {
      return "(" + tested + ")";
    }
    String found =
        "%s IN (SELECT t.organisation_id FROM organisation_term t WHERE t.term LIKE %s)"
            .formatted(id, beginning(sql, rarest));
    return "(" + found + (tested.isEmpty() ? "" : " AND " + tested) + ")";
  }

  /** Their ids, where there are few; two statements at most. */
  public Optional<List<Long>> few(List<String> words, int atMost) {
    if (words.isEmpty()) {
      return Optional.of(List.of());
    }
    Sql sql = new Sql("SELECT o.id FROM organisation o WHERE");
    sql.add(condition(sql, "o.id", words)).add("LIMIT :most", "most", atMost + 1);
    List<Long> ids = sql.list(em, r -> r.number("id"));
    return ids.size() > atMost ? Optional.empty() : Optional.of(ids);
  }

  /**
   * Whether so many have each of the words that none is a start: rows are found otherwise. At most
   * one statement.
   */
  public boolean areCommon(List<String> words) {
    return !words.isEmpty() && rarest(words) == null;
  }

  /** The word that fewest begin with; null where all are common. */
  private @Nullable String rarest(List<String> words) {
    Map<String, Integer> counts = new HashMap<>(counted.getAllPresent(words));
    List<String> unknown = words.stream().filter(word -> !counts.containsKey(word)).toList();
    if (!unknown.isEmpty()) {
      Map<String, Integer> found = count(unknown);
      counted.putAll(found);
      counts.putAll(found);
    }
    return counts.entrySet().stream()
        .filter(e -> e.getValue() < RARE)
        .min(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** How many each begins, counted no further than {@link #RARE}. */
  private Map<String, Integer> count(List<String> words) {
    Sql sql = new Sql("");
    for (int i = 0; i < words.size(); i++) {
      sql.add(i == 0 ? "" : "UNION ALL")
          .add(
              """
              SELECT %d AS word, (SELECT COUNT(*) FROM (SELECT 1 FROM organisation_term
                WHERE term LIKE %s LIMIT %d) seen) AS n"""
                  .formatted(i, beginning(sql, words.get(i)), RARE));
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
