package vn.lantoa.programme;

import vn.lantoa.shared.Words;

/**
 * What a programme lacks. What blocks must be mended before it is issued; the rest is shown. The
 * six clear points of a task (rõ người, việc, thời gian, trách nhiệm, sản phẩm, thẩm quyền) each
 * have a code.
 */
public enum ProgrammeGapCode {
  NO_TASK(true, "Chương trình chưa có nhiệm vụ.", "The programme has no task."),
  NO_BASIS(
      false,
      "Chưa nêu văn bản cấp trên mà chương trình thực hiện.",
      "No superior document is named that the programme serves."),
  NO_TERM(false, "Chưa gắn với nhiệm kỳ.", "It is not tied to a term."),
  EMPTY_SECTION(false, "Mục chưa có nội dung.", "The section has no text."),
  GROUP_WITHOUT_TASK(false, "Nhóm chưa có nhiệm vụ.", "The group has no task."),
  NO_LEAD(true, "Rõ người: chưa có đơn vị chủ trì.", "Who: there is no lead."),
  VAGUE_WORK(false, "Rõ việc: nội dung quá ngắn.", "What: the words are too few."),
  NO_DEADLINE(true, "Rõ thời gian: chưa có thời hạn.", "When: there is no deadline."),
  DEADLINE_NOT_READ(
      true,
      "Rõ thời gian: không đọc được thời hạn từ lời đã ghi.",
      "When: no deadline could be read from the words."),
  LEAD_DISSOLVED(
      true,
      "Rõ trách nhiệm: đơn vị chủ trì không còn hoạt động.",
      "Responsibility: the lead no longer exists."),
  NO_OUTPUT(true, "Rõ sản phẩm: chưa nêu sản phẩm.", "Output: none is named."),
  NO_RECIPIENT(
      false,
      "Rõ thẩm quyền: chưa nêu trình ai quyết định.",
      "Authority: nobody is named to whom it goes."),
  SCHEME_NOT_APPRAISED(
      false, "Đề án chưa có đánh giá tính khả thi.", "The scheme's feasibility is not appraised."),
  SUB_DATE_LATE(
      true,
      "Ngày của đơn vị phối hợp sau ngày của nhiệm vụ.",
      "A coordinator's date lies after the task's."),
  DEPENDENCY_CIRCLE(true, "Các nhiệm vụ chờ nhau thành vòng.", "Tasks wait for each other."),
  DEPENDENCY_LATE(
      false, "Nhiệm vụ phải chờ có hạn sau nhiệm vụ này.", "A task it waits for is due after it."),
  ALREADY_PAST(false, "Thời hạn đã qua.", "The deadline has passed."),
  OUTSIDE_TERM(false, "Thời hạn nằm ngoài nhiệm kỳ.", "The deadline lies outside the term."),
  MUST_ADAPT(
      true,
      "Nhận từ cấp trên: chưa điều chỉnh cho phù hợp, chưa xác nhận giữ nguyên, cũng chưa từ chối.",
      "Taken over from above: neither adapted, nor confirmed as it is, nor declined."),
  SUPERIOR_CHANGED(
      true,
      "Cấp trên đã sửa mục được phục vụ; chưa quyết định nhận theo, giữ của mình hay từ chối.",
      "The superior changed what is served here; nobody decided yet what follows."),
  TARGET_YEAR_WITHOUT_VALUE(
      true, "Chỉ tiêu chưa có mức của một năm.", "A target has no value for a year of its term."),
  TARGET_WITHOUT_BASELINE(
      true, "Chỉ tiêu so với mốc nhưng chưa có số của mốc.", "A target lacks its baseline."),
  TARGET_WITHOUT_LEAD(false, "Chỉ tiêu chưa có cơ quan chủ trì.", "A target has no lead."),
  TARGET_WITHOUT_TERM_VALUE(
      false,
      "Chỉ tiêu chưa có mức đến cuối nhiệm kỳ.",
      "A target has no value for the end of the term."),
  CONSULTATION_OPEN(true, "Đang lấy ý kiến góp ý.", "The draft is out for opinions."),
  OPINION_UNANSWERED(true, "Còn ý kiến góp ý chưa trả lời.", "Opinions are not answered yet.");

  private final boolean blocking;
  private final Words words;

  ProgrammeGapCode(boolean blocking, String vi, String en) {
    this.blocking = blocking;
    this.words = new Words(vi, en);
  }

  /** Whether the programme cannot be issued with it. */
  public boolean blocks() {
    return blocking;
  }

  /** What is missing. */
  public Words words() {
    return words;
  }
}
