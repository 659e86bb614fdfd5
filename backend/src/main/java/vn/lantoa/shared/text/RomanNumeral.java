package vn.lantoa.shared.text;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Roman numerals as congresses and terms are counted in, I to MMMCMXCIX. */
public final class RomanNumeral {

  /** The largest number that has a numeral. */
  public static final int MAX = 3999;

  private static final String LETTERS = "IVXLCDM";
  private static final int LONGEST = "MMMDCCCLXXXVIII".length();
  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] SIGNS = {
    "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
  };

  private RomanNumeral() {}

  /**
   * The canonical numeral of a number.
   *
   * @throws IllegalArgumentException outside 1 to 3999
   */
  public static String of(int number) {
    if (number < 1 || number > MAX) {
      throw new IllegalArgumentException(
          "a Roman numeral lies between 1 and " + MAX + ", not " + number);
    }
    StringBuilder numeral = new StringBuilder();
    int rest = number;
    for (int i = 0; i < VALUES.length; i++) {
      while (rest >= VALUES[i]) {
        numeral.append(SIGNS[i]);
        rest -= VALUES[i];
      }
    }
    return numeral.toString();
  }

  /** The number of a canonical numeral in capital letters; empty for anything else. */
  public static OptionalInt parse(String text) {
    int number = additiveValue(text);
    boolean canonical = number >= 1 && number <= MAX && of(number).equals(text);
    return canonical ? OptionalInt.of(number) : OptionalInt.empty();
  }

  /** Whether a text has only the letters of numerals, so that it was meant as one. */
  public static boolean looksLikeOne(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> LETTERS.indexOf(c) >= 0);
  }

  /**
   * The numeral that was probably meant by a text that is none: two neighbouring letters exchanged
   * (VXII → XVII), else the same sum written canonically (VIIII → IX), else one letter too many (a
   * small one rather than a large), else one wrong, else one missing; the smallest where several
   * serve. The same text always gets the same proposal.
   *
   * @return empty where the text is a numeral already, or none is that near
   */
  public static Optional<String> propose(String text) {
    String letters = text.strip().toUpperCase(Locale.ROOT);
    if (letters.length() > LONGEST + 1 || !looksLikeOne(letters) || parse(text).isPresent()) {
      return Optional.empty();
    }
    Best best = new Best();
    best.offer(letters);
    best.orElse(() -> exchanges(letters, best));
    best.orElse(() -> sameSum(letters, best));
    best.orElse(() -> removals(letters, best));
    best.orElse(() -> replacements(letters, best));
    best.orElse(() -> insertions(letters, best));
    return best.numeral();
  }

  private static void exchanges(String letters, Best best) {
    for (int i = 0; i + 1 < letters.length(); i++) {
      best.offer(
          letters.substring(0, i)
              + letters.charAt(i + 1)
              + letters.charAt(i)
              + letters.substring(i + 2));
    }
  }

  /** Only where larger letters stand first: else the sum says nothing about what was meant. */
  private static void sameSum(String letters, Best best) {
    for (int i = 1; i < letters.length(); i++) {
      if (LETTERS.indexOf(letters.charAt(i)) > LETTERS.indexOf(letters.charAt(i - 1))) {
        return;
      }
    }
    int sum = additiveValue(letters);
    if (sum <= MAX) {
      best.offer(of(sum));
    }
  }

  private static void removals(String letters, Best best) {
    for (int i = 0; i < letters.length(); i++) {
      best.offerLarger(letters.substring(0, i) + letters.substring(i + 1));
    }
  }

  private static void replacements(String letters, Best best) {
    for (int i = 0; i < letters.length(); i++) {
      for (int k = 0; k < LETTERS.length(); k++) {
        best.offer(letters.substring(0, i) + LETTERS.charAt(k) + letters.substring(i + 1));
      }
    }
  }

  private static void insertions(String letters, Best best) {
    for (int i = 0; i <= letters.length(); i++) {
      for (int k = 0; k < LETTERS.length(); k++) {
        best.offer(letters.substring(0, i) + LETTERS.charAt(k) + letters.substring(i));
      }
    }
  }

  /** Adds the letters up, a smaller one before a larger taken off; 0 where one is no letter. */
  private static int additiveValue(String text) {
    if (text.length() > LONGEST + 1) {
      return 0;
    }
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      int value = letterValue(text.charAt(i));
      if (value == 0) {
        return 0;
      }
      boolean takenOff = i + 1 < text.length() && letterValue(text.charAt(i + 1)) > value;
      sum += takenOff ? -value : value;
    }
    return sum;
  }

  private static int letterValue(char letter) {
    return switch (letter) {
      case 'I' -> 1;
      case 'V' -> 5;
      case 'X' -> 10;
      case 'L' -> 50;
      case 'C' -> 100;
      case 'D' -> 500;
      case 'M' -> 1000;
      default -> 0;
    };
  }

  /** Keeps the smallest numeral among what it is offered, or the largest where asked. */
  private static final class Best {
    private int number;

    void offer(String candidate) {
      parse(candidate).ifPresent(value -> number = number == 0 ? value : Math.min(number, value));
    }

    void offerLarger(String candidate) {
      parse(candidate).ifPresent(value -> number = Math.max(number, value));
    }

    void orElse(Runnable search) {
      if (number == 0) {
        search.run();
      }
    }

    Optional<String> numeral() {
      return number == 0 ? Optional.empty() : Optional.of(of(number));
    }
  }
}
