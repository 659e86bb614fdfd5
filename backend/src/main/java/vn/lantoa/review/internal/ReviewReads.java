package vn.lantoa.review.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.programme.ProgrammeDrafts;
import vn.lantoa.programme.ProgrammeDrafts.Edition;
import vn.lantoa.review.api.Review;
import vn.lantoa.review.api.ReviewFigures;
import vn.lantoa.review.api.ReviewHead;
import vn.lantoa.review.api.ReviewKind;
import vn.lantoa.review.api.ReviewList;
import vn.lantoa.review.api.ReviewState;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AsOf;

/** Reviews read, by whoever may read the programme and the figures of its organisation. */
@ApplicationScoped
public class ReviewReads {

  /** A review as it is kept. */
  record Line(
      long id,
      long programmeId,
      long organisationId,
      ReviewKind kind,
      LocalDate startsOn,
      LocalDate endsOn,
      @Nullable LocalDate heldOn,
      String results,
      String shortcomings,
      String causes,
      String lessons,
      String nextSteps,
      ReviewState state,
      @Nullable String figures,
      @Nullable Instant frozenAt,
      long version) {}

  private final EntityManager em;
  private final Reach reach;
  private final ProgrammeDrafts programmes;
  private final ReviewFigureReads figures;
  private final ObjectMapper json;
  private final AsOf asOf;

  public ReviewReads(
      EntityManager em,
      Reach reach,
      ProgrammeDrafts programmes,
      ReviewFigureReads figures,
      ObjectMapper json,
      AsOf asOf) {
    this.em = em;
    this.reach = reach;
    this.programmes = programmes;
    this.figures = figures;
    this.json = json;
    this.asOf = asOf;
  }

  /** The latest first. */
  public ReviewList list(long programmeId) {
    Edition programme = programme(programmeId);
    return new ReviewList(
        new Sql(
                """
                SELECT r.* FROM programme_review r WHERE r.programme_id = :programme
                ORDER BY r.ends_on DESC, r.id DESC LIMIT :rows
                """)
            .bind("programme", programme.firstId())
            .bind("rows", Paged.MAX)
            .list(em, ReviewReads::head),
        programme.documentId() != null && may(Permission.DOCUMENT_EDIT, programme));
  }

  /** One with its words and figures, or 404. */
  public Review get(long id) {
    Line l = line(id);
    Edition programme = programme(l.programmeId());
    boolean draft = l.state() == ReviewState.DRAFT;
    return new Review(
        Long.toString(l.id()),
        Long.toString(l.programmeId()),
        l.kind(),
        l.startsOn(),
        l.endsOn(),
        l.heldOn(),
        absent(l.results()),
        absent(l.shortcomings()),
        absent(l.causes()),
        absent(l.lessons()),
        absent(l.nextSteps()),
        l.state(),
        l.figures() == null ? live(programme, l) : stored(l.figures()),
        l.frozenAt(),
        draft && may(Permission.DOCUMENT_EDIT, programme),
        draft && may(Permission.PROGRAMME_APPROVE, programme),
        Long.toString(l.version()));
  }

  /** The programme where the actor may read it and its figures: 404 unseen, 403 without figures. */
  Edition programme(long id) {
    Edition programme = programmes.requireReadable(id);
    if (!reach.covers(Permission.OBLIGATION_READ, programme.organisationId())) {
      throw ProblemException.forbidden();
    }
    return programme;
  }

  /** As it is kept; rights are the caller's to check. What never was costs what is hidden. */
  Line line(long id) {
    Optional<Line> found =
        new Sql("SELECT r.* FROM programme_review r WHERE r.id = :id")
            .bind("id", id)
            .first(em, ReviewReads::read);
    if (found.isEmpty()) {
      programme(0);
    }
    return found.orElseThrow(ProblemException::notFound);
  }

  /** The figures as they stand now. */
  ReviewFigures live(Edition programme, Line l) {
    return figures.of(Objects.requireNonNull(programme.documentId()), l.startsOn(), l.endsOn());
  }

  private boolean may(Permission permission, Edition programme) {
    return !asOf.past() && reach.covers(permission, programme.organisationId());
  }

  private ReviewFigures stored(String text) {
    try {
      return json.readValue(text, ReviewFigures.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("unreadable figures", e);
    }
  }

  private static @Nullable String absent(String text) {
    return text.isEmpty() ? null : text;
  }

  private static ReviewHead head(Row r) {
    return new ReviewHead(
        r.id("id"),
        r.constant("kind", ReviewKind.class),
        r.date("starts_on"),
        r.date("ends_on"),
        r.constant("state", ReviewState.class),
        r.instantOrNull("frozen_at"));
  }

  private static Line read(Row r) {
    return new Line(
        r.number("id"),
        r.number("programme_id"),
        r.number("organisation_id"),
        r.constant("kind", ReviewKind.class),
        r.date("starts_on"),
        r.date("ends_on"),
        r.dateOrNull("held_on"),
        r.string("results"),
        r.string("shortcomings"),
        r.string("causes"),
        r.string("lessons"),
        r.string("next_steps"),
        r.constant("state", ReviewState.class),
        r.stringOrNull("figures"),
        r.instantOrNull("frozen_at"),
        r.number("version"));
  }
}
