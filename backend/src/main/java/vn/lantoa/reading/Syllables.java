package vn.lantoa.reading;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What can be a Vietnamese syllable, and where a run of letters falls apart into several. */
final class Syllables {

  private static final int LONGEST = 7;
  private static final int LONGEST_RUN = 60;
  private static final int PIECE = 10;
  private static final int WITHOUT_ONSET = 3;
  private static final int IMPOSSIBLE = 1_000_000;

  private static final Set<String> ONSETS =
      Set.of(("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x").split(" "));

  private static final Set<String> RIMES =
      new HashSet<>(
          Arrays.asList(
              ("a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu"
                      + " ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên"
                      + " iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh"
                      + " oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong"
                      + " op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc"
                      + " uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych"
                      + " uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt"
                      + " ươu ưt ưu y yêm yên yêng yêt yêu ynh yt")
                  .split(" ")));

  private Syllables() {}

  /** Letters with their quality marks, the tone taken away and counted. */
  private record Bare(String letters, int tones, boolean stopTone, boolean marked) {}

  private static Bare bare(String word) {
    String decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder letters = new StringBuilder(decomposed.length());
    int tones = 0;
    boolean stop = false;
    boolean marked = false;
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (c == '\u0300' || c == '\u0301' || c == '\u0303' || c == '\u0309' || c == '\u0323') {
        tones++;
        stop |= c == '\u0301' || c == '\u0323';
        marked = true;
      } else {
        letters.append(c);
        marked |= c > 0x7f;
      }
    }
    return new Bare(Normalizer.normalize(letters, Normalizer.Form.NFC), tones, stop, marked);
  }

  /** Whether a word could be one syllable, its tone one it can bear. */
  static boolean isOne(String word) {
    return cost(word) < IMPOSSIBLE;
  }

  /** Whether a word carries any mark of Vietnamese. */
  static boolean isMarked(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > 0x7f) {
        return true;
      }
    }
    return false;
  }

  private static final int REMEMBERED = 50_000;
  private static final java.util.concurrent.ConcurrentHashMap<String, Integer> COSTS =
      new java.util.concurrent.ConcurrentHashMap<>();

  private static int cost(String word) {
    if (word.isEmpty() || word.length() > LONGEST) {
      return IMPOSSIBLE;
    }
    Integer known = COSTS.get(word);
    if (known == null) {
      known = reckoned(word);
      if (COSTS.size() < REMEMBERED) {
        COSTS.put(word, known);
      }
    }
    return known;
  }

  private static int reckoned(String word) {
    Bare bare = bare(word);
    if (bare.tones() > 1) {
      return IMPOSSIBLE;
    }
    String letters = bare.letters();
    for (int onset = Math.min(3, letters.length() - 1); onset >= 0; onset--) {
      String rime = letters.substring(onset);
      boolean fits = onset == 0 || ONSETS.contains(letters.substring(0, onset));
      if (fits && RIMES.contains(rime) && bears(rime, bare)) {
        return PIECE + (onset == 0 ? WITHOUT_ONSET : 0);
      }
    }
    return IMPOSSIBLE;
  }

  private static boolean bears(String rime, Bare bare) {
    char last = rime.charAt(rime.length() - 1);
    boolean stop =
        last == 'c' || last == 'p' || last == 't' || (last == 'h' && rime.endsWith("ch"));
    return !stop || bare.stopTone() || (bare.tones() == 0 && !bare.marked());
  }

  /**
   * Where a run of letters falls apart, as ends of its syllables; one end where it is one syllable
   * or cannot be cut into any.
   */
  static List<Integer> cuts(String run) {
    int n = run.length();
    if (n > LONGEST_RUN) {
      return List.of(n);
    }
    int[] best = new int[n + 1];
    int[] from = new int[n + 1];
    Arrays.fill(best, IMPOSSIBLE);
    best[0] = 0;
    for (int end = 1; end <= n; end++) {
      for (int start = Math.max(0, end - LONGEST); start < end; start++) {
        if (best[start] < IMPOSSIBLE) {
          int cost = best[start] + cost(run.substring(start, end));
          if (cost < best[end]) {
            best[end] = cost;
            from[end] = start;
          }
        }
      }
    }
    if (best[n] >= IMPOSSIBLE) {
      return List.of(n);
    }
    java.util.LinkedList<Integer> ends = new java.util.LinkedList<>();
    for (int end = n; end > 0; end = from[end]) {
      ends.addFirst(end);
    }
    return List.copyOf(ends);
  }
}
