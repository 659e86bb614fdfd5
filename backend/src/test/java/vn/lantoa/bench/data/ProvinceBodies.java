package vn.lantoa.bench.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A province's boards, its communes, and the districts and communes that ended. */
final class ProvinceBodies {

  private record Board(
      String code, String kind, String group, String name, String shortName, String head) {}

  private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);

  /**
   * {@code %1$s} is the province, {@code %2$s} "Tỉnh ủy" or "Thành ủy", {@code %3$s} "tỉnh" or
   * "thành phố".
   */
  private static final List<Board> BOARDS =
      List.of(
          new Board(
              "VP", "OFFICE", "AGENCY", "Văn phòng %2$s %1$s", "Văn phòng %2$s", "Chánh Văn phòng"),
          new Board(
              "BTC",
              "ADVISORY_BOARD",
              "AGENCY",
              "Ban Tổ chức %2$s %1$s",
              "Ban Tổ chức",
              "Trưởng ban"),
          new Board(
              "BTGDV",
              "ADVISORY_BOARD",
              "AGENCY",
              "Ban Tuyên giáo và Dân vận %2$s %1$s",
              "Ban Tuyên giáo và Dân vận",
              "Trưởng ban"),
          new Board(
              "BNC",
              "ADVISORY_BOARD",
              "AGENCY",
              "Ban Nội chính %2$s %1$s",
              "Ban Nội chính",
              "Trưởng ban"),
          new Board(
              "UBKT",
              "INSPECTION",
              "AGENCY",
              "Ủy ban Kiểm tra %2$s %1$s",
              "Ủy ban Kiểm tra",
              "Chủ nhiệm"),
          new Board(
              "MTTQ",
              "FRONT",
              "AGENCY",
              "Ủy ban Mặt trận Tổ quốc Việt Nam %3$s %1$s",
              "MTTQ %3$s",
              "Chủ tịch"),
          new Board(
              "LDLD",
              "MASS_ORGANISATION",
              "AGENCY",
              "Liên đoàn Lao động %3$s %1$s",
              "LĐLĐ %3$s",
              "Chủ tịch"),
          new Board(
              "HND",
              "MASS_ORGANISATION",
              "AGENCY",
              "Hội Nông dân %3$s %1$s",
              "Hội Nông dân %3$s",
              "Chủ tịch"),
          new Board(
              "HPN",
              "MASS_ORGANISATION",
              "AGENCY",
              "Hội Liên hiệp Phụ nữ %3$s %1$s",
              "Hội LHPN %3$s",
              "Chủ tịch"),
          new Board(
              "DTN",
              "MASS_ORGANISATION",
              "AGENCY",
              "Đoàn Thanh niên %3$s %1$s",
              "Đoàn Thanh niên %3$s",
              "Bí thư"),
          new Board(
              "CCB",
              "MASS_ORGANISATION",
              "AGENCY",
              "Hội Cựu chiến binh %3$s %1$s",
              "Hội CCB %3$s",
              "Chủ tịch"),
          new Board(
              "TCT",
              "AGENCY",
              "SCHOOL",
              "Trường Chính trị %3$s %1$s",
              "Trường Chính trị",
              "Hiệu trưởng"),
          new Board(
              "BPT",
              "AGENCY",
              "AGENCY",
              "Báo và Phát thanh, Truyền hình %1$s",
              "Báo và PT, TH",
              "Giám đốc"),
          new Board(
              "DUCQ",
              "COMMITTEE",
              "AGENCY",
              "Đảng ủy các cơ quan Đảng %3$s %1$s",
              "Các cơ quan Đảng %3$s",
              "Bí thư"),
          new Board(
              "DUUB",
              "COMMITTEE",
              "AGENCY",
              "Đảng ủy Ủy ban nhân dân %3$s %1$s",
              "UBND %3$s",
              "Bí thư"),
          new Board(
              "DUQS",
              "ARMED_FORCE",
              "ARMED_FORCE",
              "Đảng ủy Quân sự %3$s %1$s",
              "Quân sự %3$s",
              "Bí thư"),
          new Board(
              "DUCA",
              "ARMED_FORCE",
              "ARMED_FORCE",
              "Đảng ủy Công an %3$s %1$s",
              "Công an %3$s",
              "Bí thư"));

  /** How many boards each province has. */
  static final int COUNT = BOARDS.size();

  private final Body province;
  private final Names.Province facts;
  private final Random random;
  private final List<Body> communes = new ArrayList<>();

  ProvinceBodies(Body province, Names.Province facts, Random random) {
    this.province = province;
    this.facts = facts;
    this.random = random;
  }

  void boards() {
    String of = facts.city() ? "Thành ủy" : "Tỉnh ủy";
    String area = facts.city() ? "thành phố" : "tỉnh";
    for (Board b : BOARDS) {
      Body body =
          new Body(
              province,
              province.code + "." + b.code,
              b.name.formatted(facts.name(), of, area),
              b.shortName.formatted(facts.name(), of, area),
              "PROVINCE",
              b.kind,
              b.group);
      body.head = b.head;
      body.pace = Chance.near(random, province.pace - 1, 2);
    }
  }

  /** A commune or ward; one of six is weak, one of five does everything early. */
  Body commune(int start, int number) {
    boolean ward = random.nextInt(10) < facts.wards();
    boolean mountain = !ward && random.nextInt(10) < facts.mountains();
    String place = Names.place(start, number);
    String area = ward ? "Phường" : "Xã";
    Body commune =
        new Body(
            province,
            "%s.%03d".formatted(province.code, number + 1),
            "Đảng ủy " + area.toLowerCase(java.util.Locale.ROOT) + " " + place,
            area + " " + place,
            "COMMUNE",
            "COMMITTEE",
            ward ? "URBAN_WARD" : mountain ? "MOUNTAIN_COMMUNE" : "LOWLAND_COMMUNE");
    commune.head = "Bí thư Đảng ủy";
    int luck = random.nextInt(30);
    int usual = luck < 5 ? 9 : luck < 11 ? 1 : 5;
    commune.pace = Chance.near(random, usual, 1);
    communes.add(commune);
    return commune;
  }

  /** Districts that ended, each with communes that went into one of today's. */
  void ended(int count) {
    int districts = Math.max(1, count / 10);
    List<Body> made = new ArrayList<>();
    for (int i = 0; i < districts; i++) {
      String name = Names.place(province.code.hashCode() % 50 + 300, i * 7 + 3);
      Body district =
          new Body(
              province,
              "%s.H%02d".formatted(province.code, i + 1),
              "Huyện ủy " + name,
              "Huyện " + name,
              "DISTRICT",
              "COMMITTEE",
              "DISTRICT");
      end(district, communes.get(i * communes.size() / districts));
      made.add(district);
    }
    for (int i = 0; i < count - districts; i++) {
      Body district = made.get(i % districts);
      String name = Names.village(i / 3 + 17, i * 11);
      Body body =
          new Body(
              district,
              "%s.X%02d".formatted(district.code, i / districts + 1),
              "Đảng ủy xã " + name + " (" + district.place() + ")",
              "Xã " + name,
              "COMMUNE",
              "COMMITTEE",
              "LOWLAND_COMMUNE");
      end(body, communes.get((int) ((long) i * communes.size() / count)));
    }
  }

  private static void end(Body body, Body successor) {
    body.head = "Bí thư";
    body.from = LocalDate.of(2000, 1, 1);
    body.to = LAST_DAY;
    body.successor = successor;
  }
}
