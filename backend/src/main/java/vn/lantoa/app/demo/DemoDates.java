package vn.lantoa.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Requests for more time that wait, one granted, one refused; a waiver; an internal date: among
 * what is still to be done in the present term.
 */
final class DemoDates {

  private static final LocalDate ASKED = LocalDate.of(2026, 11, 19);
  private static final LocalDate DECIDED = LocalDate.of(2026, 11, 20);
  private static final int WEEK = 7;

  /** What is still to be done, and who acts for whom. */
  private record Duty(
      long id, LocalDate dueOn, long asker, long askingPlace, long decider, long decidingPlace) {}

  private final DemoConnection db;
  private final DemoPeople people;

  DemoDates(DemoConnection db, DemoPeople people) {
    this.db = db;
    this.people = people;
  }

  void enter(DemoCalendar calendar) {
    List<Duty> duties = new ArrayList<>();
    List<Long> requests = new ArrayList<>();
    calendar.on(
        ASKED,
        16,
        0,
        () -> {
          duties.addAll(duties());
          duties.stream().limit(5).forEach(d -> requests.add(ask(d)));
        });
    calendar.on(
        DECIDED,
        10,
        0,
        () -> {
          if (requests.size() > 2) {
            grant(duties.get(0), requests.get(0));
            refuse(duties.get(1), requests.get(1));
          }
          if (duties.size() > 6) {
            waive(duties.get(5));
            internal(duties.get(6));
          }
        });
  }

  private List<Duty> duties() {
    List<Duty> found = new ArrayList<>();
    for (List<@Nullable Object> row :
        db.query(
            """
            SELECT id, due_on, organisation_id, confirmer_id FROM obligation
            WHERE state IN ('OPEN', 'RECEIVED') AND role = 'LEAD' AND confirmer_id <> organisation_id
              AND due_on BETWEEN '2026-12-01' AND '2027-06-30' ORDER BY due_on, id
            """)) {
      long place = DemoConnection.number(row.get(2));
      long confirmer = DemoConnection.number(row.get(3));
      Long asker = people.officerOf(place);
      Long decider = people.officerOf(confirmer);
      if (asker != null && decider != null && !asker.equals(decider)) {
        LocalDate due = LocalDate.parse(String.valueOf(row.get(1)));
        long id = DemoConnection.number(row.get(0));
        found.add(new Duty(id, due, asker, place, decider, confirmer));
      }
    }
    return found;
  }

  private long ask(Duty duty) {
    LocalDate until = duty.dueOn().plusDays(2 * WEEK);
    String reason = "Mưa lũ kéo dài, chưa tổ chức được hội nghị đúng kế hoạch.";
    long id =
        db.insert(
            """
            INSERT INTO extension_request (obligation_id, state, decider_id, due_on_before,
              requested_due_on, reason, done_so_far, requested_at, requested_by)
            VALUES (?, 'WAITING', ?, ?, ?, ?, 'Đã chuẩn bị tài liệu và mời báo cáo viên.', ?, ?)
            """,
            duty.id(),
            duty.decidingPlace(),
            duty.dueOn(),
            until,
            reason,
            db.now(),
            duty.asker());
    change("extension_id = ?", duty.id(), duty.asker(), id);
    step(duty.id(), "EXTENSION_REQUESTED", duty.asker(), duty.askingPlace(), reason, until);
    return id;
  }

  private void grant(Duty duty, long request) {
    LocalDate until = duty.dueOn().plusDays(WEEK);
    String answer = "Đồng ý lùi một tuần để kịp tổng hợp báo cáo năm.";
    db.update(
        """
        UPDATE extension_request SET state = 'GRANTED', granted_due_on = ?, answer = ?, decided_at = ?,
          decided_by = ? WHERE id = ?
        """,
        until,
        answer,
        db.now(),
        duty.decider(),
        request);
    change(
        "extended_from = due_on, due_on = ?, extension_id = NULL",
        duty.id(),
        duty.decider(),
        until);
    step(duty.id(), "EXTENDED", duty.decider(), duty.decidingPlace(), answer, until);
  }

  private void refuse(Duty duty, long request) {
    String answer = "Các đơn vị cùng điều kiện vẫn bảo đảm tiến độ; đề nghị giữ thời hạn.";
    db.update(
        """
        UPDATE extension_request SET state = 'REFUSED', answer = ?, decided_at = ?, decided_by = ?
        WHERE id = ?
        """,
        answer,
        db.now(),
        duty.decider(),
        request);
    change("extension_id = NULL", duty.id(), duty.decider());
    step(
        duty.id(), "EXTENSION_REFUSED", duty.decider(), duty.decidingPlace(), answer, duty.dueOn());
  }

  private void waive(Duty duty) {
    change("waived_from = state, state = 'WAIVED'", duty.id(), duty.decider());
    String reason = "Tổ chức mới thành lập, nội dung này đã thực hiện ở đơn vị cũ.";
    step(duty.id(), "WAIVED", duty.decider(), duty.decidingPlace(), reason, duty.dueOn());
  }

  private void internal(Duty duty) {
    LocalDate on = duty.dueOn().minusDays(WEEK);
    change("internal_by = organisation_id, internal_due_on = ?", duty.id(), duty.asker(), on);
    String reason = "Dành một tuần để thường trực xem trước khi báo cáo.";
    step(duty.id(), "INTERNAL_DATE_SET", duty.asker(), duty.askingPlace(), reason, on);
  }

  private void change(String what, long id, long account, @Nullable Object... values) {
    List<@Nullable Object> all = new ArrayList<>(List.of(values));
    all.add(account);
    all.add(id);
    db.update(
        "UPDATE obligation SET " + what + ", version = version + 1, changed_by = ? WHERE id = ?",
        all.toArray());
  }

  private void step(long id, String kind, long account, long place, String note, LocalDate dueOn) {
    db.update(
        """
        INSERT INTO obligation_step (obligation_id, kind, stepped_at, account_id,
          acting_organisation_id, note, due_on) VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        kind,
        db.now(),
        account,
        place,
        note,
        dueOn);
  }
}
