package vn.lantoa.exchange.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lantoa.exchange.Verdict;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.job.JobProgress;
import vn.lantoa.study.AudienceCategory;
import vn.lantoa.study.SittingLine;
import vn.lantoa.study.SittingTable;
import vn.lantoa.study.StudyForm;

/** Tables of study sittings: reads the cells; the study feature judges and writes. */
@ApplicationScoped
public class SittingImport {

  static final Map<String, Words> FORMS = forms();

  private static final CodeList FORM_LIST = new CodeList(FORMS);
  private static final CodeList YES_NO =
      new CodeList(
          Map.of(
              "true",
              new Words("có", "yes"),
              "false",
              new Words("không", "no"),
              "x",
              new Words("x", "x")));
  private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:hg](\\d{2})?(?::00)?");
  private static final int CODE = 60;
  private static final int SHORT = 300;
  private static final int TEXT = 1000;

  private final SittingTable table;

  public SittingImport(SittingTable table) {
    this.table = table;
  }

  private static Map<String, Words> forms() {
    Map<String, Words> forms = new LinkedHashMap<>();
    forms.put(StudyForm.IN_PERSON.name(), new Words("Trực tiếp", "In person"));
    forms.put(StudyForm.ONLINE.name(), new Words("Trực tuyến", "Online"));
    forms.put(
        StudyForm.HYBRID.name(), new Words("Trực tiếp kết hợp trực tuyến", "In person and online"));
    forms.put(StudyForm.SELF_STUDY.name(), new Words("Tự học", "Self-study"));
    forms.put(StudyForm.DISCUSSION.name(), new Words("Thảo luận", "Discussion"));
    return forms;
  }

  Judgement judge(List<TableRow> rows) {
    List<Findings> findings = new ArrayList<>();
    List<Optional<SittingLine>> lines = new ArrayList<>();
    for (TableRow row : rows) {
      Findings found = new Findings();
      findings.add(found);
      lines.add(line(row, found));
    }
    SittingTable.Judged judged = table.judge(lines);
    List<JudgedRow> all = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      SittingTable.Verdict verdict = judged.verdicts().get(i);
      Findings found = findings.get(i);
      SittingTable.Finding error = verdict.finding();
      SittingTable.Finding warning = verdict.warning();
      if (error != null) {
        found.propose(column(error), error.code(), null, error.words());
      }
      if (warning != null) {
        found.warn(column(warning), warning.code(), warning.words());
      }
      all.add(
          new JudgedRow(
              rows.get(i),
              found.refuse() ? Verdict.REFUSED : Verdict.valueOf(verdict.outcome().name()),
              found));
    }
    return new Judged(all, judged);
  }

  private static Column column(SittingTable.Finding finding) {
    return Arrays.stream(Column.values())
        .filter(c -> c.key.equals(finding.field()))
        .findFirst()
        .orElse(Column.HELD_ON);
  }

  private static Optional<SittingLine> line(TableRow row, Findings findings) {
    Cells cells = new Cells(row, findings);
    String unit = cells.required(Column.ORGANISATION_CODE, CODE);
    String plan = cells.required(Column.PLAN, TEXT);
    LocalDate on = cells.day(Column.HELD_ON);
    cells.requiredCode(Column.HELD_ON);
    String form = cells.code(Column.FORM, FORM_LIST);
    cells.requiredCode(Column.FORM);
    String starts = time(row, Column.STARTS_AT, findings);
    String ends = time(row, Column.ENDS_AT, findings);
    LocalDate makeUpOn = cells.day(Column.MAKE_UP_ON);
    Boolean byHead = yes(cells, Column.BY_HEAD);
    Boolean merged = yes(cells, Column.MERGED);
    Map<AudienceCategory, Integer> numbers = numbers(row, findings);
    String place = cells.text(Column.PLACE, SHORT);
    String presenter = cells.text(Column.PRESENTER, SHORT);
    String over = cells.text(Column.OVER_REASON, TEXT);
    String note = cells.text(Column.NOTE, TEXT);
    return findings.refuse() || on == null || form == null
        ? Optional.empty()
        : Optional.of(
            new SittingLine(
                unit,
                plan,
                on,
                starts,
                ends,
                StudyForm.valueOf(form),
                place,
                presenter,
                byHead,
                merged,
                makeUpOn,
                parts(row.get(Column.DOCUMENTS)),
                numbers,
                over,
                note));
  }

  private static List<String> parts(@Nullable String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split("[;,]")).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }

  private static @Nullable Boolean yes(Cells cells, Column column) {
    String code = cells.code(column, YES_NO);
    return code == null ? null : !code.equals("false");
  }

  private static @Nullable String time(TableRow row, Column column, Findings findings) {
    String text = row.get(column);
    if (text == null) {
      return null;
    }
    Matcher matcher = TIME.matcher(text.replace(" ", ""));
    if (matcher.matches()) {
      int hour = Integer.parseInt(matcher.group(1));
      int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
      if (hour < 24 && minute < 60) {
        return "%02d:%02d".formatted(hour, minute);
      }
    }
    findings.error(
        column,
        "BAD_TIME",
        "“%s” không phải giờ. Hãy viết như 07:30 hoặc 7h30.",
        "\"%s\" is no time. Write it like 07:30.",
        text);
    return null;
  }

  private static Map<AudienceCategory, Integer> numbers(TableRow row, Findings findings) {
    Map<AudienceCategory, Integer> numbers = new EnumMap<>(AudienceCategory.class);
    for (AudienceCategory category : AudienceCategory.values()) {
      Column column = Column.valueOf(category.name());
      String text = row.get(column);
      if (text == null) {
        continue;
      }
      if (text.matches("\\d{1,7}")) {
        if (!text.matches("0+")) {
          numbers.put(category, Integer.valueOf(text));
        }
      } else {
        findings.error(
            column,
            "BAD_NUMBER",
            "“%s” không phải số người. Hãy viết số nguyên, không dấu chấm.",
            "\"%s\" is no number of persons. Write a whole number.",
            text);
      }
    }
    if (numbers.isEmpty() && !findings.refuse()) {
      findings.error(
          Column.MEMBER,
          "REQUIRED",
          "Cần ít nhất một cột số người dự.",
          "At least one column of those attending is needed.");
    }
    return numbers;
  }

  private record Judged(List<JudgedRow> rows, SittingTable.Judged judged) implements Judgement {

    @Override
    public void write(long accountId, JobProgress progress) {
      progress.total(rows.size());
      judged.write();
      progress.done(rows.size());
    }
  }
}
