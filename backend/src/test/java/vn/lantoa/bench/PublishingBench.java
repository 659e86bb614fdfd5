package vn.lantoa.bench;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.testing.ApiTest;

/** What the measurements of publishing share. */
abstract class PublishingBench extends ApiTest {

  JsonPath draft(User officer, long root) {
    long document = document(root, "9-KH/TW", LocalDate.of(2026, 10, 1));
    return officer
        .post(
            "/api/v1/demands",
            Map.of(
                "documentId", Long.toString(document),
                "act", "STUDY",
                "title", "Học tập, quán triệt",
                "addressees", Map.of("subtreeOf", Long.toString(root)),
                "deadlines",
                    List.of(Map.of("rule", Map.of("kind", "ON_DATE", "date", "2026-12-31")))))
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  /** Somebody who keeps receiving obligations of a tree of their own while the publication runs. */
  final class Bystander {

    private final User clerk;
    private final long pause;
    private final AtomicBoolean on = new AtomicBoolean();
    private Thread thread = new Thread(() -> {});
    private double slowest;
    private final long place;
    private final User demanding;

    /**
     * @param pause milliseconds between two receipts
     */
    Bystander(long pause) {
      this.pause = pause;
      place = organisation("Chi bộ " + unique(), "CELL", "CELL", root("PROVINCE"));
      clerk = user(Role.REPORTER, place);
      demanding = user(Role.OFFICER, place);
    }

    void start(int receipts) {
      List<String> ready = new ArrayList<>();
      for (int i = 0; i < receipts; i++) {
        ready.add(owed());
      }
      on.set(true);
      thread =
          new Thread(
              () -> {
                for (String id : ready) {
                  if (on.get()) {
                    long before = System.nanoTime();
                    clerk
                        .post("/api/v1/obligations/" + id + "/receipt", "0", "")
                        .then()
                        .statusCode(200);
                    slowest = Math.max(slowest, millis(before));
                    LockSupport.parkNanos(pause * 1_000_000);
                  }
                }
              });
      thread.start();
    }

    private String owed() {
      long document = document(place, "1-KH/CB", LocalDate.of(2026, 10, 1));
      JsonPath draft =
          demanding
              .post(
                  "/api/v1/demands",
                  Map.of(
                      "documentId", Long.toString(document),
                      "act", "TASK",
                      "title", "Việc",
                      "addressees", Map.of("organisations", List.of(Long.toString(place))),
                      "deadlines",
                          List.of(Map.of("rule", Map.of("kind", "ON_DATE", "date", "2026-12-31")))))
              .jsonPath();
      demanding.post(
          "/api/v1/demands/" + draft.getString("id") + "/publication",
          draft.getString("version"),
          "");
      return demanding
          .get("/api/v1/obligations?demandId=" + draft.getString("id"))
          .jsonPath()
          .getString("items[0].id");
    }

    void stop() throws InterruptedException {
      on.set(false);
      thread.join();
    }

    double slowest() {
      return slowest;
    }
  }

  static double millis(long since) {
    return (System.nanoTime() - since) / 1e6;
  }

  static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
