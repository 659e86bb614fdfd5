package vn.lantoa.exchange.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.lantoa.exchange.ImportKind;
import vn.lantoa.shared.text.VietnameseText;

/**
 * The columns of each kind of table: the key in the API, the header in the template, other headers
 * that are understood, and an example.
 */
enum Column {
  CODE("code", "Mã", true, "VL.LONGCHAU", "mã tổ chức"),
  NAME("name", "Tên", true, "Đảng ủy phường Long Châu", "tên tổ chức", "tên đầy đủ"),
  SHORT_NAME("shortName", "Tên viết tắt", false, "ĐU Long Châu", "viết tắt", "short name"),
  LEVEL("level", "Cấp", true, "COMMUNE"),
  KIND("kind", "Loại", true, "COMMITTEE", "loại tổ chức"),
  PEER_GROUP("peerGroup", "Nhóm", false, "URBAN_WARD", "nhóm so sánh", "peer group"),
  PARENT_CODE(
      "parentCode",
      "Đơn vị cấp trên (mã)",
      true,
      "VL",
      "mã đơn vị cấp trên",
      "mã cấp trên",
      "đơn vị cấp trên",
      "cấp trên",
      "parent code",
      "parent"),
  HEAD_POSITION(
      "headPosition",
      "Chức danh người đứng đầu",
      false,
      "Bí thư Đảng ủy",
      "người đứng đầu",
      "head position"),
  VALID_FROM("validFrom", "Hiệu lực từ", false, "2025-07-01", "ngày hiệu lực", "valid from"),
  EXTERNAL_ID("externalId", "Mã ngoài", false, "HR-00017", "external id"),
  ORGANISATION_CODE(
      "organisationCode", "Mã tổ chức", true, "VL.LONGCHAU", "mã", "organisation code"),
  CATEGORY("category", "Loại", true, "MEMBER", "loại người", "đối tượng"),
  COUNTED_ON("countedOn", "Ngày", true, "2026-06-30", "ngày tính", "date", "counted on"),
  PERSONS("persons", "Số người", true, "1250", "số lượng", "headcount"),
  USER_NAME("userName", "Tên đăng nhập", true, "vanphong.longchau", "tài khoản", "user name"),
  DISPLAY_NAME(
      "displayName",
      "Họ tên hiển thị",
      true,
      "Văn phòng Đảng ủy phường Long Châu",
      "họ tên",
      "tên hiển thị",
      "display name"),
  EMAIL("email", "Email", false, "vanphong@longchau.example", "thư điện tử", "e-mail"),
  ROLE("role", "Vai trò", true, "REPORTER"),
  ACTS("acts", "Loại việc", false, "STUDY; REPORT"),
  PASSWORD(
      "password", "Mật khẩu ban đầu", false, "doi-ngay-khi-nhan", "mật khẩu", "initial password"),
  PLAN("plan", "Kế hoạch (số, ký hiệu)", true, "87-KH/TU", "kế hoạch"),
  HELD_ON("heldOn", "Ngày học", true, "2026-11-18", "ngày", "held on"),
  STARTS_AT("startsAt", "Bắt đầu", false, "07:30", "giờ bắt đầu", "starts at"),
  ENDS_AT("endsAt", "Kết thúc", false, "11:00", "giờ kết thúc", "ends at"),
  FORM("form", "Hình thức", true, "Trực tiếp"),
  PLACE("place", "Địa điểm", false, "Hội trường UBND phường"),
  PRESENTER(
      "presenterPosition",
      "Người truyền đạt (chức danh)",
      false,
      "Bí thư Chi bộ",
      "chức danh",
      "presenter"),
  BY_HEAD("presenterIsHead", "Là người đứng đầu", false, "có", "by head"),
  MERGED("merged", "Lồng ghép", false, "không", "lồng ghép với cuộc họp khác"),
  DOCUMENTS("documents", "Văn bản đã học", false, "05-NQ/TU; 65-KH/TU", "văn bản"),
  MAKE_UP_ON("makeUpOn", "Học bù cho ngày", false, "", "make-up of"),
  KEY_CADRE("KEY_CADRE", "Cán bộ chủ chốt", false, "5", "key cadres"),
  CADRE("CADRE", "Cán bộ", false, "", "cadres"),
  MEMBER("MEMBER", "Đảng viên", false, "18", "members"),
  CIVIL_SERVANT("CIVIL_SERVANT", "Công chức", false, "", "civil servants"),
  PUBLIC_EMPLOYEE("PUBLIC_EMPLOYEE", "Viên chức", false, "", "public employees"),
  UNION_MEMBER("UNION_MEMBER", "Đoàn viên, hội viên (lượt)", false, "", "đoàn viên, hội viên"),
  NON_MEMBER("NON_MEMBER", "Quần chúng nhân dân (lượt)", false, "40", "quần chúng nhân dân"),
  RETIRED_LEADER("RETIRED_LEADER", "Cán bộ lãnh đạo nghỉ hưu (lượt)", false, ""),
  RETIRED_OFFICER("RETIRED_OFFICER", "Sĩ quan nghỉ hưu (lượt)", false, ""),
  BUSINESS_PERSON("BUSINESS_PERSON", "Doanh nhân (lượt)", false, ""),
  INDUSTRIAL_WORKER("INDUSTRIAL_WORKER", "Công nhân khu công nghiệp (lượt)", false, ""),
  MASS_ORGANISATION_MEMBER(
      "MASS_ORGANISATION_MEMBER", "Đoàn viên, hội viên MTTQ và đoàn thể (lượt)", false, ""),
  OVER_REASON("overReason", "Lý do vượt số phải học", false, "", "lý do"),
  NOTE("note", "Ghi chú", false, "");

  final String key;
  final String header;
  final boolean required;
  final String example;
  private final List<String> aliases;

  Column(String key, String header, boolean required, String example, String... aliases) {
    this.key = key;
    this.header = header;
    this.required = required;
    this.example = example;
    this.aliases = List.of(aliases);
  }

  /** The columns of a kind of table, in the template's order. */
  static List<Column> of(ImportKind kind) {
    return switch (kind) {
      case ORGANISATIONS ->
          List.of(
              CODE,
              NAME,
              SHORT_NAME,
              LEVEL,
              KIND,
              PEER_GROUP,
              PARENT_CODE,
              HEAD_POSITION,
              VALID_FROM,
              EXTERNAL_ID);
      case HEADCOUNTS -> List.of(ORGANISATION_CODE, CATEGORY, COUNTED_ON, PERSONS);
      case ACCOUNTS ->
          List.of(USER_NAME, DISPLAY_NAME, EMAIL, ROLE, ORGANISATION_CODE, ACTS, PASSWORD);
      case SITTINGS ->
          Stream.concat(
                  Stream.of(ORGANISATION_CODE),
                  Arrays.stream(values()).filter(c -> c.ordinal() >= PLAN.ordinal()))
              .toList();
    };
  }

  /** Whether a header means this column; case, diacritics and signs make no difference. */
  boolean isNamed(String text) {
    String plain = plain(text);
    return plain.equals(plain(key))
        || plain.equals(plain(header))
        || aliases.stream().anyMatch(alias -> plain.equals(plain(alias)));
  }

  private static String plain(String text) {
    return String.join(
        "",
        Arrays.stream(VietnameseText.fold(text).split("[^\\p{L}\\p{N}]+"))
            .filter(part -> !part.isEmpty())
            .toList());
  }

  String pointer() {
    return "/cells/" + key;
  }
}
