package vn.lantoa.alignment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.alignment.api.Alignment;
import vn.lantoa.alignment.api.AlignmentFilter;
import vn.lantoa.alignment.api.AlignmentPage;
import vn.lantoa.alignment.api.SuperiorChanges;
import vn.lantoa.alignment.internal.LineReads.Filter;
import vn.lantoa.programme.ProgrammeDrafts;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.web.Ids;

/** Alignments and what changed above, as the API shows them. At most five statements. */
@ApplicationScoped
public class AlignmentReads {

  private static final String SORT = "id";

  private final ProgrammeDrafts programmes;
  private final LineReads lines;
  private final Bodies bodies;

  public AlignmentReads(ProgrammeDrafts programmes, LineReads lines, Bodies bodies) {
    this.programmes = programmes;
    this.lines = lines;
    this.bodies = bodies;
  }

  /** One alignment of a programme that may be read. */
  public Alignment get(long programmeId, long id) {
    programmes.requireReadable(programmeId);
    Line line = lines.one(programmeId, id).orElseThrow(ProblemException::notFound);
    return bodies.all(List.of(line)).get(0);
  }

  /** Alignments by id: of one edition, or of the latest editions in reach. */
  public AlignmentPage list(AlignmentFilter filter, int limit, @Nullable String cursor) {
    Long programme = Ids.field("programmeId", filter.programmeId);
    Filter narrowed =
        new Filter(
            Ids.field("organisationId", filter.organisationId),
            Ids.field("taskKey", filter.taskKey),
            Ids.field("documentId", filter.documentId),
            Ids.field("demandId", filter.demandId),
            Ids.field("provisionId", filter.provisionId),
            Ids.field("targetId", filter.targetId),
            filter.state == null ? null : filter.state.name());
    List<Line> rows = rows(programme, narrowed, cursor, false, limit);
    return new AlignmentPage(bodies.all(Paged.page(rows, limit)), next(rows, limit));
  }

  /** What changed above for one edition. */
  public SuperiorChanges changes(long programmeId, int limit, @Nullable String cursor) {
    return changes(programmeId, Filter.NONE, limit, cursor);
  }

  /** What changed above for the programmes of an organisation, or of all in reach. */
  public SuperiorChanges changesOf(
      @Nullable Long organisation, int limit, @Nullable String cursor) {
    Filter filter = new Filter(organisation, null, null, null, null, null, null);
    return changes(null, filter, limit, cursor);
  }

  private SuperiorChanges changes(
      @Nullable Long programme, Filter filter, int limit, @Nullable String cursor) {
    List<Line> rows = rows(programme, filter, cursor, true, limit);
    return new SuperiorChanges(bodies.changes(Paged.page(rows, limit)), next(rows, limit));
  }

  private List<Line> rows(
      @Nullable Long programme,
      Filter filter,
      @Nullable String cursor,
      boolean changed,
      int limit) {
    List<String> after = Cursor.decode(cursor, SORT, 1);
    long last = after == null ? 0 : Cursor.number(after.get(0));
    if (programme == null) {
      return lines.inReach(filter, last, changed, limit + 1);
    }
    programmes.requireReadable(programme);
    return lines.of(programme, filter, last, changed, limit + 1);
  }

  private static @Nullable String next(List<Line> rows, int limit) {
    return Paged.next(rows, limit, l -> Cursor.encode(SORT, l.id()));
  }
}
