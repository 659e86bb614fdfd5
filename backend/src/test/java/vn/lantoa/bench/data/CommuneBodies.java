package vn.lantoa.bench.data;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;

/** What stands below a commune: its boards, grassroots organisations, their divisions and cells. */
final class CommuneBodies {

  private static final String[][] BOARDS = {
    {"VP", "OFFICE", "Văn phòng Đảng ủy", "Chánh Văn phòng"},
    {"BXD", "ADVISORY_BOARD", "Ban Xây dựng Đảng", "Trưởng ban"},
    {"UBKT", "INSPECTION", "Ủy ban Kiểm tra Đảng ủy", "Chủ nhiệm"},
    {"MTTQ", "FRONT", "Ủy ban Mặt trận Tổ quốc", "Chủ tịch"}
  };

  /** A grassroots organisation: what it is called, its group, and its cells. */
  private record Sort(String name, String group, String cells) {}

  private static final Sort[] FIXED = {
    new Sort("Ủy ban nhân dân", "AGENCY", "Phòng chuyên môn số"),
    new Sort("Công an", "ARMED_FORCE", "Tổ công tác số"),
    new Sort("Quân sự", "ARMED_FORCE", "Dân quân cơ động số"),
    new Sort("Trường THCS", "SCHOOL", "Tổ bộ môn số"),
    new Sort("Trường Tiểu học", "SCHOOL", "Khối lớp"),
    new Sort("Trạm Y tế", "SCHOOL", "Điểm trạm số"),
    new Sort("Trường Mầm non", "SCHOOL", "Điểm trường số")
  };
  private static final String[] FIRMS = {
    "Công ty Nông sản",
    "Công ty May",
    "Công ty Thủy lợi",
    "Hợp tác xã Nông nghiệp",
    "Công ty Xây dựng",
    "Công ty Chế biến gỗ",
    "Quỹ tín dụng nhân dân",
    "Công ty Vận tải"
  };

  private final Body commune;
  private final int number;
  private final Random random;
  private final boolean ward;
  private int grassroots;

  CommuneBodies(Body commune, int number, Random random) {
    this.commune = commune;
    this.number = number;
    this.random = random;
    this.ward = commune.group.equals("URBAN_WARD");
  }

  /** Makes so many bodies, exactly. */
  void fill(int units) {
    int boards = units >= 12 ? 4 : units >= 8 ? 2 : 1;
    for (int i = 0; i < boards; i++) {
      Body board =
          new Body(
              commune,
              commune.code + "." + BOARDS[i][0],
              BOARDS[i][2] + " " + commune.place(),
              BOARDS[i][2] + " " + commune.place(),
              "COMMUNE",
              BOARDS[i][1],
              "AGENCY");
      board.head = BOARDS[i][3];
      board.pace = Chance.near(random, commune.pace - 1, 1);
    }
    int left = units - boards;
    while (left > 0) {
      left -= grassroots(left);
    }
  }

  /** Makes one with all below it, at most so many, and says how many. */
  private int grassroots(int left) {
    int at = grassroots++;
    Sort sort = at < FIXED.length ? FIXED[at] : other(at);
    boolean committee = left > 4 && (at == 0 || random.nextInt(100) < 48);
    int below =
        committee ? Math.min(left - 1, 3 + (int) (22 * Math.pow(random.nextDouble(), 1.7))) : 0;
    String what = sort.name + (at < FIXED.length ? " " + commune.place() : "");
    Body body =
        new Body(
            commune,
            "%s.%02d".formatted(commune.code, at + 1),
            (committee ? "Đảng bộ " : "Chi bộ ") + what,
            what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1),
            "GRASSROOTS",
            committee ? "COMMITTEE" : "CELL",
            sort.group);
    body.head = committee ? "Bí thư Đảng ủy" : "Bí thư chi bộ";
    body.pace = Chance.near(random, commune.pace, 2);
    below(body, sort, below);
    return 1 + below;
  }

  private Sort other(int at) {
    String place = Names.village(number, at);
    if (random.nextInt(5) == 0) {
      return new Sort(
          FIRMS[random.nextInt(FIRMS.length)] + " " + place, "ENTERPRISE", "Phân xưởng");
    }
    return ward
        ? new Sort("khu phố " + place, "VILLAGE_CELL", "Tổ dân phố số")
        : new Sort("thôn " + place, "VILLAGE_CELL", "Xóm");
  }

  /** Cells, in divisions where there are many. */
  private void below(Body body, Sort sort, int count) {
    int divisions = count >= 16 ? count / 8 : 0;
    Body[] parents = new Body[Math.max(1, divisions)];
    parents[0] = body;
    for (int i = 0; i < divisions; i++) {
      parents[i] =
          child(
              body,
              "BP",
              i,
              "Đảng bộ bộ phận Khu vực",
              "Khu vực",
              "DIVISION",
              "COMMITTEE",
              body.group);
    }
    for (int i = 0; i < count - divisions; i++) {
      Body parent = parents[i % parents.length];
      Body cell =
          child(parent, "CB", i, "Chi bộ " + sort.cells, sort.cells, "CELL", "CELL", sort.group);
      if (random.nextInt(20) == 0) {
        cell.from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(5));
      }
    }
  }

  private Body child(
      Body parent,
      String sign,
      int at,
      String name,
      String shortName,
      String level,
      String kind,
      String group) {
    Body body =
        new Body(
            parent,
            "%s.%s%02d".formatted(parent.code, sign, at + 1),
            "%s %d, %s".formatted(name, at + 1, parent.place()),
            "%s %d, %s".formatted(shortName, at + 1, parent.place()),
            level,
            kind,
            group);
    body.head = "Bí thư chi bộ";
    body.pace = Chance.near(random, parent.pace, 2);
    return body;
  }
}
