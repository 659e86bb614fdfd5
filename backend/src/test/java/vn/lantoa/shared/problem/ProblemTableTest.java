package vn.lantoa.shared.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table in the documentation is the catalogue. {@code -Dlantoa.write=true} writes it anew. */
class ProblemTableTest {

  private static final Path TABLE = Path.of("docs", "problems.md");

  @Test
  void theDocumentationListsEveryProblem() throws IOException {
    String table =
        """
        # Problems

        Every error is `application/problem+json` (RFC 9457) with one of these types, in the language \
        of `Accept-Language`. The types never change. Each has its page under `/problems/`. What is \
        refused before it is read as a request at all (a header above 20 kB: 431, an address above \
        8 kB: 414) has no body.

        | Status | type | Title | What to do |
        |---|---|---|---|
        """
            + Arrays.stream(ProblemType.values())
                .sorted(Comparator.comparing(ProblemType::status).thenComparing(ProblemType::slug))
                .map(
                    t ->
                        "| %d | `%s` | %s | %s |\n"
                            .formatted(t.status(), t.uri(), t.title().en(), t.advice().en()))
                .collect(Collectors.joining());
    if (Boolean.getBoolean("lantoa.write")) {
      Files.writeString(TABLE, table);
    }
    assertThat(Files.readString(TABLE)).isEqualTo(table);
  }

  @Test
  void everyProblemSaysWhatToDo() {
    for (ProblemType type : ProblemType.values()) {
      assertThat(type.advice().en()).as(type.slug()).isNotEqualTo("Read detail.");
      assertThat(type.advice().vi()).as(type.slug()).isNotBlank();
    }
  }
}
