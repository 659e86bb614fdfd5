package vn.lantoa.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.DeadlineReading.Flaw;
import vn.lantoa.document.SymbolParser;
import vn.lantoa.reading.Reading.Assignment;
import vn.lantoa.reading.Reading.AssignmentRole;
import vn.lantoa.reading.Reading.Deadline;
import vn.lantoa.reading.Reading.Doubt;
import vn.lantoa.reading.Reading.DoubtKind;
import vn.lantoa.reading.Reading.Paper;
import vn.lantoa.reading.Reading.Span;

/**
 * Reads a whole paper. Takes any text, never throws, and takes time in proportion to its length.
 */
public final class DirectiveReader {

  /** The edition of the rules; a change that reads other things raises it. */
  public static final int RULES = 2;

  private final SymbolParser symbols;

  /**
   * A reader that knows these types of document.
   *
   * @param symbols reads the symbols of the register's types
   */
  public DirectiveReader(SymbolParser symbols) {
    this.symbols = symbols;
  }

  /**
   * What a text says.
   *
   * @param reference the date missing years are taken from; the paper's own where absent
   */
  public Reading read(String text, @Nullable LocalDate reference) {
    Source source = Source.of(text);
    PaperReader.Result own = PaperReader.read(source, symbols);
    CitationReader.Result cited = CitationReader.read(source, symbols, own.ownFrom(), own.ownTo());
    LocalDate from = reference == null ? dateOf(own.paper()) : reference;
    TableReader.Result bars = RowReader.read(source.words(), from);
    TableReader.Result table =
        bars.rows().isEmpty() ? TableReader.read(source.words(), cited.taken(), from) : bars;
    List<DeadlineFinder.Place> places = places(source, cited.taken(), from, table);
    List<Assignment> assignments = new ArrayList<>(rows(source, table, places));
    assignments.addAll(AssignmentReader.read(source, places, table.covered(), cited.taken()));
    assignments.sort(Comparator.comparingInt(a -> a.task().start()));
    List<Doubt> doubts = new ArrayList<>(own.doubts());
    doubts.addAll(cited.doubts());
    doubts.addAll(DoubtReader.read(source, cited.citations()));
    List<Deadline> deadlines = deadlines(source, places, doubts);
    empty(source, table, doubts);
    doubts.sort(Comparator.comparingInt(d -> d.span().start()));
    return new Reading(
        own.paper(),
        cited.citations(),
        deadlines,
        assignments,
        TargetReader.read(source, cited.taken(), table.covered()),
        StudyShareReader.read(source),
        doubts);
  }

  private static @Nullable LocalDate dateOf(Paper paper) {
    if (paper.issuedOn() != null) {
      return paper.issuedOn();
    }
    return paper.month() == null ? null : paper.month().atDay(1);
  }

  private static List<DeadlineFinder.Place> places(
      Source source, boolean[] cited, @Nullable LocalDate from, TableReader.Result table) {
    BitSet covered = table.covered();
    List<DeadlineFinder.Place> places = new ArrayList<>();
    for (DeadlineFinder.Place place : DeadlineFinder.find(source, cited, from)) {
      if (!covered.get(place.from())) {
        places.add(place);
      }
    }
    table.rows().forEach(row -> places.addAll(row.times()));
    places.sort(Comparator.comparingInt(DeadlineFinder.Place::from));
    return places;
  }

  private static List<Deadline> deadlines(
      Source source, List<DeadlineFinder.Place> places, List<Doubt> doubts) {
    List<Deadline> deadlines = new ArrayList<>();
    for (DeadlineFinder.Place place : places) {
      Span span = source.span(place.from(), place.to());
      if (place.flaw() != null && place.flaw() != Flaw.VAGUE) {
        doubts.add(new Doubt(DoubtKind.DEADLINE, span, null));
      }
      deadlines.add(new Deadline(span, place.rule(), place.flaw(), place.reading().notes()));
    }
    return deadlines;
  }

  private static List<Assignment> rows(
      Source source, TableReader.Result table, List<DeadlineFinder.Place> places) {
    List<Assignment> rows = new ArrayList<>();
    for (TableReader.Row row : table.rows()) {
      if (row.from() >= row.to()) {
        continue;
      }
      Span task = source.span(row.from(), row.to());
      int dated =
          row.times().isEmpty() ? -1 : places.indexOf(row.times().get(row.times().size() - 1));
      Organisations.Group lead = row.lead();
      if (lead != null) {
        rows.add(named(source, lead, AssignmentRole.LEAD, task, dated));
      }
      row.helpers()
          .forEach(h -> rows.add(named(source, h, AssignmentRole.COORDINATE, task, dated)));
    }
    return rows;
  }

  private static Assignment named(
      Source source, Organisations.Group group, AssignmentRole role, Span task, int dated) {
    List<Span> names = group.names().stream().map(n -> source.span(n[0], n[1])).toList();
    return new Assignment(source.span(group.from(), group.to()), names, role, task, dated);
  }

  private static void empty(Source source, TableReader.Result table, List<Doubt> doubts) {
    for (TableReader.Row row : table.rows()) {
      if (row.lead() == null && row.from() < row.to()) {
        doubts.add(
            new Doubt(DoubtKind.ROW_WITHOUT_ORGANISATION, source.span(row.from(), row.to()), null));
      }
    }
  }
}
