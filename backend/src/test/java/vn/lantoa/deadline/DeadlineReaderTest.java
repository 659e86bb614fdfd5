package vn.lantoa.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lantoa.deadline.DeadlineReading.Flaw;
import vn.lantoa.deadline.DeadlineReading.Note;

class DeadlineReaderTest {

  /** The date of the paper the phrases stand in. */
  private static final LocalDate PAPER = LocalDate.of(2017, 1, 15);

  /** Phrases as papers print them, each with the rule it gives, or why it gives none. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2025 - 2026 | RANGE:2025-01-01/2026-12-31
          6 tháng một lần | EVERY:HALF_YEARLY:6-31:
          Báo cáo UBND TP trong tháng 4-2018 | MONTH:2018-04
          Chậm nhất tháng 12/2022 | MONTH:2022-12
          Hàng quý | EVERY:QUARTERLY:3-31:
          Quý I hàng năm | EVERY:YEARLY:3-31:
          Quý I/2026 | QUARTER:2026-1
          Quý IV hàng năm | EVERY:YEARLY:12-31:
          Theo chỉ đạo của tỉnh | UNDATED:WAITING
          Tháng 12/2025 | MONTH:2025-12
          Thời hạn hoàn thành trước ngày 01/11/2025 | BEFORE:2025-11-01
          Thực hiện theo chỉ đạo của Tỉnh uỷ | UNDATED:WAITING
          Từ nay đến năm 2021 | YEAR:2021
          báo cáo Thủ tướng trong tháng 9/2019 | MONTH:2019-09
          báo cáo thường xuyên, hàng ngày | UNDATED:REGULAR
          chậm nhất là ngày 31/1 | ON:2017-01-31
          chậm nhất là đến tháng 6/2019 | MONTH:2019-06
          chậm nhất năm 2025 | YEAR:2025
          chậm nhất trong quý 1 năm 2020 | QUARTER:2020-1
          chậm nhất trong tháng 7/2016 | MONTH:2016-07
          chậm nhất trước ngày 2-3 | BEFORE:2017-03-02
          chậm nhất trước ngày 31/12/2019 | BEFORE:2019-12-31
          chậm nhất trước tháng 6/2018 | BEFORE_MONTH:2018-06
          chậm nhất đến 31-12-2019 | ON:2019-12-31
          chậm nhất đến 7-6 | ON:2017-06-07
          có hiệu lực sau 10 ngày kể từ ngày ký ban hành | AFTER:10:DAYS:SIGNING
          dự kiến xong trước ngày khai giảng năm học mới 5-9 | BEFORE:2017-09-05
          gửi về Ban Tổ chức Trung ương trước ngày 15/6/2025 | BEFORE:2025-06-15
          hoàn thành công việc này trước 18h ngày 03/7/2019 | ON:2019-07-03T18:00
          hoàn thành trong quý 1/2026 | QUARTER:2026-1
          hoàn thành trong tháng 12 năm 2022 | MONTH:2022-12
          hoàn thành trong tháng 12 năm nay | MONTH:2017-12
          hoàn thành trong tháng 12-2017 | MONTH:2017-12
          hoàn thành vào cuối năm 2018 | YEAR_PART:2018-END
          hàng năm báo cáo Quốc hội | EVERY:YEARLY:12-31:
          kế hoạch chậm nhất 2025 hoàn thành | YEAR:2025
          muộn nhất là năm 2025 | YEAR:2025
          muộn nhất trong tháng 3/2015 | MONTH:2015-03
          muộn nhất vào trưa 13/10 | ON:2017-10-13T12:00
          mỗi quý một lần phải báo cáo | EVERY:QUARTERLY:3-31:
          mỗi tháng một lần | EVERY:MONTHLY:1-31:
          ngay trong hôm nay ( 12/4 ) | ON:2017-04-12
          ngay trong năm 2015 | YEAR:2015
          ngay trong quý I / 2017 | QUARTER:2017-1
          ngay trong tháng 6 | MONTH:2017-06
          phấn đấu đến hết nhiệm kỳ cơ bản hoàn thành | TERM:END
          quyết tâm hoàn thành trong tháng 11/2025 | MONTH:2025-11
          sau 3 tháng kể từ ngày bắt đầu thu phí | AFTER:3:MONTHS:EVENT
          trong 60 ngày kể từ ngày tạm ngừng thi công | AFTER:60:DAYS:EVENT
          trong Quý I / 2018 | QUARTER:2018-1
          trong Quý IV/2019 | QUARTER:2019-4
          trong hai năm còn lại của kế hoạch, năm 2019 và 2020 | RANGE:2019-01-01/2020-12-31
          trong quý 2-2018 | QUARTER:2018-2
          trong quý 4 năm nay | QUARTER:2017-4
          trong quý I năm 2017 | QUARTER:2017-1
          trong quý I năm nay | QUARTER:2017-1
          trong quý IV / 2014 | QUARTER:2014-4
          trong tháng 3 này | MONTH:2017-03
          trong tháng 3 tới | MONTH:2017-03
          trong thời gian 10 ngày kể từ ngày nhận được quyết định | AFTER:10:DAYS:RECEIPT
          trong thời gian 2 tháng kể từ ngày 2-11 | RANGE:2017-11-02/2018-01-02
          trong thời gian sớm nhất | VAGUE
          trong thời hạn 30 ngày kể từ ngày ký thông báo | AFTER:30:DAYS:SIGNING
          trong thời hạn 5 ngày làm việc kể từ ngày ra quyết định | AFTER:5:WORKING_DAYS:ISSUE
          trong vòng 1 tuần | AFTER:1:WEEKS:ISSUE
          trong vòng 30 ngày | AFTER:30:DAYS:ISSUE
          trình Chính phủ cuối tháng 8 | MONTH_PART:2017-08-END
          trình Thủ tướng Chính phủ trong tháng 3/2019 | MONTH:2019-03
          trước 16h ngày 5/3/2019 | ON:2019-03-05T16:00
          trước 17h ngày 10/7 | ON:2017-07-10T17:00
          trước ngày 08/10/2026 | BEFORE:2026-10-08
          trước ngày 12/3/2026 | BEFORE:2026-03-12
          trước ngày 15/12/2016 | BEFORE:2016-12-15
          trước ngày 15/3/2026 | BEFORE:2026-03-15
          trước ngày 15/8 | BEFORE:2017-08-15
          trước ngày 20 (hoặc 23) hằng tháng | EVERY:MONTHLY:<1-20:
          trước ngày 20-5 | BEFORE:2017-05-20
          trước ngày 20.7.2020 | BEFORE:2020-07-20
          trước ngày 22-12 - 2017 | BEFORE:2017-12-22
          trước ngày 30 - 8-2018 | BEFORE:2018-08-30
          trước ngày 30 tháng 6 năm 2019 | BEFORE:2019-06-30
          trước ngày 30-6-2018 | BEFORE:2018-06-30
          trước ngày 30/1/2019 | BEFORE:2019-01-30
          trước ngày 30/11 / 2017 | BEFORE:2017-11-30
          trước ngày 30/8/2019 | BEFORE:2019-08-30
          trước ngày mùng 3 Tết (18-2) | BEFORE:2017-02-18
          trước năm 2021 | BEFORE_YEAR:2021
          trước năm 2030 | BEFORE_YEAR:2030
          trước trong quý II / 2019 | QUARTER:2019-2
          từ nay đến cuối năm 2018 | YEAR_PART:2018-END
          từ nay đến hết năm 2017 | YEAR:2017
          từ ngày 1-4-2018 đến ngày 31-12-2020 | RANGE:2018-04-01/2020-12-31
          từ ngày 30/1 đến hết ngày 17/2 | RANGE:2017-01-30/2017-02-17
          vào cuối năm 2021 hoặc đầu năm 2022 | RANGE:2021-12-31/2022-01-01
          vào cuối tháng 8 | MONTH_PART:2017-08-END
          xong trước 12h trưa 25-12 | ON:2017-12-25T12:00
          xong trước ngày 20/9/2016 | BEFORE:2016-09-20
          xong trước ngày 31/12/2020 | BEFORE:2020-12-31
          ít nhất 03 ngày làm việc | AHEAD:3:WORKING_DAYS:SESSION
          Đến hết ngày 30-5-2018 | ON:2018-05-30
          Định kỳ hàng tháng hoặc sau mỗi đợt kiểm tra | EVERY:MONTHLY:1-31:
          đến 31/12 tới | ON:2017-12-31
          đến hết ngày 31/12/2015 | ON:2015-12-31
          đến hết năm nay | YEAR:2017
          định kỳ mỗi tháng hoặc đột xuất | EVERY:MONTHLY:1-31:
          định kỳ ngày 25 hàng tháng | EVERY:MONTHLY:1-25:
          định kỳ nửa năm | EVERY:HALF_YEARLY:6-31:
          định kỳ sáu tháng một lần | EVERY:HALF_YEARLY:6-31:
          định kỳ trước ngày 10 tháng 3, tháng 9 và tháng 11 hàng năm | EVERY:YEARLY:<3-10,9-10,11-10:
          trước ngày mùng 6 Tết | BEFORE:2017-02-02
          trước trong quý II/2019 | QUARTER:2019-2
          xong trong ngày 5/6/2017 | ON:2017-06-05
          tuần cuối tháng 6/2026 | MONTH_PART:2026-06-END
          giữa nhiệm kỳ | TERM:MIDDLE
          đầu năm 2022 | YEAR_PART:2022-START
          sáu tháng đầu năm 2026 | HALF:2026-1
          6 tháng cuối năm | HALF:2017-2
          giai đoạn 2021-2025 | RANGE:2021-01-01/2025-12-31
          hằng năm, trước ngày 20/11 | EVERY:YEARLY:<11-20:
          trước ngày 20/6 và 20/12 hằng năm | EVERY:YEARLY:<6-20,12-20:
          ngày 15 tháng cuối quý | EVERY:QUARTERLY:3-15:
          trước ngày 05 tháng sau hằng tháng | EVERY:MONTHLY:<2-5:
          trong vòng 10 ngày làm việc kể từ ngày Tỉnh ủy ban hành | AFTER:10:WORKING_DAYS:SUPERIOR_ISSUE
          sau hội nghị 10 ngày | AFTER:10:DAYS:SESSION
          trước ngày họp 05 ngày | AHEAD:5:DAYS:SESSION
          ít nhất 03 ngày làm việc trước hội nghị | AHEAD:3:WORKING_DAYS:SESSION
          17h00 ngày 30/6/2026 | ON:2026-06-30T17:00
          5 giờ chiều ngày 30/6/2026 | ON:2026-06-30T17:00
          trước 5 giờ chiều ngày 30/6/2026 | ON:2026-06-30T17:00
          truoc ngay 31/12/2026 | BEFORE:2026-12-31
          hang thang | EVERY:MONTHLY:1-31:
          T12/2026 | MONTH:2026-12
          trước 12/2026 | BEFORE_MONTH:2026-12
          31.12.2026 | ON:2026-12-31
          kịp thời | VAGUE
          khẩn trương | VAGUE
          sẽ có thông báo sau | UNDATED:WAITING
          theo Thông tư mới | UNDATED:WAITING
          khi có yêu cầu | UNDATED:WAITING
          trước ngày 31/02 | NO_SUCH_DAY
          trước ngày 29/02/2027 | NO_SUCH_DAY
          trong quý V/2026 | NO_SUCH_QUARTER
          trước tháng 13 | NO_SUCH_MONTH
          trước 25h ngày 3/4/2026 | NO_SUCH_HOUR
          từ ngày 5/6/2026 đến ngày 1/2/2026 | ENDS_BEFORE_START
          trước ngày 31/12/2020, chậm nhất ngày 30/11/2020 | CONTRADICTION
          trước ngày 24/2 (trước ngày mùng 9 Tết) | CONTRADICTION
          Trong tháng 6 | MONTH:2017-06
          trong tháng 7 | MONTH:2017-07
          báo cáo Thủ tướng kết quả rà soát trong tháng 9/2019 | MONTH:2019-09
          trong quý 3/2026 | QUARTER:2026-3
          trong quý III - 2026 | QUARTER:2026-3
          muộn nhất ngày 30.6.2026 | ON:2026-06-30
          muộn nhất là ngày 30 / 6 / 2026 | ON:2026-06-30
          chậm nhất vào ngày 30-6-2026 | ON:2026-06-30
          chậm nhất ngày 14/1 | ON:2018-01-14
          trước ngày 1 / 9 | BEFORE:2017-09-01
          hằng quý | EVERY:QUARTERLY:3-31:
          hàng tháng | EVERY:MONTHLY:1-31:
          hằng tháng | EVERY:MONTHLY:1-31:
          trước ngày 25 hàng tháng | EVERY:MONTHLY:<1-25:
          trước ngày 25 hằng tháng | EVERY:MONTHLY:<1-25:
          trong 5 năm tới | NONE
          hoàn thành tốt nhiệm vụ | NONE
          """)
  void phrases(String words, String reading) {
    assertThat(said(DeadlineReader.readField(words, PAPER).orElse(null))).isEqualTo(reading);
  }

  private static String said(DeadlineReading reading) {
    if (reading == null) {
      return "NONE";
    }
    return reading.rule() == null
        ? Objects.requireNonNull(reading.flaw()).name()
        : reading.rule().encode();
  }

  @Test
  void aLunarGlossThatAgreesIsNoContradiction() {
    DeadlineReading reading =
        DeadlineReader.readField(
                "trước ngày 24/2 ( trước ngày mùng 6 Tết )", LocalDate.of(2015, 2, 1))
            .orElseThrow();

    assertThat(said(reading)).isEqualTo("BEFORE:2015-02-24");
    assertThat(reading.notes()).containsExactly(Note.YEAR_INFERRED);
  }

  @Test
  void withoutThePapersDateAMissingYearIsAsked() {
    for (String words : List.of("trước ngày 15/8", "trong tháng 6", "trong quý I", "năm nay")) {
      assertThat(DeadlineReader.readField(words, null).orElseThrow().flaw())
          .isEqualTo(Flaw.NO_YEAR);
    }
  }

  @Test
  void wordsAreKeptWithTheirPlace() {
    String text =
        "Các chi bộ hoàn thành việc học tập trước ngày 31/12/2020 và gửi báo cáo chậm nhất trong quý I/2021.";

    List<DeadlineReading> found = DeadlineReader.read(text, null);

    assertThat(found)
        .extracting(DeadlineReading::text)
        .containsExactly("trước ngày 31/12/2020", "chậm nhất trong quý I/2021");
    assertThat(found)
        .allSatisfy(r -> assertThat(text.substring(r.start(), r.end())).isEqualTo(r.text()));
  }

  @Test
  void aBareDayOrYearInRunningTextIsNoDeadline() {
    String text =
        """
        Kế hoạch số 80 ngày 24/11/2022 được ban hành. Tốc độ tăng trưởng hằng năm đạt 7 %.
        Trong 5/7 xã đã có 12 mô hình; hội nghị khai mạc lúc 8 giờ ngày 03/12/2022.
        Trước mắt, tập trung tuyên truyền; trong 10 năm qua kết quả khá.
        """;

    assertThat(DeadlineReader.read(text, LocalDate.of(2022, 11, 24))).isEmpty();
  }

  @Test
  void aCellOfATableIsReadForItself() {
    String table =
        """
        Xây dựng đề án
        Quý I/2026
        Hàng quý
        Theo chỉ đạo của tỉnh
        2025 - 2026
        Thường xuyên
        """;

    assertThat(DeadlineReader.read(table, null))
        .extracting(DeadlineReaderTest::said)
        .containsExactly(
            "QUARTER:2026-1",
            "EVERY:QUARTERLY:3-31:",
            "UNDATED:WAITING",
            "RANGE:2025-01-01/2026-12-31",
            "UNDATED:REGULAR");
  }

  @Test
  void spellingsAndSpacesDoNotMatter() {
    List<String> same =
        List.of(
            "trước ngày 30/8/2026",
            "TRƯỚC NGÀY 30/8/2026",
            "trước ngày 30 - 8 - 2026",
            "trước ngày 30.8.2026",
            "trước ngày 30 tháng 8 năm 2026",
            "trước  ngày ngày 30/08/2026",
            "truoc ngay 30/8/2026",
            java.text.Normalizer.normalize("trước ngày 30/8/2026", java.text.Normalizer.Form.NFD));

    assertThat(same)
        .allSatisfy(
            words ->
                assertThat(said(DeadlineReader.readField(words, PAPER).orElse(null)))
                    .isEqualTo("BEFORE:2026-08-30"));
  }
}
