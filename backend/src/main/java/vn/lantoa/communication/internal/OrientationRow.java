package vn.lantoa.communication.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.communication.api.OrientationLevel;
import vn.lantoa.communication.api.OrientationState;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;

/** An orientation that the actor may read, with what else the actor may do. */
record OrientationRow(
    long id,
    long organisationId,
    @Nullable Long boardId,
    @Nullable Long parentId,
    String lineage,
    LocalDate month,
    String title,
    @Nullable String symbol,
    @Nullable LocalDate paperOn,
    OrientationState state,
    @Nullable Long documentId,
    @Nullable Long demandId,
    @Nullable Instant issuedAt,
    @Nullable Instant closedAt,
    List<OrientationLevel> levels,
    boolean mayEdit,
    boolean mayIssue,
    boolean mayFollow,
    long version) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static OrientationRow read(Row r) {
    return new OrientationRow(
        r.number("id"),
        r.number("organisation_id"),
        r.numberOrNull("board_id"),
        r.numberOrNull("parent_id"),
        r.string("lineage"),
        r.date("month"),
        r.string("title"),
        r.stringOrNull("symbol"),
        r.dateOrNull("paper_on"),
        r.constant("state", OrientationState.class),
        r.numberOrNull("document_id"),
        r.numberOrNull("demand_id"),
        r.instantOrNull("issued_at"),
        r.instantOrNull("closed_at"),
        levels(r.stringOrNull("levels")),
        r.bool("may_edit"),
        r.bool("may_issue"),
        r.bool("may_follow"),
        r.number("version"));
  }

  private static List<OrientationLevel> levels(@Nullable String text) {
    List<OrientationLevel> levels = new ArrayList<>();
    for (JsonNode n : tree(text)) {
      levels.add(
          new OrientationLevel(n.get("level").asText(), LocalDate.parse(n.get("dueOn").asText())));
    }
    return levels;
  }

  static JsonNode tree(@Nullable String text) {
    try {
      return text == null ? JSON.createArrayNode() : JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** It and all that it passes on, from the first one down. */
  List<Long> chain() {
    return chain(lineage);
  }

  /** The ids of a lineage, from the first one down. */
  static List<Long> chain(String lineage) {
    return Arrays.stream(lineage.split("/")).filter(s -> !s.isEmpty()).map(Long::valueOf).toList();
  }

  /** Begins the lineage of the first one and of all to whom that was passed on. */
  String first() {
    return "/" + chain().get(0) + "/";
  }

  /** The demand it was issued with. */
  long demand() {
    return Objects.requireNonNull(demandId);
  }

  @Nullable LocalDate dueOn() {
    return levels.stream().map(OrientationLevel::dueOn).max(Comparator.naturalOrder()).orElse(null);
  }

  /** 409 where it stands otherwise. */
  void require(OrientationState... wanted) {
    if (!List.of(wanted).contains(state)) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Định hướng đang ở trạng thái khác nên không làm được việc này. Hãy tải lại.",
          "The orientation is %s, which does not allow this. Reload.",
          state);
    }
  }
}
