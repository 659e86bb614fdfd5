package vn.lantoa.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvisionSplitterTest {

  @Test
  void aStudyPlan() {
    String text =
        """
        TỈNH UỶ VÍ DỤ
        *
        Số 87-KH/TU
        KẾ HOẠCH
        học tập, quán triệt nghị quyết

        I. MỤC ĐÍCH, YÊU CẦU
        1. Mục đích
        Giúp cán bộ, đảng viên nắm vững nội dung cốt lõi.
        2. Yêu cầu
        - Việc học tập tổ chức nghiêm túc,
        thiết thực ở từng cấp.
        - Không ghép với hội nghị khác:
        + ở cấp huyện;
        + ở cơ sở.
        II. TỔ CHỨC THỰC HIỆN
        1. Ban Tuyên giáo Tỉnh uỷ
        a) Chủ trì hướng dẫn việc học tập
        trước ngày 31/12/2020.
        b) Theo dõi, đôn đốc;
        đ) Báo cáo Ban Thường vụ.
        Các đơn vị gửi báo cáo về Văn phòng.
        2. Các huyện uỷ xây dựng kế hoạch, hoàn thành trong tháng 12 năm 2020; tổ chức tại cơ sở.
        Nơi nhận:
        - Thường trực Tỉnh uỷ,
        - Lưu.
        """;

    assertThat(rows(text))
        .containsExactly(
            "0 ¶1 | - | TỈNH UỶ VÍ DỤ⏎*⏎Số 87-KH/TU⏎KẾ HOẠCH⏎học tập, quán triệt nghị quyết",
            "0 I | MỤC ĐÍCH, YÊU CẦU | I. MỤC ĐÍCH, YÊU CẦU",
            "1 I.1 | Mục đích | 1. Mục đích⏎Giúp cán bộ, đảng viên nắm vững nội dung cốt lõi.",
            "1 I.2 | Yêu cầu | 2. Yêu cầu",
            "2 I.2.-1 | - | - Việc học tập tổ chức nghiêm túc,⏎thiết thực ở từng cấp.",
            "2 I.2.-2 | - | - Không ghép với hội nghị khác:",
            "3 I.2.-2.+1 | - | + ở cấp huyện;",
            "3 I.2.-2.+2 | - | + ở cơ sở.",
            "0 II | TỔ CHỨC THỰC HIỆN | II. TỔ CHỨC THỰC HIỆN",
            "1 II.1 | Ban Tuyên giáo Tỉnh uỷ | 1. Ban Tuyên giáo Tỉnh uỷ",
            "2 II.1.a | - | a) Chủ trì hướng dẫn việc học tập⏎trước ngày 31/12/2020.",
            "2 II.1.b | - | b) Theo dõi, đôn đốc;",
            "2 II.1.đ | - | đ) Báo cáo Ban Thường vụ.",
            "3 II.1.đ.¶2 | - | Các đơn vị gửi báo cáo về Văn phòng.",
            "1 II.2 | - | 2. Các huyện uỷ xây dựng kế hoạch, hoàn thành trong tháng 12 năm 2020; tổ"
                + " chức tại cơ sở.",
            "0 ¶2 | - | Nơi nhận:⏎- Thường trực Tỉnh uỷ,⏎- Lưu.");
  }

  @Test
  void aDecisionWithArticles() {
    String text =
        """
        Chương I
        QUY ĐỊNH CHUNG
        Điều 1. Phạm vi điều chỉnh
        1. Quy định này quy định về việc học tập, quán triệt nghị quyết của Đảng ở các cấp theo
        Điều 5 của Quy chế.
        2. Không áp dụng với việc khác.
        Điều 2. Đối tượng áp dụng là các tổ chức đảng.
        CHƯƠNG II TỔ CHỨC THỰC HIỆN
        Mục 1. Trách nhiệm
        Điều 3. Cấp uỷ
        3.1. Lãnh đạo, chỉ đạo;
        3.2. Kiểm tra:
        (1) định kỳ;
        (2) đột xuất.
        Điều 3a. Hiệu lực
        """;

    assertThat(rows(text))
        .containsExactly(
            "0 Chương I | QUY ĐỊNH CHUNG | Chương I⏎QUY ĐỊNH CHUNG",
            "1 Điều 1 | Phạm vi điều chỉnh | Điều 1. Phạm vi điều chỉnh",
            "2 Điều 1.1 | - | 1. Quy định này quy định về việc học tập, quán triệt nghị quyết"
                + " của Đảng ở các cấp theo⏎Điều 5 của Quy chế.",
            "2 Điều 1.2 | - | 2. Không áp dụng với việc khác.",
            "1 Điều 2 | - | Điều 2. Đối tượng áp dụng là các tổ chức đảng.",
            "0 Chương II | TỔ CHỨC THỰC HIỆN | CHƯƠNG II TỔ CHỨC THỰC HIỆN",
            "1 Chương II.Mục 1 | Trách nhiệm | Mục 1. Trách nhiệm",
            "2 Điều 3 | Cấp uỷ | Điều 3. Cấp uỷ",
            "3 Điều 3.1 | - | 3.1. Lãnh đạo, chỉ đạo;",
            "3 Điều 3.2 | - | 3.2. Kiểm tra:",
            "4 Điều 3.2.(1) | - | (1) định kỳ;",
            "4 Điều 3.2.(2) | - | (2) đột xuất.",
            "2 Điều 3a | Hiệu lực | Điều 3a. Hiệu lực");
  }

  @Test
  void partsAndNumbersOfSeveralPlaces() {
    String text =
        """
        Phần thứ nhất
        KẾT QUẢ
        A. Ưu điểm
        I- Về kinh tế
        1. Tăng trưởng
        1.1. Nông nghiệp tăng 3,5%
        1.2. Công nghiệp tăng
        12.5 triệu đồng, đạt
        15.3.2026 và 2.500 tỷ.
        1.2.1. Chế biến
        2/ Thu ngân sách
        B. Hạn chế
        PHẦN II: NHIỆM VỤ
        I. Mục tiêu
        """;

    assertThat(rows(text))
        .containsExactly(
            "0 Phần thứ nhất | KẾT QUẢ | Phần thứ nhất⏎KẾT QUẢ",
            "1 Phần thứ nhất.A | Ưu điểm | A. Ưu điểm",
            "2 Phần thứ nhất.A.I | Về kinh tế | I- Về kinh tế",
            "3 Phần thứ nhất.A.I.1 | Tăng trưởng | 1. Tăng trưởng",
            "4 Phần thứ nhất.A.I.1.1 | Nông nghiệp tăng 3,5% | 1.1. Nông nghiệp tăng 3,5%",
            "4 Phần thứ nhất.A.I.1.2 | Công nghiệp tăng | 1.2. Công nghiệp tăng⏎12.5 triệu đồng,"
                + " đạt⏎15.3.2026 và 2.500 tỷ.",
            "5 Phần thứ nhất.A.I.1.2.1 | Chế biến | 1.2.1. Chế biến",
            "3 Phần thứ nhất.A.I.2 | Thu ngân sách | 2/ Thu ngân sách",
            "1 Phần thứ nhất.B | Hạn chế | B. Hạn chế",
            "0 Phần II | NHIỆM VỤ | PHẦN II: NHIỆM VỤ",
            "1 Phần II.I | Mục tiêu | I. Mục tiêu");
  }

  @Test
  void paragraphsWhereThereIsNoStructure() {
    String text =
        """
        Ngày 24/12/2021, Ban Thường vụ ban hành nghị quyết.
        Các cấp uỷ tổ chức học tập trước ngày
        31/12/2021 ở tất cả các cấp.

        Hội nghị thống nhất

        một số việc sau đây
        12. năm nào cũng vậy.
        """;

    assertThat(rows(text))
        .containsExactly(
            "0 ¶1 | - | Ngày 24/12/2021, Ban Thường vụ ban hành nghị quyết.",
            "0 ¶2 | - | Các cấp uỷ tổ chức học tập trước ngày⏎31/12/2021 ở tất cả các cấp.",
            "0 ¶3 | - | Hội nghị thống nhất⏎⏎một số việc sau đây⏎12. năm nào cũng vậy.");
  }

  @Test
  void brokenLinesBeginNoPassage() {
    String text =
        """
        - Phát triển kinh tế
        - xã hội theo Nghị quyết số
        57-
        NQ/TW; gồm:
        + một
        + hai
        - Giữ vững an ninh
        """;

    assertThat(rows(text))
        .containsExactly(
            "0 -1 | - | - Phát triển kinh tế⏎- xã hội theo Nghị quyết số⏎57-⏎NQ/TW; gồm:",
            "1 -1.+1 | - | + một",
            "1 -1.+2 | - | + hai",
            "0 -2 | - | - Giữ vững an ninh");
  }

  @Test
  void labelsStayUnique() {
    String text = "1. Một\n2. Hai\n1. Ba\n2. Bốn\n1. Năm\na) x\na) y\n";

    assertThat(ProvisionSplitter.split(text))
        .extracting(ProvisionText::label)
        .containsExactly("1", "2", "1 (2)", "2 (2)", "1 (3)", "1 (3).a", "1 (3).a (2)");
  }

  @Test
  void anExcerptMayBeginInTheMiddle() {
    assertThat(ProvisionSplitter.split("5. Năm;\n6. Sáu;\n40. Bốn mươi;\n9. Chín."))
        .extracting(ProvisionText::label)
        .containsExactly("5", "6", "6.¶2", "9");
  }

  @Test
  void decomposedAndWindowsTextIsSplitTheSame() {
    String text = "Điều 1. Một\r\n1. Hai\r\n\r\nba\r\nĐiều 2. Ba\r\nPhần mềm\r\nMức 1: x";
    List<String> labels = List.of("Điều 1", "Điều 1.1", "Điều 2");

    assertThat(ProvisionSplitter.split(text)).extracting(ProvisionText::label).isEqualTo(labels);
    assertThat(ProvisionSplitter.split(Normalizer.normalize(text, Form.NFD)))
        .extracting(ProvisionText::label)
        .isEqualTo(labels);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n", "\u200B\n", "\r\n\t"})
  void aBlankTextHasNoPassages(String text) {
    assertThat(ProvisionSplitter.split(text)).isEmpty();
  }

  @Test
  void theWholeOfOnePassage() {
    assertThat(ProvisionSplitter.split("\n I. A\n\n"))
        .containsExactly(new ProvisionText("I", 0, "A", "I. A", 0, 8));
  }

  private static Stream<String> rows(String text) {
    return ProvisionSplitter.split(text).stream()
        .map(
            p ->
                Stream.of(
                        p.depth() + " " + p.label(),
                        p.heading() == null ? "-" : p.heading(),
                        p.text().replace("\n", "⏎"))
                    .collect(Collectors.joining(" | ")));
  }
}
