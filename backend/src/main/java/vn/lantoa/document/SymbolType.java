package vn.lantoa.document;

import java.util.List;

/**
 * A type of document as a symbol writes it. A code may stand for several names (QĐ is Quyết định or
 * Quy định).
 *
 * @param code as written in the normal form: "NQ", "CTr"
 * @param name in Vietnamese: "Nghị quyết"
 */
public record SymbolType(String code, String name) {

  private static final List<SymbolType> PARTY =
      List.of(
          new SymbolType("NQ", "Nghị quyết"),
          new SymbolType("CT", "Chỉ thị"),
          new SymbolType("KL", "Kết luận"),
          new SymbolType("QĐ", "Quyết định"),
          new SymbolType("QĐ", "Quy định"),
          new SymbolType("QĐi", "Quy định"),
          new SymbolType("QC", "Quy chế"),
          new SymbolType("HD", "Hướng dẫn"),
          new SymbolType("TB", "Thông báo"),
          new SymbolType("TT", "Thông tri"),
          new SymbolType("BC", "Báo cáo"),
          new SymbolType("KH", "Kế hoạch"),
          new SymbolType("QH", "Quy hoạch"),
          new SymbolType("CTr", "Chương trình"),
          new SymbolType("CTr", "Chương trình hành động"),
          new SymbolType("CL", "Chiến lược"),
          new SymbolType("ĐA", "Đề án"),
          new SymbolType("PA", "Phương án"),
          new SymbolType("DA", "Dự án"),
          new SymbolType("TTr", "Tờ trình"),
          new SymbolType("CV", "Công văn"),
          new SymbolType("BB", "Biên bản"));

  private static final List<SymbolType> STATE =
      List.of(
          new SymbolType("NĐ", "Nghị định"),
          new SymbolType("CĐ", "Công điện"),
          new SymbolType("TT", "Thông tư"),
          new SymbolType("TTLT", "Thông tư liên tịch"),
          new SymbolType("NQLT", "Nghị quyết liên tịch"),
          new SymbolType("PL", "Pháp lệnh"),
          new SymbolType("L", "Lệnh"));

  /** The types of Party documents, as a register starts with them. */
  public static List<SymbolType> party() {
    return PARTY;
  }

  /** The types of State documents, where they have a code or a name of their own. */
  public static List<SymbolType> state() {
    return STATE;
  }
}
