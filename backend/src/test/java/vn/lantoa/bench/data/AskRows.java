package vn.lantoa.bench.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.lantoa.deadline.DeadlineRule;
import vn.lantoa.deadline.Occurrence;
import vn.lantoa.deadline.ResolvedDeadline;
import vn.lantoa.deadline.Undated;
import vn.lantoa.obligation.internal.AddresseeRule;

/** Writes what documents ask: demands with their deadlines and publications. */
final class AskRows {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Db db;
  private final List<Object[]> demands = new ArrayList<>();
  private final List<Object[]> deadlines = new ArrayList<>();
  private final List<Object[]> publications = new ArrayList<>();
  private final List<Object[]> made = new ArrayList<>();
  private long demand;
  private long deadline;

  AskRows(Db db) {
    this.db = db;
  }

  /** The id of the last demand, and of the last publication. */
  long demands() {
    return demand;
  }

  /** The id of the last deadline. */
  long deadlines() {
    return deadline;
  }

  /** The tables the obligations are made from; dropped at the end. */
  void scratch() throws SQLException {
    db.run(
        """
        CREATE TABLE made_ask (demand_id BIGINT NOT NULL, level_code VARCHAR(30) NOT NULL, occurrence VARCHAR(10) NOT NULL,
          deadline_id BIGINT NOT NULL, due_on DATE NULL, issued_on DATE NOT NULL, confirmer VARCHAR(20) NOT NULL,
          issuer_id BIGINT NOT NULL, PRIMARY KEY (demand_id, level_code, occurrence))
        DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
        """);
  }

  void add(Paper paper) {
    for (Ask ask : paper.asks) {
      ask.id = ++demand;
      LocalDateTime at = paper.issuedOn.atTime(2, 0);
      demands.add(
          new Object[] {
            ask.id,
            paper.id,
            ask.provision == 0 ? null : ask.provision,
            ask.parent == null ? null : ask.parent.id,
            ask.act,
            ask.title,
            ask.output,
            ask.sentence,
            addressees(paper, ask),
            ask.confirmer,
            "PUBLISHED",
            at,
            at
          });
      publications.add(new Object[] {ask.id, ask.id, "PUBLISH", ask.count, 0, 0, at});
      ask.rules.forEach((level, rule) -> deadline(paper, ask, level, rule));
    }
  }

  private void deadline(Paper paper, Ask ask, String level, String form) {
    deadline++;
    if (ask.recurs()) {
      List<Occurrence> turns = ask.turns();
      for (Occurrence turn : turns) {
        made(paper, ask, level, turn.key(), turn.dueOn());
      }
      deadlines.add(
          new Object[] {
            deadline,
            ask.id,
            level,
            form,
            Dates.words(form),
            null,
            null,
            false,
            null,
            turns.get(turns.size() - 1).dueOn()
          });
      return;
    }
    DeadlineRule rule = DeadlineRule.decode(form);
    ResolvedDeadline days = rule.resolve();
    String reason = rule instanceof Undated undated ? undated.reason().name() : null;
    deadlines.add(
        new Object[] {
          deadline,
          ask.id,
          level,
          form,
          Dates.words(form),
          days.printedOn(),
          days.dueOn(),
          days.exclusive(),
          reason,
          null
        });
    made(paper, ask, level, "", days.dueOn());
  }

  private void made(Paper paper, Ask ask, String level, String occurrence, Object dueOn) {
    made.add(
        new Object[] {
          ask.id, level, occurrence, deadline, dueOn, paper.issuedOn, ask.confirmer, paper.issuer.id
        });
  }

  private static String addressees(Paper paper, Ask ask) {
    try {
      return JSON.writeValueAsString(
          new AddresseeRule(
              paper.issuer.id,
              false,
              ask.group.levels(),
              ask.group.kinds(),
              List.of(),
              List.of(),
              List.of(),
              Map.of()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  void flush() throws SQLException {
    db.insert(
        "demand (id, document_id, provision_id, parent_demand_id, act, title, output, quoted_words, addressees, confirmer, state, published_at, changed_at)",
        demands);
    db.insert(
        "demand_deadline (id, demand_id, level_code, rule, words, printed_on, due_on, exclusive, undated_reason, made_until)",
        deadlines);
    db.insert(
        "publication (id, demand_id, action, created_rows, changed_rows, withdrawn_rows, published_at)",
        publications);
    db.insert(
        "made_ask (demand_id, level_code, occurrence, deadline_id, due_on, issued_on, confirmer, issuer_id)",
        made);
    for (List<Object[]> rows : List.of(demands, deadlines, publications, made)) {
      rows.clear();
    }
  }
}
