package vn.lantoa.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each rule of the reader is for, with sentences made for it. */
class ReadingRulesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Party symbol with its date | Thực hiện Kế hoạch số 41-KH/TU ngày 30/10/2026 của Tỉnh uỷ. | 41-KH/TU 2026-10-30 IMPLEMENTS
          State symbol with a year | Căn cứ Nghị định số 45/2026/NĐ-CP của Chính phủ. | 45/2026/NĐ-CP BASED_ON
          date behind the issuer | Thông báo số 12-TB/TU của Thường trực Tỉnh uỷ ngày 03/9/2026. | 12-TB/TU 2026-09-03
          date in words | Quyết định số 88/QĐ-UBND ngày 05 tháng 8 năm 2026. | 88/QĐ-UBND 2026-08-05
          wrong separator | Tiếp tục thực hiện Chỉ thị số 09/CT-TU ngày 1/2/2026. | 09-CT/TU 2026-02-01 CONTINUES
          doubled word | Triển khai Chỉ thị số số 09-CT/TU. | 09-CT/TU IMPLEMENTS
          enumeration under one type | Quán triệt các Nghị quyết số 18, 19, 27-NQ/TW. | 18-NQ/TW IMPLEMENTS; 19-NQ/TW IMPLEMENTS; 27-NQ/TW IMPLEMENTS
          each told once | Chỉ thị số 09-CT/TU; thực hiện Chỉ thị số 09-CT/TU. | 09-CT/TU IMPLEMENTS
          short reference | Kiểm tra việc thực hiện Kết luận 19 và chỉ thị 23. | KL 19 IMPLEMENTS; CT 23 IMPLEMENTS
          short with issuer in words | Tổng kết Nghị quyết số 21 của Tỉnh uỷ. | NQ 21 REPORTS_ON
          replaced | Quy định này thay thế Quy định số 15-QĐ/ĐU ngày 01/02/2024. | 15-QĐ/ĐU 2024-02-01 REPLACES
          date before the symbol | Ngày 05/11/2026, Ban Thường vụ ban hành Công văn số 175-CV/ĐU. | 175-CV/ĐU 2026-11-05
          a count is no number | Nghị quyết 3 nội dung và kế hoạch 5 năm. |
          """)
  void citations(String rule, String sentence, String expected) {
    assertThat(Readings.citations(Readings.of(sentence)))
        .as(rule)
        .isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          before a day | Các chi bộ nộp danh sách trước ngày 15/12/2026. | BEFORE:2026-12-15
          a quarter | Trình Ban Thường vụ trong quý I/2027. | QUARTER:2027-1
          a year at the sentence's end | Thực hiện mô hình đến hết năm 2027. | YEAR:2027
          from now to a year | Từ nay đến năm 2028 sắp xếp xong các ấp. | YEAR:2028
          a year in a name is none | Triển khai Đề án phát triển du lịch đến năm 2030. |
          a target's year is none | Tỷ lệ hộ nghèo còn 1% vào năm 2030. |
          a period of a plan is none | Kế hoạch giai đoạn 2026 - 2030 đã được thông qua. |
          a time of doing | Từ ngày 01/10/2026 đến hết ngày 31/10/2026, các chi bộ lấy ý kiến. | RANGE:2026-10-01/2026-10-31
          data's window is none | Số liệu tính đến ngày 15/11/2026. |
          what was done is none | Trong năm 2025, xã đã kết nạp 9 đảng viên. |
          a meeting is none | Hội nghị khai mạc vào 7 giờ 30 ngày 25/11/2026. |
          a vague word is none | Khẩn trương hoàn thành trong thời gian tới. |
          a time of doing at the end | Trung tâm Văn hoá mở chuyên mục từ ngày 02/02/2027 đến hết ngày 28/02/2027. | RANGE:2027-02-02/2027-02-28
          a meeting's days are none | Hội nghị diễn ra từ ngày 02/02/2027 đến hết ngày 03/02/2027. |
          a bare time behind its label | Xây dựng quy chế, thời gian hoàn thành: quý II/2027. | QUARTER:2027-2
          a share's year is the target's | Có 95% hồ sơ đúng hạn trong năm 2027. |
          vừa in a name tells no past | Hỗ trợ doanh nghiệp nhỏ và vừa, xong trong quý IV/2027. | QUARTER:2027-4
          a day of the quarter's last month | Báo cáo trước ngày 15 của tháng cuối quý. | EVERY:QUARTERLY:<3-15:
          the year named elsewhere | Nộp trước ngày 20/11/2026. Phải xong đến 20/11 tới. | BEFORE:2026-11-20; ON:2026-11-20
          """)
  void deadlines(String rule, String sentence, String expected) {
    assertThat(Readings.deadlines(Readings.of(sentence)))
        .as(rule)
        .isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          giao X chủ trì, phối hợp Y | Giao Văn phòng Đảng uỷ chủ trì, phối hợp với Công an xã tổng hợp, trình Ban Thường vụ Đảng uỷ trước ngày 20/11/2026. | LEAD Văn phòng Đảng uỷ @ trước ngày 20/11/2026; COORDINATE Công an xã @ trước ngày 20/11/2026; RECEIVE Ban Thường vụ Đảng uỷ @ trước ngày 20/11/2026
          handing in is no second work | Giao Ban Xây dựng Đảng tham mưu kế hoạch; trình Thường trực Đảng uỷ trước ngày 20/11/2026. | LEAD Ban Xây dựng Đảng @ trước ngày 20/11/2026; RECEIVE Thường trực Đảng uỷ @ trước ngày 20/11/2026
          two dated works | Sở Nội vụ rà soát biên chế trong quý I/2027; xây dựng đề án sắp xếp trong quý II/2027. | LEAD Sở Nội vụ @ trong quý I/2027; LEAD Sở Nội vụ @ trong quý II/2027
          the time in front | Trước ngày 15/8/2027, HĐND cấp xã, huyện thông qua đề án. | LEAD HĐND cấp xã, huyện @ Trước ngày 15/8/2027
          several share one work | Yêu cầu Bộ Tài chính, Bộ Nông nghiệp và Môi trường khẩn trương rà soát quy định. | LEAD Bộ Tài chính, Bộ Nông nghiệp và Môi trường
          in brackets | Tuyên truyền trên loa (Giao Uỷ ban Kiểm tra Đảng uỷ chủ trì, tham mưu trong quý III/2027). | LEAD Uỷ ban Kiểm tra Đảng uỷ @ trong quý III/2027
          a collective | Các chi bộ trực thuộc tổ chức học tập xong trong tháng 12/2026. | LEAD Các chi bộ trực thuộc @ trong tháng 12/2026
          a position | Đồng chí Uỷ viên Ban Thường vụ theo dõi, đôn đốc. | LEAD Đồng chí Uỷ viên Ban Thường vụ
          the past gives no work | Công an xã đã rà soát 120 hộ. |
          a closing formula gives none | Đề nghị các cơ quan, đơn vị triển khai thực hiện. |
          who works with somebody named leads | Phòng Kinh tế phối hợp với Công an xã rà soát thủ tục trong quý III/2027. | LEAD Phòng Kinh tế @ trong quý III/2027; COORDINATE Công an xã @ trong quý III/2027
          several assigned together lead | Giao Phòng Tư pháp, Công an xã phối hợp tổ chức hội thi. | LEAD Phòng Tư pháp, Công an xã
          fields of one body | Phòng Kinh tế, Hạ tầng và Đô thị rà soát địa giới. | LEAD Phòng Kinh tế, Hạ tầng và Đô thị
          levels one after the other | Chủ tịch UBND các xã, phường, đặc khu kiểm tra đê bao. | LEAD Chủ tịch UBND các xã, phường, đặc khu
          a body within a body | Đảng uỷ Uỷ ban nhân dân xã bố trí kinh phí. | LEAD Đảng uỷ Uỷ ban nhân dân xã
          a person asked by position | Đề nghị đồng chí Chủ tịch UBND xã chỉ đạo rà soát. | LEAD đồng chí Chủ tịch UBND xã
          two turns with their own times | Văn phòng Đảng uỷ định kỳ hằng năm tham mưu sơ kết, cuối nhiệm kỳ tham mưu tổng kết. | LEAD Văn phòng Đảng uỷ @ định kỳ hằng năm; LEAD Văn phòng Đảng uỷ @ cuối nhiệm kỳ
          labels in brackets | Xây dựng kế hoạch tuyên truyền (Đơn vị thực hiện: Trung tâm Văn hoá xã; thời gian: trước ngày 10/7/2027). | LEAD Trung tâm Văn hoá xã @ trước ngày 10/7/2027
          an announcement gives none | Ban Thường vụ Tỉnh uỷ ban hành Kế hoạch như sau: |
          a verb is no board | Ban hành kèm theo Quyết định này Quy chế làm việc. |
          who only helps | Công an xã phối hợp bảo đảm trật tự. | COORDINATE Công an xã
          """)
  void assignments(String rule, String sentence, String expected) {
    assertThat(Readings.assignments(Readings.of(sentence)))
        .as(rule)
        .isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          at least | Phấn đấu đến năm 2030 có ít nhất 85% hộ dân dùng nước sạch. | AT_LEAST 85 % 2030
          at most | Phấn đấu tỷ lệ hộ nghèo giảm còn dưới 1,5% vào cuối năm 2030. | AT_MOST 1.5 % 2030
          a range of a period | Vốn đầu tư giai đoạn 2026-2030 khoảng 15-20 tỷ đồng. | RANGE 15..20 tỷ đồng 2030
          two years and a baseline | Tỷ lệ lao động có nghề từ 40% năm 2025 lên 55% vào năm 2028 và 65% vào năm 2030. | EXACTLY 55 % 2028; EXACTLY 65 % 2030
          a reduction | Đến năm 2028 giảm tối thiểu 10% đầu mối. | DECREASE 10 % 2028
          each year | Hằng năm kết nạp từ 12 đảng viên trở lên. | AT_LEAST 12 đảng viên
          a result is none | Năm 2025 đã kết nạp 9 đảng viên, đạt 75% chỉ tiêu. |
          a standard is none | Theo quy định, xã có dân số từ 5.000 người trở lên. |
          a year far behind its share | Giảm tối thiểu 30% thời gian xử lý thủ tục hành chính trong năm 2028. | DECREASE 30 % 2028
          study is a demand's rule | Phấn đấu 100% đảng viên được học tập, quán triệt Nghị quyết. |
          """)
  void targets(String rule, String sentence, String expected) {
    assertThat(Readings.targets(Readings.of(sentence)))
        .as(rule)
        .isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          all who study | Phấn đấu 100% cán bộ, đảng viên được học tập Nghị quyết. | 100 cán bộ, đảng viên
          most of them | Có trên 98,5% đảng viên tham gia học tập. | 98.5 đảng viên
          a result is none | Đã có 97% đảng viên được học tập. | -
          no study | 85% hộ dân dùng nước sạch. | -
          """)
  void studyShares(String rule, String sentence, String expected) {
    String told =
        Readings.of(sentence).studies().stream()
            .map(s -> s.percent() + " " + s.audience())
            .collect(Collectors.joining("; "));
    assertThat(told.isEmpty() ? "-" : told).as(rule).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a numeral that is none | Đại hội lần thứ VXII. | ROMAN_NUMERAL VXII XVII
          a weekday of another date | Họp ngày 04/3/2026 (thứ ba). | WEEKDAY thứ ba thứ tư
          a symbol not in its form | Chỉ thị số 09/CT-TU. | SYMBOL_FORM 09/CT-TU 09-CT/TU
          a day without a year | Nộp trước ngày 10/12. | DEADLINE trước ngày 10/12 null
          """)
  void doubts(String rule, String sentence, String expected) {
    String told =
        Readings.of(sentence).doubts().stream()
            .map(d -> d.kind() + " " + d.span().text() + " " + d.proposal())
            .collect(Collectors.joining("; "));
    assertThat(told).as(rule).isEqualTo(expected);
  }
}
