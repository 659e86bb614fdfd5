package vn.lantoa.reading;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A repaired text cut into words, numbers and signs. Words are compared without regard to case and
 * to where the tone mark stands (hoà = hòa).
 */
final class Words {

  static final byte WORD = 1;
  static final byte NUMBER = 2;
  static final byte SIGN = 3;

  private static final byte CAPITAL = 1;
  private static final byte CAPITALS = 2;

  final String text;
  int size;
  private byte[] kinds;
  private byte[] cases;
  private String[] keys;
  private int[] starts;
  private int[] ends;
  private boolean[] opens;
  private boolean[] linesUp;
  private final Map<String, String> known = new HashMap<>();

  Words(RepairedText repaired) {
    text = repaired.text();
    int room = Math.max(16, text.length() / 3 + 16);
    kinds = new byte[room];
    cases = new byte[room];
    keys = new String[room];
    starts = new int[room];
    ends = new int[room];
    opens = new boolean[room];
    linesUp = new boolean[room];
    boolean hard = true;
    boolean line = true;
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      if (c == '\n') {
        hard = true;
        line = true;
        i++;
      } else if (c == ' ') {
        line |= repaired.wraps().get(i);
        i++;
      } else {
        i = cut(i, hard, line);
        hard = false;
        line = false;
      }
    }
  }

  private Words(Words whole, int from, int to) {
    text = whole.text;
    size = to - from;
    kinds = java.util.Arrays.copyOfRange(whole.kinds, from, to);
    cases = java.util.Arrays.copyOfRange(whole.cases, from, to);
    keys = java.util.Arrays.copyOfRange(whole.keys, from, to);
    starts = java.util.Arrays.copyOfRange(whole.starts, from, to);
    ends = java.util.Arrays.copyOfRange(whole.ends, from, to);
    opens = new boolean[size];
    linesUp = java.util.Arrays.copyOfRange(whole.linesUp, from, to);
  }

  /** Some of the words as one paragraph, its lines kept. */
  Words part(int from, int to) {
    return new Words(this, from, to);
  }

  private int cut(int start, boolean hard, boolean line) {
    int end = start;
    byte kind;
    if (isDigit(text.charAt(start))) {
      kind = NUMBER;
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
    } else if (Character.isLetter(text.charAt(start))) {
      kind = WORD;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
    } else {
      kind = SIGN;
      end =
          start
              + (Character.isHighSurrogate(text.charAt(start)) && start + 1 < text.length()
                  ? 2
                  : 1);
    }
    add(kind, start, end, hard, line);
    return end;
  }

  private void add(byte kind, int start, int end, boolean hard, boolean line) {
    if (size == kinds.length) {
      grow();
    }
    String raw = text.substring(start, end);
    kinds[size] = kind;
    starts[size] = start;
    ends[size] = end;
    opens[size] = hard;
    linesUp[size] = line;
    keys[size] = kind == WORD ? known.computeIfAbsent(raw, Words::key) : raw;
    if (kind == WORD && Character.isUpperCase(raw.charAt(0))) {
      boolean all = raw.length() > 1 && raw.equals(raw.toUpperCase(Locale.ROOT));
      cases[size] = all ? CAPITALS : CAPITAL;
    }
    size++;
  }

  private void grow() {
    int room = kinds.length * 2;
    kinds = java.util.Arrays.copyOf(kinds, room);
    cases = java.util.Arrays.copyOf(cases, room);
    keys = java.util.Arrays.copyOf(keys, room);
    starts = java.util.Arrays.copyOf(starts, room);
    ends = java.util.Arrays.copyOf(ends, room);
    opens = java.util.Arrays.copyOf(opens, room);
    linesUp = java.util.Arrays.copyOf(linesUp, room);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static final String NEW_PLACES = "òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy";
  private static final String OLD_PLACES = "oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ";

  /** Small letters, the tone mark where it stood before: hòa and hoà are hoà. */
  static String key(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean plain = true;
    for (int i = 0; i < lower.length(); i++) {
      plain &= lower.charAt(i) < 0x80;
    }
    if (plain) {
      return lower;
    }
    String composed = Normalizer.normalize(lower, Normalizer.Form.NFC);
    for (int i = 0; i + 1 < composed.length(); i++) {
      char c = composed.charAt(i + 1);
      if (c == 'a' || c == 'e' || c == 'y') {
        int at = pair(composed.charAt(i), c);
        if (at >= 0) {
          composed =
              composed.substring(0, i)
                  + OLD_PLACES.substring(at, at + 2)
                  + composed.substring(i + 2);
        }
      }
    }
    return composed.equals("quí") ? "quý" : composed;
  }

  private static int pair(char first, char second) {
    for (int i = 0; i < NEW_PLACES.length(); i += 2) {
      if (NEW_PLACES.charAt(i) == first && NEW_PLACES.charAt(i + 1) == second) {
        return i;
      }
    }
    return -1;
  }

  boolean isWord(int i) {
    return i >= 0 && i < size && kinds[i] == WORD;
  }

  boolean isNumber(int i) {
    return i >= 0 && i < size && kinds[i] == NUMBER;
  }

  boolean isSign(int i, String sign) {
    return i >= 0 && i < size && kinds[i] == SIGN && keys[i].equals(sign);
  }

  boolean isCapital(int i) {
    return i >= 0 && i < size && cases[i] != 0;
  }

  boolean isCapitals(int i) {
    return i >= 0 && i < size && cases[i] == CAPITALS;
  }

  String key(int i) {
    return i >= 0 && i < size ? keys[i] : "";
  }

  String raw(int i) {
    return text.substring(starts[i], ends[i]);
  }

  int start(int i) {
    return i < size ? starts[i] : text.length();
  }

  int end(int i) {
    return ends[i];
  }

  /** Whether a paragraph, a bullet or a cell begins here. */
  boolean opens(int i) {
    return i >= size || opens[i];
  }

  /** Whether a printed line begins here. */
  boolean beginsLine(int i) {
    return i >= size || linesUp[i];
  }

  /** Whether no space stands between this and the one before. */
  boolean isGlued(int i) {
    return i > 0 && i < size && starts[i] == ends[i - 1];
  }

  /** The number there; -1 where it is none or too long. */
  int number(int i) {
    return isNumber(i) && keys[i].length() <= 6 ? Integer.parseInt(keys[i]) : -1;
  }

  /** The first token that begins at or behind a place of the text. */
  int tokenAt(int place) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  boolean stands(int i, Phrases phrases) {
    return phrases.after(this, i) >= 0;
  }

  String between(int from, int to) {
    return from >= to ? "" : text.substring(starts[from], ends[to - 1]);
  }
}
