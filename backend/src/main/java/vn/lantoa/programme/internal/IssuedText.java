package vn.lantoa.programme.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.Provision;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.programme.api.ProgrammeSection;
import vn.lantoa.programme.internal.ProgrammeReader.Whole;
import vn.lantoa.shared.text.VietnameseText;

/**
 * The text a programme is issued with: sections as "I.", "1.", tasks as "1." below a section and
 * "1.1." below a sub-section, so that each task has a passage of its own.
 */
final class IssuedText {

  private static final String[] TENS = {"", "X", "XX", "XXX", "XL", "L"};
  private static final String[] UNITS = {
    "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"
  };

  private final StringBuilder text = new StringBuilder();
  private final Map<Long, String> lines = new HashMap<>();
  private final Map<Long, OrganisationRef> names;
  private int chapter;
  private int section;

  private IssuedText(Map<Long, OrganisationRef> names) {
    this.names = names;
  }

  static IssuedText of(Whole whole, Map<Long, OrganisationRef> names) {
    IssuedText made = new IssuedText(names);
    for (ProgrammeSection s : whole.sections()) {
      long id = Long.parseLong(s.id());
      made.add(s, whole.tasks().stream().filter(t -> t.sectionId() == id).toList());
    }
    return made;
  }

  private void add(ProgrammeSection s, List<TaskRow> tasks) {
    if (s.depth() == 0) {
      chapter++;
      section = 0;
      text.append(roman(chapter))
          .append(". ")
          .append(s.heading().toUpperCase(java.util.Locale.ROOT));
    } else {
      section++;
      text.append(section).append(". ").append(s.heading());
    }
    text.append('\n');
    if (!s.text().isBlank()) {
      text.append(s.text()).append('\n');
    }
    for (int i = 0; i < tasks.size(); i++) {
      String number = s.depth() == 0 ? (i + 1) + ". " : section + "." + (i + 1) + ". ";
      String line = number + sentence(tasks.get(i));
      lines.put(tasks.get(i).id(), VietnameseText.normalise(line));
      text.append(line).append('\n');
    }
  }

  /**
   * "Xây dựng đề án … (Giao X chủ trì, phối hợp với Y; trình Z qua V; hoàn thành: quý II/2027)".
   */
  private String sentence(TaskRow task) {
    StringBuilder line = new StringBuilder(task.title());
    StringBuilder duty = new StringBuilder();
    if (task.leadId() != null) {
      duty.append("Giao ").append(name(task.leadId())).append(" chủ trì");
    }
    if (!task.coordinators().isEmpty()) {
      List<String> others =
          task.coordinators().stream().map(c -> name(Long.valueOf(c.organisationId()))).toList();
      duty.append(", phối hợp với ").append(String.join(", ", others));
    }
    part(duty, "trình ", task.recipient());
    part(duty, "qua ", task.channel());
    part(duty, "sản phẩm: ", task.output());
    part(duty, "thời hạn: ", task.deadline().words());
    return duty.isEmpty() ? line.toString() : line + " (" + duty + ").";
  }

  private static void part(StringBuilder duty, String before, @Nullable String words) {
    if (words != null) {
      duty.append(duty.isEmpty() ? "" : "; ").append(before).append(words);
    }
  }

  private String name(Long id) {
    OrganisationRef ref = names.get(id);
    return ref == null ? id.toString() : ref.name();
  }

  private static String roman(int number) {
    return TENS[Math.min(number / 10, TENS.length - 1)] + UNITS[number % 10];
  }

  /** The whole text. */
  String text() {
    return text.toString();
  }

  /** The passage of each task; a task whose line was not found apart is absent. */
  Map<Long, Long> provisions(List<Provision> provisions) {
    Map<String, Long> byText = new HashMap<>();
    provisions.forEach(p -> byText.putIfAbsent(p.text(), Long.valueOf(p.id())));
    Map<Long, Long> found = new HashMap<>();
    lines.forEach(
        (task, line) -> {
          Long provision = byText.get(line);
          if (provision != null) {
            found.put(task, provision);
          }
        });
    return found;
  }
}
