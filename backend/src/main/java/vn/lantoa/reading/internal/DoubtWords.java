package vn.lantoa.reading.internal;

import java.util.Map;
import java.util.Objects;
import vn.lantoa.reading.Reading.DoubtKind;
import vn.lantoa.shared.Words;

/** What is said of doubts. */
final class DoubtWords {

  private static final Map<DoubtKind, Words> WORDS =
      Map.of(
          DoubtKind.ROMAN_NUMERAL,
          Words.of(
              "Không phải số La Mã. Hãy kiểm tra; giữ nguyên chữ trong văn bản.",
              "This is no Roman numeral. Check it; the paper's words are kept."),
          DoubtKind.WEEKDAY,
          Words.of(
              "Thứ và ngày không khớp nhau. Hãy hỏi lại ngày đúng.",
              "The weekday and the date do not agree. Ask which is meant."),
          DoubtKind.ISSUER_AND_TYPE,
          Words.of(
              "Cơ quan này không ban hành loại văn bản ấy. Hãy kiểm tra ký hiệu.",
              "This issuer has no documents of that type. Check the symbol."),
          DoubtKind.SYMBOL_FORM,
          Words.of(
              "Ký hiệu viết chưa đúng thể thức. Dạng đúng được ghi bên cạnh.",
              "The symbol is not in its form. The proper form stands beside it."),
          DoubtKind.DEADLINE,
          Words.of(
              "Có nói đến thời gian nhưng không thành một thời hạn. Hãy đặt ngày.",
              "These words speak of a time and give none. Set a date."),
          DoubtKind.STAMPED_NUMBER,
          Words.of(
              "Số văn bản để trống; đã lấy số đóng dấu ở dòng riêng. Hãy đối chiếu bản gốc.",
              "The number is blank; the one stamped on a line of its own was taken. Compare the original."),
          DoubtKind.ROW_WITHOUT_ORGANISATION,
          Words.of(
              "Dòng này của bảng không nêu đơn vị nào. Hãy chọn đơn vị chủ trì.",
              "This row of the table names nobody. Choose who leads."));

  private DoubtWords() {}

  static Words of(DoubtKind kind) {
    return Objects.requireNonNull(WORDS.get(kind));
  }
}
