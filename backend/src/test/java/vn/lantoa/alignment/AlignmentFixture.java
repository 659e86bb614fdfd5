package vn.lantoa.alignment;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import vn.lantoa.programme.ProgrammeFixture;
import vn.lantoa.shared.actor.Role;

/** A province with a programme in force, and a commune that drafts its own. */
abstract class AlignmentFixture extends ProgrammeFixture {

  static final String ALIGNMENT = "/api/v1/alignment";

  User communeOfficer;
  User communeHead;

  @BeforeEach
  void people() {
    communeOfficer = user(Role.OFFICER, commune);
    communeHead = user(List.of(held(Role.HEAD, commune)));
  }

  /** A task of the province in which the commune takes part. */
  Map<String, Object> shared(String id, String title) {
    return with(
        task(group(id), title), "coordinators", List.of(object("organisationId", "" + commune)));
  }

  /** Issues a draft with what it holds; returns the document's id. */
  String issue(User who, String id) {
    String path = PROGRAMMES + "/" + id;
    Response seen = who.get(path);
    who.post(
            path + "/approval",
            seen.path("version"),
            object("contentHash", seen.path("contentHash")))
        .then()
        .statusCode(200);
    String symbol = who.post(path + "/issue-preview", object()).path("symbol");
    Response done =
        who.post(path + "/issue", who.get(path).path("version"), object("symbol", symbol));
    done.then().statusCode(200);
    return done.path("documentId");
  }

  /** A programme of the province in force with these tasks; its id. */
  String inForce(String... titles) {
    String id = draft();
    for (String title : titles) {
      added(id, shared(id, title));
    }
    issue(head, id);
    return id;
  }

  String documentOf(String programme) {
    return head.get(PROGRAMMES + "/" + programme).path("document.id");
  }

  /** A draft of the commune that serves a document. */
  String communeDraft(String... documents) {
    List<Object> bases = new ArrayList<>();
    for (String document : documents) {
      bases.add(object("documentId", document));
    }
    return communeOfficer
        .post(
            PROGRAMMES,
            object(
                "organisationId",
                "" + commune,
                "type",
                "CTr",
                "title",
                "Chương trình của xã " + unique(),
                "termId",
                "" + term,
                "bases",
                bases))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  Response adopt(String draft) {
    Response answer = communeOfficer.post(PROGRAMMES + "/" + draft + "/adoptions", object());
    answer.then().statusCode(200);
    return answer;
  }

  /** The alignment of a task with these words above. */
  Map<String, Object> link(String programme, String title) {
    return communeOfficer
        .get(ALIGNMENT + "/links?programmeId=" + programme + "&limit=200")
        .then()
        .statusCode(200)
        .extract()
        .path("items.find { it.superior.title == '" + title + "' }");
  }

  Response decide(String programme, Map<String, Object> link, Object... input) {
    return communeOfficer.post(
        PROGRAMMES + "/" + programme + "/alignments/" + link.get("id") + "/decision",
        (String) link.get("version"),
        object(input));
  }

  /** A task of the commune with all it needs, led by the commune itself. */
  Map<String, Object> own(String programme, String title) {
    String section =
        communeOfficer
            .get(PROGRAMMES + "/" + programme)
            .path("sections.find { it.kind == 'TASKS' && it.depth == 1 }.id");
    return with(task(section, title), "leadIds", List.of("" + commune));
  }

  /** Changes a task of the commune by its key. */
  void rewrite(String programme, Object taskKey, Object... fields) {
    Map<String, Object> task =
        communeOfficer
            .get(PROGRAMMES + "/" + programme)
            .path("tasks.find { it.key == '" + taskKey + "' }");
    Map<String, Object> input =
        with(
            object(
                "sectionId",
                task.get("sectionId"),
                "title",
                task.get("title"),
                "leadIds",
                List.of("" + commune),
                "output",
                task.get("output"),
                "deadline",
                object("words", ((Map<?, ?>) task.get("deadline")).get("words"))),
            fields);
    communeOfficer
        .put(
            PROGRAMMES + "/" + programme + "/tasks/" + task.get("id"),
            (String) task.get("version"),
            input)
        .then()
        .statusCode(200);
  }

  /** Adds a task of the commune; its key. */
  String ownTask(String programme, String title) {
    Response answer =
        communeOfficer.post(PROGRAMMES + "/" + programme + "/tasks", own(programme, title));
    answer.then().statusCode(201);
    return answer.path("key");
  }

  /** The demand of a task of a programme in force. */
  String demandOf(String programme, String title) {
    return head.get(PROGRAMMES + "/" + programme)
        .path("tasks.find { it.title == '" + title + "' }.demandId");
  }
}
