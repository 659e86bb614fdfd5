package vn.lantoa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import vn.lantoa.deadline.AfterAnchor;
import vn.lantoa.deadline.Anchor;
import vn.lantoa.deadline.DeadlineContext;
import vn.lantoa.deadline.DeadlineRule;
import vn.lantoa.deadline.ResolvedDeadline;
import vn.lantoa.deadline.WorkCalendar;
import vn.lantoa.document.SymbolParser;
import vn.lantoa.document.SymbolReading;
import vn.lantoa.document.SymbolType;
import vn.lantoa.obligation.ObligationFacts;
import vn.lantoa.obligation.ObligationState;
import vn.lantoa.obligation.Timeliness;
import vn.lantoa.reading.DirectiveReader;
import vn.lantoa.reading.Reading;

/** What is computed without a database, one call each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Cores {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final LocalDate DUE = LocalDate.of(2026, 11, 30);

  private final DeadlineRule printed = DeadlineRule.decode("BEFORE:2026-12-31");
  private final AfterAnchor counted =
      new AfterAnchor(15, vn.lantoa.deadline.TimeUnit.WORKING_DAYS, Anchor.SIGNING);
  private final DeadlineContext context =
      DeadlineContext.EMPTY
          .with(
              new WorkCalendar(
                  Set.of(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 5, 1)),
                  Set.of(),
                  Set.of(2026)))
          .with(Anchor.SIGNING, LocalDate.of(2026, 4, 20));
  private final ObligationFacts owed = ObligationFacts.pending(ObligationState.RECEIVED, DUE);
  private final SymbolParser symbols = new SymbolParser(types());
  private final DirectiveReader reader = new DirectiveReader(symbols);
  private String directive = "";

  private static List<SymbolType> types() {
    List<SymbolType> types = new ArrayList<>(SymbolType.party());
    types.addAll(SymbolType.state());
    return types;
  }

  /** A directive of a page and a half. */
  @Setup
  public void read() throws IOException {
    directive = Files.readString(Path.of("src", "test", "resources", "papers", "04_chi_thi.txt"));
  }

  @Benchmark
  public ResolvedDeadline deadlineBeforeADay() {
    return printed.resolve();
  }

  @Benchmark
  public ResolvedDeadline deadlineInWorkingDays() {
    return counted.resolve(context);
  }

  @Benchmark
  public SymbolReading symbolNormalised() {
    return symbols.parse("Nghị quyết số 05 - NQ / TU ngày 24/12/2021");
  }

  @Benchmark
  public Optional<Timeliness> timeliness() {
    return Timeliness.of(owed, TODAY);
  }

  @Benchmark
  public Reading directiveRead() {
    return reader.read(directive, TODAY);
  }
}
