package vn.lantoa.bench.data;

import java.util.List;

/** The outline of a programme, and the text it is issued with. */
final class ProgrammeText {

  /** A part of the outline; kind and depth as the product keeps them. */
  record Section(String kind, int depth, String heading, String text) {}

  static final int FIRST_TASKS = 3;

  private static final List<Section> OUTLINE =
      List.of(
          new Section(
              "PURPOSE",
              0,
              "Mục đích, yêu cầu",
              "Cụ thể hóa văn bản của cấp trên thành nhiệm vụ rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm."),
          new Section(
              "TARGETS",
              0,
              "Chỉ tiêu chủ yếu",
              "Các chỉ tiêu có giá trị từng năm của giai đoạn 2026–2030."),
          new Section("TASKS", 0, "Nhiệm vụ, giải pháp", ""),
          new Section("TASKS", 1, "Công tác xây dựng Đảng và hệ thống chính trị", ""),
          new Section("TASKS", 1, "Phát triển kinh tế", ""),
          new Section("TASKS", 1, "Văn hóa, xã hội", ""),
          new Section("TASKS", 1, "Quốc phòng, an ninh, nội chính", ""),
          new Section(
              "ORGANISATION",
              0,
              "Tổ chức thực hiện",
              "Các tổ chức được giao chủ trì báo cáo kết quả hằng quý; vướng mắc thì báo cáo ngay để được tháo gỡ."));

  private static final String[] ROMAN = {"I", "II", "III", "IV"};

  private ProgrammeText() {}

  static List<Section> outline() {
    return OUTLINE;
  }

  static void write(ProgrammePlan.Programme programme) {
    Paper paper = programme.paper();
    String of = paper.issuer.name;
    String kind = paper.type.equals("KH") ? "Kế hoạch" : "Chương trình hành động";
    paper.title =
        paper.above == null
            ? "%s về %s của %s".formatted(kind, paper.topic.name(), of)
            : "%s thực hiện %s về %s của %s"
                .formatted(kind, paper.above.cited(), paper.topic.name(), of);
    StringBuilder text = new StringBuilder();
    int chapter = 0;
    int section = 0;
    for (int i = 0; i < OUTLINE.size(); i++) {
      Section s = OUTLINE.get(i);
      if (s.depth == 0) {
        text.append(ROMAN[chapter++])
            .append(". ")
            .append(s.heading.toUpperCase(java.util.Locale.ROOT))
            .append("\n");
      } else {
        text.append(++section).append(". ").append(s.heading).append("\n");
      }
      if (!s.text.isEmpty()) {
        text.append(s.text).append("\n");
      }
      int line = 0;
      for (ProgrammePlan.Task task : programme.tasks()) {
        if (s.depth > 0 && task.section() == section - 1) {
          text.append("%d.%d. %s\n".formatted(section, ++line, sentence(task)));
        }
      }
    }
    paper.text = text.toString();
  }

  /** Where a task stands in the text. */
  static String label(int section, int line) {
    return "III.%d.%d".formatted(section, line);
  }

  private static String sentence(ProgrammePlan.Task t) {
    return "%s (Giao %s chủ trì%s; sản phẩm: %s; thời hạn: %s)."
        .formatted(
            t.work().title(),
            t.lead().shortName,
            t.helper() == null ? "" : ", phối hợp với " + t.helper().shortName,
            PaperText.lower(t.work().output()),
            Dates.words(t.rule()));
  }
}
