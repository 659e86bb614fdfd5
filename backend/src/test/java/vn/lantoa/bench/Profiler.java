package vn.lantoa.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Records a running process with Flight Recorder and tells where it spent its time. */
final class Profiler {

  private static final double SECONDS = 10;
  private static final int FRAMES = 10;

  private final long pid;

  Profiler(long pid) {
    this.pid = pid;
  }

  /** Does the work while it is recorded; keeps the recording and prints the hottest frames. */
  void record(String size, String work, Table.Again again) throws Exception {
    String name = work.toLowerCase().replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    Path file = Table.folder().resolve(size + "-" + name + ".jfr").toAbsolutePath();
    jcmd("JFR.start", "name=bench", "settings=profile");
    try {
      again.run(SECONDS);
    } finally {
      jcmd("JFR.stop", "name=bench", "filename=" + file);
    }
    print(work, file);
  }

  private void jcmd(String... command) throws IOException, InterruptedException {
    List<String> all =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(pid)));
    all.addAll(List.of(command));
    Process process =
        new ProcessBuilder(all)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("jcmd " + String.join(" ", command) + " failed");
    }
  }

  static void print(String work, Path file) throws IOException {
    Map<String, Integer> top = new HashMap<>();
    Map<String, Integer> ours = new HashMap<>();
    Map<String, Integer> within = new HashMap<>();
    int samples = 0;
    for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
      String type = event.getEventType().getName();
      if (event.getStackTrace() == null || !type.equals("jdk.ExecutionSample")) {
        continue;
      }
      List<RecordedFrame> frames = event.getStackTrace().getFrames();
      samples++;
      count(top, frames.stream().findFirst(), Profiler::name);
      count(ours, frames.stream().filter(Profiler::isOurs).findFirst(), Profiler::name);
      frames.stream().map(Profiler::name).distinct().forEach(n -> within.merge(n, 1, Integer::sum));
    }
    System.out.printf("%n%s: %,d samples in %s%n", work, samples, file);
    print("hottest frames", top, samples);
    print("first frame of ours", ours, samples);
    within.keySet().removeIf(n -> !n.startsWith("vn.lantoa"));
    print("with all they call", within, samples);
  }

  private static boolean isOurs(RecordedFrame frame) {
    return frame.getMethod().getType().getName().startsWith("vn.lantoa");
  }

  private static String name(RecordedFrame frame) {
    return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
  }

  private static void count(
      Map<String, Integer> counts,
      Optional<RecordedFrame> frame,
      Function<RecordedFrame, String> name) {
    frame.map(name).ifPresent(n -> counts.merge(n, 1, Integer::sum));
  }

  private static void print(String title, Map<String, Integer> counts, int samples) {
    System.out.println("  " + title + ":");
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(FRAMES)
        .forEach(
            e -> System.out.printf("  %5.1f %%  %s%n", 100.0 * e.getValue() / samples, e.getKey()));
  }
}
