package vn.lantoa.exchange.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.exchange.Verdict;
import vn.lantoa.organisation.HeadcountSpec;
import vn.lantoa.organisation.OrganisationRegister;
import vn.lantoa.organisation.OrganisationState;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.job.JobProgress;
import vn.lantoa.shared.time.AppClock;

/**
 * Judges and writes tables of headcounts; a figure of the same organisation, category and day is
 * replaced.
 */
@ApplicationScoped
public class HeadcountImport {

  private static final int CODE = 60;
  private static final int MAX_PERSONS = 10_000_000;

  private final OrganisationRegister register;
  private final AppClock clock;

  public HeadcountImport(OrganisationRegister register, AppClock clock) {
    this.register = register;
    this.clock = clock;
  }

  private record Key(long organisationId, String category, LocalDate countedOn) {

    static Key of(HeadcountSpec figure) {
      return new Key(figure.organisationId(), figure.category(), figure.countedOn());
    }
  }

  Judgement judge(List<TableRow> rows) {
    Map<String, OrganisationState> states = register.states(codes(rows));
    List<Long> ids = states.values().stream().map(OrganisationState::id).toList();
    Set<Long> editable = register.reached(Permission.ORGANISATION_EDIT, ids);
    CodeList categories = new CodeList(register.headcountCategories());
    Map<Key, Integer> now = new HashMap<>();
    register.headcounts(editable).forEach(f -> now.put(Key.of(f), f.persons()));
    Map<String, Integer> seen = Cells.seen();
    List<JudgedRow> judged = new ArrayList<>();
    List<HeadcountSpec> write = new ArrayList<>();
    for (TableRow row : rows) {
      Findings findings = new Findings();
      HeadcountSpec figure = figure(row, findings, states, editable, categories);
      if (figure != null) {
        new Cells(row, findings).once(Column.COUNTED_ON, Key.of(figure).toString(), seen);
      }
      Verdict verdict = verdict(figure, findings, now);
      judged.add(new JudgedRow(row, verdict, findings));
      if (figure != null && (verdict == Verdict.CREATE || verdict == Verdict.CHANGE)) {
        write.add(figure);
      }
    }
    return new Judged(judged, write);
  }

  private static Set<String> codes(List<TableRow> rows) {
    Set<String> codes = new LinkedHashSet<>();
    for (TableRow row : rows) {
      String code = row.get(Column.ORGANISATION_CODE);
      if (code != null && code.length() <= CODE) {
        codes.add(code);
      }
    }
    return codes;
  }

  private @Nullable HeadcountSpec figure(
      TableRow row,
      Findings findings,
      Map<String, OrganisationState> states,
      Set<Long> editable,
      CodeList categories) {
    Cells cells = new Cells(row, findings);
    OrganisationState state = states.get(cells.required(Column.ORGANISATION_CODE, CODE));
    if (row.get(Column.ORGANISATION_CODE) != null
        && (state == null || !editable.contains(state.id()))) {
      findings.error(
          Column.ORGANISATION_CODE,
          "UNKNOWN_ORGANISATION",
          "Mã tổ chức không có, hoặc nằm ngoài phạm vi bạn quản trị.",
          "There is no such organisation where you administer.");
    }
    String category = cells.code(Column.CATEGORY, categories);
    cells.requiredCode(Column.CATEGORY);
    LocalDate on = cells.day(Column.COUNTED_ON);
    cells.requiredCode(Column.COUNTED_ON);
    if (on != null && on.isAfter(clock.today())) {
      findings.error(
          Column.COUNTED_ON,
          "FUTURE",
          "Ngày kiểm đếm không được sau hôm nay.",
          "Persons cannot be counted on a day to come.");
    }
    Integer persons = persons(cells.required(Column.PERSONS, CODE), findings);
    return state == null || category == null || on == null || persons == null
        ? null
        : new HeadcountSpec(state.id(), category, on, persons);
  }

  private static @Nullable Integer persons(String text, Findings findings) {
    if (text.matches("\\d{1,8}") && Integer.parseInt(text) <= MAX_PERSONS) {
      return Integer.valueOf(text);
    }
    if (!text.isEmpty()) {
      findings.error(
          Column.PERSONS,
          "BAD_NUMBER",
          "“%s” không phải số người. Hãy viết số nguyên từ 0 đến 10000000, không dấu chấm.",
          "\"%s\" is no number of persons. Write a whole number from 0 to 10000000.",
          text);
    }
    return null;
  }

  private static Verdict verdict(
      @Nullable HeadcountSpec figure, Findings findings, Map<Key, Integer> now) {
    if (figure == null || findings.refuse()) {
      return Verdict.REFUSED;
    }
    Integer persons = now.get(Key.of(figure));
    if (persons == null) {
      return Verdict.CREATE;
    }
    return persons == figure.persons() ? Verdict.UNCHANGED : Verdict.CHANGE;
  }

  private final class Judged implements Judgement {

    private final List<JudgedRow> rows;
    private final List<HeadcountSpec> figures;

    Judged(List<JudgedRow> rows, List<HeadcountSpec> figures) {
      this.rows = rows;
      this.figures = figures;
    }

    @Override
    public List<JudgedRow> rows() {
      return rows;
    }

    @Override
    public void write(long accountId, JobProgress progress) {
      new Batches(progress, figures.size())
          .each(figures, Batches.ROWS, some -> register.recordHeadcounts(some, accountId));
    }
  }
}
