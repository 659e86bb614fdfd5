package vn.lantoa.bench.data;

import java.io.PrintStream;
import java.util.Locale;

/** A line for each step: how far everything is, for how long it has run, what has been made. */
public final class Progress {

  private static final long EVERY = 5_000_000_000L;

  private final PrintStream out;
  private final long start = System.nanoTime();
  private final long obligations;
  private long said = start;

  /**
   * @param out where the lines go
   * @param obligations how many there are to be
   */
  public Progress(PrintStream out, long obligations) {
    this.out = out;
    this.obligations = obligations;
  }

  /** Says what is done, and how much of everything that is. */
  void step(int percent, String what, Object... values) {
    said = System.nanoTime();
    out.printf(Locale.ROOT, "%3d %%  %4d s  %s%n", percent, seconds(), what.formatted(values));
  }

  /** Obligations: from 15 to 65 per cent of everything; a line every few seconds. */
  void rows(long made) {
    if (System.nanoTime() - said > EVERY) {
      step((int) (15 + Math.min(50, 50 * made / obligations)), "%,d obligations", made);
    }
  }

  /** Since the start. */
  public long seconds() {
    return (System.nanoTime() - start) / 1_000_000_000;
  }
}
