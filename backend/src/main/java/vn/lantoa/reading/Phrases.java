package vn.lantoa.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A set of phrases, found at a word by one look-up; the longest counts. */
final class Phrases {

  private final Map<String, List<String[]>> byFirst = new HashMap<>();

  private Phrases(Collection<String> phrases) {
    for (String phrase : phrases) {
      String[] words = phrase.strip().split(" ");
      for (int i = 0; i < words.length; i++) {
        words[i] = Words.key(words[i]);
      }
      byFirst.computeIfAbsent(words[0], k -> new ArrayList<>()).add(words);
    }
    byFirst
        .values()
        .forEach(l -> l.sort(Comparator.comparingInt((String[] w) -> w.length).reversed()));
  }

  /** The phrases between the bars. */
  static Phrases of(String bars) {
    return new Phrases(List.of(bars.split("\\|")));
  }

  /** Behind the longest phrase that stands here; -1 where none does. */
  int after(Words words, int i) {
    if (i < 0 || i >= words.size) {
      return -1;
    }
    List<String[]> candidates = byFirst.get(words.key(i));
    if (candidates == null) {
      return -1;
    }
    for (String[] phrase : candidates) {
      int k = 1;
      while (k < phrase.length && phrase[k].equals(words.key(i + k)) && !words.opens(i + k)) {
        k++;
      }
      if (k == phrase.length) {
        return i + k;
      }
    }
    return -1;
  }

  /** Behind the phrase where one stands here, else here. */
  int skip(Words words, int i) {
    int next = after(words, i);
    return next < 0 ? i : next;
  }

  /** Where a phrase first stands between two places; -1 where none does. */
  int find(Words words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (after(words, i) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
