package vn.lantoa.feed.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import vn.lantoa.obligation.CalendarEntry;
import vn.lantoa.obligation.ObligationState;
import vn.lantoa.shared.Words;

/**
 * Deadlines as iCalendar (RFC 5545): an all-day event on the last day, the same UID for good, and a
 * content that differs only where a deadline does.
 */
@ApplicationScoped
public class FeedWriter {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  /** Longer than any line, since lines are folded here: by octets, as the format wants it. */
  private static final int UNFOLDED = 1_000_000;

  private static final int ALARM_DAYS = 1;
  private static final int ALARM_HOUR = 8;

  /** The calendar's text. */
  String write(Feed feed, List<CalendarEntry> entries) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Lan Toa//Lich thoi han//VI"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(new XProperty("X-WR-CALNAME", feed.name()));
    calendar.add(new XProperty("X-WR-TIMEZONE", "Asia/Ho_Chi_Minh"));
    calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
    entries.forEach(entry -> calendar.add(event(entry, feed.language())));
    try (StringWriter text = new StringWriter()) {
      new CalendarOutputter(false, UNFOLDED).output(calendar, text);
      return Folding.fold(text.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static VEvent event(CalendarEntry entry, Locale language) {
    VEvent event = new VEvent(false);
    LocalDate day = entry.dueOn();
    Instant changed = entry.changedAt();
    event.add(new Uid("obligation-" + entry.obligationId() + "@lantoa"));
    event.add(new DtStamp(changed));
    event.add(new LastModified(changed));
    event.add(new Sequence(Math.toIntExact(entry.sequence())));
    event.add(new DtStart<>(day));
    event.add(new DtEnd<>(day.plusDays(1)));
    event.add(new Summary(mark(entry.state(), language) + entry.title()));
    event.add(new Description(description(entry, language)));
    event.add(ImmutableTransp.TRANSPARENT);
    boolean ended = entry.state().isReleased();
    event.add(ended ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
    boolean open =
        !ended
            && entry.state() != ObligationState.ACCEPTED
            && entry.state() != ObligationState.SUBMITTED;
    if (open) {
      event.add(alarm(entry, language));
    }
    return event;
  }

  /** At eight in the morning of the day before. */
  private static VAlarm alarm(CalendarEntry entry, Locale language) {
    VAlarm alarm = new VAlarm(Duration.ofDays(-ALARM_DAYS).plusHours(ALARM_HOUR));
    alarm.add(ImmutableAction.DISPLAY);
    String words = say(language, "Hạn ngày mai: ", "Due tomorrow: ");
    alarm.add(new Description(words + entry.title()));
    return alarm;
  }

  private static String mark(ObligationState state, Locale language) {
    return switch (state) {
      case ACCEPTED -> say(language, "Đã xong: ", "Done: ");
      case SUBMITTED -> say(language, "Chờ xác nhận: ", "Awaiting: ");
      case WAIVED -> say(language, "Được miễn: ", "Waived: ");
      case WITHDRAWN -> say(language, "Đã thu hồi: ", "Withdrawn: ");
      case HANDED_OVER -> say(language, "Đã chuyển giao: ", "Handed over: ");
      default -> "";
    };
  }

  private static String description(CalendarEntry e, Locale language) {
    StringBuilder text = new StringBuilder(e.organisation()).append('\n').append(e.document());
    if (e.words() != null) {
      text.append(" “").append(e.words()).append('”');
    }
    text.append('\n')
        .append(say(language, "Ngày cuối: ", "Last day: "))
        .append(DAY.format(e.dueOn()));
    if (e.printedOn() != null) {
      text.append(say(language, " (trước ", " (before "))
          .append(DAY.format(e.printedOn()))
          .append(')');
    }
    if (e.firstDueOn() != null && !e.firstDueOn().equals(e.dueOn())) {
      text.append('\n')
          .append(say(language, "Hạn đầu: ", "First due date: "))
          .append(DAY.format(e.firstDueOn()));
    }
    if (e.internalDueOn() != null) {
      text.append('\n')
          .append(say(language, "Hạn nội bộ: ", "Internal date: "))
          .append(DAY.format(e.internalDueOn()));
    }
    return text.toString();
  }

  private static String say(Locale language, String vi, String en) {
    return new Words(vi, en).in(language);
  }
}
