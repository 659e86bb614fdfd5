package vn.lantoa.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.communication.api.OrientationInput;
import vn.lantoa.communication.api.OrientationLevel;
import vn.lantoa.communication.api.OrientationState;
import vn.lantoa.communication.api.OrientationTopicInput;
import vn.lantoa.document.Documents;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.FieldProblems;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.Ids;

/** What a draft says: what is wrong with it, and its levels and topics written. */
@ApplicationScoped
public class OrientationContent {

  /** So far a month may lie from today, either way. */
  private static final int MONTHS = 12;

  /** So long after its month a report may be due. */
  private static final int MONTHS_AFTER = 3;

  /** What the tree says of a draft. */
  private record Facts(
      boolean board, Set<String> levels, boolean asked, @Nullable LocalDate dueOn) {}

  private final EntityManager em;
  private final CurrentActor actor;
  private final AppClock clock;
  private final Documents documents;

  public OrientationContent(
      EntityManager em, CurrentActor actor, AppClock clock, Documents documents) {
    this.em = em;
    this.actor = actor;
    this.clock = clock;
    this.documents = documents;
  }

  /** 422 with everything that is wrong. At most two statements. */
  void check(OrientationInput input, long organisation, @Nullable OrientationRow parent) {
    FieldProblems problems = new FieldProblems();
    LocalDate month = input.month().withDayOfMonth(1);
    Facts facts = facts(input, organisation, parent);
    month(month, parent, problems);
    if (input.boardId() != null && !facts.board()) {
      problems.add(
          "/boardId",
          "NOT_BELOW",
          "Ban ban hành phải trực thuộc tổ chức này. Hãy chọn lại.",
          "The board must stand directly below the organisation. Choose again.");
    }
    if (parent != null && !facts.asked()) {
      problems.add(
          "/parentId",
          "NOT_ASKED",
          "Tổ chức này không được giao định hướng đó nên không chuyển tiếp được.",
          "The organisation was not asked by that orientation, so it cannot pass it on.");
    }
    if (input.paperOn() != null && input.paperOn().isAfter(clock.today())) {
      problems.add(
          "/paperOn",
          "IN_THE_FUTURE",
          "Ngày văn bản không thể sau hôm nay.",
          "The day of the paper cannot lie after today.");
    }
    levels(input.levels(), month, facts, problems);
    papers(input.topics(), problems);
    problems.throwIfAny();
  }

  private void month(LocalDate month, @Nullable OrientationRow parent, FieldProblems problems) {
    LocalDate now = clock.today().withDayOfMonth(1);
    if (month.isBefore(now.minusMonths(MONTHS)) || month.isAfter(now.plusMonths(MONTHS))) {
      problems.add(
          "/month",
          "OUT_OF_RANGE",
          "Tháng định hướng nằm trong khoảng 12 tháng trước đến 12 tháng sau tháng này.",
          "The month lies within twelve months of the present one.");
    } else if (parent != null && !parent.month().equals(month)) {
      problems.add(
          "/month",
          "OTHER_MONTH",
          "Định hướng chuyển tiếp phải cùng tháng với định hướng của cấp trên.",
          "What is passed on is of the superior's month.");
    }
  }

  private static void levels(
      List<OrientationLevel> levels, LocalDate month, Facts facts, FieldProblems problems) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < levels.size(); i++) {
      OrientationLevel level = levels.get(i);
      if (!facts.levels().contains(level.level()) || !seen.add(level.level())) {
        problems.add(
            "/levels/" + i + "/level",
            "UNKNOWN_LEVEL",
            "Không có cấp “%s”, hoặc cấp này đã nêu.",
            "There is no level \"%s\", or it was named already.",
            level.level());
      }
      if (level.dueOn().isBefore(month)
          || level.dueOn().isAfter(month.plusMonths(MONTHS_AFTER + 1L).minusDays(1))) {
        problems.add(
            "/levels/" + i + "/dueOn",
            "OUT_OF_RANGE",
            "Hạn báo cáo nằm từ đầu tháng định hướng đến ba tháng sau.",
            "The report is due from the first of the month to three months behind it.");
      } else if (facts.dueOn() != null && level.dueOn().isAfter(facts.dueOn())) {
        problems.add(
            "/levels/" + i + "/dueOn",
            "PAST_SUPERIOR",
            "Hạn báo cáo không được sau hạn cấp trên giao (%s).",
            "The report cannot be due after the superior's date (%s).",
            facts.dueOn());
      }
    }
  }

  private void papers(List<OrientationTopicInput> topics, FieldProblems problems) {
    Map<Integer, Long> named = new HashMap<>();
    for (int i = 0; i < topics.size(); i++) {
      Long id = Ids.field("/topics/" + i + "/documentId", topics.get(i).documentId());
      if (id != null) {
        named.put(i, id);
      }
    }
    if (named.isEmpty()) {
      return;
    }
    Sql sql =
        new Sql("SELECT d.id FROM document d WHERE d.id IN (:papers)")
            .bind("papers", new LinkedHashSet<>(named.values()));
    documents.readable(sql, "d");
    Set<Long> known = new HashSet<>(sql.list(em, r -> r.number("id")));
    named.forEach(
        (i, id) -> {
          if (!known.contains(id)) {
            problems.add(
                "/topics/" + i + "/documentId",
                "UNKNOWN_ID",
                "Mã “%s” không có.",
                "There is no id \"%s\".",
                id);
          }
        });
  }

  private Facts facts(OrientationInput input, long organisation, @Nullable OrientationRow parent) {
    Long demand =
        parent != null && parent.state() == OrientationState.ISSUED ? parent.demandId() : null;
    return new Sql(
            """
            SELECT EXISTS (SELECT 1 FROM organisation b WHERE b.id = :board
                AND b.parent_id = :organisation) AS board,
              (SELECT GROUP_CONCAT(code) FROM organisation_level) AS levels,
              COUNT(ob.id) AS asked, MAX(ob.due_on) AS due_on
            FROM (SELECT 1) one LEFT JOIN obligation ob ON ob.demand_id = :demand
              AND ob.organisation_id = :organisation AND ob.role = 'LEAD'
              AND ob.state NOT IN ('WITHDRAWN', 'HANDED_OVER')
            """)
        .bind("board", Ids.field("/boardId", input.boardId()))
        .bind("organisation", organisation)
        .bind("demand", demand)
        .first(
            em,
            r ->
                new Facts(
                    r.bool("board"),
                    Set.of(r.string("levels").split(",")),
                    r.number("asked") > 0,
                    r.dateOrNull("due_on")))
        .orElseThrow();
  }

  /** Writes levels and topics in the place of those that stand. At most four statements. */
  void write(long id, OrientationInput input, boolean fresh) {
    if (!fresh) {
      clear(id);
    }
    if (!input.levels().isEmpty()) {
      bound(
              """
              INSERT INTO orientation_level (orientation_id, level_code, due_on, changed_by)
              SELECT :id, r.level_code, r.due_on, :account FROM JSON_TABLE(:rows, '$[*]' COLUMNS (
                level_code VARCHAR(30) PATH '$.level', due_on DATE PATH '$.dueOn')) r
              """,
              id,
              input.levels().stream()
                  .map(l -> Map.of("level", l.level(), "dueOn", l.dueOn().toString()))
                  .toList())
          .execute(em);
    }
    if (!input.topics().isEmpty()) {
      bound(
              """
              INSERT INTO orientation_topic (orientation_id, position, title, words, channels,
                audience, document_id, changed_by)
              SELECT :id, r.position, r.title, r.words, r.channels, r.audience, r.document, :account
              FROM JSON_TABLE(:rows, '$[*]' COLUMNS (position INT PATH '$.position',
                title VARCHAR(1000) PATH '$.title', words VARCHAR(4000) PATH '$.words',
                channels VARCHAR(200) PATH '$.channels', audience VARCHAR(500) PATH '$.audience',
                document BIGINT PATH '$.document')) r
              """,
              id,
              topics(input))
          .execute(em);
    }
  }

  /** Takes levels and topics away. Two statements. */
  void clear(long id) {
    new Sql("DELETE FROM orientation_level WHERE orientation_id = :id").bind("id", id).execute(em);
    new Sql("DELETE FROM orientation_topic WHERE orientation_id = :id").bind("id", id).execute(em);
  }

  private Sql bound(String sql, long id, Object rows) {
    return new Sql(sql)
        .bind("id", id)
        .bind("rows", ItemWriter.json(rows))
        .bind("account", actor.accountId());
  }

  private static List<Map<String, @Nullable Object>> topics(OrientationInput input) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (OrientationTopicInput t : input.topics()) {
      Map<String, @Nullable Object> row = new HashMap<>();
      row.put("position", rows.size());
      row.put("title", t.title().strip());
      row.put("words", text(t.words()));
      row.put(
          "channels",
          t.channels() == null || t.channels().isEmpty()
              ? null
              : t.channels().stream().distinct().map(Enum::name).collect(Collectors.joining(",")));
      row.put("audience", text(t.audience()));
      row.put("document", Ids.field("/topics", t.documentId()));
      rows.add(row);
    }
    return rows;
  }

  static @Nullable String text(@Nullable String words) {
    return words == null || words.isBlank() ? null : words.strip();
  }
}
