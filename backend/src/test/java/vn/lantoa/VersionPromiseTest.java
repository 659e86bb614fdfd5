package vn.lantoa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.access.AccountSpec;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.ApiTest;
import vn.lantoa.testing.ContractOperations;

/**
 * Every operation of the contract that changes a version: without {@code If-Match} 428, with a
 * stale one 412 and the version that stands. An operation that is new here needs an example below.
 */
@QuarkusTest
class VersionPromiseTest extends ApiTest {

  /** How one operation is called: on what, with what; and where the version is read. */
  private record Example(String path, String read, Object body) {}

  private static final String STALE = "\"999999\"";

  private long province;
  private long commune;
  private User person;
  private long document;

  @BeforeEach
  void people() {
    province = root("PROVINCE");
    commune = organisation("Đảng ủy xã " + unique(), "COMMUNE", "COMMITTEE", province);
    person =
        user(
            List.of(
                held(Role.ADMINISTRATOR, province),
                held(Role.OFFICER, province),
                held(Role.HEAD, province),
                held(Role.REPORTER, commune)));
    document = document(province, "87-KH/TU", LocalDate.of(2026, 10, 1));
  }

  private static AccountSpec.Held held(Role role, long organisation) {
    return new AccountSpec.Held(role, organisation, Set.of(), null, null);
  }

  @Test
  void withoutAVersionNothingIsChanged() {
    for (ContractOperations.Operation operation : ContractOperations.withParameter("If-Match")) {
      String path = operation.path().replaceAll("\\{[^}]+}", "1");
      refused(operation, path, null, 428, "version-required");
      refused(operation, path, "*", 428, "version-required");
      refused(operation, path, "gì đó", 400, "bad-request");
      refused(operation, path, "\"1\", \"2\"", 400, "bad-request");
    }
  }

  private void refused(
      ContractOperations.Operation operation, String path, String tag, int status, String type) {
    var request = person.request().body("{}");
    Response answer =
        (tag == null ? request : request.header("If-Match", tag)).request(operation.method(), path);
    assertThat(answer.statusCode()).as(operation.id() + " If-Match: " + tag).isEqualTo(status);
    assertThat(answer.<String>path("type")).isEqualTo("/problems/" + type);
  }

  @Test
  void aLostUpdateIsRefusedWithTheVersionThatStands() {
    Map<String, Example> examples = examples();
    Set<String> missing = new TreeSet<>();
    for (ContractOperations.Operation operation : ContractOperations.withParameter("If-Match")) {
      Example example = examples.get(operation.id());
      if (example == null) {
        missing.add(operation.id());
        continue;
      }
      String version = person.get(example.read()).path("version");
      Response answer =
          person
              .request()
              .header("If-Match", STALE)
              .body(example.body())
              .request(operation.method(), example.path());
      assertThat(answer.statusCode()).as(operation.id() + ": " + answer.asString()).isEqualTo(412);
      answer
          .then()
          .body("type", equalTo("/problems/stale-version"))
          .body("currentVersion", equalTo(version))
          .body("instance", equalTo(example.path()))
          .header("ETag", "\"" + version + "\"");
      assertThat(person.get(example.read()).<String>path("version"))
          .as(operation.id() + " changed nothing")
          .isEqualTo(version);
    }
    assertThat(missing).as("operations that need an example here").isEmpty();
  }

  @Test
  void aTagWeakenedByACompressingProxyStillNamesTheVersion() {
    String path = "/api/v1/documents/" + document;
    Response seen = person.get(path);
    person
        .request()
        .header("If-Match", "W/" + seen.getHeader("ETag"))
        .body(documentInput())
        .put(path)
        .then()
        .statusCode(200)
        .body("title", equalTo("Tên mới"));
    person
        .put(path, seen.path("version"), documentInput())
        .then()
        .statusCode(412)
        .body("errors", equalTo(null));
  }

  @Test
  void aWrongVersionInALineOfManyStopsNoOther() {
    Map<String, Object> item = Map.of("id", published(), "version", "999");
    person
        .post("/api/v1/obligation-decisions", Map.of("decision", "ACCEPT", "items", List.of(item)))
        .then()
        .statusCode(200)
        .body("results.outcome", hasItem("REFUSED"));
  }

  private static Map<String, Object> calendarYear() {
    Map<String, Object> day =
        Map.of("date", "2026-01-01", "kind", "HOLIDAY", "holiday", "NEW_YEAR");
    return Map.of("basis", "Thông báo", "days", List.of(day));
  }

  private static Map<String, Object> closing() {
    return Map.of("startsOn", "2026-12-01", "endsOn", "2026-12-02", "reason", "Chuyển trụ sở");
  }

  private static Map<String, Object> office() {
    return Map.of("name", "Chánh Văn phòng", "roles", List.of(Map.of("role", "OFFICER")));
  }

  private String delegation() {
    Map<String, Object> role = Map.of("role", "HEAD", "organisationId", Long.toString(province));
    return person
        .post(
            "/api/v1/delegations",
            Map.of(
                "toAccountId",
                Long.toString(user(Role.READER, commune).id()),
                "roles",
                List.of(role),
                "from",
                "2026-11-21",
                "to",
                "2026-11-30",
                "reason",
                "Đi công tác"))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private Map<String, Example> examples() {
    String docs = "/api/v1/documents/" + document;
    String draft = "/api/v1/demands/" + draft().getString("id");
    JsonPath out = publishedDemand();
    String demand = "/api/v1/demands/" + out.getString("id");
    String owed = "/api/v1/obligations/" + obligation(out.getString("id"));
    String organisation = "/api/v1/organisations/" + commune;
    String user = "/api/v1/users/" + user(Role.READER, commune).id();
    Map<String, Object> reason = Map.of("reason", "Nhầm nơi nhận");
    String year = "/api/v1/calendar/years/2026";
    String closings = organisation + "/closing-periods";
    String closing = "/api/v1/closing-periods/" + person.post(closings, closing()).path("id");
    String office =
        "/api/v1/positions/" + person.post(organisation + "/positions", office()).path("id");
    Map<String, Object> took =
        Map.of("accountId", Long.toString(person.id()), "from", "2026-01-01");
    String holding = office + "/holdings/" + person.post(office + "/holdings", took).path("id");
    String handed = "/api/v1/delegations/" + delegation();
    String wishes = "/api/v1/notification-preferences";
    String late = "/api/v1/escalations/" + escalation(obligation(out.getString("id")));
    String obstacle =
        "/api/v1/obstacles/"
            + person
                .post(
                    owed + "/obstacles",
                    Map.of(
                        "kind",
                        "STAFF",
                        "description",
                        "x",
                        "proposal",
                        "x",
                        "replyBy",
                        "2026-12-15"))
                .path("id");
    String target = "/api/v1/targets/" + person.post("/api/v1/targets", target()).path("id");
    String movement =
        "/api/v1/emulation-movements/"
            + person.post("/api/v1/emulation-movements", movement(target)).path("id");
    Map<String, Object> figure = Map.of("period", "2026", "value", 1);
    String actual = target + "/actuals/" + person.post(target + "/actuals", figure).path("id");
    String lock =
        "/api/v1/target-period-locks/"
            + person
                .post(
                    organisation + "/target-period-locks", Map.of("period", "2010", "reason", "x"))
                .path("id");
    String plan = "/api/v1/action-programmes/" + programme();
    String section = plan + "/sections/" + person.get(plan).path("sections[0].id");
    Map<String, Object> heading = Map.of("kind", "OTHER", "heading", "Phụ lục");
    Map<String, Object> row =
        Map.of("sectionId", person.get(plan).path("sections[0].id"), "title", "Nhiệm vụ");
    String task = plan + "/tasks/" + person.post(plan + "/tasks", row).path("id");
    String review = "/api/v1/programme-reviews/" + review("" + document);
    String served = plan + "/alignments/" + served(plan, task, out.getString("id"));
    String round = "/api/v1/consultations/" + round();
    String support = "/api/v1/support-requests/" + support("OPEN");
    String told = "/api/v1/communication-plans/" + communicationPlanMade();
    String approved = "/api/v1/communication-plans/" + communicationPlanMade();
    person.post(approved + "/approval", "0", "").then().statusCode(200);
    String delivered =
        "/api/v1/communication-deliveries/"
            + person
                .post(
                    approved + "/items/" + person.get(approved).path("items[0].id") + "/deliveries",
                    Map.of("month", "2026-11-01", "count", 1))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
    String drafted = "/api/v1/orientations/" + orientation("2026-12-01");
    String issued = "/api/v1/orientations/" + orientation("2027-01-01");
    person.post(issued + "/issue", "0", "").then().statusCode(200);
    String reported = "/api/v1/orientation-reports/" + orientationReport(issued);
    String heard = "/api/v1/public-opinion-reports/" + opinionSent();
    String promised = "/api/v1/support-requests/" + support("ACCEPTED");
    Map<String, Object> words =
        Map.of("organisationId", Long.toString(commune), "anchor", "WHOLE", "words", "Ngắn");
    Map<String, Object> spoken =
        Map.of("delegation", "Đoàn", "spokenOn", "2026-11-20", "anchor", "WHOLE", "words", "Rõ");
    String study = "/api/v1/study-plans/" + studyPlan();
    String units = "/api/v1/study-plans/" + issuedStudyPlan() + "/organisations/" + commune;
    String sitting = "/api/v1/study-sessions/" + sitting(issuedStudyPlan());
    Map<String, Object> roster = Map.of("entries", List.of());
    Map<String, Object> expected =
        Map.of("reason", "x", "items", List.of(Map.of("category", "MEMBER", "persons", 2)));
    Map<String, Object> essays =
        Map.of(
            "items",
            List.of(
                Map.of(
                    "documentId",
                    "" + document,
                    "category",
                    "MEMBER",
                    "due",
                    0,
                    "handedIn",
                    0,
                    "accepted",
                    0,
                    "returned",
                    0)));
    String opinion = round + "/opinions/" + person.post(round + "/opinions", words).path("id");
    String minutes = person.post(round + "/conference-opinions", spoken).path("id");
    return Map.ofEntries(
        Map.entry("updateStudyPlan", new Example(study, study, studyInput())),
        Map.entry("deleteStudyPlan", new Example(study, study, "")),
        Map.entry("submitStudyPlan", new Example(study + "/submission", study, "")),
        Map.entry("approveStudyPlan", new Example(study + "/approval", study, "")),
        Map.entry("returnStudyPlan", new Example(study + "/return", study, reason)),
        Map.entry(
            "issueStudyPlan", new Example(study + "/issue", study, Map.of("symbol", "1-KH/TU"))),
        Map.entry(
            "amendStudyPlan",
            new Example(study + "/amendment", study, Map.of("reason", "x", "plan", studyInput()))),
        Map.entry("closeStudyPlan", new Example(study + "/closure", study, reason)),
        Map.entry(
            "correctStudyExpected",
            new Example(units + "/expected", units + "/expected", expected)),
        Map.entry("recordStudyEssays", new Example(units + "/essays", units + "/essays", essays)),
        Map.entry("updateStudySession", new Example(sitting, sitting, sittingInput(sitting))),
        Map.entry("withdrawStudySession", new Example(sitting + "/withdrawal", sitting, reason)),
        Map.entry(
            "nameStudySessionFiles",
            new Example(sitting + "/attachments", sitting, Map.of("attachmentIds", List.of()))),
        Map.entry("updateStudyRoster", new Example(sitting + "/roster", sitting, roster)),
        Map.entry("eraseStudyRoster", new Example(sitting + "/roster", sitting, "")),
        Map.entry("deleteAlignment", new Example(served, served, "")),
        Map.entry(
            "decideAlignment",
            new Example(
                served + "/decision", served, Map.of("decision", "DECLINE", "note", "Không"))),
        Map.entry("closeConsultation", new Example(round + "/closure", round, "")),
        Map.entry("updateOpinion", new Example(opinion, opinion, words)),
        Map.entry(
            "updateConferenceOpinion",
            new Example(
                round + "/conference-opinions/" + minutes, round + "/opinions/" + minutes, spoken)),
        Map.entry(
            "answerOpinion",
            new Example(opinion + "/answer", opinion, Map.of("answer", "ACCEPTED"))),
        Map.entry("updateTarget", new Example(target, target, target())),
        Map.entry("deleteTarget", new Example(target, target, "")),
        Map.entry(
            "replaceTargetValues",
            new Example(target + "/values", target, Map.of("values", List.of()))),
        Map.entry(
            "divideTarget", new Example(target + "/parts", target, Map.of("items", List.of()))),
        Map.entry("correctTargetActual", new Example(actual, actual, figure)),
        Map.entry("confirmTargetActual", new Example(actual + "/confirmation", actual, "")),
        Map.entry("returnTargetActual", new Example(actual + "/return", actual, reason)),
        Map.entry("releaseTargetPeriod", new Example(lock + "/release", lock, reason)),
        Map.entry("updateActionProgramme", new Example(plan, plan, programmeInput())),
        Map.entry("deleteActionProgramme", new Example(plan, plan, "")),
        Map.entry(
            "approveActionProgramme",
            new Example(plan + "/approval", plan, Map.of("contentHash", "0".repeat(64)))),
        Map.entry(
            "issueActionProgramme",
            new Example(plan + "/issue", plan, Map.of("symbol", "1-CTr/TU"))),
        Map.entry("closeActionProgramme", new Example(plan + "/closure", plan, reason)),
        Map.entry("updateProgrammeSection", new Example(section, section, heading)),
        Map.entry("deleteProgrammeSection", new Example(section, section, "")),
        Map.entry("updateProgrammeTask", new Example(task, task, row)),
        Map.entry("deleteProgrammeTask", new Example(task, task, "")),
        Map.entry("updatePosition", new Example(office, office, office())),
        Map.entry("updateHolding", new Example(holding, holding, Map.of("from", "2026-01-02"))),
        Map.entry("revokeDelegation", new Example(handed + "/revocation", handed, "")),
        Map.entry("decideCalendarYear", new Example(year, year, calendarYear())),
        Map.entry("undecideCalendarYear", new Example(year, year, "")),
        Map.entry("updateClosingPeriod", new Example(closing, closing, closing())),
        Map.entry("deleteClosingPeriod", new Example(closing, closing, "")),
        Map.entry("eraseUser", new Example(user + "/erasure", user, reason)),
        Map.entry("updateUser", new Example(user, user, userInput())),
        Map.entry("updateOrganisation", new Example(organisation, organisation, orgInput())),
        Map.entry("updateDocument", new Example(docs, docs, documentInput())),
        Map.entry("deleteDocument", new Example(docs, docs, "")),
        Map.entry(
            "replaceDocumentText", new Example(docs + "/text", docs, Map.of("text", "I. MỘT"))),
        Map.entry("updateDemand", new Example(draft, draft, demandInput())),
        Map.entry(
            "setAnchor", new Example(draft + "/anchors/EVENT", draft, Map.of("on", "2026-12-20"))),
        Map.entry("lookAtDemand", new Example(demand + "/look", demand, Map.of())),
        Map.entry("deleteDemand", new Example(draft, draft, "")),
        Map.entry("publishDemand", new Example(draft + "/publication", draft, "")),
        Map.entry(
            "amendDemand",
            new Example(
                demand + "/amendment", demand, Map.of("proposal", demandInput(), "reason", "x"))),
        Map.entry("withdrawDemand", new Example(demand + "/withdrawal", demand, reason)),
        Map.entry(
            "updateDemandReminders",
            new Example(
                demand + "/reminders", demand + "/reminders", Map.of("stages", List.of(-3)))),
        Map.entry(
            "updateNotificationPreferences",
            new Example(wishes, wishes, Map.of("mail", true, "hour", 6, "language", "EN"))),
        Map.entry(
            "answerEscalation",
            new Example(late + "/answer", late, Map.of("answer", "x", "promisedOn", "2026-11-30"))),
        Map.entry("receiveObligation", new Example(owed + "/receipt", owed, "")),
        Map.entry("objectToObligation", new Example(owed + "/objection", owed, reason)),
        Map.entry(
            "answerObjection",
            new Example(owed + "/objection-answer", owed, Map.of("upheld", false, "note", "x"))),
        Map.entry(
            "submitObligation",
            new Example(owed + "/submission", owed, Map.of("doneOn", "2026-11-20"))),
        Map.entry("acceptObligation", new Example(owed + "/acceptance", owed, Map.of())),
        Map.entry(
            "returnObligation",
            new Example(
                owed + "/return", owed, Map.of("reason", "x", "repairDueOn", "2026-12-30"))),
        Map.entry(
            "noteProgress",
            new Example(owed + "/progress", owed, Map.of("percent", 40, "note", "x"))),
        Map.entry("updateEmulationMovement", new Example(movement, movement, movement(target))),
        Map.entry(
            "endEmulationMovement",
            new Example(movement + "/ending", movement, Map.of("result", "x"))),
        Map.entry(
            "updateProgrammeReview",
            new Example(
                review,
                review,
                Map.of("kind", "FINAL", "startsOn", "2026-01-01", "endsOn", "2026-12-31"))),
        Map.entry("deleteProgrammeReview", new Example(review, review, "")),
        Map.entry("freezeProgrammeReview", new Example(review + "/freezing", review, Map.of())),
        Map.entry(
            "answerObstacle",
            new Example(
                obstacle + "/answer", obstacle, Map.of("outcome", "AGREED", "answer", "x"))),
        Map.entry(
            "forwardObstacle",
            new Example(obstacle + "/forwarding", obstacle, Map.of("reason", "x"))),
        Map.entry("withdrawObstacle", new Example(obstacle + "/withdrawal", obstacle, Map.of())),
        Map.entry(
            "answerSupportRequest",
            new Example(
                support + "/answer", support, Map.of("outcome", "DECLINED", "answer", "x"))),
        Map.entry(
            "completeSupportRequest",
            new Example(promised + "/completion", promised, Map.of("doneOn", "2026-11-20"))),
        Map.entry("updateCommunicationPlan", new Example(told, told, communicationPlan())),
        Map.entry("deleteCommunicationPlan", new Example(told, told, "")),
        Map.entry("approveCommunicationPlan", new Example(told + "/approval", told, "")),
        Map.entry(
            "reopenCommunicationPlan", new Example(approved + "/reopening", approved, reason)),
        Map.entry("closeCommunicationPlan", new Example(approved + "/closure", approved, "")),
        Map.entry(
            "updateCommunicationDelivery",
            new Example(delivered, delivered, Map.of("month", "2026-11-01", "count", 2))),
        Map.entry("deleteCommunicationDelivery", new Example(delivered, delivered, "")),
        Map.entry(
            "updateOrientation", new Example(drafted, drafted, orientationInput("2026-12-01"))),
        Map.entry("deleteOrientation", new Example(drafted, drafted, "")),
        Map.entry("issueOrientation", new Example(drafted + "/issue", drafted, "")),
        Map.entry("closeOrientation", new Example(issued + "/closure", issued, "")),
        Map.entry("withdrawOrientation", new Example(issued + "/withdrawal", issued, reason)),
        Map.entry("updateOrientationReport", new Example(reported, reported, orientationFigures())),
        Map.entry("updatePublicOpinionReport", new Example(heard, heard, opinionInput())),
        Map.entry("deletePublicOpinionReport", new Example(heard, heard, "")),
        Map.entry("withdrawSupportRequest", new Example(support + "/withdrawal", support, "")),
        Map.entry(
            "requestExtension",
            new Example(
                owed + "/extension-request", owed, Map.of("dueOn", "2027-06-30", "reason", "x"))),
        Map.entry("withdrawExtension", new Example(owed + "/extension-withdrawal", owed, Map.of())),
        Map.entry(
            "decideExtension",
            new Example(owed + "/extension-decision", owed, Map.of("outcome", "GRANT"))),
        Map.entry("waiveObligation", new Example(owed + "/waiver", owed, Map.of("reason", "x"))),
        Map.entry(
            "revokeWaiver", new Example(owed + "/waiver-revocation", owed, Map.of("reason", "x"))),
        Map.entry(
            "setInternalDate",
            new Example(owed + "/internal-date", owed, Map.of("dueOn", "2026-11-25"))));
  }

  private Map<String, Object> communicationPlan() {
    return Map.of(
        "organisationId",
        Long.toString(province),
        "title",
        "Tuyên truyền",
        "startsOn",
        "2026-11-01",
        "endsOn",
        "2026-12-31",
        "items",
        List.of(
            Map.of(
                "outlet",
                "Báo tỉnh",
                "audience",
                "Nhân dân",
                "channel",
                "NEWSPAPER",
                "plannedCount",
                1)));
  }

  private Map<String, Object> orientationInput(String month) {
    return Map.of(
        "organisationId",
        Long.toString(province),
        "month",
        month,
        "title",
        "Định hướng tuyên truyền " + month,
        "levels",
        List.of(
            Map.of("level", "PROVINCE", "dueOn", LocalDate.parse(month).plusDays(20).toString())),
        "topics",
        List.of(Map.of("title", "Chủ đề")));
  }

  private String orientation(String month) {
    return person
        .post("/api/v1/orientations", orientationInput(month))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private Map<String, Object> orientationFigures() {
    return Map.of(
        "organisationId",
        Long.toString(province),
        "channels",
        List.of(Map.of("channel", "MEETING", "count", 1)),
        "doneTopicIds",
        List.of(),
        "reason",
        "Cộng lại");
  }

  private String orientationReport(String issued) {
    return person
        .post(issued + "/reports", orientationFigures())
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private Map<String, Object> opinionInput() {
    return Map.of(
        "organisationId",
        Long.toString(commune),
        "recipientId",
        Long.toString(province),
        "rhythm",
        "MONTHLY",
        "period",
        "2026-11-01",
        "sentOn",
        "2026-11-20");
  }

  private String opinionSent() {
    return person
        .post("/api/v1/public-opinion-reports", opinionInput())
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String communicationPlanMade() {
    return person
        .post("/api/v1/communication-plans", communicationPlan())
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Help that the commune asked of the province. */
  private String support(String state) {
    return inTransaction(
        () -> {
          new Sql(
                  """
                  INSERT INTO support_request (organisation_id, board_id, kind, title, answer_by,
                    promised_on, state, created_at)
                  VALUES (:commune, :province, 'GUIDANCE', 'Hướng dẫn', '2026-12-15', '2026-12-15',
                    :state, NOW(6))
                  """)
              .bind("commune", commune)
              .bind("province", province)
              .bind("state", state)
              .execute(em);
          return "" + new Sql("SELECT LAST_INSERT_ID()").number(em);
        });
  }

  /** A review of a programme that was issued as the document. */
  private String review(String documentId) {
    String issued = programme();
    inTransaction(
        () ->
            new Sql("UPDATE programme SET state = 'ISSUED', document_id = :document WHERE id = :id")
                .bind("document", documentId)
                .bind("id", issued)
                .execute(em));
    return person
        .post(
            "/api/v1/action-programmes/" + issued + "/reviews",
            Map.of("kind", "PRELIMINARY", "startsOn", "2026-01-01", "endsOn", "2026-12-31"))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private Map<String, Object> movement(String target) {
    return Map.of(
        "organisationId",
        Long.toString(province),
        "name",
        "Phong trào",
        "purpose",
        "x",
        "startsOn",
        "2026-12-01",
        "targetIds",
        java.util.List.of(target.substring(target.lastIndexOf('/') + 1)));
  }

  private Map<String, Object> programmeInput() {
    return Map.of("organisationId", Long.toString(province), "type", "CTr", "title", "Tên mới");
  }

  /** What a task serves: a demand of the same organisation, changed since. */
  private String served(String plan, String task, String demand) {
    String link =
        person
            .post(
                plan + "/alignments",
                Map.of("taskKey", person.get(task).path("key"), "demandId", demand))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    inTransaction(
        () ->
            new Sql("UPDATE alignment SET taken = '{}' WHERE id = :id")
                .bind("id", link)
                .execute(em));
    return link;
  }

  private Map<String, Object> studyInput() {
    return Map.of(
        "organisationId",
        Long.toString(province),
        "title",
        "Học tập, quán triệt",
        "endsOn",
        "2026-12-31",
        "form",
        "IN_PERSON",
        "documents",
        List.of(Map.of("documentId", "" + document)),
        "levels",
        List.of(Map.of("level", "COMMUNE", "dueOn", "2026-12-20")),
        "audiences",
        List.of(Map.of("category", "MEMBER")),
        "rules",
        List.of());
  }

  private String studyPlan() {
    return person
        .post("/api/v1/study-plans", studyInput())
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String issuedStudyPlan() {
    String path = "/api/v1/study-plans/" + studyPlan();
    person.post(path + "/submission", "0", "").then().statusCode(200);
    person.post(path + "/approval", "1", "").then().statusCode(200);
    person
        .post(path + "/issue", "2", Map.of("symbol", unique() % 1_000_000 + "-KH/TU"))
        .then()
        .statusCode(200);
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private Map<String, Object> sittingInput(String path) {
    return Map.of(
        "planId",
        path,
        "organisationId",
        Long.toString(commune),
        "heldOn",
        "2026-11-21",
        "form",
        "IN_PERSON",
        "presenterPosition",
        "Bí thư",
        "documentIds",
        List.of("" + document),
        "attendance",
        List.of(Map.of("category", "MEMBER", "first", 1)),
        "reason",
        "Ghi nhầm");
  }

  private String sitting(String plan) {
    return person
        .post("/api/v1/study-sessions", sittingInput(plan))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String round() {
    return person
        .post(
            "/api/v1/consultations",
            Map.of(
                "programmeId",
                programme(),
                "asked",
                Map.of("organisations", List.of(Long.toString(commune))),
                "closesOn",
                "2026-12-05"))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String programme() {
    return person
        .post("/api/v1/action-programmes", programmeInput())
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private long escalation(String obligation) {
    return inTransaction(
        () -> {
          new Sql(
                  """
                  INSERT INTO escalation (obligation_id, due_on, state, next_step)
                  SELECT id, due_on, 'RUNNING', 1 FROM obligation WHERE id = :id
                  """)
              .bind("id", obligation)
              .execute(em);
          return new Sql("SELECT MAX(id) FROM escalation").number(em);
        });
  }

  private Map<String, Object> target() {
    return Map.of(
        "documentId",
        Long.toString(document),
        "group",
        "ECONOMY",
        "name",
        "Sản lượng",
        "unit",
        "tấn",
        "comparison",
        "AT_LEAST",
        "direction",
        "HIGHER",
        "rollUp",
        "SUM",
        "frequency",
        "YEAR",
        "termFrom",
        2025,
        "termTo",
        2030);
  }

  private Map<String, Object> documentInput() {
    return Map.of(
        "type",
        "KH",
        "symbol",
        "87-KH/TU",
        "issuerId",
        Long.toString(province),
        "issuedOn",
        "2026-10-01",
        "title",
        "Tên mới");
  }

  private Map<String, Object> userInput() {
    return Map.of(
        "userName",
        "u" + unique(),
        "displayName",
        "Tên mới",
        "roles",
        List.of(Map.of("role", "READER", "organisationId", Long.toString(commune))));
  }

  private Map<String, Object> orgInput() {
    return Map.of(
        "code",
        "c" + unique(),
        "name",
        "Tên mới",
        "shortName",
        "Tên mới",
        "level",
        "COMMUNE",
        "kind",
        "COMMITTEE",
        "parentId",
        Long.toString(province),
        "validFrom",
        "2020-01-01");
  }

  private Map<String, Object> demandInput() {
    return Map.of(
        "documentId",
        Long.toString(document),
        "act",
        "STUDY",
        "title",
        "Tổ chức học tập, quán triệt",
        "quotedWords",
        "hoàn thành trong tháng 12 năm 2026",
        "addressees",
        Map.of("subtreeOf", Long.toString(province), "levels", List.of("COMMUNE")),
        "deadlines",
        List.of(
            Map.of(
                "rule",
                Map.of("kind", "END_OF_MONTH", "year", 2026, "month", 12),
                "words",
                "hoàn thành trong tháng 12 năm 2026")));
  }

  private JsonPath draft() {
    return person
        .post("/api/v1/demands", demandInput())
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  private JsonPath publishedDemand() {
    JsonPath draft = draft();
    person
        .post(
            "/api/v1/demands/" + draft.getString("id") + "/publication",
            draft.getString("version"),
            "")
        .then()
        .statusCode(200)
        .body("created", equalTo(1));
    return draft;
  }

  private String obligation(String demand) {
    return person
        .get("/api/v1/obligations?demandId=" + demand)
        .then()
        .statusCode(200)
        .extract()
        .path("items[0].id");
  }

  private String published() {
    return obligation(publishedDemand().getString("id"));
  }
}
