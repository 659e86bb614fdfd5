package vn.lantoa.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Whole papers: the form's parts, headings with points, tables. */
class PaperTest {

  private static final String PLAN =
      """
      ĐẢNG BỘ TỈNH VĨNH LONG
      ĐẢNG UỶ XÃ TÂN HẠNH
      *
      Số 112-KH/ĐU

      ĐẢNG CỘNG SẢN VIỆT NAM
      Tân Hạnh, ngày 12 tháng 11 năm 2026

      KẾ HOẠCH
      thực hiện Nghị quyết số 05-NQ/TU ngày 20/10/2026 của Tỉnh uỷ về kinh tế biển

      II. CHỈ TIÊU
      - Thu nhập bình quân đầu người đạt 95 triệu đồng/người/năm.
      III. NHIỆM VỤ
      1. Văn phòng Đảng uỷ
      - Chủ trì, phối hợp với UBND xã chuẩn bị hội trường trước ngày 20/11/2026.
      - Định kỳ hằng quý báo cáo Thường trực Đảng uỷ.
      2. Các chi bộ trực thuộc: Tổ chức học tập xong trong tháng 12/2026.

      Nơi nhận:
      - Thường trực Tỉnh uỷ;
      - Lưu Văn phòng Đảng uỷ.
      T/M BAN THƯỜNG VỤ
      PHÓ BÍ THƯ
      """;

  @Test
  void theFormsPartsAreRead() {
    Reading.Paper paper = Readings.of(PLAN).self();
    assertThat(paper.symbol()).isEqualTo("112-KH/ĐU");
    assertThat(paper.type()).isEqualTo("KH");
    assertThat(paper.issuerText()).isEqualTo("ĐẢNG UỶ XÃ TÂN HẠNH");
    assertThat(paper.superior()).isEqualTo("ĐẢNG BỘ TỈNH VĨNH LONG");
    assertThat(paper.place()).isEqualTo("Tân Hạnh");
    assertThat(paper.issuedOn()).isEqualTo(LocalDate.of(2026, 11, 12));
    assertThat(paper.title())
        .startsWith("thực hiện Nghị quyết số 05-NQ/TU")
        .endsWith("kinh tế biển");
    assertThat(paper.signer()).isEqualTo("T/M BAN THƯỜNG VỤ - PHÓ BÍ THƯ");
    assertThat(paper.recipients())
        .containsExactly("Thường trực Tỉnh uỷ;", "Lưu Văn phòng Đảng uỷ.");
    assertThat(Readings.citations(Readings.of(PLAN))).isEqualTo("05-NQ/TU 2026-10-20 IMPLEMENTS");
  }

  @Test
  void aHeadingGivesItsPointsTheirSubject() {
    assertThat(Readings.assignments(Readings.of(PLAN)))
        .isEqualTo(
            "LEAD Văn phòng Đảng uỷ @ trước ngày 20/11/2026; "
                + "COORDINATE UBND xã @ trước ngày 20/11/2026; "
                + "LEAD Văn phòng Đảng uỷ @ Định kỳ hằng quý; "
                + "RECEIVE Thường trực Đảng uỷ @ Định kỳ hằng quý; "
                + "LEAD Các chi bộ trực thuộc @ trong tháng 12/2026");
  }

  @Test
  void aTargetInTheSectionOfTargetsNeedsNoOtherWord() {
    assertThat(Readings.targets(Readings.of(PLAN))).isEqualTo("EXACTLY 95 triệu đồng/người/năm");
  }

  @Test
  void aBlankNumberIsTheStampedOneAndABlankDayAMonth() {
    Reading reading =
        Readings.of(
            """
            ĐẢNG UỶ XÃ TÂN HẠNH
            *
            Số -CV/ĐU
            Triển khai Chương trình số 15-CTr/TU
            Tân Hạnh, ngày tháng 3 năm 2026
            Kính gửi: Các chi bộ.
            Đề nghị các chi bộ gửi danh sách trước ngày 12/3.
            417
            """);
    assertThat(reading.self().symbol()).isEqualTo("417-CV/ĐU");
    assertThat(reading.self().issuedOn()).isNull();
    assertThat(reading.self().month()).isEqualTo(YearMonth.of(2026, 3));
    assertThat(reading.self().title()).isEqualTo("Triển khai Chương trình số 15-CTr/TU");
    assertThat(Readings.deadlines(reading)).isEqualTo("BEFORE:2026-03-12");
  }

  @Test
  void aTableOutOfNarrowCells() {
    Reading reading =
        Readings.of(
            """
            Nghị quyết về chuyển đổi
            số trên địa bàn xã.
            Quý II/2027
            Quý II/2027
            Văn phòng
            Đảng uỷ
            Kế hoạch tổ chức diễn tập
            phòng thủ
            Theo chỉ đạo
            của tỉnh
            Đảng uỷ
            UBND xã
            chủ trì,
            phối hợp
            Công an
            xã
            Kế hoạch kiểm tra đầu năm
            Quý I hàng
            năm
            Uỷ ban
            Kiểm tra
            """);
    assertThat(Readings.assignments(reading))
        .isEqualTo(
            "LEAD Văn phòng Đảng uỷ @ Quý II/2027; "
                + "LEAD Đảng uỷ UBND xã @ Theo chỉ đạo của tỉnh; "
                + "COORDINATE Công an xã @ Theo chỉ đạo của tỉnh; "
                + "LEAD Uỷ ban Kiểm tra @ Quý I hàng năm");
  }

  @Test
  void aTableWithBarsAndAMergedCell() {
    Reading reading =
        Readings.of(
            """
            TT | Nội dung | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian
            1 | Xây dựng quy chế dân chủ | Văn phòng HĐND và UBND xã | Các thôn | Quý I/2027
            2 | Sơ kết quy chế dân chủ | | | Tháng 12/2027
            """);
    assertThat(Readings.assignments(reading))
        .isEqualTo(
            "LEAD Văn phòng HĐND và UBND xã @ Quý I/2027; COORDINATE Các thôn @ Quý I/2027; "
                + "LEAD Văn phòng HĐND và UBND xã @ Tháng 12/2027");
  }

  @Test
  void labelsUnderAPointTellWhoAndWhen() {
    Reading reading =
        Readings.of(
            """
            1. Rà soát, bổ sung quy chế làm việc.
            - Đơn vị chủ trì: Văn phòng Đảng uỷ.
            - Đơn vị phối hợp: Công an xã.
            - Thời gian hoàn thành: Quý II/2027.
            2. Tổ chức hội thi Bí thư chi bộ giỏi.
            - Thời gian: Tháng 8/2027.
            - Đơn vị thực hiện: Ban Xây dựng Đảng.
            """);
    assertThat(Readings.assignments(reading))
        .isEqualTo(
            "LEAD Văn phòng Đảng uỷ @ Quý II/2027; COORDINATE Công an xã @ Quý II/2027; "
                + "LEAD Ban Xây dựng Đảng @ Tháng 8/2027");
    assertThat(reading.assignments().get(0).task().text())
        .isEqualTo("Rà soát, bổ sung quy chế làm việc");
  }

  @Test
  void whatWasReachedIsNoTarget() {
    Reading reading =
        Readings.of(
            """
            NGHỊ QUYẾT
            về nhiệm vụ năm 2027

            I. KẾT QUẢ NĂM 2026
            Thu nhập bình quân đầu người đạt 68 triệu đồng; kết nạp 14 đảng viên.
            II. CHỈ TIÊU NĂM 2027
            1. Thu nhập bình quân đầu người đạt 75 triệu đồng.
            """);
    assertThat(Readings.targets(reading)).isEqualTo("EXACTLY 75 triệu đồng 2027");
  }
}
