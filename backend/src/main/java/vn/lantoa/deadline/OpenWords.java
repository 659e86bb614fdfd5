package vn.lantoa.deadline;

import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.DeadlineReading.Flaw;
import vn.lantoa.deadline.Undated.Reason;

/** What has no day: thường xuyên, kịp thời, theo chỉ đạo của tỉnh, sẽ có thông báo sau. */
final class OpenWords {

  private static final String[] REGULAR = {"thường xuyên, liên tục", "thường xuyên", "liên tục"};
  private static final String[] VAGUE = {
    "trong thời gian sớm nhất",
    "trong thời gian tới",
    "sớm nhất",
    "kịp thời",
    "khẩn trương",
    "đột xuất",
    "ngay",
    "sớm"
  };
  private static final String[] WAITING = {
    "thực hiện theo chỉ đạo", "theo chỉ đạo", "theo hướng dẫn", "theo yêu cầu", "theo thông tư",
    "theo quy định", "sẽ có thông báo sau", "có thông báo sau", "khi có yêu cầu", "khi có chỉ đạo",
    "khi có hướng dẫn", "khi có văn bản", "sau khi có chỉ đạo", "sau khi có hướng dẫn"
  };
  private static final int WORDS_OF_A_CONDITION = 8;

  private final Tokens t;

  OpenWords(Tokens t) {
    this.t = t;
  }

  /** Only where it stands alone, as in a table's cell or a form's field. */
  @Nullable Found read(int start) {
    int waiting = t.after(start, WAITING);
    if (waiting >= 0) {
      int end = waiting;
      while (t.isWord(end) && end < waiting + WORDS_OF_A_CONDITION) {
        end++;
      }
      return Found.of(new Undated(Reason.WAITING), end);
    }
    int regular = t.after(start, REGULAR);
    if (regular >= 0) {
      return Found.of(new Undated(Reason.REGULAR), regular);
    }
    int vague = t.after(start, VAGUE);
    return vague < 0 ? null : Found.flawed(Flaw.VAGUE, vague);
  }
}
