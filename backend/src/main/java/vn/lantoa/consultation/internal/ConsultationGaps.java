package vn.lantoa.consultation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import vn.lantoa.programme.ProgrammeGapCode;
import vn.lantoa.programme.ProgrammeGapNote;
import vn.lantoa.programme.ProgrammeGapSource;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.persistence.Sql;

/** A draft is not issued while it is out for opinions, nor with an opinion unanswered. */
@ApplicationScoped
public class ConsultationGaps implements ProgrammeGapSource {

  private final EntityManager em;

  public ConsultationGaps(EntityManager em) {
    this.em = em;
  }

  @Override
  public List<ProgrammeGapNote> gaps(long programmeId) {
    List<ProgrammeGapNote> gaps = new ArrayList<>();
    new Sql(
            """
            SELECT c.round, c.closed_at IS NULL AS running, (SELECT COUNT(*) FROM opinion o
              WHERE o.consultation_id = c.id AND o.answer IS NULL) AS unanswered
            FROM consultation c WHERE c.programme_id = :programme ORDER BY c.round
            """)
        .bind("programme", programmeId)
        .list(em, r -> add(gaps, r.integer("round"), r.bool("running"), r.number("unanswered")));
    return gaps;
  }

  private static boolean add(
      List<ProgrammeGapNote> gaps, int round, boolean running, long unanswered) {
    if (running) {
      gaps.add(
          gap(
              ProgrammeGapCode.CONSULTATION_OPEN,
              Words.of(
                  "Đợt lấy ý kiến thứ %d chưa đóng.",
                  "Round %d of opinions is not closed.", round)));
    }
    if (unanswered > 0) {
      gaps.add(
          gap(
              ProgrammeGapCode.OPINION_UNANSWERED,
              Words.of(
                  "Đợt lấy ý kiến thứ %d còn %d ý kiến chưa trả lời.",
                  "Round %d has %d opinions without an answer.", round, unanswered)));
    }
    return true;
  }

  private static ProgrammeGapNote gap(ProgrammeGapCode code, Words words) {
    return new ProgrammeGapNote(code, null, null, null, null, words);
  }
}
