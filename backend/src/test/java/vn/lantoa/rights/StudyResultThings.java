package vn.lantoa.rights;

import static vn.lantoa.rights.Recipe.at;
import static vn.lantoa.rights.Recipe.to;

import java.util.List;

/** What a study plan of a place has come to. */
final class StudyResultThings {

  private StudyResultThings() {}

  static List<Recipe> all() {
    return List.of(
        at("getStudyBoard", s -> to(plan(s.place())).query("organisationId", s.place().top())),
        at(
            "getStudyCoverage",
            s -> to().query("planId", plan(s.place())).query("organisationId", s.place().top())),
        at(
            "getStudyConformance",
            s -> to(plan(s.place())).query("organisationId", s.place().top())),
        at(
            "explainStudySignal",
            s ->
                to(plan(s.place()))
                    .body(
                        "organisationId",
                        s.place().top(),
                        "signal",
                        "HEAD_ABSENT",
                        "answer",
                        s.place().mark())),
        at("getStudySignals", s -> to(s.place().top())),
        at("switchStudySignal", s -> to(s.place().top()).body("signal", "BACK_DATED", "on", true))
            .also(vn.lantoa.shared.actor.Permission.OBLIGATION_READ));
  }

  private static String plan(Place place) {
    if (place.top().equals(Place.NEVER)) {
      return Place.NEVER;
    }
    long plan =
        RightsWorld.insert(
            """
            INSERT INTO study_plan (organisation_id, issuing_body, type_code, title, state, ends_on,
              form, demand_id, created_at)
            VALUES (?, 'COMMITTEE', 'KH', ?, 'ISSUED', '2026-12-31', 'IN_PERSON', ?, NOW(6))
            """,
            place.top(),
            place.mark() + " học tập",
            place.demand());
    RightsWorld.insert(
        "INSERT INTO study_plan_document (plan_id, document_id, position) VALUES (?, ?, 0)",
        plan,
        place.document());
    return "" + plan;
  }
}
