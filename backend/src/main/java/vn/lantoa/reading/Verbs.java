package vn.lantoa.reading;

/** The verbs a directive gives work with. */
final class Verbs {

  private static final Phrases VERBS =
      Phrases.of(
          "chủ trì|phối hợp|tham mưu|xây dựng|rà soát|tổ chức|triển khai|thực hiện|ban hành|trình|báo cáo|hoàn thành"
              + "|hướng dẫn|kiểm tra|giám sát|đôn đốc|theo dõi|tổng hợp|lập|chuẩn bị|đẩy mạnh|tăng cường|nâng cao|tiếp tục"
              + "|khẩn trương|chủ động|nghiêm túc|tập trung|chỉ đạo|lãnh đạo|quán triệt|phổ biến|tuyên truyền|cụ thể hoá"
              + "|bố trí|cân đối|phân bổ|thẩm định|đề xuất|kiến nghị|nghiên cứu|sơ kết|tổng kết|xử lý|giải quyết|phân công"
              + "|gửi|cung cấp|cập nhật|đăng ký|thông qua|đẩy nhanh|hoàn thiện|kiện toàn|củng cố|thành lập|phát động|vận động"
              + "|mở|bồi dưỡng|đào tạo|tập huấn|học tập|nghiêm túc thực hiện|thường xuyên|kịp thời|phát huy|duy trì|khắc phục|tháo gỡ"
              + "|bàn giao|tiếp nhận|công khai|niêm yết|thống kê|điều tra|khảo sát|đánh giá|xếp loại|kiểm điểm|bình xét|lấy ý kiến"
              + "|góp ý|tham gia|đăng tải|đưa tin|viết|nộp|giao|quản lý|sử dụng|khai thác|vận hành|số hoá|chuyển đổi|áp dụng|ứng dụng"
              + "|mời|bảo vệ|giữ vững|phòng ngừa|ngăn chặn|đấu tranh|phát hiện|tạo điều kiện|hỗ trợ|giúp đỡ|chăm lo|thăm hỏi"
              + "|in ấn|phát hành|sao gửi|chuẩn y|phê duyệt|quyết định|quy định|bám sát|phấn đấu|huy động|lồng ghép|điều chỉnh|bổ sung"
              + "|sửa đổi|khen thưởng|biểu dương|nhân rộng|tiến hành|thẩm tra|soạn thảo|dự thảo|đề nghị|làm việc|làm rõ|đối chiếu"
              + "|quan tâm|gắn|sắp xếp|rút kinh nghiệm|ký kết|cam kết|bầu|giới thiệu|kết nạp|phát triển|xác định|xác minh|kê khai|cử"
              + "|thông báo|thông tin|tiếp thu|giải trình|trả lời|phối kết hợp|chịu trách nhiệm tham mưu|phụ trách|đảm nhận|tính toán|lựa chọn|nắm|tham gia ý kiến|ra soát|dán|tập hợp|tiếp|ứng trực|trực|rà|bảo trì|nghiệm thu|thanh toán|giải ngân|quyết toán|thi hành|chấn chỉnh|sáp nhập|hợp nhất|giới hạn|phân tích|dự báo|công bố|đo|thẩm duyệt|xét|xét duyệt|treo|trang trí|chụp|ghi|lưu|lưu trữ|bảo quản|in|photo|chuyển|ưu tiên|giám định|tham vấn|đón tiếp|ra quân|phân loại|đăng|viết bài|tuyển|tiêm|khám|trồng|nạo vét|làm tốt|làm|xem xét|cho ý kiến|thống nhất|xin ý kiến|xác nhận|đối thoại|tự kiểm tra|bảo đảm|đảm bảo"
              + "|đưa|dự trữ|kiểm soát|tuần tra|nâng cấp|di dời|cắt giảm|tinh giản|tạo lập|tạo|mua sắm|thu hút|kêu gọi|xúc tiến|quảng bá"
              + "|liên kết|trao đổi|chia sẻ|kết nối|tích hợp|liên thông|rút ngắn|đơn giản hoá|hiện đại hoá|xã hội hoá|cải cách|cải thiện|cải tạo"
              + "|sửa chữa|tu bổ|tôn tạo|bảo tồn|khôi phục|phục hồi|kiềm chế|kéo giảm|giảm|tăng|nâng|mở rộng|khuyến khích|động viên|cổ vũ"
              + "|tôn vinh|trao|tặng|khởi công|khánh thành|thi công|giải phóng|bồi thường|thu hồi|cấp phép|truy quét|xử phạt|tiếp xúc|lắng nghe"
              + "|phản ánh|phản biện|tư vấn|biên soạn|biên tập|xuất bản|sưu tầm|thu thập|đối soát|tra cứu|gương mẫu|đi đầu|nêu gương|luân chuyển"
              + "|điều động|bổ nhiệm|phân cấp|uỷ quyền|kiểm kê|kiểm đếm|cảnh báo|khuyến cáo|sơ tán|phun|cách ly|khoanh vùng|gia cố|khơi thông"
              + "|thu gom|phân luồng|điều tiết|bảo dưỡng|lắp đặt|trang bị|cài đặt|ký|tuyển sinh|tuyển chọn|tuyển dụng|bố trí lực lượng|tham dự"
              + "|thay mặt|phục vụ|chăm sóc|trợ giúp|định hướng|dẫn dắt|phản bác|kết hợp|quyết liệt|thực hành|chấp hành|tuân thủ|sẵn sàng|hoàn tất|kết thúc");

  private static final Phrases ADVERBS =
      Phrases.of(
          "khẩn trương|quyết liệt|sẵn sàng|chủ động|nghiêm túc|tập trung|tiếp tục|thường xuyên|kịp thời|trực tiếp|cần|phải|sẽ|có trách nhiệm|có nhiệm vụ"
              + "|cũng|cũng sẽ|cần phải|chịu trách nhiệm|định kỳ|căn cứ chức năng nhiệm vụ|là cơ quan|là đơn vị|làm đầu mối|đầu mối|tích cực|đồng thời|và|,");

  private Verbs() {}

  /** Behind a directive's verb; -1 where none stands here. */
  static int after(Words w, int i) {
    return w.isWord(i) ? VERBS.after(w, i) : -1;
  }

  /** The first word of the deed, adverbs passed over. */
  static int skipAdverbs(Words w, int i) {
    int at = i;
    while (at < i + 12) {
      int next = ADVERBS.after(w, at);
      boolean isWork =
          next >= 0
              && Verbs.after(w, at) >= 0
              && Verbs.after(w, next) < 0
              && ADVERBS.after(w, next) < 0;
      if (next < 0 || isWork || w.opens(next)) {
        return at;
      }
      at = next;
    }
    return at;
  }
}
