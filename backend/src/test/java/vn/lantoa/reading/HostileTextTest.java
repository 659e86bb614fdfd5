package vn.lantoa.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts made to be slow: pieces over and over, alone and mixed. Twice the text may take no more
 * than a few times as long, and no text stops the reader. {@code -Dlantoa.fuzz.seconds=600} goes on
 * for ten minutes.
 */
class HostileTextTest {

  private static final int SIZE = 40_000;

  /** Far above twice, far below four times twice: squares and worse do not pass. */
  private static final double MOST = 3.4;

  private static final long QUICK = Duration.ofMillis(250).toNanos();
  private static final Duration LONGEST = Duration.ofSeconds(20);

  static Stream<String> pieces() {
    List<String> all = new ArrayList<>(AnyTextTest.PIECES);
    all.addAll(
        List.of(
            "((",
            "| | |\n",
            "A\n",
            "1\n",
            "a) ",
            "1.1. ",
            "12/",
            "1,",
            "Q",
            "ủ",
            "…",
            "“",
            "từ 5% ",
            "Đảng uỷ, ",
            "Nghị quyết số 1, ",
            "1-A/",
            "(Giao ",
            "Giao (",
            "Đơn vị chủ trì: ",
            "Thời gian: ",
            "quý I\n",
            "so với ",
            "100% đảng viên ",
            "\f",
            "thứ hai ",
            "IVX "));
    return all.stream();
  }

  private static long time(String text) {
    long start = System.nanoTime();
    Readings.of(text);
    return System.nanoTime() - start;
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void twiceTheTextTakesAboutTwiceAsLong(String piece) {
    String once = piece.repeat(SIZE / piece.length());
    double ratio = Double.MAX_VALUE;
    for (int attempt = 0; attempt < 4 && ratio > MOST; attempt++) {
      long one = time(once);
      long two = time(once + once);
      ratio = two < QUICK ? 0 : (double) two / one;
    }
    assertThat(ratio).as("time of twice the text %s", piece).isLessThan(MOST);
  }

  @Test
  void noMixtureStopsTheReader() {
    long seed = Long.getLong("lantoa.fuzz.seed", 7L);
    long end =
        System.nanoTime() + Duration.ofSeconds(Long.getLong("lantoa.fuzz.seconds", 5L)).toNanos();
    List<String> pieces = pieces().toList();
    Random random = new Random(seed);
    long read = 0;
    while (System.nanoTime() < end) {
      StringBuilder text = new StringBuilder();
      int length = 1 << (8 + random.nextInt(9));
      while (text.length() < length) {
        String piece = pieces.get(random.nextInt(pieces.size()));
        text.append(piece.repeat(random.nextInt(8) == 0 ? 1 + random.nextInt(200) : 1));
        if (random.nextInt(20) == 0) {
          text.append((char) random.nextInt(0xD7FF));
        }
      }
      String paper = text.toString();
      long took = time(paper);
      assertThat(took)
          .as("seed %d, text %d, %d characters", seed, read, paper.length())
          .isLessThan(LONGEST.toNanos());
      read++;
    }
    assertThat(read).isPositive();
  }
}
