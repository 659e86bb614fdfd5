package vn.lantoa.bench.data;

/** The title and the text of a document, and the words of what it asks. */
final class PaperText {

  private PaperText() {}

  static void write(Paper paper) {
    String subject = paper.topic.name();
    String where = where(paper.issuer);
    paper.title =
        switch (paper.type) {
          case "NQ" -> "Nghị quyết về " + subject + where;
          case "CT" -> "Chỉ thị về tăng cường sự lãnh đạo của Đảng đối với " + subject + where;
          case "KL" -> "Kết luận về tiếp tục " + verb(subject) + where;
          case "HD" -> "Hướng dẫn thực hiện nhiệm vụ " + subject + where;
          default ->
              paper.above == null
                  ? "Kế hoạch " + verb(subject) + where + " năm 2026"
                  : "Kế hoạch thực hiện " + paper.above.cited() + " về " + subject + where;
        };
    StringBuilder text = new StringBuilder();
    if (paper.above != null) {
      text.append("Thực hiện ")
          .append(paper.above.cited())
          .append(" về ")
          .append(subject)
          .append(", ");
    } else {
      text.append("Trước yêu cầu của giai đoạn phát triển mới, ");
    }
    text.append("qua xem xét tình hình thực tế, ")
        .append(paper.issuer.name)
        .append(" yêu cầu các cấp ủy, tổ chức đảng thực hiện các nội dung sau.\n");
    text.append("I. MỤC ĐÍCH, YÊU CẦU\n");
    text.append("1. Tạo chuyển biến rõ rệt về ")
        .append(paper.topic.shortName())
        .append("; mỗi nhiệm vụ có người chủ trì, có sản phẩm, có thời hạn.\n");
    text.append(
        "2. Người đứng đầu cấp ủy chịu trách nhiệm trực tiếp; không giao việc chung chung, không để chồng chéo.\n");
    text.append("II. NHIỆM VỤ, GIẢI PHÁP\n");
    for (int i = 0; i < paper.topic.works().size(); i++) {
      Topics.Work work = paper.topic.works().get(i);
      text.append(i + 1).append(". ").append(work.title()).append(".\n");
      text.append("a) Phân công cụ thể, gắn với kiểm tra, giám sát định kỳ.\n");
      text.append("b) Kết quả cần đạt: ").append(lower(work.output())).append(".\n");
    }
    text.append("III. TỔ CHỨC THỰC HIỆN\n");
    for (int i = 0; i < paper.asks.size(); i++) {
      Ask ask = paper.asks.get(i);
      ask.label = "III." + (i + 1);
      say(paper, ask);
      text.append(i + 1).append(". ").append(ask.sentence).append("\n");
    }
    paper.text = text.toString();
  }

  private static void say(Paper paper, Ask ask) {
    String cited = paper.cited();
    String about = paper.topic.shortName();
    ask.title =
        switch (ask.act) {
          case "STUDY" -> "Học tập, quán triệt " + cited;
          case "COMMUNICATE" -> "Tuyên truyền " + cited + " trong đảng viên và nhân dân";
          case "PROGRAMME" -> "Xây dựng kế hoạch thực hiện " + cited;
          case "REPORT" -> "Báo cáo kết quả thực hiện " + cited;
          case "OPINION" -> "Góp ý dự thảo báo cáo đánh giá về " + about;
          case "BRIEFING" -> "Thông tin kết quả về " + about + " đến cán bộ nghỉ hưu";
          case "REMEDY" -> "Khắc phục hạn chế, tồn tại về " + about;
          default -> ask.work.title();
        };
    ask.output =
        switch (ask.act) {
          case "STUDY" -> "Hội nghị đã tổ chức, số đảng viên dự và học bù";
          case "PROGRAMME" -> "Kế hoạch được ban hành";
          case "REPORT" -> "Báo cáo bằng văn bản";
          case "OPINION" -> "Văn bản góp ý";
          case "REMEDY" -> "Báo cáo kết quả khắc phục";
          case "TASK" -> ask.work.output();
          default -> "Số buổi, số người dự";
        };
    StringBuilder sentence = new StringBuilder(ask.group.words());
    sentence.append(" ").append(lower(ask.title));
    ask.rules.forEach(
        (level, rule) ->
            sentence
                .append(
                    level.isEmpty()
                        ? (rule.startsWith("UNDATED") ? " " : ", hoàn thành ")
                        : levelWords(level))
                .append(Dates.words(rule)));
    ask.sentence = sentence.append(".").toString();
  }

  private static String levelWords(String level) {
    return level.equals("PROVINCE") ? ", cấp tỉnh " : ", cấp xã ";
  }

  private static String where(Body issuer) {
    return switch (issuer.level) {
      case "PROVINCE" ->
          " ở " + (issuer.name.startsWith("Thành") ? "Thành phố " : "tỉnh ") + issuer.shortName;
      case "COMMUNE" -> " ở " + issuer.place();
      default -> "";
    };
  }

  /** "đẩy mạnh …" where the subject is not said as something to do. */
  private static String verb(String subject) {
    return subject.matches(
            "(phát triển|nâng cao|xây dựng|giữ vững|bảo vệ|phòng|chăm sóc|giảm|cải cách|học tập).*")
        ? subject
        : "đẩy mạnh " + subject;
  }

  static String lower(String words) {
    return words.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + words.substring(1);
  }
}
