package vn.lantoa.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * docs/settings.md is made from the configuration interfaces and application.properties; written
 * again with {@code make settings}.
 */
class SettingsTest {

  private static final Path FILE = Path.of("docs", "settings.md");
  private static final Pattern MAPPING =
      Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
  private static final Pattern SETTING =
      Pattern.compile(
          "/\\*\\*((?:[^*]|\\*(?!/))*)\\*/\\s+"
              + "(?:@WithDefault\\(\\s*(\"[^\"]*\"|[A-Z_]+)\\s*\\)\\s+)?"
              + "([\\w.<>]+)\\s+([a-z]\\w*)\\(\\);");
  private static final Pattern CONSTANT = Pattern.compile("String ([A-Z_]+) = \"([^\"]+)\";");
  private static final Pattern VARIABLE =
      Pattern.compile("(?m)^([\\w.\"%-]+)=\\$\\{(LANTOA_[A-Z_]+):([^}]*)}$");

  @Test
  void everySettingIsListed() throws IOException {
    String wanted = text();
    if (Boolean.getBoolean("lantoa.settings.write")) {
      Files.writeString(FILE, wanted);
    }
    assertThat(Files.readString(FILE)).as("write it again with: make settings").isEqualTo(wanted);
  }

  private static String text() throws IOException {
    StringBuilder text =
        new StringBuilder(
            """
            # Settings

            Made from the configuration interfaces by a test; do not edit (`make settings`). Each is set in the environment, as a system property (`-Dlantoa.mode=demo`), or in `config/application.properties` beside the jar. At the start the product refuses what is unsafe, all at once, with the names below; see `lantoa.mode`.

            | Setting | Environment | Default | What it does |
            |---|---|---|---|
            """);
    TreeMap<String, String> rows = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        read(Files.readString(file), rows);
      }
    }
    rows.values().forEach(text::append);
    text.append(
        """

        Those of the framework that installations change:

        | Setting | Environment | Default |
        |---|---|---|
        """);
    framework(rows).values().forEach(text::append);
    return text.toString();
  }

  private static void read(String source, Map<String, String> rows) {
    Matcher mapping = MAPPING.matcher(source);
    if (!mapping.find()) {
      return;
    }
    Map<String, String> constants = new TreeMap<>();
    Matcher constant = CONSTANT.matcher(source);
    while (constant.find()) {
      constants.put(constant.group(1), constant.group(2));
    }
    Matcher setting = SETTING.matcher(source);
    setting.region(mapping.end(), source.length());
    while (setting.find()) {
      String name = mapping.group(1) + "." + kebab(setting.group(4));
      String value = setting.group(2);
      rows.put(
          name,
          "| `%s` | `%s` | %s | %s |%n"
              .formatted(
                  name,
                  name.toUpperCase().replaceAll("[.-]", "_"),
                  value == null
                      ? ""
                      : "`" + constants.getOrDefault(value, value.replace("\"", "")) + "`",
                  prose(setting.group(1))));
    }
  }

  private static TreeMap<String, String> framework(Map<String, String> known) throws IOException {
    TreeMap<String, String> rows = new TreeMap<>();
    Matcher variable =
        VARIABLE.matcher(Files.readString(Path.of("src/main/resources/application.properties")));
    while (variable.find()) {
      String name = variable.group(1);
      if (!known.containsKey(name) && !name.startsWith("%")) {
        String value = name.contains("password") ? "" : "`" + variable.group(3) + "`";
        rows.put(name, "| `%s` | `%s` | %s |%n".formatted(name, variable.group(2), value));
      }
    }
    return rows;
  }

  private static String prose(String comment) {
    return Stream.of(comment)
        .map(c -> c.replaceAll("\\s*\\n\\s*\\*\\s?", " "))
        .map(c -> c.replaceAll("\\{@\\w+\\s+([^}]*)}", "`$1`"))
        .map(c -> c.replaceAll("</?\\w+>", " ").replaceAll("\\s+", " ").strip())
        .toList()
        .get(0);
  }

  private static String kebab(String name) {
    return String.join("-", List.of(name.split("(?=[A-Z])"))).toLowerCase();
  }
}
