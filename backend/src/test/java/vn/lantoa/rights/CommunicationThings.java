package vn.lantoa.rights;

import static vn.lantoa.rights.Recipe.anywhere;
import static vn.lantoa.rights.Recipe.at;
import static vn.lantoa.rights.Recipe.to;
import static vn.lantoa.rights.RightsWorld.object;
import static vn.lantoa.shared.actor.Permission.DOCUMENT_READ;

import java.util.List;
import vn.lantoa.rights.Recipe.Scene;

/** Communication plans of a place, made anew for each call. */
final class CommunicationThings {

  private CommunicationThings() {}

  static List<Recipe> all() {
    return List.of(
        anywhere("listCommunicationPlans", s -> to().query("limit", 200)),
        at("createCommunicationPlan", s -> to().body(input(s.place()))),
        at("getCommunicationPlan", s -> to(plan(s.place(), "APPROVED"))),
        at("updateCommunicationPlan", s -> to(plan(s.place(), "DRAFT")).body(input(s.place()))),
        at("deleteCommunicationPlan", s -> to(plan(s.place(), "DRAFT"))),
        at("approveCommunicationPlan", s -> to(plan(s.place(), "DRAFT"))),
        at(
            "reopenCommunicationPlan",
            s -> to(plan(s.place(), "APPROVED")).body("reason", "Bổ sung")),
        at("closeCommunicationPlan", s -> to(plan(s.place(), "APPROVED"))),
        at("recordCommunicationDelivery", CommunicationThings::record).also(DOCUMENT_READ),
        at("getCommunicationDelivery", s -> to(delivery(s.place()))),
        at("updateCommunicationDelivery", s -> to(delivery(s.place())).body(month()))
            .also(DOCUMENT_READ),
        at("deleteCommunicationDelivery", s -> to(delivery(s.place()))).also(DOCUMENT_READ),
        at("getCommunicationTotals", s -> to(s.place().top())));
  }

  private static Object[] month() {
    return new Object[] {"month", "2026-11-01", "count", 1};
  }

  private static Object[] input(Place place) {
    return new Object[] {
      "organisationId",
      place.top(),
      "title",
      place.mark() + " tuyên truyền",
      "startsOn",
      "2026-11-01",
      "endsOn",
      "2026-12-31",
      "items",
      List.of(
          object(
              "outlet",
              "Báo tỉnh",
              "audience",
              "Nhân dân",
              "channel",
              "NEWSPAPER",
              "plannedCount",
              1))
    };
  }

  private static Recipe.Call record(Scene s) {
    String plan = plan(s.place(), "APPROVED");
    return to(plan, item(plan, s.place())).body(month());
  }

  static String plan(Place place, String state) {
    return place.top().equals(Place.NEVER)
        ? Place.NEVER
        : withItem(
            place,
            RightsWorld.insert(
                """
                INSERT INTO communication_plan (organisation_id, title, starts_on, ends_on, state, created_at)
                VALUES (?, ?, '2026-11-01', '2026-12-31', ?, NOW(6))
                """,
                place.top(),
                place.mark() + " tuyên truyền",
                state));
  }

  private static String withItem(Place place, long plan) {
    item("" + plan, place);
    return "" + plan;
  }

  private static String item(String plan, Place place) {
    return plan.equals(Place.NEVER)
        ? plan
        : ""
            + RightsWorld.insert(
                """
                INSERT INTO communication_item (communication_plan_id, position, outlet, audience,
                  channel, planned_count) VALUES (?, 0, 'Báo tỉnh', ?, 'NEWSPAPER', 1)
                """,
                plan,
                place.mark() + " nhân dân");
  }

  private static String delivery(Place place) {
    String item = item(plan(place, "APPROVED"), place);
    return item.equals(Place.NEVER)
        ? item
        : ""
            + RightsWorld.insert(
                """
                INSERT INTO communication_delivery (item_id, month, done_count, reported_at)
                VALUES (?, '2026-11-01', 1, NOW(6))
                """,
                item);
  }
}
