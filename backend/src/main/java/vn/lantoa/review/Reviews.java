package vn.lantoa.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import vn.lantoa.review.internal.ReviewFigureReads;

/** Reviews as other features see them. */
@ApplicationScoped
public class Reviews {

  private final ReviewFigureReads figures;
  private final ObjectMapper json;

  public Reviews(ReviewFigureReads figures, ObjectMapper json) {
    this.figures = figures;
    this.json = json;
  }

  /**
   * What a frozen review keeps of a programme without targets of its own, by nobody's rights. Two
   * statements.
   *
   * @param documentId what the programme was issued as
   * @param from the window's first day
   * @param to its last
   */
  public String taskFigures(long documentId, LocalDate from, LocalDate to) {
    try {
      return json.writeValueAsString(figures.of(documentId, from, to, List.of()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
