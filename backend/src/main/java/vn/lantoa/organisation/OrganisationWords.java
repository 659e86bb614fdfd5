package vn.lantoa.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.text.VietnameseText;

/**
 * Organisations by the words of their names and codes, of all times, without diacritics, each word
 * by its beginning. A rare word is where a search starts; where every word is common, rows found
 * otherwise are tested, and a page is soon full.
 */
@ApplicationScoped
public class OrganisationWords {

  /** Beginnings of fewer organisations than this are gathered and sorted. */
  private static final int RARE = 10_000;

  /** Letters of a word, and words of a search, that are looked at. */
  private static final int LONGEST = 60;

  private static final int MOST = 20;

  private final EntityManager em;

  public OrganisationWords(EntityManager em) {
    this.em = em;
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
   * SQL that holds for an organisation with every word. One statement, which finds the rarest.
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

  /** The word that fewest begin with; null where all are common. */
  private @Nullable String rarest(List<String> words) {
    Sql sql = new Sql("SELECT word FROM (");
    for (int i = 0; i < words.size(); i++) {
      sql.add(i == 0 ? "" : "UNION ALL")
          .add(
              """
              SELECT %d AS word, (SELECT COUNT(*) FROM (SELECT 1 FROM organisation_term
                WHERE term LIKE %s LIMIT %d) seen) AS n"""
                  .formatted(i, beginning(sql, words.get(i)), RARE));
    }
    return sql.add(") counted WHERE n < :rare ORDER BY n, word LIMIT 1", "rare", RARE)
        .first(em, r -> words.get(r.integer("word")))
        .orElse(null);
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
