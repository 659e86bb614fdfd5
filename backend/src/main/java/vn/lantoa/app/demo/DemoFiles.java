package vn.lantoa.app.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads the files of {@code resources/demo}. */
final class DemoFiles {

  /** The folders of {@code cases}: five conferences, and the present term. */
  static final List<String> CASES =
      List.of(
          "a-hai-duong",
          "b-ke-hoach-80",
          "c-nam-dinh",
          "d-vinh-long",
          "e-khoi-co-quan",
          "g-nhiem-ky-2025-2030");

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final CSVFormat CSV =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  /** An entry of {@code documents.json}; organisations by code, days as yyyy-MM-dd. */
  record Document(
      String key,
      String type,
      @Nullable String symbol,
      String issuer,
      String body,
      @Nullable String holder,
      String issuedOn,
      String title,
      @Nullable String summary,
      @Nullable String place,
      @Nullable String signer,
      @Nullable List<String> audience) {}

  /** An entry of {@code demands.json}; {@code published} is yyyy-MM-dd HH:mm in Vietnam. */
  record Demand(
      String key,
      String document,
      @Nullable String provision,
      String act,
      String title,
      @Nullable String output,
      @Nullable String quoted,
      Addressees to,
      String confirmer,
      @Nullable String confirmerOrganisation,
      String published,
      List<Deadline> deadlines) {}

  /** Whom a demand addresses, by codes. */
  record Addressees(
      @Nullable String subtreeOf,
      boolean includeRoot,
      @Nullable List<String> levels,
      @Nullable List<String> kinds,
      @Nullable List<String> organisations,
      @Nullable List<String> exceptions,
      @Nullable List<String> coordinators) {}

  /** A deadline in its stored form, for example {@code BEFORE:2020-12-31}; level '' for all. */
  record Deadline(String level, String rule, @Nullable String words) {}

  /**
   * An entry of {@code targets.json}; a year's value is a number, words, or the two ends of a
   * range.
   */
  record Target(
      String key,
      String document,
      @Nullable String parent,
      String group,
      String name,
      @Nullable String unit,
      String comparison,
      String direction,
      String rollUp,
      String frequency,
      Map<String, Object> values,
      @Nullable Map<String, Object> orientation,
      @Nullable BigDecimal termValue,
      @Nullable String termWords,
      @Nullable BigDecimal baselineValue,
      @Nullable Integer baselineYear,
      boolean changeInPercent,
      boolean proportion,
      @Nullable String quotedWords,
      @Nullable String lead,
      @Nullable BigDecimal weight,
      @Nullable BigDecimal share,
      List<Figure> actuals) {}

  /** A reported figure; what is CONFIRMED or RETURNED was so two days after {@code at}. */
  record Figure(
      String period,
      @Nullable BigDecimal value,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      @Nullable String rating,
      String evidenceOn,
      String at,
      @Nullable String note,
      @Nullable String state,
      @Nullable String reason) {}

  private DemoFiles() {}

  static List<CSVRecord> rows(String file) {
    try (Reader reader = new InputStreamReader(open(file), StandardCharsets.UTF_8);
        CSVParser parser = CSV.parse(reader)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  static List<Document> documents(String folder) {
    return json("cases/" + folder + "/documents.json", new TypeReference<>() {});
  }

  static List<Demand> demands(String folder) {
    return json("cases/" + folder + "/demands.json", new TypeReference<>() {});
  }

  /** None where the case has no such file. */
  static List<Target> targets(String folder) {
    String file = "cases/" + folder + "/targets.json";
    return DemoFiles.class.getResource("/demo/" + file) == null
        ? List.of()
        : json(file, new TypeReference<>() {});
  }

  /** The text of a document, or null where it has none. */
  static @Nullable String text(String folder, String key) {
    String file = "cases/" + folder + "/texts/" + key + ".txt";
    if (DemoFiles.class.getResource("/demo/" + file) == null) {
      return null;
    }
    try (InputStream in = open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /** A cell, or null where it is empty. */
  static @Nullable String cell(CSVRecord row, String column) {
    String value = row.get(column);
    return value.isEmpty() ? null : value;
  }

  static <T> T json(String file, TypeReference<T> type) {
    try (InputStream in = open(file)) {
      return JSON.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static InputStream open(String file) {
    return Objects.requireNonNull(DemoFiles.class.getResourceAsStream("/demo/" + file), file);
  }
}
