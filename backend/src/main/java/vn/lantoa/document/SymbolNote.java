package vn.lantoa.document;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A problem or a warning about a symbol.
 *
 * @param code what it is about; never changes
 * @param words the part in question as written, on one line and shortened
 * @param proposal what to write instead, where it can be said
 */
public record SymbolNote(Code code, String words, @Nullable String proposal) {

  private static final int LONGEST_WORDS = 80;

  /** Shortens the words to what a sentence can carry. */
  public SymbolNote {
    if (words.length() > LONGEST_WORDS) {
      int cut = Character.isHighSurrogate(words.charAt(LONGEST_WORDS - 1)) ? 1 : 0;
      words = words.substring(0, LONGEST_WORDS - cut) + "…";
    }
  }

  /**
   * A sentence that says what to do.
   *
   * @param locale English for any English locale, Vietnamese for every other
   */
  public String message(Locale locale) {
    boolean english = locale.getLanguage().equals("en");
    String sentence = (english ? code.english : code.vietnamese).formatted(words);
    if (proposal == null) {
      return sentence;
    }
    return sentence + (english ? " Proposed: " : " Đề xuất: ") + proposal + ".";
  }

  /** What a note is about. Those up to {@link #UNKNOWN_TYPE} are problems, the rest warnings. */
  public enum Code {
    /** Nothing was given. */
    EMPTY(
        "Chưa có số, ký hiệu: hãy nhập như 05-NQ/TU hoặc 123/QĐ-UBND.%.0s",
        "There is no symbol: enter one like 05-NQ/TU or 123/QĐ-UBND.%.0s"),
    /** No number. */
    MISSING_NUMBER(
        "“%s” thiếu số: hãy nhập số trước tên loại, như 05-NQ/TU.",
        "“%s” has no number: put it before the type, as in 05-NQ/TU."),
    /** A number that no register reaches. */
    NUMBER_TOO_LARGE(
        "Số trong “%s” quá lớn: số văn bản có nhiều nhất 7 chữ số.",
        "The number in “%s” is too large: a document's number has at most 7 digits."),
    /** Longer than a symbol can be. */
    TOO_LONG(
        "“%s” quá dài: số, ký hiệu có nhiều nhất 100 ký tự.",
        "“%s” is too long: a symbol has at most 100 characters."),
    /** No type of document. */
    MISSING_TYPE(
        "“%s” thiếu tên loại văn bản: hãy thêm ký hiệu tên loại (NQ, CT, KL, KH …) sau số, như"
            + " 05-NQ/TU.",
        "“%s” has no type of document: add its code (NQ, CT, KL, KH …) behind the number, as in"
            + " 05-NQ/TU."),
    /** No issuer. */
    MISSING_ISSUER(
        "“%s” thiếu cơ quan ban hành: hãy thêm ký hiệu cơ quan (TW, TU, ĐU …) sau tên loại, như"
            + " 05-NQ/TU.",
        "“%s” has no issuer: add its code (TW, TU, ĐU …) behind the type, as in 05-NQ/TU."),
    /** A type that is not among the register's. */
    UNKNOWN_TYPE(
        "“%s” không phải ký hiệu tên loại văn bản trong danh mục: hãy chọn ký hiệu có trong danh"
            + " mục hoặc thêm loại văn bản này.",
        "“%s” is not the code of a type of document in the list: choose one from the list or add"
            + " this type."),

    /** Separators of the other form, or neither. */
    SEPARATORS(
        "Dấu phân cách trong “%s” không đúng thể thức.",
        "The separators in “%s” are not those of its form."),
    /** A type's code in another spelling. */
    TYPE_SPELLING(
        "Ký hiệu tên loại “%s” được hiểu theo cách viết chuẩn.",
        "The type's code “%s” was read as its normal spelling."),
    /** The type was named in words only. */
    TYPE_FROM_WORDS(
        "Ký hiệu thiếu tên loại; tên loại được lấy từ “%s”.",
        "The symbol has no type; it was taken from “%s”."),
    /** The words before the number name another type. */
    TYPE_DIFFERS(
        "Tên loại “%s” khác với ký hiệu: hãy kiểm tra lại.",
        "The type named, “%s”, differs from the symbol's: please check."),
    /** An issuer's code in another spelling. */
    ISSUER_SPELLING(
        "Ký hiệu cơ quan “%s” được hiểu theo cách viết chuẩn.",
        "The issuer's code “%s” was read as its normal spelling."),
    /** TƯ, which stands for TW as well as TU. */
    ISSUER_AMBIGUOUS(
        "“%s” có thể là TW (Trung ương) hoặc TU (tỉnh uỷ, thành uỷ): hãy kiểm tra lại.",
        "“%s” may be TW (the Centre) or TU (a province): please check."),
    /** A Roman numeral that is none. */
    BAD_ROMAN_NUMERAL("“%s” không phải chữ số La Mã hợp lệ.", "“%s” is not a valid Roman numeral."),
    /** Words behind the symbol. */
    TEXT_IGNORED(
        "Phần “%s” không thuộc số, ký hiệu và được bỏ qua.",
        "“%s” is no part of the symbol and was left out.");

    private final String vietnamese;
    private final String english;

    Code(String vietnamese, String english) {
      this.vietnamese = vietnamese;
      this.english = english;
    }
  }
}
