package vn.lantoa.rights;

import static vn.lantoa.rights.Recipe.anywhere;
import static vn.lantoa.rights.Recipe.at;
import static vn.lantoa.rights.Recipe.to;
import static vn.lantoa.rights.RightsWorld.object;
import static vn.lantoa.shared.actor.Permission.DOCUMENT_READ;
import static vn.lantoa.shared.actor.Permission.OBLIGATION_READ;

import java.time.LocalDate;
import java.util.List;

/** Orientations and reports on public opinion of a place, made anew for each call. */
final class OrientationThings {

  private static final LocalDate WEEK = LocalDate.of(2026, 11, 16);

  private OrientationThings() {}

  static List<Recipe> all() {
    return List.of(
        anywhere("listOrientations", s -> to().query("limit", 200)),
        at("createOrientation", s -> to().body(fresh(s.place()))),
        at("getOrientation", s -> to(orientation(s.place(), "ISSUED"))),
        at("previewOrientation", s -> to(orientation(s.place(), "DRAFT"))),
        at("updateOrientation", s -> to(orientation(s.place(), "DRAFT")).body(input(s.place()))),
        at("deleteOrientation", s -> to(orientation(s.place(), "DRAFT"))),
        at("issueOrientation", s -> to(orientation(s.place(), "DRAFT"))).also(DOCUMENT_READ),
        at("closeOrientation", s -> to(orientation(s.place(), "ISSUED"))).also(DOCUMENT_READ),
        at(
                "withdrawOrientation",
                s -> to(orientation(s.place(), "ISSUED")).body("reason", "Nhầm tháng"))
            .also(DOCUMENT_READ),
        at(
                "createOrientationReport",
                s -> to(orientation(s.place(), "ISSUED")).body(figures(s.place())))
            .also(DOCUMENT_READ),
        at("getOrientationBoard", s -> to(orientation(s.place(), "ISSUED"))).also(DOCUMENT_READ),
        at("getOrientationReport", s -> to(report(s.place()))),
        at("updateOrientationReport", s -> to(report(s.place())).body(figures(s.place())))
            .also(OBLIGATION_READ),
        anywhere("listPublicOpinionReports", s -> to().query("limit", 200)),
        at("recordPublicOpinionReport", s -> to().body(sent(s.place()))).also(DOCUMENT_READ),
        at("getPublicOpinionReport", s -> to(opinion(s.place()))),
        at("updatePublicOpinionReport", s -> to(opinion(s.place())).body(sent(s.place())))
            .also(DOCUMENT_READ),
        at("deletePublicOpinionReport", s -> to(opinion(s.place()))).also(DOCUMENT_READ),
        at("getPublicOpinionBoard", s -> to(s.place().top())),
        at(
                "setPublicOpinionRhythm",
                s -> to(s.place().top()).body("rhythm", "WEEKLY", "level", "CELL", "days", 3))
            .also(OBLIGATION_READ));
  }

  private static boolean nowhere(Place place) {
    return place.top().equals(Place.NEVER);
  }

  /** Of a month that nobody has taken. */
  private static Object[] fresh(Place place) {
    if (!nowhere(place)) {
      RightsWorld.insert(
          "UPDATE orientation SET live_month = NULL WHERE organisation_id = ?", place.top());
    }
    return input(place);
  }

  private static Object[] input(Place place) {
    return new Object[] {
      "organisationId",
      place.top(),
      "month",
      "2026-12-01",
      "title",
      place.mark() + " định hướng",
      "levels",
      List.of(object("level", "CELL", "dueOn", "2026-12-20")),
      "topics",
      List.of(object("title", place.mark() + " chủ đề"))
    };
  }

  private static Object[] figures(Place place) {
    return new Object[] {
      "organisationId",
      place.top(),
      "channels",
      List.of(object("channel", "MEETING", "count", 1, "attendances", 40)),
      "doneTopicIds",
      List.of(),
      "reason",
      "Cộng lại"
    };
  }

  private static Object[] sent(Place place) {
    return new Object[] {
      "organisationId",
      place.below(),
      "recipientId",
      place.top(),
      "rhythm",
      "WEEKLY",
      "period",
      week().toString(),
      "sentOn",
      "2026-11-20"
    };
  }

  private static LocalDate week() {
    return WEEK.minusWeeks(RightsWorld.unique() % 5000);
  }

  /** With a topic; an issued one is owed by the organisation itself. */
  private static String orientation(Place place, String state) {
    if (nowhere(place)) {
      return Place.NEVER;
    }
    long id =
        RightsWorld.insert(
            """
            INSERT INTO orientation (organisation_id, month, title, state, demand_id, created_at)
            VALUES (?, '2026-11-01', ?, ?, ?, NOW(6))
            """,
            place.top(),
            place.mark() + " định hướng",
            state,
            state.equals("DRAFT") ? null : demand(place));
    RightsWorld.insert("UPDATE orientation SET lineage = ? WHERE id = ?", "/" + id + "/", id);
    RightsWorld.insert(
        "INSERT INTO orientation_topic (orientation_id, position, title) VALUES (?, 0, ?)",
        id,
        place.mark() + " chủ đề");
    return "" + id;
  }

  private static long demand(Place place) {
    long demand =
        RightsWorld.insert(
            """
            INSERT INTO demand (document_id, act, title, addressees, confirmer, evidence_required,
              state, published_at)
            SELECT document_id, 'COMMUNICATE', title, addressees, confirmer, FALSE, 'PUBLISHED', NOW(6)
            FROM demand WHERE id = ?
            """,
            place.demand());
    RightsWorld.insert(
        """
        INSERT INTO obligation (demand_id, organisation_id, occurrence, role, state, deadline_id, first_due_on,
          due_on, confirmer_id, publication_id)
        SELECT ?, organisation_id, '', 'LEAD', 'OPEN', deadline_id, first_due_on, due_on, confirmer_id,
          publication_id FROM obligation WHERE id = ?
        """,
        demand,
        place.ownObligation());
    return demand;
  }

  private static String report(Place place) {
    return nowhere(place)
        ? Place.NEVER
        : ""
            + RightsWorld.insert(
                """
                INSERT INTO orientation_report (orientation_id, organisation_id, reported_on, reported_at)
                VALUES (?, ?, '2026-11-20', NOW(6))
                """,
                orientation(place, "ISSUED"),
                place.top());
  }

  private static String opinion(Place place) {
    return nowhere(place)
        ? Place.NEVER
        : ""
            + RightsWorld.insert(
                """
                INSERT INTO public_opinion_report (organisation_id, recipient_id, rhythm, period_on,
                  sent_on, recorded_at) VALUES (?, ?, 'WEEKLY', ?, '2026-11-20', NOW(6))
                """,
                place.below(),
                place.top(),
                week());
  }
}
