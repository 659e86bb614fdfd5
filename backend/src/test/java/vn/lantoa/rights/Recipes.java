package vn.lantoa.rights;

import static vn.lantoa.rights.Recipe.anywhere;
import static vn.lantoa.rights.Recipe.at;
import static vn.lantoa.rights.Recipe.own;
import static vn.lantoa.rights.Recipe.to;
import static vn.lantoa.rights.RightsWorld.object;
import static vn.lantoa.rights.RightsWorld.unique;
import static vn.lantoa.shared.actor.Permission.DEMAND_PUBLISH;
import static vn.lantoa.shared.actor.Permission.DOCUMENT_EDIT;
import static vn.lantoa.shared.actor.Permission.OBLIGATION_READ;
import static vn.lantoa.shared.actor.Permission.ORGANISATION_EDIT;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lantoa.rights.Recipe.Scene;

/**
 * One recipe an operation of the contract. A new operation needs one line here; the table of rights
 * fails until it has it.
 */
final class Recipes {

  private Recipes() {}

  static final Map<String, Recipe> ALL =
      Stream.of(
              session(),
              users(),
              people(),
              organisations(),
              documents(),
              demands(),
              obligations(),
              programmes(),
              alignment(),
              consultations(),
              StudyThings.plans(),
              StudyThings.sessions(),
              SupportThings.all(),
              CommunicationThings.all(),
              OrientationThings.all(),
              ReadingThings.all(),
              calendar(),
              notifications(),
              StudyResultThings.all(),
              targets(),
              other())
          .flatMap(List::stream)
          .collect(Collectors.toMap(Recipe::operation, Function.identity()));

  private static List<Recipe> session() {
    return List.of(
        anywhere("getSetup", s -> to()),
        anywhere("createSetup", s -> to().body("mode", "DEMO")),
        anywhere("getSession", s -> to()),
        anywhere("getSignIn", s -> to()),
        anywhere("takeLogoutToken", s -> to().form("logout_token")),
        anywhere(
            "createSession", s -> to().body("userName", "nobody" + unique(), "password", "wrong")),
        anywhere("deleteSession", s -> to()),
        anywhere("listAccessTokens", s -> to()),
        anywhere(
            "createAccessToken",
            s -> to().body("name", "Phần mềm " + unique(), "expiresOn", "2027-06-30")),
        own("rotateAccessToken", s -> to(s.own().token()).body("expiresOn", "2027-06-30"))
            .byWholeToken(),
        own("revokeAccessToken", s -> to(s.own().token())),
        anywhere("listSessions", s -> to()).bySession(),
        anywhere("deleteOtherSessions", s -> to()).bySession(),
        anywhere("deleteOneSession", s -> to("1")).bySession(),
        anywhere(
                "changePassword",
                s -> to().body("currentPassword", "sai", "newPassword", "mot hai ba bon nam"))
            .bySession(),
        anywhere("getSecondFactor", s -> to()).bySession(),
        anywhere("proposeSecondFactor", s -> to().body("password", "sai")).bySession(),
        anywhere("confirmSecondFactor", s -> to().body("code", "123456")).bySession(),
        anywhere("replaceRecoveryCodes", s -> to().body("code", "123456")).bySession(),
        anywhere("removeSecondFactor", s -> to().body("code", "123456")).bySession());
  }

  private static List<Recipe> users() {
    return List.of(
        anywhere("listUsers", s -> to().query("limit", 200)),
        at("getUser", s -> to(s.place().user())).readOnly(Outcome.NOT_FOUND),
        at("getUserSecurity", s -> to(s.place().user())).readOnly(Outcome.NOT_FOUND),
        at("resetUserPassword", s -> to(s.place().user()).body()).readOnly(Outcome.NOT_FOUND),
        at("unlockUser", s -> to(s.place().user())).readOnly(Outcome.NOT_FOUND),
        at("removeUserSecondFactor", s -> to(s.place().user())).readOnly(Outcome.NOT_FOUND),
        at("endUserSessions", s -> to(s.place().user())).readOnly(Outcome.NOT_FOUND),
        at("listUserSessions", s -> to(s.place().user())).readOnly(Outcome.NOT_FOUND),
        at("getPersonalData", s -> to(s.place().user())).readOnly(Outcome.NOT_FOUND),
        at("eraseUser", s -> to(s.place().user()).body("reason", "Theo đơn đề nghị"))
            .readOnly(Outcome.NOT_FOUND),
        at("listUserAccessTokens", s -> to(s.place().user())).readOnly(Outcome.NOT_FOUND),
        at(
                "createUserAccessToken",
                s ->
                    to(s.place().user()).body("name", "Máy " + unique(), "expiresOn", "2027-06-30"))
            .readOnly(Outcome.NOT_FOUND),
        at("revokeUserAccessToken", s -> to(s.place().user(), s.world().freshToken(s.place())))
            .readOnly(Outcome.NOT_FOUND),
        at(
                "createUser",
                s -> to().body(account("n" + unique(), s.place().below()).entrySet().toArray()))
            .outside(Outcome.UNKNOWN)
            .readOnly(Outcome.UNKNOWN),
        at(
                "updateUser",
                s ->
                    to(s.place().user())
                        .body(
                            account(s.place().userName(), s.place().below()).entrySet().toArray()))
            .readOnly(Outcome.NOT_FOUND));
  }

  private static List<Recipe> people() {
    return List.of(
        anywhere("listRoles", s -> to()),
        anywhere("listHeldRoles", s -> to()),
        at("listEffectiveRoles", s -> to(s.place().user())).readOnly(Outcome.NOT_FOUND),
        at("listPositions", s -> to(s.place().below())),
        at("createPosition", s -> to(s.place().below()).body(position(s))),
        at("getPosition", s -> to(office(s))),
        at("updatePosition", s -> to(office(s)).body(position(s))),
        at("listHoldings", s -> to(office(s))),
        at(
            "createHolding",
            s -> to(office(s)).body("accountId", s.place().user(), "from", "2026-07-01")),
        at("getHolding", Recipes::holding),
        at("updateHolding", s -> holding(s).body("from", "2026-07-01")),
        anywhere("listDelegations", s -> to()),
        anywhere("listDelegationCandidates", s -> to().query("limit", 200)),
        anywhere(
            "createDelegation",
            s ->
                to().body(
                        "toAccountId",
                        s.place().user(),
                        "roles",
                        List.of(object("role", "HEAD", "organisationId", s.place().top())),
                        "from",
                        "2026-11-21",
                        "to",
                        "2026-11-30",
                        "reason",
                        "Đi công tác")),
        own("getDelegation", s -> to(delegation(s))),
        own("revokeDelegation", s -> to(delegation(s))));
  }

  private static Object[] position(Scene s) {
    return new Object[] {
      "name", s.place().mark() + " " + unique(), "roles", List.of(object("role", "HEAD"))
    };
  }

  private static String office(Scene s) {
    return s.place().below().equals(Place.NEVER)
        ? Place.NEVER
        : ""
            + RightsWorld.insert(
                "INSERT INTO organisation_position (organisation_id, name) VALUES (?, ?)",
                s.place().below(),
                s.place().mark() + " " + unique());
  }

  private static Recipe.Call holding(Scene s) {
    String office = office(s);
    return office.equals(Place.NEVER)
        ? to(office, Place.NEVER)
        : to(
            office,
            ""
                + RightsWorld.insert(
                    "INSERT INTO position_holding (position_id, account_id, valid_from) VALUES (?, ?, '2026-01-01')",
                    office,
                    s.place().user()));
  }

  private static String delegation(Scene s) {
    return s.own().account() == 0
        ? Place.NEVER
        : ""
            + RightsWorld.insert(
                """
                INSERT INTO delegation (from_account_id, to_account_id, valid_from, valid_to, reason,
                  created_at) VALUES (?, ?, '2026-01-01', '2026-12-31', 'Đi công tác', NOW(6))
                """,
                s.own().account(),
                s.own().account());
  }

  private static Map<String, Object> account(String userName, String organisation) {
    return object(
        "userName",
        userName,
        "displayName",
        "Tài khoản",
        "password",
        "mat-khau-thu-2026",
        "roles",
        List.of(object("role", "READER", "organisationId", organisation)));
  }

  private static List<Recipe> organisations() {
    return List.of(
        anywhere("listOrganisationLevels", s -> to()),
        anywhere("listOrganisationKinds", s -> to()),
        anywhere("listHeadcountCategories", s -> to()),
        anywhere("listOrganisations", s -> to().query("limit", 200).query("count", true)),
        at("getOrganisation", s -> to(s.place().below())),
        at("listOrganisationChildren", s -> to(s.place().top())),
        at("getOrganisationPath", s -> to(s.place().below())),
        at("getOrganisationHistory", s -> to(s.place().below())),
        at("listHeadcounts", s -> to(s.place().below())),
        at("listTerms", s -> to(s.place().below())),
        at("createOrganisation", s -> to().body(organisation("n" + unique(), s)))
            .outside(Outcome.UNKNOWN),
        at(
            "updateOrganisation",
            s -> to(s.place().below()).body(organisation(s.place().code(), s))),
        at(
            "createSuccession",
            s ->
                to(s.place().below())
                    .body(
                        "successorId",
                        s.world().freshOrganisation(s.place()),
                        "kind",
                        "RENAME",
                        "effectiveOn",
                        "2026-07-01",
                        "legalBasis",
                        "Nghị quyết " + unique())),
        at(
            "recordHeadcount",
            s ->
                to(s.place().below())
                    .body("category", "MEMBER", "persons", 12, "countedOn", "2026-06-30")),
        at(
            "createTerm",
            s -> {
              long start = 1100 + unique() % 800;
              return to(s.place().below())
                  .body(
                      "name",
                      "Khóa " + unique(),
                      "startsOn",
                      start + "-10-01",
                      "endsOn",
                      start + "-11-30");
            }));
  }

  private static Object[] organisation(String code, Scene s) {
    return new Object[] {
      "code",
      code,
      "name",
      s.place().mark() + " " + code,
      "shortName",
      s.place().mark(),
      "level",
      "GRASSROOTS",
      "kind",
      "CELL",
      "parentId",
      s.place().top(),
      "validFrom",
      "2020-01-01"
    };
  }

  private static List<Recipe> documents() {
    return List.of(
        anywhere("listDocumentTypes", s -> to()),
        anywhere("listIssuingBodies", s -> to()),
        anywhere("readSymbol", s -> to().body("text", s.place().symbol())),
        anywhere("listDocuments", s -> to().query("limit", 200).query("count", true)),
        at("getDocument", s -> to(s.place().document())),
        at("createDocument", s -> to().body(document(s, RightsWorld.number() + "-KH/HU")))
            .outside(Outcome.UNKNOWN),
        at("updateDocument", s -> to(s.place().document()).body(document(s, s.place().symbol()))),
        at("deleteDocument", s -> to(s.place().document())),
        at("listDocumentAttachments", s -> to(s.place().document())),
        at(
            "createDocumentAttachment",
            s -> to(s.place().document()).file("anh.png", RightsWorld.pixel(unique()))),
        at("getAttachment", s -> to(s.place().attachment())),
        at("getAttachmentContent", s -> to(s.place().attachment())),
        at("deleteAttachment", s -> to(s.world().freshAttachment(s.place()))).also(DOCUMENT_EDIT),
        at("listRelations", s -> to(s.place().document())),
        at(
            "createRelation",
            s ->
                to(s.world().freshDocument(s.place()))
                    .body("type", "CONTINUES", "targetId", s.place().related())),
        at(
            "deleteRelation",
            s -> {
              String source = s.world().freshDocument(s.place());
              return to(source, s.world().freshRelation(source, s.place().related()));
            }),
        at("getDocumentText", s -> to(s.place().document())),
        at("replaceDocumentText", s -> to(s.place().document()).body("text", "1. Tổng quát")),
        anywhere("listResolutions", s -> to().query("limit", 200)),
        at("getImplementation", s -> to(s.place().document())));
  }

  private static Object[] document(Scene s, String symbol) {
    return new Object[] {
      "symbol",
      symbol,
      "type",
      "KH",
      "issuerId",
      s.place().top(),
      "holderId",
      s.place().top(),
      "issuingBody",
      "STANDING_COMMITTEE",
      "issuedOn",
      "2026-09-01",
      "title",
      s.place().mark() + " kế hoạch"
    };
  }

  private static List<Recipe> demands() {
    return List.of(
        anywhere(
            "resolveDeadline", s -> to().body("kind", "END_OF_MONTH", "year", 2026, "month", 12)),
        anywhere("readDeadline", s -> to().body("words", "trước ngày 31/12/2026")),
        anywhere("listDemands", s -> to().query("limit", 200)),
        at("getDemand", s -> to(s.place().demand())),
        at("listAnchors", s -> to(s.place().demand())),
        at("setAnchor", s -> to(s.place().draft(), "EVENT").body("on", "2026-12-20"))
            .readOnly(Outcome.NOT_FOUND),
        at("previewAnchor", s -> to(s.place().draft(), "EVENT").body("on", "2026-12-20"))
            .readOnly(Outcome.NOT_FOUND),
        at("lookAtDemand", s -> to(s.place().demand()).body("note", "Chưa có hướng dẫn")),
        at("listPublications", s -> to(s.place().demand())),
        at("createDemand", s -> to().body(RightsWorld.demand(s.place(), s.place().document())))
            .also(DEMAND_PUBLISH),
        at(
                "updateDemand",
                s -> to(s.place().draft()).body(RightsWorld.demand(s.place(), s.place().related())))
            .readOnly(Outcome.NOT_FOUND),
        at("deleteDemand", s -> to(s.place().draft())).readOnly(Outcome.NOT_FOUND),
        at("previewDemand", s -> to(s.place().draft()).body("action", "PUBLISH"))
            .readOnly(Outcome.NOT_FOUND),
        at("publishDemand", s -> to(s.place().draft())).readOnly(Outcome.NOT_FOUND),
        at(
            "amendDemand",
            s ->
                to(s.place().demand())
                    .body(
                        "proposal",
                        object(RightsWorld.demand(s.place(), s.place().document())),
                        "reason",
                        "Điều chỉnh")),
        at("withdrawDemand", s -> to(s.place().demand()).body("reason", "Không còn cần")));
  }

  private static List<Recipe> obligations() {
    return List.of(
        anywhere("getMyWork", s -> to()),
        anywhere("listObligations", s -> to().query("limit", 200).query("count", true)),
        at("getObligation", s -> to(s.place().obligation())),
        at("listObligationSteps", s -> to(s.place().obligation())),
        at("listObligationAttachments", s -> to(s.place().obligation())),
        at(
            "createObligationAttachment",
            s -> to(s.place().ownObligation()).file("anh.png", RightsWorld.pixel(unique()))),
        at("receiveObligation", s -> to(s.place().ownObligation())),
        at(
            "objectToObligation",
            s -> to(s.place().ownObligation()).body("reason", "Không thuộc chức năng")),
        at(
                "answerObjection",
                s -> to(s.place().obligation()).body("upheld", false, "note", "Giữ nguyên"))
            .also(OBLIGATION_READ),
        at("submitObligation", s -> to(s.place().ownObligation()).body("doneOn", "2026-11-20")),
        at("acceptObligation", s -> to(s.place().obligation()).body("note", "Đồng ý")),
        at(
            "returnObligation",
            s ->
                to(s.place().obligation())
                    .body("reason", "Thiếu biên bản", "repairDueOn", "2026-12-10")),
        at("listExtensions", s -> to(s.place().obligation())),
        at(
            "noteProgress",
            s -> to(s.place().ownObligation()).body("percent", 40, "note", "Đang làm")),
        anywhere("listObstacles", s -> to().query("limit", 200)),
        at(
            "raiseObstacle",
            s ->
                to(s.place().ownObligation())
                    .body(
                        "kind",
                        "FUNDING",
                        "description",
                        "Chưa có vốn",
                        "proposal",
                        "Bổ sung vốn",
                        "replyBy",
                        "2026-12-15")),
        at("getObstacle", s -> to(ObstacleThings.below(s.place()))),
        at(
            "answerObstacle",
            s -> to(ObstacleThings.below(s.place())).body("outcome", "AGREED", "answer", "Đồng ý")),
        at(
            "forwardObstacle",
            s -> to(ObstacleThings.below(s.place())).body("reason", "Vượt thẩm quyền")),
        at("withdrawObstacle", s -> to(ObstacleThings.own(s.place()))),
        at(
            "requestExtension",
            s -> to(s.place().ownObligation()).body("dueOn", "2027-06-30", "reason", "Bão")),
        at("withdrawExtension", s -> to(s.place().ownObligation())),
        at("decideExtension", s -> to(s.place().obligation()).body("outcome", "GRANT")),
        anywhere(
            "decideExtensions",
            s ->
                to().body(
                        "outcome",
                        "GRANT",
                        "items",
                        List.of(
                            object("id", s.place().obligation(), "version", RightsWorld.STALE)))),
        at("waiveObligation", s -> to(s.place().obligation()).body("reason", "Sáp nhập"))
            .also(OBLIGATION_READ),
        at("revokeWaiver", s -> to(s.place().obligation()).body("reason", "Đủ điều kiện"))
            .also(OBLIGATION_READ),
        at("setInternalDate", s -> to(s.place().ownObligation()).body("dueOn", "2026-11-25")),
        at(
            "setInternalDates",
            s ->
                to().body(
                        "organisationId",
                        s.place().below(),
                        "demandId",
                        s.place().demand(),
                        "dueOn",
                        "" + LocalDate.of(2020, 1, 1).plusDays(unique() % 1500))),
        anywhere(
            "decideObligations",
            s ->
                to().body(
                        "decision",
                        "ACCEPT",
                        "items",
                        List.of(
                            object("id", s.place().obligation(), "version", RightsWorld.STALE)))));
  }

  private static List<Recipe> programmes() {
    return List.of(
        anywhere("listActionProgrammes", s -> to().query("limit", 200)),
        at("createActionProgramme", s -> to().body(programme(s))),
        at("getActionProgramme", s -> to(draft(s))),
        at("updateActionProgramme", s -> to(draft(s)).body(programme(s))),
        at("deleteActionProgramme", s -> to(draft(s))),
        at("closeActionProgramme", s -> to(draft(s)).body("reason", "Hết nhiệm kỳ")),
        at("listProgrammeReviews", s -> to(issuedWithDocument(s))).also(OBLIGATION_READ),
        at("createProgrammeReview", s -> to(issuedWithDocument(s)).body(review()))
            .also(OBLIGATION_READ),
        at("getProgrammeReview", s -> to(reviewOf(s))).also(OBLIGATION_READ),
        at("updateProgrammeReview", s -> to(reviewOf(s)).body(review())).also(OBLIGATION_READ),
        at("deleteProgrammeReview", s -> to(reviewOf(s))).also(OBLIGATION_READ),
        at("freezeProgrammeReview", s -> to(reviewOf(s))).also(OBLIGATION_READ),
        at("listProgrammeGaps", s -> to(draft(s))),
        at("getProgrammeYearPlan", s -> to(draft(s)).query("year", 2027)),
        at(
            "compareProgrammes",
            s -> {
              String draft = draft(s);
              return to(draft).query("with", draft);
            }),
        at("approveActionProgramme", s -> to(draft(s)).body("contentHash", "0".repeat(64))),
        at("previewIssue", s -> to(draft(s))),
        at("issueActionProgramme", s -> to(draft(s)).body("symbol", "1-CTr/HU"))
            .also(DEMAND_PUBLISH),
        at(
            "createProgrammeEdition",
            s -> to(issuedProgramme(s)).body("reason", "Theo Kết luận 12-KL/HU")),
        at("previewDraftingSplit", s -> to(draft(s)).body(split(s))),
        at("createDraftingSplit", s -> to(draft(s)).body(split(s))).also(DEMAND_PUBLISH),
        at("createProgrammeSection", s -> to(draft(s)).body("kind", "OTHER", "heading", "Phụ lục")),
        at("getProgrammeSection", s -> part(s, "section")),
        at(
            "updateProgrammeSection",
            s -> part(s, "section").body("kind", "OTHER", "heading", "Phụ lục")),
        at("deleteProgrammeSection", s -> part(s, "section")),
        at(
            "createProgrammeTask",
            s -> {
              Recipe.Call section = part(s, "section");
              return to(section.path.get(0))
                  .body("sectionId", section.path.get(1), "title", s.place().mark());
            }),
        at("getProgrammeTask", s -> part(s, "task")),
        at(
            "updateProgrammeTask",
            s -> part(s, "task").body("sectionId", "1", "title", s.place().mark())),
        at("deleteProgrammeTask", s -> part(s, "task")));
  }

  private static List<Recipe> alignment() {
    return List.of(
        at("previewAdoption", s -> to(draft(s))),
        at("adoptFromSuperior", s -> to(draft(s)).body()),
        at(
            "createAlignment",
            s -> {
              Recipe.Call task = keyed(s);
              return to(task.path.get(0))
                  .body("taskKey", task.path.get(1), "demandId", s.place().demand());
            }),
        at("getAlignment", Recipes::aligned),
        at("deleteAlignment", Recipes::aligned),
        at(
            "decideAlignment",
            s -> aligned(s).body("decision", "DECLINE", "note", "Không thuộc chức năng")),
        at("listSuperiorChanges", s -> to(draft(s))),
        anywhere("listAlignments", s -> to().query("limit", 200)),
        anywhere("listAlignmentChanges", s -> to().query("limit", 200)),
        at("getAlignmentMatrix", s -> to().query("documentId", s.place().document())),
        at("getAlignmentGaps", s -> to().query("documentId", s.place().document())),
        at("getAlignmentChain", s -> to().query("documentId", s.place().document())));
  }

  /** A task of a draft of the place that others may name. */
  private static Recipe.Call keyed(Scene s) {
    Recipe.Call task = part(s, "task");
    RightsWorld.insert(
        "UPDATE programme SET first_id = id WHERE id = ? AND first_id IS NULL", task.path.get(0));
    RightsWorld.insert(
        "UPDATE programme_task SET task_key = id WHERE id = ? AND task_key = 0", task.path.get(1));
    return task;
  }

  /** A link of a draft of the place to its demand. */
  private static Recipe.Call aligned(Scene s) {
    Recipe.Call task = keyed(s);
    if (s.place().demand().equals(Place.NEVER)) {
      return to(task.path.get(0), Place.NEVER);
    }
    long link =
        RightsWorld.insert(
            """
            INSERT INTO alignment (programme_id, organisation_id, task_key, document_id,
              superior_demand_id, state, taken)
            SELECT p.id, p.organisation_id, ?, d.document_id, d.id, 'SERVES', '{}'
            FROM programme p JOIN demand d ON d.id = ? WHERE p.id = ?
            """,
            task.path.get(1),
            s.place().demand(),
            task.path.get(0));
    return to(task.path.get(0), "" + link);
  }

  private static Object[] programme(Scene s) {
    return new Object[] {
      "organisationId", s.place().top(), "type", "CTr", "title", s.place().mark() + " chương trình"
    };
  }

  /** A draft of the place. */
  private static String draft(Scene s) {
    return s.place().top().equals(Place.NEVER)
        ? Place.NEVER
        : ""
            + RightsWorld.insert(
                """
                INSERT INTO programme (organisation_id, issuing_body, type_code, title, state, created_at)
                VALUES (?, 'COMMITTEE', 'CTr', ?, 'DRAFT', NOW(6))
                """,
                s.place().top(),
                s.place().mark() + " chương trình");
  }

  private static String issuedProgramme(Scene s) {
    String id = draft(s);
    if (!id.equals(Place.NEVER)) {
      RightsWorld.insert("UPDATE programme SET state = 'ISSUED', first_id = id WHERE id = ?", id);
    }
    return id;
  }

  /** A programme in force whose document is the place's own. */
  private static String issuedWithDocument(Scene s) {
    String id = issuedProgramme(s);
    if (!id.equals(Place.NEVER)) {
      RightsWorld.insert(
          "UPDATE programme SET document_id = ? WHERE id = ?", s.place().document(), id);
    }
    return id;
  }

  private static Object[] review() {
    return new Object[] {"kind", "PRELIMINARY", "startsOn", "2026-01-01", "endsOn", "2026-12-31"};
  }

  private static String reviewOf(Scene s) {
    String programme = issuedWithDocument(s);
    return programme.equals(Place.NEVER)
        ? Place.NEVER
        : ""
            + RightsWorld.insert(
                """
                INSERT INTO programme_review (programme_id, organisation_id, kind, starts_on, ends_on,
                  results, shortcomings, causes, lessons, next_steps, state)
                VALUES (?, ?, 'PRELIMINARY', '2026-01-01', '2026-12-31', ?, '', '', '', '', 'DRAFT')
                """,
                programme,
                s.place().top(),
                s.place().mark() + " kết quả");
  }

  private static Object[] split(Scene s) {
    return new Object[] {
      "title",
      s.place().mark() + " phân công " + unique(),
      "parts",
      List.of(
          object("title", "Phần một", "leadId", s.place().below(), "dueOn", "2026-12-04"),
          object("title", "Phần hai", "leadId", s.place().below(), "dueOn", "2026-12-05"))
    };
  }

  /** A section or a task of a draft of the place. */
  private static Recipe.Call part(Scene s, String kind) {
    String draft = draft(s);
    if (draft.equals(Place.NEVER)) {
      return to(draft, Place.NEVER);
    }
    long section =
        RightsWorld.insert(
            """
            INSERT INTO programme_section (programme_id, kind, position, heading, text)
            VALUES (?, 'TASKS', 1, ?, '')
            """,
            draft,
            s.place().mark());
    if (kind.equals("section")) {
      return to(draft, "" + section);
    }
    long task =
        RightsWorld.insert(
            """
            INSERT INTO programme_task (programme_id, section_id, position, title, kind, coordinators,
              resources, depends_on) VALUES (?, ?, 1, ?, 'TASK', '[]', '[]', '[]')
            """,
            draft,
            section,
            s.place().mark());
    return to(draft, "" + task);
  }

  private static List<Recipe> consultations() {
    return List.of(
        anywhere("listConsultations", s -> to().query("limit", 200)),
        at("previewConsultation", s -> to().body(asking(s))).also(DEMAND_PUBLISH),
        at("openConsultation", s -> to().body(asking(s))).also(DEMAND_PUBLISH),
        at("getConsultation", s -> to(round(s))),
        at("getConsultationDraft", s -> to(round(s))),
        at("listConsultationParties", s -> to(round(s))),
        at("listConsultationChanges", s -> to(round(s))),
        at("getOpinionTable", s -> to(round(s))),
        at("closeConsultation", s -> to(round(s))),
        at("listOpinions", s -> to(round(s))),
        at("giveOpinion", s -> to(round(s)).body(opinion(s))),
        at("getOpinion", s -> said(s, "WRITTEN")),
        at("updateOpinion", s -> said(s, "WRITTEN").body(opinion(s))),
        at("enterConferenceOpinion", s -> to(round(s)).body(spoken(s))),
        at("updateConferenceOpinion", s -> said(s, "CONFERENCE").body(spoken(s))),
        at("agreeWithDraft", s -> to(round(s)).body("organisationId", s.place().top())),
        at("answerOpinion", s -> said(s, "WRITTEN").body("answer", "ACCEPTED")),
        at(
            "answerOpinions",
            s -> {
              Recipe.Call said = said(s, "WRITTEN");
              return to(said.path.get(0))
                  .body(
                      "answer",
                      "ACCEPTED",
                      "items",
                      List.of(object("id", said.path.get(1), "version", "0")));
            }));
  }

  private static Object[] asking(Scene s) {
    return new Object[] {
      "programmeId",
      draft(s),
      "asked",
      object("organisations", List.of(s.place().below())),
      "closesOn",
      "2026-12-05",
      "title",
      s.place().mark() + " lấy ý kiến " + unique()
    };
  }

  private static Object[] opinion(Scene s) {
    return new Object[] {
      "organisationId", s.place().top(), "anchor", "WHOLE", "words", s.place().mark()
    };
  }

  private static Object[] spoken(Scene s) {
    return new Object[] {
      "delegation",
      "Đoàn " + s.place().mark(),
      "spokenOn",
      "2026-11-20",
      "anchor",
      "WHOLE",
      "words",
      s.place().mark()
    };
  }

  /** A round on a draft of the place, which asks the place itself and the one below. */
  private static String round(Scene s) {
    String draft = draft(s);
    if (draft.equals(Place.NEVER)) {
      return draft;
    }
    long demand =
        RightsWorld.insert(
            """
            INSERT INTO demand (document_id, act, title, addressees, confirmer, evidence_required, state)
            VALUES (?, 'OPINION', ?, '{"levels":[],"kinds":[],"organisations":[],"exceptions":[],"coordinators":[],"includeRoot":false}', 'NONE', FALSE, 'PUBLISHED')
            """,
            s.place().document(),
            s.place().mark());
    long round =
        RightsWorld.insert(
            """
            INSERT INTO consultation (programme_id, round, organisation_id, document_id, demand_id,
              title, closes_on, silence_is_consent, open_table, content_hash, snapshot, opened_at)
            VALUES (?, 1, ?, ?, ?, ?, '2026-12-05', FALSE, FALSE, ?, ?, NOW(6))
            """,
            draft,
            s.place().top(),
            s.place().document(),
            demand,
            s.place().mark(),
            "0".repeat(64),
            "{\"title\":\"" + s.place().mark() + "\",\"places\":[]}");
    for (String unit : List.of(s.place().top(), s.place().below())) {
      RightsWorld.insert(
          "INSERT INTO consultation_party (consultation_id, organisation_id) VALUES (?, ?)",
          round,
          unit);
    }
    return "" + round;
  }

  /** A round with an opinion of the place. */
  private static Recipe.Call said(Scene s, String source) {
    String round = round(s);
    if (round.equals(Place.NEVER)) {
      return to(round, round);
    }
    long opinion =
        RightsWorld.insert(
            """
            INSERT INTO opinion (consultation_id, organisation_id, source, anchor, words, given_at)
            VALUES (?, ?, ?, 'WHOLE', ?, NOW(6))
            """,
            round,
            s.place().top(),
            source,
            s.place().mark());
    return to(round, "" + opinion);
  }

  private static List<Recipe> notifications() {
    return List.of(
        anywhere("listNotifications", s -> to().query("limit", 200)),
        anywhere("countUnreadNotifications", s -> to()),
        own("readNotification", s -> to(notification(s))),
        anywhere("readNotifications", s -> to().body("upTo", "1")),
        anywhere("getNotificationPreferences", s -> to()),
        anywhere(
            "updateNotificationPreferences",
            s -> to().body("mail", true, "hour", 7, "language", "VI")),
        anywhere("listEscalations", s -> to().query("limit", 200)),
        at("getEscalation", s -> to(escalation(s.place().obligation()))),
        at(
            "answerEscalation",
            s ->
                to(escalation(s.place().ownObligation()))
                    .body("answer", "Chờ số liệu", "promisedOn", "2026-12-05")),
        at("getDemandReminders", s -> to(s.place().demand())),
        at("updateDemandReminders", s -> to(s.place().demand()).body("stages", List.of(-3))));
  }

  private static String notification(Scene s) {
    return s.own().account() == 0
        ? Place.NEVER
        : ""
            + RightsWorld.insert(
                """
                INSERT INTO notification (account_id, kind, obligation_id, organisation_id, occasion,
                  falls_on, created_at) VALUES (?, 'ASSIGNED', ?, ?, ?, '2026-11-21', NOW(6))
                """,
                s.own().account(),
                s.place().obligation(),
                s.place().below(),
                unique());
  }

  private static String escalation(String obligation) {
    return obligation.equals(Place.NEVER)
        ? Place.NEVER
        : ""
            + RightsWorld.insert(
                """
                INSERT INTO escalation (obligation_id, due_on, state, next_step)
                VALUES (?, DATE '2000-01-01' + INTERVAL ? DAY, 'RUNNING', 1)
                """,
                obligation,
                unique() % 9000);
  }

  private static List<Recipe> calendar() {
    return List.of(
        anywhere("listCalendarYears", s -> to().query("from", 2026).query("to", 2027)),
        anywhere("getCalendarYear", s -> to("2026")),
        anywhere(
                "decideCalendarYear",
                s ->
                    to("2026")
                        .body(
                            "basis",
                            "Thông báo",
                            "days",
                            List.of(
                                object(
                                    "date",
                                    "2026-01-01",
                                    "kind",
                                    "HOLIDAY",
                                    "holiday",
                                    "NEW_YEAR"))))
            .atRoot(),
        anywhere("undecideCalendarYear", s -> to("2026")).atRoot(),
        anywhere("countWorkingDays", s -> to().query("from", "2026-04-28").query("count", 5)),
        anywhere(
            "listCalendarItems", s -> to().query("from", "2026-11-01").query("to", "2026-12-31")),
        anywhere(
            "listCalendarDays", s -> to().query("from", "2026-11-01").query("to", "2026-12-31")),
        anywhere("listCalendarFeeds", s -> to()).bySession(),
        anywhere("createCalendarFeed", s -> to().body("name", "Lịch", "scope", "MINE")).bySession(),
        anywhere("revokeCalendarFeed", s -> to("1")).bySession(),
        anywhere("readCalendarFeed", s -> to(feed())),
        at("listClosingPeriods", s -> to(s.place().below())),
        at("createClosingPeriod", s -> to(s.place().below()).body(closing())),
        at("getClosingPeriod", s -> to(s.world().freshClosing(s.place()))),
        at("updateClosingPeriod", s -> to(s.world().freshClosing(s.place())).body(closing())),
        at("deleteClosingPeriod", s -> to(s.world().freshClosing(s.place()))));
  }

  private static String feed() {
    String token = "cal_" + "%043d".formatted(unique());
    RightsWorld.insert(
        """
        INSERT INTO calendar_feed (account_id, name, scope, language, token_hash, created_at)
        VALUES ((SELECT MIN(id) FROM account WHERE active), 'Lịch', 'MINE', 'vi', SHA2(?, 256), NOW(6))
        """,
        token);
    return token;
  }

  private static Object[] closing() {
    return new Object[] {
      "startsOn", "2026-12-01", "endsOn", "2026-12-02", "reason", "Chuyển trụ sở " + unique()
    };
  }

  private static List<Recipe> targets() {
    return List.of(
        anywhere("listTargetGroups", s -> to()),
        anywhere("listTargets", s -> to().query("limit", 200)),
        at("getTargetSheet", s -> to().query("documentId", s.place().document())),
        at("createTarget", s -> to().body(TargetThings.target(s.place()))),
        at("getTarget", s -> to(TargetThings.fresh(s.place()))),
        at(
            "updateTarget",
            s -> to(TargetThings.fresh(s.place())).body(TargetThings.target(s.place()))),
        at("deleteTarget", s -> to(TargetThings.fresh(s.place()))),
        at("getTargetValues", s -> to(TargetThings.fresh(s.place()))),
        at("replaceTargetValues", s -> to(TargetThings.fresh(s.place())).body("values", List.of())),
        at("getTargetParts", s -> to(TargetThings.fresh(s.place()))),
        anywhere("listEmulationMovements", s -> to().query("limit", 200)),
        at("launchEmulationMovement", s -> to().body(MovementThings.movement(s.place()))),
        at("getEmulationMovement", s -> to(MovementThings.fresh(s.place()))),
        at(
            "updateEmulationMovement",
            s -> to(MovementThings.fresh(s.place())).body(MovementThings.movement(s.place()))),
        at("endEmulationMovement", s -> to(MovementThings.fresh(s.place())).body("result", "Đạt")),
        at("divideTarget", s -> to(TargetThings.fresh(s.place())).body("items", List.of())),
        at("getTargetChain", s -> to(TargetThings.fresh(s.place()))),
        at("getTargetRollUp", s -> to(TargetThings.fresh(s.place())).query("period", "2026")),
        at("listTargetActuals", s -> to(TargetThings.fresh(s.place()))),
        at(
            "reportTargetActual",
            s -> to(TargetThings.fresh(s.place())).body("period", "2026", "value", 12)),
        at("getTargetActual", s -> TargetThings.actual(s.place())),
        at(
            "correctTargetActual",
            s -> TargetThings.actual(s.place()).body("period", "2025", "value", 12)),
        at("confirmTargetActual", s -> TargetThings.actual(s.place())),
        at("returnTargetActual", s -> TargetThings.actual(s.place()).body("reason", "Chưa khớp")),
        at("listTargetPeriodLocks", s -> to(s.place().below())),
        at(
            "lockTargetPeriod",
            s ->
                to(s.place().below())
                    .body("period", "" + (1000 + unique() % 800), "reason", "Đã sơ kết")),
        at("getTargetPeriodLock", s -> to(TargetThings.lock(s.place()))),
        at("releaseTargetPeriod", s -> to(TargetThings.lock(s.place())).body("reason", "Sửa")));
  }

  private static List<Recipe> other() {
    return List.of(
        at("getOverview", s -> to().query("organisationId", s.place().top())),
        at("listChildFigures", s -> to().query("organisationId", s.place().top())),
        at("listHeatMapRows", s -> to().query("organisationId", s.place().top())),
        anywhere("getRollUp", s -> to()),
        anywhere("rebuildRollUp", s -> to()).atRoot(),
        anywhere("listJobs", s -> to()),
        own("getJob", s -> to(s.own().job())),
        own("cancelJob", s -> to(s.own().job())),
        anywhere("getImportTemplate", s -> to("ORGANISATIONS")),
        anywhere(
                "createImport",
                s ->
                    to().query("kind", "ORGANISATIONS")
                        .file(
                            "bang.csv",
                            "Mã;Tên;Tên viết tắt;Cấp;Loại;Đơn vị cấp trên (mã)\nA;B;C;CELL;CELL;%s"
                                .formatted(s.place().code())
                                .getBytes(StandardCharsets.UTF_8)))
            .also(ORGANISATION_EDIT),
        own("getImport", s -> to(s.own().importFile())),
        own("listImportRows", s -> to(s.own().importFile())),
        own("applyImport", s -> to(s.own().importFile())).also(ORGANISATION_EDIT),
        anywhere("listAuditAccounts", s -> to().query("limit", 200)),
        anywhere("listAuditEntries", s -> to()),
        at("getAuditEntry", s -> to(s.world().journalEntry(s.place()))).readOnly(Outcome.NOT_FOUND),
        anywhere("exportAuditEntries", s -> to().query("subject", "tests")),
        anywhere("getAuditChain", s -> to()),
        anywhere("verifyAuditChain", s -> to()));
  }
}
