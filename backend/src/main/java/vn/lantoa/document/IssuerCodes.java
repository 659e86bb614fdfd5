package vn.lantoa.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lantoa.shared.text.RomanNumeral;
import vn.lantoa.shared.text.VietnameseText;

/**
 * What can be told from an issuer's code: its normal spelling, and whether it writes in the Party's
 * or the State's form. The list helps to read; a code outside it is kept as written.
 */
final class IssuerCodes {

  private static final Set<String> COMMITTEES =
      Set.of("TW", "TƯ", "TU", "HU", "QU", "ThU", "TXU", "ĐU", "ĐUK", "QUTW", "BXDĐ", "ĐH", "CB");
  private static final Set<String> OFFICES =
      Set.of("VP", "BTC", "BTG", "BTGDV", "BDV", "BNC", "BKT", "BCSĐ", "UBKT", "BCĐ", "BCS", "ĐĐ");
  private static final Set<String> COMMITTEE_ENDS =
      Set.of("TW", "TƯ", "TU", "HU", "QU", "ThU", "TXU", "ĐU", "ĐUK");
  private static final Set<String> STATE =
      Set.of("CP", "TTg", "CTN", "VPCP", "UBND", "HĐND", "UBTVQH", "QH");

  private static final Map<String, String> BY_FOLD = new HashMap<>();

  static {
    Stream<String> offices =
        OFFICES.stream().flatMap(o -> COMMITTEE_ENDS.stream().map(end -> o + end));
    Stream.of(COMMITTEES.stream(), STATE.stream(), offices, Stream.of("BTGDV"))
        .flatMap(s -> s)
        .filter(code -> !code.contains("Ư"))
        .sorted()
        .forEach(code -> BY_FOLD.putIfAbsent(VietnameseText.fold(code), code));
  }

  private IssuerCodes() {}

  /** The normal spelling of a code, its parts joined by dashes looked at one by one. */
  static String normalise(String written) {
    return Stream.of(written.split("-", -1))
        .map(IssuerCodes::normalisePart)
        .collect(Collectors.joining("-"));
  }

  private static String normalisePart(String part) {
    String capitals = part.toUpperCase(Locale.ROOT);
    if (capitals.contains("Ư")) {
      return capitals;
    }
    String known = BY_FOLD.get(VietnameseText.fold(part));
    if (known != null) {
      return known;
    }
    boolean oneCase = part.equals(part.toLowerCase(Locale.ROOT));
    return oneCase ? capitals : part;
  }

  /** Whether a word standing free behind a type can be an issuer: known, or all in capitals. */
  static boolean looksLikeOne(String word) {
    return BY_FOLD.containsKey(VietnameseText.fold(word))
        || (word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)));
  }

  /** TƯ is written for TW as well as for TU. */
  static boolean isAmbiguous(String code) {
    return code.endsWith("TƯ");
  }

  static boolean isParty(String code) {
    if (COMMITTEES.contains(code)) {
      return true;
    }
    for (String end : COMMITTEE_ENDS) {
      if (code.endsWith(end) && OFFICES.contains(code.substring(0, code.length() - end.length()))) {
        return true;
      }
    }
    return false;
  }

  static boolean isState(String code) {
    int end = 0;
    while (end < code.length() && Character.isLetter(code.charAt(end))) {
      end++;
    }
    return STATE.contains(code.substring(0, end));
  }

  /** QH15, UBTVQH14: the National Assembly's, whose symbols carry no type. */
  static boolean isNationalAssembly(String code) {
    String digits = "";
    if (code.startsWith("UBTVQH")) {
      digits = code.substring("UBTVQH".length());
    } else if (code.startsWith("QH")) {
      digits = code.substring("QH".length());
    }
    return !digits.isEmpty()
        && digits.length() <= 3
        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** The numeral behind ĐH (congress) where it is meant as one and is none; else empty. */
  static String badCongressNumeral(String code) {
    String numeral = code.startsWith("ĐH") ? code.substring("ĐH".length()) : "";
    boolean bad = RomanNumeral.looksLikeOne(numeral) && RomanNumeral.parse(numeral).isEmpty();
    return bad ? numeral : "";
  }
}
