package vn.lantoa.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whole papers in their shapes (letter, table, conclusion, directive, resolution, telegram,
 * decision, programme), each with what a careful reader finds in it.
 */
class PaperSetTest {

  static PaperScore score(Path folder) throws IOException {
    ObjectMapper json = new ObjectMapper();
    PaperScore score = new PaperScore();
    List<Path> papers;
    try (Stream<Path> files = Files.list(folder)) {
      papers = files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
    for (Path paper : papers) {
      String text = Files.readString(paper).split("\n", 3)[2];
      String name = paper.getFileName().toString().replace(".txt", "");
      Path gold = paper.resolveSibling(name + ".gold.json");
      score.add(name, Readings.of(text), json.readTree(gold.toFile()));
    }
    return score;
  }

  @Test
  void papersOfEveryShapeAreReadAsACarefulReaderReadsThem() throws IOException, URISyntaxException {
    PaperScore score =
        score(Path.of(Objects.requireNonNull(getClass().getResource("/papers")).toURI()));
    String told = String.join("\n", score.differences);
    assertThat(score.citations.f1())
        .as("citations %s%n%s", score.citations, told)
        .isGreaterThanOrEqualTo(0.97);
    assertThat(score.deadlines.f1())
        .as("deadlines %s%n%s", score.deadlines, told)
        .isGreaterThanOrEqualTo(0.95);
    assertThat(score.dates.f1()).as("dates %s%n%s", score.dates, told).isGreaterThanOrEqualTo(0.97);
    assertThat(score.assignments.f1())
        .as("assignments %s%n%s", score.assignments, told)
        .isGreaterThanOrEqualTo(0.95);
    assertThat(score.targets.f1())
        .as("targets %s%n%s", score.targets, told)
        .isGreaterThanOrEqualTo(0.95);
  }
}
