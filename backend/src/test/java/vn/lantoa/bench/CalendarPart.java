package vn.lantoa.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Map;

/** A calendar of some 2,000 events that a program asks for again and again. */
final class CalendarPart implements Part {

  private static final double MILLIS = 5;
  private static final int EVENTS = 2_000;
  private static final int ASKED = 300;

  @Override
  public String name() {
    return "calendar";
  }

  @Override
  public void measure(Stage stage, Table table) throws Exception {
    long place =
        stage
            .people()
            .number(
                """
                SELECT c.ancestor_id FROM organisation_closure up JOIN organisation kid ON kid.id = up.descendant_id
                  AND kid.level_code = 'COMMUNE'
                JOIN organisation_closure c ON c.ancestor_id = kid.id
                JOIN obligation ob ON ob.organisation_id = c.descendant_id
                WHERE up.ancestor_id = ? AND ob.due_key BETWEEN CURRENT_DATE - INTERVAL 180 DAY AND DATE '9999-12-30'
                GROUP BY c.ancestor_id ORDER BY ABS(COUNT(*) - ?), c.ancestor_id LIMIT 1
                """,
                stage.people().province(),
                EVENTS);
    Api officer = stage.as(People.PROVINCE);
    JsonNode made =
        officer.post(
            "/api/v1/calendar-feeds",
            Map.of(
                "name", "Bench", "scope", "ORGANISATION", "organisationId", Long.toString(place)));
    String path = made.get("path").asText();
    long begin = System.nanoTime();
    String body = new String(officer.bytes(path), java.nio.charset.StandardCharsets.UTF_8);
    double whole = (System.nanoTime() - begin) / 1e6;
    int events = body.split("BEGIN:VEVENT", -1).length - 1;
    byte[] request = Load.get(path, "If-None-Match: " + officer.tag(path));
    Table.Again again =
        seconds -> stage.ours().run(1, 120, Load.each(Collections.nCopies(ASKED, request))).good();
    again.run(0);
    Load.Outcome asked =
        stage.ours().run(1, 120, Load.each(Collections.nCopies(ASKED, request))).good();
    table.add(
        BenchRow.atMost(
                "calendar feed, 304 where nothing changed, median",
                "ms",
                asked.quantile(0.5),
                MILLIS)
            .with("%d events, whole the first time in %.0f ms".formatted(events, whole)),
        again);
  }
}
