package vn.lantoa.deadline;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A text cut into words, numbers and single marks, each knowing where it stands. Words are compared
 * without regard to case, to where the tone mark is placed (hoà = hòa) and, where the whole text
 * was typed without diacritics, to diacritics.
 */
final class Tokens {

  /** What a token is. */
  enum Kind {
    WORD,
    NUMBER,
    MARK,
    BREAK
  }

  record Token(Kind kind, String key, int start, int end) {}

  private static final int MOST_DIGITS = 6;
  private static final Map<String, String[]> LEXICON = new ConcurrentHashMap<>();
  private static final Map<String, String[]> PLAIN_LEXICON = new ConcurrentHashMap<>();

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final boolean plain;

  Tokens(String text) {
    this.text = text;
    this.plain = text.chars().noneMatch(c -> c > 0x7f && Character.isLetter(c));
    int i = 0;
    while (i < text.length()) {
      i = cut(i);
    }
  }

  private int cut(int start) {
    int c = text.codePointAt(start);
    int end = start + Character.charCount(c);
    if (c == '\n' || c == '\r') {
      tokens.add(new Token(Kind.BREAK, "\n", start, end));
    } else if (isDigit(c)) {
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
      tokens.add(new Token(Kind.NUMBER, text.substring(start, end), start, end));
    } else if (isLetter(c)) {
      while (end < text.length() && isLetter(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      tokens.add(new Token(Kind.WORD, key(text.substring(start, end), plain), start, end));
    } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
      tokens.add(new Token(Kind.MARK, mark(c), start, end));
    }
    return end;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(int c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static String mark(int c) {
    return switch (c) {
      case '–', '—', '−', '‑' -> "-";
      case '’', '‘', '′' -> "'";
      default -> Character.toString(c);
    };
  }

  /** Letters with their quality marks, the tone behind them: hoà and hòa are the same. */
  static String key(String word, boolean plain) {
    String decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder letters = new StringBuilder(decomposed.length());
    StringBuilder tone = new StringBuilder(1);
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
      if (!mark) {
        letters.append(c == 'ð' ? 'đ' : c);
      } else if (isTone(c)) {
        tone.append(c);
      } else if (!plain) {
        letters.append(c);
      }
    }
    if (plain) {
      return letters.toString().replace('đ', 'd');
    }
    return letters.append(tone).toString();
  }

  private static boolean isTone(char c) {
    return c == '\u0300' || c == '\u0301' || c == '\u0303' || c == '\u0309' || c == '\u0323';
  }

  int size() {
    return tokens.size();
  }

  Token at(int i) {
    return tokens.get(i);
  }

  boolean isMark(int i, String mark) {
    return i >= 0 && i < size() && at(i).kind() == Kind.MARK && at(i).key().equals(mark);
  }

  boolean isNumber(int i) {
    return i >= 0 && i < size() && at(i).kind() == Kind.NUMBER;
  }

  boolean isWord(int i) {
    return i >= 0 && i < size() && at(i).kind() == Kind.WORD;
  }

  /** The number there; -1 where it is none or too long to be one of ours. */
  int number(int i) {
    return isNumber(i) && at(i).key().length() <= MOST_DIGITS ? Integer.parseInt(at(i).key()) : -1;
  }

  private static final char[] LETTERS = new char[0x2000];

  static {
    for (char c = 0; c < LETTERS.length; c++) {
      char small = Character.toLowerCase(c);
      LETTERS[c] =
          small == 'đ' || small == 'ð'
              ? 'd'
              : Normalizer.normalize(String.valueOf(small), Normalizer.Form.NFD).charAt(0);
    }
  }

  /** The letter without any mark: spares most phrases the closer look. */
  private static char letter(char c) {
    return c < LETTERS.length ? LETTERS[c] : c;
  }

  /** Behind the first of the phrases that stands here; -1 where none does. */
  int after(int i, String... phrases) {
    if (i < 0 || i >= size() || at(i).key().isEmpty()) {
      return -1;
    }
    String key = at(i).key();
    char first = letter(key.charAt(0));
    char second = key.length() > 1 && key.charAt(1) < '\u0300' ? letter(key.charAt(1)) : ' ';
    for (String phrase : phrases) {
      if (letter(phrase.charAt(0)) != first
          || (phrase.length() > 1 && second != ' ' && letter(phrase.charAt(1)) != second)) {
        continue;
      }
      String[] words = words(phrase);
      if (standAt(i, words)) {
        return i + words.length;
      }
    }
    return -1;
  }

  boolean stands(int i, String... phrases) {
    return after(i, phrases) >= 0;
  }

  /** Behind the phrase where it stands here, else here. */
  int skip(int i, String... phrases) {
    int next = after(i, phrases);
    return next < 0 ? i : next;
  }

  private String[] words(String phrase) {
    Map<String, String[]> lexicon = plain ? PLAIN_LEXICON : LEXICON;
    String[] known = lexicon.get(phrase);
    if (known != null) {
      return known;
    }
    return lexicon.computeIfAbsent(
        phrase,
        p -> {
          String[] words = p.split(" ");
          for (int i = 0; i < words.length; i++) {
            words[i] = key(words[i], plain);
          }
          return words;
        });
  }

  private boolean standAt(int i, String[] keys) {
    if (i < 0 || i + keys.length > size()) {
      return false;
    }
    for (int k = 0; k < keys.length; k++) {
      if (!at(i + k).key().equals(keys[k])) {
        return false;
      }
    }
    return true;
  }

  /** Whether two neighbours stand without a blank between them. */
  boolean joined(int i) {
    return i + 1 < size() && at(i).end() == at(i + 1).start();
  }

  String between(int from, int to) {
    return text.substring(at(from).start(), at(to - 1).end());
  }

  String raw(int i) {
    return text.substring(at(i).start(), at(i).end());
  }
}
