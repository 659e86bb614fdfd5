package vn.lantoa.bench.data;

import java.util.List;

/** The provinces as they are since July 2025, and names of places composed of common syllables. */
final class Names {

  /**
   * A province.
   *
   * @param city whether it is run by the centre as a city
   * @param communes how many it has
   * @param mountains of ten communes, how many lie in mountains or on islands
   * @param wards of ten communes, how many are urban
   */
  record Province(String code, String name, boolean city, int communes, int mountains, int wards) {}

  static final List<Province> PROVINCES =
      List.of(
          new Province("LDG", "Lâm Đồng", false, 124, 5, 2),
          new Province("HCM", "Hồ Chí Minh", true, 168, 0, 7),
          new Province("HNI", "Hà Nội", true, 126, 0, 4),
          new Province("HPG", "Hải Phòng", true, 114, 0, 4),
          new Province("HUE", "Huế", true, 40, 2, 5),
          new Province("DNG", "Đà Nẵng", true, 94, 4, 3),
          new Province("CTO", "Cần Thơ", true, 103, 0, 3),
          new Province("TQG", "Tuyên Quang", false, 124, 9, 1),
          new Province("CBG", "Cao Bằng", false, 56, 9, 1),
          new Province("LCU", "Lai Châu", false, 38, 9, 1),
          new Province("LCI", "Lào Cai", false, 99, 9, 1),
          new Province("TNN", "Thái Nguyên", false, 92, 6, 2),
          new Province("DBN", "Điện Biên", false, 45, 9, 1),
          new Province("LSN", "Lạng Sơn", false, 65, 9, 1),
          new Province("SLA", "Sơn La", false, 75, 9, 1),
          new Province("PTO", "Phú Thọ", false, 148, 5, 1),
          new Province("BNH", "Bắc Ninh", false, 99, 2, 3),
          new Province("QNH", "Quảng Ninh", false, 54, 3, 5),
          new Province("HYN", "Hưng Yên", false, 104, 0, 1),
          new Province("NBH", "Ninh Bình", false, 129, 1, 2),
          new Province("THA", "Thanh Hóa", false, 166, 4, 1),
          new Province("NAN", "Nghệ An", false, 130, 5, 1),
          new Province("HTH", "Hà Tĩnh", false, 69, 2, 1),
          new Province("QTI", "Quảng Trị", false, 78, 4, 1),
          new Province("QNI", "Quảng Ngãi", false, 96, 6, 1),
          new Province("GLI", "Gia Lai", false, 135, 6, 2),
          new Province("DLK", "Đắk Lắk", false, 102, 6, 1),
          new Province("KHA", "Khánh Hòa", false, 65, 3, 2),
          new Province("DNI", "Đồng Nai", false, 95, 2, 2),
          new Province("TNH", "Tây Ninh", false, 96, 0, 1),
          new Province("DTP", "Đồng Tháp", false, 102, 0, 2),
          new Province("VLG", "Vĩnh Long", false, 124, 0, 2),
          new Province("AGG", "An Giang", false, 102, 1, 1),
          new Province("CMU", "Cà Mau", false, 64, 0, 1));

  private static final String[] FIRST = {
    "Tân", "Phú", "Long", "Bình", "An", "Hòa", "Mỹ", "Thạnh", "Vĩnh", "Đông", "Thanh", "Xuân",
    "Nam", "Hưng", "Quảng", "Đức", "Sơn", "Trung", "Đại", "Phước", "Lộc", "Hải", "Yên", "Kim",
    "Ngọc"
  };
  private static final String[] SECOND = {
    "Hòa", "An", "Bình", "Phú", "Lợi", "Thành", "Thịnh", "Long", "Hưng", "Đức", "Sơn", "Hải",
    "Phong", "Lâm", "Giang", "Khánh", "Tiến", "Thắng", "Quang", "Minh", "Lộc", "Phước", "Châu",
    "Điền", "Xuân", "Hà", "Mỹ"
  };

  private Names() {}

  /** The name of a place; the first six hundred or so of a start all differ. */
  static String place(int start, int number) {
    int pairs = FIRST.length * SECOND.length;
    int at = Math.floorMod(start * 131 + number * 263, pairs);
    String first = FIRST[at % FIRST.length];
    String second = SECOND[at / FIRST.length];
    return first.equals(second) ? first + " Thuận" : first + " " + second;
  }

  /** The name of a village or quarter. */
  static String village(int start, int number) {
    int pairs = FIRST.length * SECOND.length;
    int at = Math.floorMod(start * 59 + number * 31, pairs);
    String name = SECOND[at % SECOND.length];
    String second = FIRST[at / SECOND.length];
    return name.equals(second) ? name + " Tiến" : name + " " + second;
  }
}
