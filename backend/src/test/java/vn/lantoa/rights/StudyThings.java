package vn.lantoa.rights;

import static vn.lantoa.rights.Recipe.anywhere;
import static vn.lantoa.rights.Recipe.at;
import static vn.lantoa.rights.Recipe.to;
import static vn.lantoa.rights.RightsWorld.object;
import static vn.lantoa.shared.actor.Permission.DEMAND_PUBLISH;
import static vn.lantoa.shared.actor.Permission.DOCUMENT_READ;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import vn.lantoa.rights.Recipe.Scene;

/** Study plans and sittings of a place, made anew for each call. */
final class StudyThings {

  private static final AtomicInteger MINUTE = new AtomicInteger();

  private StudyThings() {}

  static List<Recipe> plans() {
    return List.of(
        anywhere("listStudyPlans", s -> to().query("limit", 200)),
        at("createStudyPlan", s -> to().body(planInput(s.place()))),
        at("getStudyPlan", s -> to(plan(s.place(), "ISSUED"))),
        at("updateStudyPlan", s -> to(plan(s.place(), "DRAFT")).body(planInput(s.place()))),
        at("deleteStudyPlan", s -> to(plan(s.place(), "DRAFT"))),
        at("submitStudyPlan", s -> to(plan(s.place(), "DRAFT"))),
        at("approveStudyPlan", s -> to(plan(s.place(), "SUBMITTED"))),
        at("returnStudyPlan", s -> to(plan(s.place(), "SUBMITTED")).body("reason", "Bổ sung")),
        at("previewStudyPlanIssue", s -> to(plan(s.place(), "APPROVED"))),
        at("issueStudyPlan", s -> to(plan(s.place(), "APPROVED")).body("symbol", "87-KH/TU"))
            .also(DEMAND_PUBLISH),
        at("listStudyPlanAmendments", s -> to(plan(s.place(), "ISSUED"))),
        at("previewStudyPlanAmendment", s -> to(whole(s.place())).body(planInput(s.place()))),
        at("amendStudyPlan", s -> to(whole(s.place())).body(amendment(s.place())))
            .also(DEMAND_PUBLISH),
        at("closeStudyPlan", s -> to(plan(s.place(), "ISSUED")).body("reason", "Hoàn thành")),
        at("getStudyExpected", s -> unit(s)).also(DOCUMENT_READ),
        at(
                "correctStudyExpected",
                s ->
                    unit(s)
                        .body(
                            "items",
                            List.of(object("category", "MEMBER", "persons", 20)),
                            "reason",
                            "Chuyển sinh hoạt"))
            .also(DOCUMENT_READ),
        at("getStudyExpectedHistory", s -> unit(s)).also(DOCUMENT_READ),
        at("getStudyEssays", s -> unit(s)).also(DOCUMENT_READ),
        at(
                "recordStudyEssays",
                s ->
                    unit(s)
                        .body(
                            "items",
                            List.of(
                                object(
                                    "documentId",
                                    s.place().document(),
                                    "category",
                                    "MEMBER",
                                    "due",
                                    1,
                                    "handedIn",
                                    1,
                                    "accepted",
                                    0,
                                    "returned",
                                    0))))
            .also(DOCUMENT_READ),
        at("setStudyRoster", s -> to(s.place().top()).body("kept", true)));
  }

  static List<Recipe> sessions() {
    return List.of(
        anywhere("listStudySessions", s -> to().query("limit", 200)),
        at("createStudySession", s -> to().body(sitting(s.place()))).also(DOCUMENT_READ),
        anywhere(
            "recordStudySessions",
            s ->
                to().body(
                        "source",
                        "he-thong",
                        "items",
                        List.of(object(with(sitting(s.place()), "externalId", "x" + next()))))),
        at("getStudySessionForm", s -> form(s)).also(DOCUMENT_READ),
        at("getStudySession", s -> to(session(s.place()))),
        at(
                "updateStudySession",
                s -> to(session(s.place())).body(with(sitting(s.place()), "reason", "Ghi nhầm")))
            .also(DOCUMENT_READ),
        at("withdrawStudySession", s -> to(session(s.place())).body("reason", "Ghi nhầm")),
        at("nameStudySessionFiles", s -> to(session(s.place())).body("attachmentIds", List.of())),
        at("getStudySessionHistory", s -> to(session(s.place()))),
        at("getStudyRoster", s -> to(session(s.place()))),
        at(
            "updateStudyRoster",
            s -> to(session(s.place())).body("entries", List.of(object("name", "A")))),
        at("eraseStudyRoster", s -> to(session(s.place()))));
  }

  private static int next() {
    return MINUTE.incrementAndGet();
  }

  private static Object[] with(Object[] parts, Object... more) {
    Object[] all = Arrays.copyOf(parts, parts.length + more.length);
    System.arraycopy(more, 0, all, parts.length, more.length);
    return all;
  }

  private static Object[] planInput(Place place) {
    return new Object[] {
      "organisationId",
      place.top(),
      "title",
      place.mark() + " học tập",
      "endsOn",
      "2026-12-31",
      "form",
      "IN_PERSON"
    };
  }

  /** An issued plan with its document. */
  private static String whole(Place place) {
    String plan = plan(place, "ISSUED");
    if (!plan.equals(Place.NEVER)) {
      RightsWorld.insert(
          "UPDATE study_plan SET document_id = ? WHERE id = ?", place.document(), plan);
    }
    return plan;
  }

  /** Whatever it says is refused once the right to say it was checked. */
  private static Object[] amendment(Place place) {
    return new Object[] {"reason", "Lùi ngày", "plan", object(planInput(place))};
  }

  private static Object[] sitting(Place place) {
    int minute = next();
    return new Object[] {
      "planId",
      plan(place, "ISSUED"),
      "organisationId",
      place.top(),
      "heldOn",
      "2026-11-20",
      "startsAt",
      "%02d:%02d".formatted(minute / 60 % 24, minute % 60),
      "form",
      "IN_PERSON",
      "presenterPosition",
      "Bí thư",
      "documentIds",
      List.of(place.document()),
      "attendance",
      List.of(object("category", "MEMBER", "first", 1))
    };
  }

  private static Recipe.Call unit(Scene s) {
    return to(plan(s.place(), "ISSUED"), s.place().top());
  }

  private static Recipe.Call form(Scene s) {
    if (s.place().top().equals(Place.NEVER)) {
      return to().query("obligationId", Place.NEVER);
    }
    String demand =
        RightsWorld.text(
            "SELECT demand_id FROM obligation WHERE id = ?", s.place().ownObligation());
    RightsWorld.insert(
        "UPDATE study_plan SET demand_id = ? WHERE id = ?", demand, plan(s.place(), "ISSUED"));
    return to().query("obligationId", s.place().ownObligation());
  }

  /** A plan of the place that studies its document. */
  static String plan(Place place, String state) {
    if (place.top().equals(Place.NEVER)) {
      return Place.NEVER;
    }
    long plan =
        RightsWorld.insert(
            """
            INSERT INTO study_plan (organisation_id, issuing_body, type_code, title, state, ends_on,
              form, document_id, demand_id, created_at)
            VALUES (?, 'COMMITTEE', 'KH', ?, ?, '2026-12-31', 'IN_PERSON', NULL, ?, NOW(6))
            """,
            place.top(),
            place.mark() + " học tập",
            state,
            state.equals("ISSUED") ? place.demand() : null);
    RightsWorld.insert(
        "INSERT INTO study_plan_document (plan_id, document_id, position) VALUES (?, ?, 0)",
        plan,
        place.document());
    RightsWorld.insert(
        """
        INSERT INTO study_plan_audience (plan_id, category, position, special)
        VALUES (?, 'MEMBER', 0, FALSE)
        """,
        plan);
    return "" + plan;
  }

  /** A sitting of the place. */
  private static String session(Place place) {
    String plan = plan(place, "ISSUED");
    return plan.equals(Place.NEVER)
        ? plan
        : ""
            + RightsWorld.insert(
                """
                INSERT INTO study_sitting (plan_id, organisation_id, act, held_on, form,
                  presenter_position, presenter_is_head, merged, same_key, created_at)
                VALUES (?, ?, 'STUDY', '2026-11-20', 'IN_PERSON', ?, TRUE, FALSE, UUID(), NOW(6))
                """,
                plan,
                place.top(),
                place.mark());
  }
}
