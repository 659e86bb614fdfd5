package vn.lantoa.consultation.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.consultation.OpinionAnchor;
import vn.lantoa.consultation.OpinionAnswer;
import vn.lantoa.consultation.OpinionSource;
import vn.lantoa.shared.journal.Fields;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.text.VietnameseText;

/** An opinion as it is stored. */
@Entity
@Table(name = "opinion")
public class OpinionRow {

  /** What was said about which place, whoever said it. */
  record Said(
      OpinionAnchor anchor,
      @Nullable Long key,
      @Nullable String quoted,
      @Nullable String words,
      @Nullable String proposal) {}

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "consultation_id", nullable = false, updatable = false)
  long consultationId;

  @Column(name = "organisation_id")
  @Nullable Long organisationId;

  @Column(length = 200)
  @Nullable String delegation;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 10, updatable = false)
  OpinionSource source;

  @Column(name = "spoken_on")
  @Nullable LocalDate spokenOn;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 8)
  OpinionAnchor anchor;

  @Column(name = "anchor_key", nullable = false)
  long anchorKey;

  @Column(nullable = false)
  int position;

  @Column(length = 1000)
  @Nullable String place;

  @Column(length = 2000)
  @Nullable String quoted;

  @Column(length = 4000)
  @Nullable String words;

  @Column(length = 4000)
  @Nullable String proposal;

  @Column(name = "given_at", nullable = false, updatable = false)
  Instant givenAt;

  @Enumerated(EnumType.STRING)
  @Column(length = 12)
  @Nullable OpinionAnswer answer;

  @Column(length = 2000)
  @Nullable String reason;

  @Column(name = "answered_at")
  @Nullable Instant answeredAt;

  @Column(name = "answered_by")
  @Nullable Long answeredBy;

  @Version long version;

  @Column(name = "changed_by")
  @Nullable Long changedBy;

  @Column(name = "changed_at")
  @Nullable Instant changedAt;

  /** What the journal holds of it. */
  Map<String, Object> fields() {
    return new Fields()
        .put("organisationId", organisationId)
        .put("delegation", delegation)
        .put("source", source)
        .put("spokenOn", spokenOn)
        .put("anchor", anchor)
        .put("anchorKey", anchorKey)
        .put("quoted", quoted)
        .put("words", words)
        .put("proposal", proposal)
        .map();
  }

  /**
   * Takes over what was said.
   *
   * @throws ProblemException 422 where that is nothing, 409 once it was answered
   */
  void say(Said said, Snapshot.Found found, long account, Instant at) {
    if (answer != null) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Ý kiến đã được trả lời nên không sửa được. Hãy gửi ý kiến khác.",
          "The opinion was answered and stays as it is. Send another.");
    }
    words = lines(said.words());
    proposal = lines(said.proposal());
    if (words == null && proposal == null) {
      throw ProblemException.of(
          ProblemType.EMPTY_OPINION,
          "Ý kiến chưa có nội dung. Hãy viết nội dung góp ý hoặc đề nghị sửa; nếu không có ý kiến, chọn nhất trí.",
          "The opinion says nothing. Write words or a proposal; with nothing to say, agree.");
    }
    anchor = said.anchor();
    anchorKey = said.key() == null ? 0 : said.key();
    position = found.position();
    place = found.title();
    quoted = lines(said.quoted());
    changedBy = account;
    changedAt = at;
  }

  private static @Nullable String lines(@Nullable String text) {
    return text == null || text.isBlank() ? null : VietnameseText.normaliseLines(text).strip();
  }
}
