package vn.lantoa.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.problem.FieldProblem;
import vn.lantoa.shared.text.VietnameseText;

/**
 * What a password must be (after NIST SP 800-63B): long, not a common one, not the user name. No
 * rule about kinds of characters: they make passwords worse.
 */
public final class PasswordRules {

  /** Characters. */
  public static final int SHORTEST = 12;

  /** Characters. */
  public static final int LONGEST = 200;

  private static final int DISTINCT = 5;
  private static final int TELLING_NAME = 4;
  private static final Set<String> COMMON = read();

  private PasswordRules() {}

  /**
   * What is wrong with a password.
   *
   * @param pointer the field to name
   * @return codes TOO_SHORT, TOO_LONG, HAS_USER_NAME, COMMON; empty where it may be used
   */
  public static Optional<FieldProblem> check(String pointer, String password, String userName) {
    String text = Normalizer.normalize(password, Normalizer.Form.NFC);
    int length = text.codePointCount(0, text.length());
    if (length < SHORTEST) {
      return problem(
          pointer,
          "TOO_SHORT",
          Words.of(
              "Mật khẩu cần ít nhất %d ký tự; một câu ngắn dễ nhớ là tốt nhất.",
              "A password needs at least %d characters; a short sentence is best.", SHORTEST));
    }
    if (length > LONGEST) {
      return problem(
          pointer,
          "TOO_LONG",
          Words.of(
              "Mật khẩu dài nhất %d ký tự.", "A password has at most %d characters.", LONGEST));
    }
    String folded = VietnameseText.fold(text).toLowerCase(Locale.ROOT);
    String name = VietnameseText.fold(userName).toLowerCase(Locale.ROOT);
    if (name.length() >= TELLING_NAME && folded.contains(name)) {
      return problem(
          pointer,
          "HAS_USER_NAME",
          Words.of(
              "Mật khẩu không được chứa tên đăng nhập.",
              "The password must not contain the user name."));
    }
    return common(folded)
        ? problem(
            pointer,
            "COMMON",
            Words.of(
                "Mật khẩu này nhiều người dùng nên dễ bị đoán. Hãy chọn một câu của riêng bạn.",
                "Many people use this password, so it is easily guessed. Choose a sentence of your own."))
        : Optional.empty();
  }

  /** A common one; a common word with figures and signs around it; a few characters repeated. */
  private static boolean common(String folded) {
    String plain = folded.replaceAll("[^a-z0-9]", "");
    String letters = folded.replaceAll("[^a-z]", "");
    return COMMON.contains(folded)
        || COMMON.contains(plain)
        || COMMON.contains(letters)
        || folded.chars().distinct().count() < DISTINCT
        || sequence(folded);
  }

  private static boolean sequence(String text) {
    int steps = 0;
    for (int i = 1; i < text.length(); i++) {
      int step = text.charAt(i) - text.charAt(i - 1);
      if (Math.abs(step) <= 1 || Math.abs(step) == 9) {
        steps++;
      }
    }
    return steps >= text.length() - 2;
  }

  private static Optional<FieldProblem> problem(String pointer, String code, Words words) {
    return Optional.of(new FieldProblem(pointer, code, words, null));
  }

  private static Set<String> read() {
    try (InputStream in =
            Objects.requireNonNull(
                PasswordRules.class.getResourceAsStream("common-passwords.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(String::strip)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
