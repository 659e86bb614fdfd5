package vn.lantoa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The two small applications the product is held against, built under {@code target/bench} from
 * {@code src/bench} with the product's own framework version: {@code bare} with the bare handlers,
 * {@code empty} with one resource and nothing else.
 */
final class BareApplication {

  private static final String POM =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>vn.lantoa.bench</groupId>
        <artifactId>%s</artifactId>
        <version>1</version>
        <properties>
          <maven.compiler.release>17</maven.compiler.release>
          <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
        </properties>
        <dependencyManagement>
          <dependencies>
            <dependency>
              <groupId>io.quarkus.platform</groupId>
              <artifactId>quarkus-bom</artifactId>
              <version>%s</version>
              <type>pom</type>
              <scope>import</scope>
            </dependency>
          </dependencies>
        </dependencyManagement>
        <dependencies>
      %s
        </dependencies>
        <build>
          <plugins>
            <plugin>
              <groupId>io.quarkus.platform</groupId>
              <artifactId>quarkus-maven-plugin</artifactId>
              <version>%s</version>
              <extensions>true</extensions>
              <executions><execution><goals><goal>build</goal></goals></execution></executions>
            </plugin>
            <plugin>
              <artifactId>maven-compiler-plugin</artifactId>
              <version>%s</version>
              <configuration><parameters>true</parameters></configuration>
            </plugin>
          </plugins>
        </build>
      </project>
      """;

  private static final String EVERYWHERE =
      """
      quarkus.http.host=127.0.0.1
      quarkus.http.port=${BENCH_PORT:8080}
      quarkus.banner.enabled=false
      """;

  /** The product's own, of application.properties. */
  private static final String DATABASE =
      """
      quarkus.datasource.db-kind=mariadb
      quarkus.datasource.db-version=10.11
      quarkus.datasource.jdbc.url=${LANTOA_DB_URL}
      quarkus.datasource.username=${LANTOA_DB_USER}
      quarkus.datasource.password=${LANTOA_DB_PASSWORD}
      quarkus.datasource.jdbc.min-size=2
      quarkus.datasource.jdbc.max-size=20
      quarkus.datasource.jdbc.transaction-isolation-level=read-committed
      quarkus.datasource.devservices.enabled=false
      """;

  private BareApplication() {}

  /** The jar with the bare handlers, built where it is missing or older than its source. */
  static Path bare() throws IOException, InterruptedException {
    return build(
        "bare",
        "BareResource",
        List.of("quarkus-rest", "quarkus-agroal", "quarkus-jdbc-mariadb"),
        EVERYWHERE + DATABASE);
  }

  /** The jar of the empty application, built likewise. */
  static Path empty() throws IOException, InterruptedException {
    return build("empty", "EmptyResource", List.of("quarkus-rest"), EVERYWHERE);
  }

  private static Path build(
      String name, String resource, List<String> extensions, String properties)
      throws IOException, InterruptedException {
    Path folder = Path.of("target", "bench", name);
    Path source = Path.of("vn", "lantoa", "bench", name, resource + ".java");
    boolean changed =
        write(folder.resolve("pom.xml"), pom(name, extensions))
            | write(folder.resolve("src/main/resources/application.properties"), properties)
            | write(
                folder.resolve("src/main/java").resolve(source),
                Files.readString(Path.of("src", "bench", "java").resolve(source)));
    Path jar = folder.resolve("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    if (changed || !Files.exists(jar)) {
      Files.deleteIfExists(jar);
      System.out.println("Building the " + name + " application …");
      int result =
          new ProcessBuilder("mvn", "--batch-mode", "--no-transfer-progress", "-q", "package")
              .directory(folder.toFile())
              .inheritIO()
              .start()
              .waitFor();
      if (result != 0) {
        throw new IllegalStateException("The " + name + " application was not built: " + folder);
      }
    }
    return jar;
  }

  private static String pom(String name, List<String> extensions) throws IOException {
    String ours = Files.readString(Path.of("pom.xml"));
    String quarkus = property(ours, "quarkus.version");
    String dependencies =
        extensions.stream()
            .map(
                e ->
                    "    <dependency><groupId>io.quarkus</groupId><artifactId>"
                        + e
                        + "</artifactId></dependency>")
            .collect(Collectors.joining("\n"));
    return POM.formatted(
        name, quarkus, dependencies, quarkus, property(ours, "compiler-plugin.version"));
  }

  private static String property(String pom, String name) {
    Matcher value = Pattern.compile("<" + name + ">([^<]+)<").matcher(pom);
    if (!value.find()) {
      throw new IllegalStateException("pom.xml has no " + name);
    }
    return value.group(1);
  }

  private static boolean write(Path file, String text) throws IOException {
    if (Files.exists(file) && Files.readString(file).equals(text)) {
      return false;
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return true;
  }
}
