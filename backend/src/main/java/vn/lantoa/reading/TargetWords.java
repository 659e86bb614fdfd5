package vn.lantoa.reading;

/** The words targets, results and standards are told by. */
final class TargetWords {

  static final Phrases AT_LEAST =
      Phrases.of(
          "tối thiểu|ít nhất|không dưới|trên|từ|không thấp hơn|hơn|đạt trên|đạt từ|tối thiểu là|không ít hơn");
  static final Phrases AT_MOST =
      Phrases.of("dưới|không quá|tối đa|nhiều nhất|còn dưới|không vượt quá");
  static final Phrases ABOUT = Phrases.of("khoảng|gần|xấp xỉ|bình quân");
  static final Phrases LESS = Phrases.of("giảm|giảm bình quân|cắt giảm|hạ");
  static final Phrases MORE = Phrases.of("tăng|nâng|tăng thêm|tăng bình quân");
  static final Phrases GOAL =
      Phrases.of(
          "phấn đấu|chỉ tiêu|mục tiêu|đặt ra|bảo đảm|đảm bảo|hoàn thành|đạt|có|kết nạp|xây dựng|giữ|duy trì|thành lập|từng bước");
  static final Phrases STRONG_GOAL =
      Phrases.of("phấn đấu|chỉ tiêu|mục tiêu|phấn đấu đạt|bảo đảm đạt|mục tiêu đến");
  static final Phrases PAST =
      Phrases.of(
          "đã|đạt được|kết quả|so với cùng kỳ|ước đạt|vừa qua|trong đó có|hiện có|hiện nay có|tổng số|là do|năm qua|theo quy định|tiêu chuẩn là|quy mô|tổng cộng");
  static final Phrases DENIED = Phrases.of("chưa đạt|không đạt|chưa|không đủ|chỉ đạt");
  static final Phrases STUDY =
      Phrases.of(
          "học tập|nghiên cứu|quán triệt|tham gia học tập|được học tập|tham dự|dự hội nghị|viết bài thu hoạch|viết thu hoạch");
  static final Phrases UNITS =
      Phrases.of(
          "điểm phần trăm|đảng viên|hộ|người|lao động|học sinh|cán bộ|đồng chí|mô hình|chi bộ|tổ chức|tổ chức đảng|cuộc|lượt|lượt người|xã|thôn|ấp"
              + "|trường|công trình|dự án|căn|hợp tác xã|doanh nghiệp|sản phẩm|tiêu chí|km|ha|tấn|m|bài|tin|lớp|hội viên|đoàn viên"
              + "|cây|giường|bác sĩ|câu lạc bộ|nhà|điểm|chỉ tiêu|đề án|km2|khu|tuyến|gia đình|quần chúng|hồ sơ|dịch vụ|lượt khách|du khách|con|tạ|lít|kwh|mw|việc làm");
  static final Phrases SCALES = Phrases.of("tỷ|triệu|nghìn|ngàn|trăm|nghìn tỷ|tỉ");
  static final Phrases MONEY = Phrases.of("đồng|usd|đô la|vnđ|đ");
  static final Phrases SECTION =
      Phrases.of("chỉ tiêu|mục tiêu cụ thể|các chỉ tiêu|mục tiêu|chỉ tiêu cụ thể|một số chỉ tiêu");
  static final Phrases TIME_WORDS =
      Phrases.of(
          "từ nay|đến|phấn đấu|trong|vào|hằng năm|hàng năm|mỗi năm|cụ thể|giai đoạn|và|có|cuối|hết|trước|trong đó|nhiệm kỳ|đạt|tỷ lệ đạt|các mục tiêu cụ thể|như");
  static final Phrases COMPARED = Phrases.of("so với năm|so với giai đoạn|so với|so với cuối năm");
  static final Phrases RAISED = Phrases.of("lên|lên mức|xuống|xuống còn|còn|lên trên|lên đến");
  static final Phrases EACH_YEAR =
      Phrases.of("hằng năm|hàng năm|mỗi năm|bình quân hằng năm|nhiệm kỳ|mỗi nhiệm kỳ");
  static final Phrases TRAILING =
      Phrases.of(
          "đạt|lên|mức|là|tăng|giảm|còn|có|và|từ|với|xuống|thêm|phấn|đấu|bình|quân|đến|năm|hiện|nay|,");

  /** What heads the part of a paper that tells what was reached. */
  static final Phrases RESULTS =
      Phrases.of("kết quả|tình hình|đánh giá|thực trạng|kết quả đạt được|ưu điểm|hạn chế");

  /** What heads the part that tells what is to be done. */
  static final Phrases AHEAD =
      Phrases.of("nhiệm vụ|giải pháp|phương hướng|tổ chức thực hiện|yêu cầu|quan điểm|nội dung");

  private TargetWords() {}
}
