package vn.lantoa.document;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lantoa.document.internal.DiskStore;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.testing.TestClock;

/** The store behind attachments, and the facade for evidence. */
@QuarkusTest
class EvidenceTest {

  private static final String KEY = "ab".repeat(32);

  @Inject DiskStore store;
  @Inject Attachments attachments;

  @Test
  void bytesStandWholeUntilNothingNeedsThem() throws IOException {
    Path file = Files.createTempFile("evidence", ".tmp");
    Files.writeString(file, "minh chứng");
    store.put(KEY, file);
    store.put(KEY, file);
    Path kept = Path.of("target/files/ab/ab/" + KEY);
    assertThat(Files.readString(kept)).isEqualTo("minh chứng");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.copy(KEY, 5, 6, out);
    assertThat(out.toByteArray()).isEqualTo(Arrays.copyOfRange(Files.readAllBytes(file), 5, 11));

    assertThat(store.sweep(Duration.ofDays(1), keys -> Set.of())).isZero();
    Files.setLastModifiedTime(
        kept, FileTime.from(TestClock.TODAY.minusDays(2).atStartOfDay(UTC).toInstant()));
    assertThat(store.sweep(Duration.ofDays(1), EvidenceTest::all)).isZero();
    assertThat(store.sweep(Duration.ofDays(1), keys -> Set.of())).isEqualTo(1);
    assertThat(kept).doesNotExist();
  }

  private static Set<String> all(Collection<String> keys) {
    return Set.copyOf(keys);
  }

  @Test
  void aKeyIsNeverAPath() {
    assertThatThrownBy(() -> store.put("../../etc/passwd", Path.of("pom.xml")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyEvidenceOfTheObligationIsLinked() {
    assertThat(attachments.ofObligation(999_999_999)).isEmpty();
    assertThat(attachments.ofSteps(List.of())).isEmpty();
    assertThat(attachments.countOfObligation(999_999_999)).isZero();
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(() -> attachments.linkToStep(999_999_999, 1, List.of(1L))))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith("invalid");
  }
}
