package vn.lantoa.study.internal;

import static vn.lantoa.shared.text.VietnameseText.blankToNull;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.journal.Fields;
import vn.lantoa.study.api.StudyAttendance;
import vn.lantoa.study.api.StudyPoint;
import vn.lantoa.study.api.StudySessionInput;
import vn.lantoa.study.internal.SessionRules.Checked;

/**
 * A sitting as the journal names it; two with the same fields are the same sitting unchanged. Files
 * are not among them: they are attached and taken away on their own.
 */
final class SessionFields {

  private SessionFields() {}

  static Map<String, Object> of(StudySessionInput input, Checked checked) {
    return new Fields()
        .put("heldOn", input.heldOn().toString())
        .put("startsAt", input.startsAt())
        .put("endsAt", input.endsAt())
        .put("form", input.form())
        .put("place", blankToNull(input.place()))
        .put("presenterPosition", blankToNull(input.presenterPosition()))
        .put("presenterIsHead", Boolean.TRUE.equals(input.presenterIsHead()))
        .put("merged", Boolean.TRUE.equals(input.merged()))
        .put("makeUpOf", checked.makeUpOf())
        .put("documents", List.copyOf(checked.documents()).toString())
        .put("attendance", attendance(input.attendance()))
        .put("points", points(input.points()))
        .put("overReason", blankToNull(input.overReason()))
        .put("note", blankToNull(input.note()))
        .map();
  }

  static Map<String, Object> of(SessionRow row) {
    return new Fields()
        .put("heldOn", row.heldOn().toString())
        .put("startsAt", row.startsAt())
        .put("endsAt", row.endsAt())
        .put("form", row.form())
        .put("place", row.place())
        .put("presenterPosition", row.presenterPosition())
        .put("presenterIsHead", row.presenterIsHead())
        .put("merged", row.merged())
        .put("makeUpOf", row.makeUpOf())
        .put("documents", row.documentIds().toString())
        .put("attendance", attendance(row.attendance()))
        .put("points", points(row.points()))
        .put("overReason", row.overReason())
        .put("note", row.note())
        .map();
  }

  /** The number, 0 where it is absent. */
  static int value(@Nullable Integer number) {
    return number == null ? 0 : number;
  }

  private static String attendance(List<StudyAttendance> all) {
    return all.stream()
        .sorted(Comparator.comparing(StudyAttendance::category))
        .map(
            a ->
                "%s=%d+%d/%d"
                    .formatted(
                        a.category(), value(a.first()), value(a.makeUp()), value(a.attendances())))
        .toList()
        .toString();
  }

  private static @Nullable String points(@Nullable List<StudyPoint> all) {
    return all == null || all.isEmpty()
        ? null
        : all.stream()
            .map(p -> p.level() + "=" + p.points() + "/" + Objects.toString(p.persons(), ""))
            .sorted()
            .toList()
            .toString();
  }
}
