package vn.lantoa.exchange.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.exchange.Verdict;
import vn.lantoa.organisation.OrganisationChange;
import vn.lantoa.organisation.OrganisationRegister;
import vn.lantoa.organisation.OrganisationSpec;
import vn.lantoa.organisation.OrganisationState;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.job.JobProgress;
import vn.lantoa.shared.time.AppClock;

/** Judges and writes tables of organisations: new ones by code, others changed. */
@ApplicationScoped
public class OrganisationImport {

  private static final int CODE = 60;
  private static final int NAME = 500;
  private static final int SHORT_NAME = 100;
  private static final int EXTERNAL_ID = 100;
  private static final int HEAD_POSITION = 200;

  private final OrganisationRegister register;
  private final AppClock clock;

  public OrganisationImport(OrganisationRegister register, AppClock clock) {
    this.register = register;
    this.clock = clock;
  }

  /** What the register knows that decides about a table. */
  private record Known(
      Map<String, OrganisationState> states,
      Set<Long> editable,
      Map<String, String> codesByExternalId,
      Map<String, String> parentsAbove,
      CodeList levels,
      CodeList kinds,
      CodeList peerGroups,
      LocalDate today) {

    boolean mayEdit(OrganisationState state) {
      return editable.contains(state.id());
    }
  }

  /** A row while it is judged. */
  private record Draft(
      TableRow row,
      Findings findings,
      OrganisationSpec spec,
      @Nullable OrganisationState state,
      LocalDate changedOn) {}

  Judgement judge(List<TableRow> rows) {
    Known known = known(rows);
    Map<String, Integer> codes = Cells.seen();
    Map<String, Integer> externalIds = Cells.seen();
    List<Draft> drafts = new ArrayList<>();
    for (TableRow row : rows) {
      drafts.add(draft(row, known, codes, externalIds));
    }
    Map<String, Draft> byCode = new LinkedHashMap<>();
    drafts.forEach(draft -> byCode.putIfAbsent(draft.spec().code(), draft));
    drafts.forEach(draft -> judgeParent(draft, byCode, known));
    new Lineage(known.parentsAbove()).judge(drafts.stream().map(this::link).toList());
    return new Judged(drafts.stream().map(this::judged).toList(), drafts);
  }

  private Lineage.Link link(Draft draft) {
    return new Lineage.Link(
        draft.spec().code(), draft.spec().parentCode(), draft.state() == null, draft.findings());
  }

  private Known known(List<TableRow> rows) {
    Set<String> codes = new LinkedHashSet<>();
    Set<String> externalIds = new LinkedHashSet<>();
    for (TableRow row : rows) {
      add(codes, row.get(Column.CODE), CODE);
      add(codes, row.get(Column.PARENT_CODE), CODE);
      add(externalIds, row.get(Column.EXTERNAL_ID), EXTERNAL_ID);
    }
    Map<String, OrganisationState> states = register.states(codes);
    List<Long> ids = states.values().stream().map(OrganisationState::id).toList();
    return new Known(
        states,
        register.reached(Permission.ORGANISATION_EDIT, ids),
        register.codesByExternalId(externalIds),
        register.parentCodesAbove(ids),
        new CodeList(register.levels()),
        new CodeList(register.kinds()),
        new CodeList(register.peerGroups()),
        clock.today());
  }

  private static void add(Set<String> set, @Nullable String text, int max) {
    if (text != null && text.length() <= max) {
      set.add(text);
    }
  }

  private Draft draft(
      TableRow row, Known known, Map<String, Integer> codes, Map<String, Integer> externalIds) {
    Findings findings = new Findings();
    Cells cells = new Cells(row, findings);
    String code = cells.required(Column.CODE, CODE);
    cells.once(Column.CODE, code, codes);
    OrganisationState state = known.states().get(code);
    if (state != null && !known.mayEdit(state)) {
      findings.error(
          Column.CODE,
          "OUT_OF_REACH",
          "Mã này đã dùng cho tổ chức ngoài phạm vi bạn quản trị. Hãy dùng mã khác.",
          "This code belongs to an organisation you do not administer. Use another.");
    }
    OrganisationSpec spec = spec(code, cells, state, known);
    checkExternalId(spec, cells, findings, externalIds, known);
    LocalDate changedOn = changedOn(row, findings, spec, state, known.today());
    return new Draft(row, findings, spec, state, changedOn);
  }

  private static OrganisationSpec spec(
      String code, Cells cells, @Nullable OrganisationState state, Known known) {
    OrganisationSpec now = state == null ? null : state.spec();
    String name =
        now == null
            ? cells.required(Column.NAME, NAME)
            : or(cells.text(Column.NAME, NAME), now.name());
    String level = or(cells.code(Column.LEVEL, known.levels()), now == null ? null : now.level());
    String kind = or(cells.code(Column.KIND, known.kinds()), now == null ? null : now.kind());
    String group = cells.code(Column.PEER_GROUP, known.peerGroups());
    String shortName =
        or(cells.text(Column.SHORT_NAME, SHORT_NAME), now == null ? cut(name) : now.shortName());
    LocalDate from = cells.day(Column.VALID_FROM);
    if (now == null) {
      cells.requiredCode(Column.LEVEL);
      cells.requiredCode(Column.KIND);
    }
    return new OrganisationSpec(
        code,
        orNull(cells.text(Column.EXTERNAL_ID, EXTERNAL_ID), now == null ? null : now.externalId()),
        name,
        shortName,
        level,
        kind,
        or(group, now == null ? "OTHER" : now.peerGroup()),
        orNull(cells.text(Column.PARENT_CODE, CODE), now == null ? null : now.parentCode()),
        orNull(
            cells.text(Column.HEAD_POSITION, HEAD_POSITION),
            now == null ? null : now.headPosition()),
        now == null ? (from == null ? known.today() : from) : now.validFrom(),
        now == null ? null : now.validTo());
  }

  private static String cut(String name) {
    return name.length() > SHORT_NAME ? name.substring(0, SHORT_NAME).strip() : name;
  }

  private static String or(@Nullable String text, @Nullable String otherwise) {
    return text != null ? text : otherwise != null ? otherwise : "";
  }

  private static @Nullable String orNull(@Nullable String text, @Nullable String otherwise) {
    return text != null ? text : otherwise;
  }

  private static void checkExternalId(
      OrganisationSpec spec,
      Cells cells,
      Findings findings,
      Map<String, Integer> seen,
      Known known) {
    String externalId = cells.text(Column.EXTERNAL_ID, Grid.MAX_CELL);
    if (externalId == null) {
      return;
    }
    cells.once(Column.EXTERNAL_ID, externalId, seen);
    String holder = known.codesByExternalId().get(externalId);
    if (holder != null && !holder.equals(spec.code())) {
      findings.error(
          Column.EXTERNAL_ID,
          "DUPLICATE",
          "Mã ngoài này đã có tổ chức khác dùng.",
          "Another organisation has this external id.");
    }
  }

  /**
   * New dated values hold from today, or from the day given where it lies after the last change.
   */
  private static LocalDate changedOn(
      TableRow row,
      Findings findings,
      OrganisationSpec spec,
      @Nullable OrganisationState state,
      LocalDate today) {
    if (state == null || !state.differsInDated(spec)) {
      return today;
    }
    LocalDate given = new Cells(row, new Findings()).day(Column.VALID_FROM);
    LocalDate from = given == null || !given.isAfter(state.lastChangeOn()) ? today : given;
    if (from.isAfter(today)) {
      findings.error(
          Column.VALID_FROM,
          "FUTURE",
          "Chưa ghi được thay đổi cho ngày sau hôm nay. Hãy nhập khi thay đổi có hiệu lực.",
          "A change cannot be recorded for a day to come yet. Import it when it takes effect.");
    } else if (from.isBefore(state.lastChangeOn())) {
      findings.error(
          Column.VALID_FROM,
          "BEFORE_LAST_CHANGE",
          "Tổ chức có thay đổi ghi cho ngày %s. Hãy nhập lại sau ngày đó.",
          "A change is recorded for %s. Import again after that day.",
          state.lastChangeOn());
    }
    return from;
  }

  private static void judgeParent(Draft draft, Map<String, Draft> byCode, Known known) {
    String parent = draft.spec().parentCode();
    OrganisationState state = draft.state();
    if (state != null && Objects.equals(state.spec().parentCode(), parent)) {
      return;
    }
    if (parent == null) {
      draft
          .findings()
          .error(
              Column.PARENT_CODE,
              "REQUIRED",
              "Cần mã của đơn vị cấp trên, có sẵn hoặc trong cùng tệp.",
              "The superior's code is needed, of one that exists or stands in this table.");
      return;
    }
    OrganisationState above = known.states().get(parent);
    boolean reachable = above != null ? known.mayEdit(above) : byCode.containsKey(parent);
    if (!reachable) {
      draft
          .findings()
          .error(
              Column.PARENT_CODE,
              "UNKNOWN_PARENT",
              "Không có đơn vị cấp trên mã “%s” trong tệp hay trong phạm vi bạn quản trị.",
              "No superior has the code \"%s\", in this table or where you administer.",
              parent);
    }
  }

  private JudgedRow judged(Draft draft) {
    Verdict verdict =
        draft.findings().refuse()
            ? Verdict.REFUSED
            : draft.state() == null
                ? Verdict.CREATE
                : draft.state().spec().equals(draft.spec()) ? Verdict.UNCHANGED : Verdict.CHANGE;
    return new JudgedRow(draft.row(), verdict, draft.findings());
  }

  private final class Judged implements Judgement {

    private final List<JudgedRow> rows;
    private final List<Draft> drafts;

    Judged(List<JudgedRow> rows, List<Draft> drafts) {
      this.rows = rows;
      this.drafts = drafts;
    }

    @Override
    public List<JudgedRow> rows() {
      return rows;
    }

    @Override
    public void write(long accountId, JobProgress progress) {
      List<OrganisationSpec> create = new ArrayList<>();
      List<OrganisationChange> change = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        Draft draft = drafts.get(i);
        if (rows.get(i).verdict() == Verdict.CREATE) {
          create.add(draft.spec());
        } else if (rows.get(i).verdict() == Verdict.CHANGE) {
          change.add(new OrganisationChange(draft.spec(), draft.changedOn(), null));
        }
      }
      Batches batches = new Batches(progress, create.size() + change.size());
      batches.each(
          ParentsFirst.of(create), Batches.ROWS, some -> register.createAll(some, accountId));
      // at once: between two moves of one table there may be a circle
      batches.each(change, Integer.MAX_VALUE / 2, all -> register.changeAll(all, accountId));
    }
  }
}
