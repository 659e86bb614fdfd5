package vn.lantoa.consultation.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.consultation.OpinionAnchor;
import vn.lantoa.consultation.api.ConsultationPlace;
import vn.lantoa.programme.ProgrammePlace;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;

/**
 * A draft as it was sent.
 *
 * @param title of the programme
 * @param places in the order they were read
 */
record Snapshot(String title, List<ProgrammePlace> places) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A place that was found.
   *
   * @param position 0 for the whole, else from 1
   */
  record Found(int position, @Nullable String title) {}

  String encode() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Snapshot decode(String text) {
    try {
      return JSON.readValue(text, Snapshot.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("unreadable snapshot", e);
    }
  }

  /**
   * Where an opinion stands.
   *
   * @throws ProblemException 422 where what was sent has no such place
   */
  Found find(OpinionAnchor anchor, @Nullable Long key) {
    if (anchor == OpinionAnchor.WHOLE && key == null) {
      return new Found(0, null);
    }
    for (int i = 0; i < places.size(); i++) {
      ProgrammePlace place = places.get(i);
      if (key != null && place.kind().name().equals(anchor.name()) && place.key() == key) {
        return new Found(i + 1, place.title());
      }
    }
    throw ProblemException.of(
        ProblemType.ANCHOR_NOT_IN_DRAFT,
        "Dự thảo đã gửi không có mục, nhiệm vụ hay chỉ tiêu này. Hãy chọn lại, hoặc góp ý toàn văn.",
        "The draft that was sent has no such section, task or target. Choose another, or speak of the whole.");
  }

  static ConsultationPlace body(ProgrammePlace p) {
    return new ConsultationPlace(
        OpinionAnchor.valueOf(p.kind().name()),
        Long.toString(p.key()),
        p.sectionKey() == null ? null : Long.toString(p.sectionKey()),
        p.depth(),
        p.title(),
        p.fields().stream().map(f -> new ConsultationPlace.Field(f.name(), f.value())).toList());
  }
}
