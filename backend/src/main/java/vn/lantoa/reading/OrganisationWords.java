package vn.lantoa.reading;

/** The words organisations, positions and their collectives are named by. */
final class OrganisationWords {

  static final Phrases HEADS =
      Phrases.of(
          "uỷ ban nhân dân|ubnd|hội đồng nhân dân|hđnd|thường trực|tt . hđnd|tt hđnd|đảng uỷ|đảng bộ|chi bộ"
              + "|chi uỷ|ban thường vụ|ban chấp hành|ban chỉ đạo|ban chỉ huy|ban xây dựng|ban tuyên giáo"
              + "|ban tổ chức|ban nội chính|ban dân vận|ban kiểm tra|ban quản lý|ban bảo vệ|ban điều hành"
              + "|ban vận động|ban công tác|ban pháp chế|ban kinh tế|ban văn hoá|ban cán sự|ban giám hiệu"
              + "|ban giám đốc|ban đại diện|ban tiếp công dân|ban nhân dân|ban bí thư"
              + "|bộ|sở|phòng|chi cục|cục|tổng cục|vụ|viện|văn phòng|uỷ ban|uỷ ban kiểm tra|ubkt|ubmttq"
              + "|mặt trận tổ quốc|mặt trận|mttq|uỷ ban mttq|đoàn thanh niên|đoàn tncs|huyện đoàn|tỉnh đoàn|xã đoàn"
              + "|hội nông dân|hội liên hiệp|hội cựu chiến binh|hội phụ nữ|hội luật gia|hội người cao tuổi|hội chữ thập đỏ"
              + "|liên đoàn lao động|liên hiệp|công đoàn|công an|ban chqs|quân sự|bộ chỉ huy|bộ đội biên phòng|bộ tư lệnh"
              + "|tỉnh uỷ|thành uỷ|huyện uỷ|quận uỷ|thị uỷ|quân uỷ|cấp uỷ|trung tâm|trường|trạm y tế|trạm|đài|báo"
              + "|kho bạc|ngân hàng|toà án|viện kiểm sát|thanh tra|thi hành án|bảo hiểm xã hội|thuế"
              + "|tổng công ty|tập đoàn|công ty|hợp tác xã|tổ công tác|tổ giúp việc|tổ thư ký|tổ biên tập"
              + "|bí thư|phó bí thư|chủ tịch|phó chủ tịch|giám đốc|bộ trưởng|trưởng ban|trưởng phòng|chánh văn phòng"
              + "|trưởng các|trưởng thôn|trưởng ấp|đồng chí|thủ trưởng|người đứng đầu|chủ nhiệm|uỷ viên|hiệu trưởng|trưởng thôn|báo cáo viên"
              + "|báo và phát thanh , truyền hình|báo và phát thanh - truyền hình|đài phát thanh và truyền hình|đài phát thanh - truyền hình|đài truyền thanh"
              + "|cơ quan|đơn vị|địa phương|đoàn thể|văn phòng hđnd và ubnd|ban|tổ đảng|đảng đoàn|đảng uỷ viên"
              + "|học viện|nhà xuất bản|quỹ|đặc khu|tiểu ban|hội đồng");
  static final Phrases COLLECTIVES =
      Phrases.of("các|những|tất cả các|toàn thể các|cấp uỷ các cấp|từng|mỗi|đề nghị các|một số");
  static final Phrases COLLECTIVE_NOUNS =
      Phrases.of(
          "bộ|ngành|ban|sở|địa phương|cơ quan|đơn vị|tổ chức đảng|tổ chức cơ sở đảng|tổ chức chính trị - xã hội|tổ chức chính trị|tổ chức thành viên|tổ chức"
              + "|chi bộ|đảng bộ|chi , đảng bộ|chi đảng bộ|chi|đảng uỷ|cấp uỷ|cấp|tỉnh uỷ|thành uỷ|phòng|đoàn thể|hội|tập đoàn kinh tế"
              + "|tập đoàn|tổng công ty|doanh nghiệp|xã|phường|đặc khu|thôn|ấp|khu phố|tổ dân phố|trường|trường học"
              + "|hợp tác xã|tỉnh|thành phố|huyện|quận|đồng chí|uỷ viên|cấp uỷ viên|báo cáo viên|ban đảng|hội quần chúng"
              + "|ban ngành|ban , ngành|chi hội|thành viên|trung tâm|viện|uỷ ban|uỷ ban nhân dân|cơ sở|chi uỷ|chi bộ , đảng bộ|phòng ban");
  static final Phrases LISTED =
      Phrases.of(
          "ngành|địa phương|cơ quan|đơn vị|đoàn thể|tổ chức|tập đoàn kinh tế|tập đoàn|tổng công ty|doanh nghiệp"
              + "|xã|phường|đặc khu|thành phố|huyện|quận|chi bộ|đảng bộ|cấp uỷ|tổ chức đảng|tổ chức chính trị - xã hội|tổ chức chính trị"
              + "|ban|sở|phòng|trường|ngành liên quan|cá nhân|chỉ huy|ban ngành|các cấp|hội|trung tâm|thôn|ấp|khu phố|viện");
  static final Phrases PLACES =
      Phrases.of(
          "xã|phường|tỉnh|thành phố|huyện|quận|thị xã|trung ương|đặc khu|các cấp|cấp xã|cấp tỉnh|cấp huyện|cơ sở"
              + "|cấp|thôn|ấp|khu phố|trực thuộc|trực thuộc trung ương|cùng cấp|có liên quan|liên quan|khối|nhà nước"
              + "|chuyên môn|viên|các xã|các phường|các tỉnh|các thành phố|quận huyện|thị trấn|quốc phòng|đoàn thể|phụ trách địa bàn|phụ trách"
              + "|sự nghiệp|chính trị|xã hội|kinh tế|trường học|toàn xã|toàn tỉnh|toàn đảng bộ|đứng đầu|dân cư|tổ dân phố");
  static final Phrases STOPS =
      Phrases.of(
          "là|được|bị|có|đã|vừa|sẽ|cần|phải|có trách nhiệm|có nhiệm vụ|không|chưa|khi|nếu|mà|từ|đến|tới|trước|sau|do|bằng|như|cũng"
              + "|còn|chỉ|rất|để|với|về|cho|theo|căn cứ|trên cơ sở|nhằm|hằng|hàng|chậm|muộn|quý|tháng|ngày|năm|đang|luôn|nên|thì|qua|trong|tại|bảo đảm|đảm bảo|vào|kể|định kỳ|trực tiếp");
  static final Phrases TAILS =
      Phrases.of(
          "trên địa bàn|trong cụm|trong xã|trong tỉnh|trong huyện|trong hệ thống|trong toàn|trong phạm vi|thuộc|tại doanh nghiệp|có liên quan|liên quan|trong đảng bộ");
  static final Phrases SMALL =
      Phrases.of(
          "đồng chí|cấp uỷ|chi bộ|đảng bộ|đảng uỷ|uỷ ban|ban thường vụ|ban chấp hành|thường trực|bí thư|thủ trưởng|người đứng đầu|mặt trận"
              + "|tỉnh uỷ|thành uỷ|công an|quân sự|hội luật gia|hội nông dân|văn phòng|chủ tịch|giám đốc|tổ công tác|ban xây dựng|ban tuyên giáo|phòng|trường|trung tâm|hội liên hiệp|hội cựu|đoàn thanh niên|ban chỉ huy|ban chỉ đạo|uỷ viên|cơ quan|đơn vị");
  static final Phrases ALONE = Phrases.of("bộ trưởng|thủ trưởng|báo");
  static final Phrases OF_FIELDS = Phrases.of("bộ|sở|phòng|ban|uỷ ban|vụ|chi cục|trung tâm");
  static final Phrases COMMITTEE = Phrases.of("uỷ|bộ|đoàn");
  static final Phrases ADVISORY =
      Phrases.of("tham mưu , giúp việc|tham mưu giúp việc|tham mưu|giúp việc|chuyên môn");
  static final Phrases LEVELS =
      Phrases.of(
          "xã|huyện|quận|tỉnh|phường|đặc khu|thị trấn|thành phố trực thuộc trung ương|thành phố|trung ương|thôn|ấp|khu phố");
  static final Phrases BEFORE_A_NUMBER =
      Phrases.of("đạo|quận|phố|tổ|thôn|ấp|phường|số|khóm|đội|khối|cụm|huyện|trường|bộ");

  private OrganisationWords() {}
}
