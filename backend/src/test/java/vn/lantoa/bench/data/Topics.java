package vn.lantoa.bench.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What documents and programmes are about, and what programmes aim at: {@code bench/*.txt}. */
final class Topics {

  /** Something to do, and what comes of it. */
  record Work(String title, String output) {}

  /**
   * A subject.
   *
   * @param name as a title says it
   * @param shortName as a task says it
   * @param section of a programme, counted from 0, that its works stand in
   */
  record Topic(String name, String shortName, int section, List<Work> works) {}

  /** A target as a programme sets it. */
  record Aim(
      String name,
      String unit,
      String group,
      String comparison,
      String direction,
      String rollUp,
      String frequency,
      double from,
      double to,
      int decimals) {}

  static final List<Topic> ALL = topics();
  static final List<Aim> AIMS = aims();

  private Topics() {}

  static Topic of(long number) {
    return ALL.get((int) Math.floorMod(number, (long) ALL.size()));
  }

  private static List<Topic> topics() {
    List<Topic> topics = new ArrayList<>();
    for (String line : lines("topics.txt")) {
      String[] parts = line.replaceFirst("^# ", "").split(" \\| ");
      if (line.startsWith("# ")) {
        topics.add(new Topic(parts[0], parts[1], Integer.parseInt(parts[2]), new ArrayList<>()));
      } else {
        topics.get(topics.size() - 1).works().add(new Work(parts[0], parts[1]));
      }
    }
    return List.copyOf(topics);
  }

  private static List<Aim> aims() {
    List<Aim> aims = new ArrayList<>();
    for (String line : lines("targets.txt")) {
      if (!line.startsWith("#")) {
        String[] p = line.split(" \\| ");
        aims.add(
            new Aim(
                p[0],
                p[1],
                p[2],
                p[3],
                p[4],
                p[5],
                p[6],
                Double.parseDouble(p[7]),
                Double.parseDouble(p[8]),
                Integer.parseInt(p[9])));
      }
    }
    return List.copyOf(aims);
  }

  private static List<String> lines(String file) {
    try (InputStream in = Topics.class.getResourceAsStream("/bench/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
