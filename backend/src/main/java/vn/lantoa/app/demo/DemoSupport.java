package vn.lantoa.app.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Support that units of the cases asked of advisory boards, and what these answered. */
final class DemoSupport {

  /** {@code support.json}; moments are yyyy-MM-dd HH:mm in Vietnam. */
  record Request(
      String organisation,
      String board,
      String kind,
      @Nullable String document,
      String title,
      @Nullable String words,
      String at,
      String neededBy,
      String answerBy,
      @Nullable String outcome,
      @Nullable String promisedOn,
      @Nullable String position,
      @Nullable String answer,
      @Nullable String answeredAt,
      @Nullable String doneOn,
      @Nullable String result,
      @Nullable String doneAt) {}

  private final DemoConnection db;
  private final DemoTree tree;
  private final DemoDocuments documents;
  private final DemoPeople people;

  DemoSupport(DemoConnection db, DemoTree tree, DemoDocuments documents, DemoPeople people) {
    this.db = db;
    this.tree = tree;
    this.documents = documents;
    this.people = people;
  }

  void enter(DemoCalendar calendar) {
    List<Request> all = DemoFiles.json("support.json", new TypeReference<>() {});
    for (Request r : all) {
      long[] id = new long[1];
      calendar.at(moment(r.at()), () -> id[0] = ask(r));
      if (r.answeredAt() != null) {
        calendar.at(moment(r.answeredAt()), () -> answer(id[0], r));
      }
      if (r.doneAt() != null) {
        calendar.at(moment(r.doneAt()), () -> complete(id[0], r));
      }
    }
  }

  private static LocalDateTime moment(String at) {
    return LocalDateTime.parse(at, DemoDemands.MOMENT);
  }

  private static @Nullable LocalDate day(@Nullable String day) {
    return day == null ? null : LocalDate.parse(day);
  }

  private long ask(Request r) {
    long organisation = tree.id(r.organisation());
    Long account = people.officerOf(organisation);
    return db.insert(
        """
        INSERT INTO support_request (organisation_id, board_id, document_id, plan_id, kind, title, words,
          needed_by, answer_by, state, created_at, asked_by, changed_by, changed_at)
        VALUES (?, ?, ?, (SELECT MAX(p.plan_id) FROM study_plan_document p WHERE p.document_id = ?),
          ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?, ?)
        """,
        organisation,
        tree.id(r.board()),
        r.document() == null ? null : documents.get(r.document()).id(),
        r.document() == null ? null : documents.get(r.document()).id(),
        r.kind(),
        r.title(),
        r.words(),
        day(r.neededBy()),
        day(r.answerBy()),
        db.now(),
        account,
        account,
        db.now());
  }

  private void answer(long id, Request r) {
    Long account = people.officerOf(tree.id(r.board()));
    db.update(
        """
        UPDATE support_request SET state = ?, promised_on = ?, helper_position = ?, answer = ?,
          answered_at = ?, answered_by = ?, version = version + 1, changed_by = ?, changed_at = ?
        WHERE id = ?
        """,
        r.outcome(),
        day(r.promisedOn()),
        r.position(),
        r.answer(),
        db.now(),
        account,
        account,
        db.now(),
        id);
  }

  private void complete(long id, Request r) {
    db.update(
        """
        UPDATE support_request SET state = 'DONE', done_on = ?, result = ?, version = version + 1,
          changed_at = ? WHERE id = ?
        """,
        day(r.doneOn()),
        r.result(),
        db.now(),
        id);
  }
}
