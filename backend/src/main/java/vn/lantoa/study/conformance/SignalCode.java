package vn.lantoa.study.conformance;

import vn.lantoa.shared.Words;

/** Figures that raise a question; a question is no accusation. */
public enum SignalCode {
  FULL_AT_ONCE(
      new Words(
          "Hàng trăm người học đủ 100 % trong một buổi rất ngắn. Đơn vị cho biết thêm cách tổ chức?",
          "Hundreds, all of them, were taught in one very short sitting. How was it held?")),
  SAME_FIGURES(
      new Words(
          "Số dự học trùng với đơn vị khác cùng cấp dù số phải học khác nhau. Đơn vị kiểm tra lại số liệu?",
          "The same number attended as at other units with other expected numbers. Is it right?")),
  BACK_DATED(
      new Words(
          "Nhiều buổi học được ghi sau ngày học khá lâu, trong cùng một ngày. Vì sao ghi muộn?",
          "Several sittings were entered long after, on one day. Why so late?")),
  HEAD_ABSENT(
      new Words(
          "Chưa có buổi học nào do người đứng đầu truyền đạt. Người đứng đầu tham gia bằng cách nào?",
          "No sitting was conveyed by the head. How did the head take part?"));

  private final Words question;

  SignalCode(Words question) {
    this.question = question;
  }

  /** What is asked of the unit. */
  public Words question() {
    return question;
  }
}
