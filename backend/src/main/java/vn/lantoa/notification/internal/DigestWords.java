package vn.lantoa.notification.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.lantoa.notification.internal.DigestContent.Group;
import vn.lantoa.notification.internal.DigestContent.Line;
import vn.lantoa.shared.Words;

/** The sentences of a digest, in one language. */
final class DigestWords {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private final Locale locale;

  DigestWords(boolean english) {
    locale = english ? Locale.ENGLISH : Locale.forLanguageTag("vi");
  }

  String language() {
    return locale.getLanguage();
  }

  String subject(DigestContent content) {
    long overdue = content.total(Group.OVERDUE);
    long today = content.total(Group.TODAY);
    String day = DAY.format(content.today());
    return overdue + today == 0
        ? say("Lan Tỏa %s: %d việc cần biết", "Lan Tỏa %s: %d items for you", day, content.total())
        : say(
            "Lan Tỏa %s: %d việc quá hạn, %d việc đến hạn hôm nay",
            "Lan Tỏa %s: %d overdue, %d due today", day, overdue, today);
  }

  String greeting(DigestContent content) {
    return say(
        "%s, đây là những việc đáng chú ý sáng %s.",
        "%s, this is what needs your attention on the morning of %s.",
        content.person(),
        DAY.format(content.today()));
  }

  String group(Group group, long total) {
    return switch (group) {
      case OVERDUE -> say("Quá hạn (%d)", "Overdue (%d)", total);
      case TODAY -> say("Đến hạn hôm nay (%d)", "Due today (%d)", total);
      case NEXT_7_DAYS -> say("Đến hạn trong 7 ngày (%d)", "Due within 7 days (%d)", total);
      case LATER -> say("Nhắc trước hạn (%d)", "Ahead of their date (%d)", total);
      case RETURNED -> say("Bị trả lại để bổ sung (%d)", "Returned for completion (%d)", total);
      case NEW -> say("Mới được giao (%d)", "Newly assigned (%d)", total);
      case TO_CONFIRM -> say("Chờ tôi xác nhận (%d)", "Waiting for my confirmation (%d)", total);
      case ESCALATED ->
          say("Đơn vị cấp dưới quá hạn, cần đôn đốc (%d)", "Overdue below, escalated (%d)", total);
    };
  }

  /** Document, owner and date, after the title. */
  String facts(Line line, LocalDate today) {
    StringBuilder text = new StringBuilder(line.symbol() == null ? "" : line.symbol());
    if (line.owner() != null) {
      text.append(text.isEmpty() ? "" : " · ").append(line.owner());
    }
    LocalDate due = line.dueOn();
    String when = due == null ? say("không có thời hạn", "undated") : when(due, today);
    return text.append(text.isEmpty() ? "" : " · ").append(when).toString();
  }

  private String when(LocalDate due, LocalDate today) {
    long days = ChronoUnit.DAYS.between(today, due);
    String day = DAY.format(due);
    if (days == 0) {
      return say("hạn hôm nay %s", "due today %s", day);
    }
    return days > 0
        ? say("hạn %s, còn %d ngày", "due %s, %d days left", day, days)
        : say("hạn %s, quá %d ngày", "due %s, %d days late", day, -days);
  }

  /** Why a stage comes late: its day passed while nothing could be sent. */
  String missed(List<Integer> stages) {
    String names = stages.stream().map(this::stage).collect(Collectors.joining(", "));
    return say(
        "Lời nhắc %s chưa gửi được đúng ngày, nay gộp vào đây.",
        "The reminder %s could not be sent on its day and is told here.", names);
  }

  private String stage(int stage) {
    if (stage == 0) {
      return say("đúng ngày đến hạn", "of the due day");
    }
    return stage < 0
        ? say("trước hạn %d ngày", "%d days before", -stage)
        : say("sau hạn %d ngày", "%d days after", stage);
  }

  String more(long rest) {
    return say("và %d việc nữa", "and %d more", rest);
  }

  String open() {
    return say("Mở Việc cần xử lý", "Open My work");
  }

  String footer() {
    return say(
        "Mỗi sáng một thư, chỉ khi có điều mới. Đổi giờ nhận, ngôn ngữ hoặc ngừng nhận: ",
        "One mail a morning, only where something is new. Change the hour, the language or stop it: ");
  }

  private String say(String vi, String en, Object... values) {
    return Words.of(vi, en, values).in(locale);
  }
}
