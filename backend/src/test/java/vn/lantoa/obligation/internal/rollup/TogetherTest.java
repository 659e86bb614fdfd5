package vn.lantoa.obligation.internal.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TogetherTest {

  private final Together together = new Together();
  private final ExecutorService askers = Executors.newCachedThreadPool();
  private final AtomicInteger readings = new AtomicInteger();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);

  @AfterEach
  void end() {
    askers.shutdownNow();
  }

  @Test
  void whoeverAsksWhileItIsReadIsToldByTheNextReadingAndThatIsOne() throws Exception {
    Future<Integer> first = askers.submit(() -> together.ask("key", this::held));
    begun.await();
    List<Future<Integer>> later = later(5, () -> together.ask("key", readings::incrementAndGet));
    release.countDown();
    assertThat(first.get()).isEqualTo(1);
    for (Future<Integer> one : later) {
      assertThat(one.get()).isEqualTo(2);
    }
    assertThat(readings).hasValue(2);
    assertThat(together.<Integer>ask("key", readings::incrementAndGet)).isEqualTo(3);
  }

  @Test
  void anotherQuestionWaitsForNobody() throws Exception {
    Future<Integer> first = askers.submit(() -> together.ask("key", this::held));
    begun.await();
    assertThat(together.<Integer>ask("another", readings::incrementAndGet)).isEqualTo(2);
    release.countDown();
    assertThat(first.get()).isEqualTo(1);
  }

  @Test
  void whatFailsFailsForItsOwnCallerAlone() throws Exception {
    Future<Integer> first =
        askers.submit(
            () ->
                together.<Integer>ask(
                    "key",
                    () -> {
                      held();
                      throw new IllegalStateException("lost");
                    }));
    begun.await();
    List<Future<Integer>> later =
        later(
            3,
            () ->
                together.ask(
                    "key",
                    () -> {
                      if (readings.incrementAndGet() == 2) {
                        throw new IllegalStateException("lost again");
                      }
                      return 7;
                    }));
    release.countDown();
    assertThatThrownBy(first::get).hasRootCauseMessage("lost");
    int told = 0;
    for (Future<Integer> one : later) {
      try {
        assertThat(one.get()).isEqualTo(7);
        told++;
      } catch (java.util.concurrent.ExecutionException e) {
        assertThat(e).hasRootCauseMessage("lost again");
      }
    }
    assertThat(told).isEqualTo(2);
  }

  private int held() {
    int reading = readings.incrementAndGet();
    begun.countDown();
    try {
      release.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return reading;
  }

  /** Asked by so many at once, all of them waiting when this returns. */
  private List<Future<Integer>> later(int many, Callable<Integer> question) throws Exception {
    CountDownLatch asking = new CountDownLatch(many);
    List<Future<Integer>> all =
        IntStream.range(0, many)
            .mapToObj(
                i ->
                    askers.submit(
                        () -> {
                          asking.countDown();
                          return question.call();
                        }))
            .toList();
    asking.await();
    TimeUnit.MILLISECONDS.sleep(200);
    return all;
  }
}
