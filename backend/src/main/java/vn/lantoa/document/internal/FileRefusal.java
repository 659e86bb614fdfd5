package vn.lantoa.document.internal;

import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;

/** Why a file is not taken, with what to do instead. */
final class FileRefusal {

  private static final String POINTER = "/file";

  private FileRefusal() {}

  static ProblemException empty() {
    return ProblemException.invalid(
        POINTER, "EMPTY_FILE", "Tệp rỗng. Hãy chọn lại.", "The file is empty. Choose another.");
  }

  static ProblemException tooLarge(long most) {
    return ProblemException.of(
        ProblemType.TOO_LARGE,
        "Tệp lớn quá %d MB. Hãy giảm độ phân giải bản quét hoặc tách tệp.",
        "The file is larger than %d MB. Scan at a lower resolution or split it.",
        most / (1024 * 1024));
  }

  static ProblemException type() {
    return ProblemException.invalid(
        POINTER,
        "FILE_TYPE",
        "Nội dung tệp không phải loại được nhận (PDF, DOCX, XLSX, PNG, JPEG, GIF, WebP), dù tên tệp ghi gì.",
        "By its content the file is of no type that is taken (PDF, DOCX, XLSX, PNG, JPEG, GIF, WebP), whatever its name says.");
  }

  /** A file that is to be read as a paper. */
  static ProblemException paperType() {
    return ProblemException.invalid(
        POINTER,
        "FILE_TYPE",
        "Nội dung tệp không phải loại đọc được (PDF có lớp chữ, DOCX, HTML, văn bản thuần UTF-8), dù tên tệp ghi gì.",
        "By its content the file is of no type that is read (PDF with a text layer, DOCX, HTML, plain text in UTF-8), whatever its name says.");
  }

  static ProblemException scanned() {
    return ProblemException.invalid(
        POINTER,
        "NO_TEXT",
        "Tệp là bản quét, không có lớp chữ nên không đọc được. Hãy dùng bản gốc DOCX hoặc PDF có chữ, hoặc dán nội dung vào ô văn bản.",
        "The file is a scan without a text layer and cannot be read. Use the original DOCX or a PDF with text, or paste the words.");
  }

  static ProblemException oldOffice() {
    return ProblemException.invalid(
        POINTER,
        "OLD_OFFICE_FILE",
        "Tệp Office kiểu cũ hoặc có mật khẩu không được nhận. Hãy bỏ mật khẩu và lưu lại thành DOCX, XLSX hoặc PDF.",
        "An Office file of the old kind or with a password is not taken. Remove the password and save it as DOCX, XLSX or PDF.");
  }

  static ProblemException macros() {
    return ProblemException.invalid(
        POINTER,
        "MACROS",
        "Tệp có macro không được nhận. Hãy lưu lại thành DOCX hoặc XLSX không macro.",
        "A file with macros is not taken. Save it as DOCX or XLSX without macros.");
  }

  static ProblemException locked() {
    return ProblemException.invalid(
        POINTER,
        "PASSWORD",
        "Tệp có mật khẩu nên không kiểm tra được dấu mật. Hãy bỏ mật khẩu rồi gửi lại.",
        "The file has a password, so that it cannot be checked for marks of secrecy. Remove it and send it again.");
  }

  static ProblemException unreadable() {
    return ProblemException.invalid(
        POINTER,
        "UNREADABLE",
        "Tệp hỏng hoặc không đọc được nên không kiểm tra được dấu mật. Hãy xuất lại tệp rồi gửi.",
        "The file is damaged or cannot be read, so that it cannot be checked for marks of secrecy. Export it anew.");
  }

  static ProblemException tooMuch() {
    return ProblemException.invalid(
        POINTER,
        "TOO_MUCH_INSIDE",
        "Tệp giải nén ra quá lớn. Hãy tách tệp rồi gửi lại.",
        "The file unpacks to too much. Split it and send it again.");
  }

  static ProblemException infected() {
    return ProblemException.invalid(
        POINTER,
        "INFECTED",
        "Phần mềm chống mã độc không cho nhận tệp này.",
        "The virus scanner refused this file.");
  }
}
