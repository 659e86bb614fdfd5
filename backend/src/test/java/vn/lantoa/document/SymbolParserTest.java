package vn.lantoa.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lantoa.document.DocumentSymbol.Form;

class SymbolParserTest {

  private final SymbolParser parser =
      new SymbolParser(
          Stream.concat(SymbolType.party().stream(), SymbolType.state().stream()).toList());

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          05-NQ/TU                          | 5    | 05   | NQ  | TU      | -    | 05-NQ/TU         | 05-NQ/TU          | PARTY | -
          05 - NQ / TU                      | 5    | 05   | NQ  | TU      | -    | 05 - NQ / TU     | 05-NQ/TU          | PARTY | -
          05 NQ TU                          | 5    | 05   | NQ  | TU      | -    | 05 NQ TU         | 05-NQ/TU          | PARTY | -
          05 nq tu                          | 5    | 05   | NQ  | TU      | -    | 05 nq tu         | 05-NQ/TU          | PARTY | -
          05nq/tu                           | 5    | 05   | NQ  | TU      | -    | 05nq/tu          | 05-NQ/TU          | PARTY | -
          số 05-NQ/TU                       | 5    | 05   | NQ  | TU      | -    | 05-NQ/TU         | 05-NQ/TU          | PARTY | -
          Số: 05-NQ/TU                      | 5    | 05   | NQ  | TU      | -    | 05-NQ/TU         | 05-NQ/TU          | PARTY | -
          Nghị quyết số 05-NQ/TU            | 5    | 05   | NQ  | TU      | -    | 05-NQ/TU         | 05-NQ/TU          | PARTY | -
          nghi quyet so 05-nq/tu            | 5    | 05   | NQ  | TU      | -    | 05-nq/tu         | 05-NQ/TU          | PARTY | -
          05-nq/tu                          | 5    | 05   | NQ  | TU      | -    | 05-nq/tu         | 05-NQ/TU          | PARTY | -
          NQ 05-NQ/TU                       | 5    | 05   | NQ  | TU      | -    | 05-NQ/TU         | 05-NQ/TU          | PARTY | -
          05/NQ-TU                          | 5    | 05   | NQ  | TU      | -    | 05/NQ-TU         | 05-NQ/TU          | PARTY | SEPARATORS:05/NQ-TU>05-NQ/TU
          34/CT-TW                          | 34   | 34   | CT  | TW      | -    | 34/CT-TW         | 34-CT/TW          | PARTY | SEPARATORS:34/CT-TW>34-CT/TW
          05/NQ/TU                          | 5    | 05   | NQ  | TU      | -    | 05/NQ/TU         | 05-NQ/TU          | PARTY | SEPARATORS:05/NQ/TU>05-NQ/TU
          05-NQ-TU                          | 5    | 05   | NQ  | TU      | -    | 05-NQ-TU         | 05-NQ/TU          | PARTY | SEPARATORS:05-NQ-TU>05-NQ/TU
          05–NQ/TU                          | 5    | 05   | NQ  | TU      | -    | 05–NQ/TU         | 05-NQ/TU          | PARTY | -
          23-CTr_ĐU                         | 23   | 23   | CTr | ĐU      | -    | 23-CTr_ĐU        | 23-CTr/ĐU         | PARTY | SEPARATORS:23-CTr_ĐU>23-CTr/ĐU
          15-CTR/TU                         | 15   | 15   | CTr | TU      | -    | 15-CTR/TU        | 15-CTr/TU         | PARTY | -
          15-Ctr/TU                         | 15   | 15   | CTr | TU      | -    | 15-Ctr/TU        | 15-CTr/TU         | PARTY | -
          15-CTHĐ/TU                        | 15   | 15   | CTr | TU      | -    | 15-CTHĐ/TU       | 15-CTr/TU         | PARTY | TYPE_SPELLING:CTHĐ>CTr
          Chương trình hành động số 15-CTr/TU | 15 | 15   | CTr | TU      | -    | 15-CTr/TU        | 15-CTr/TU         | PARTY | -
          08-QĐi/TW                         | 8    | 08   | QĐi | TW      | -    | 08-QĐi/TW        | 08-QĐi/TW         | PARTY | -
          Quy định 08-QĐI/ĐU                | 8    | 08   | QĐi | ĐU      | -    | 08-QĐI/ĐU        | 08-QĐi/ĐU         | PARTY | -
          Quy định số 37-QĐ/TW              | 37   | 37   | QĐ  | TW      | -    | 37-QĐ/TW         | 37-QĐ/TW          | PARTY | -
          12-QD/DU                          | 12   | 12   | QĐ  | ĐU      | -    | 12-QD/DU         | 12-QĐ/ĐU          | PARTY | TYPE_SPELLING:QD>QĐ ISSUER_SPELLING:DU>ĐU
          06-ĐA/ĐU                          | 6    | 06   | ĐA  | ĐU      | -    | 06-ĐA/ĐU         | 06-ĐA/ĐU          | PARTY | -
          06-DA/ĐU                          | 6    | 06   | DA  | ĐU      | -    | 06-DA/ĐU         | 06-DA/ĐU          | PARTY | -
          05-NQ/TƯ                          | 5    | 05   | NQ  | TƯ      | -    | 05-NQ/TƯ         | 05-NQ/TƯ          | PARTY | ISSUER_AMBIGUOUS:TƯ
          167-BC/TU                         | 167  | 167  | BC  | TU      | -    | 167-BC/TU        | 167-BC/TU         | PARTY | -
          57b-KH/TU                         | 57   | 57b  | KH  | TU      | -    | 57b-KH/TU        | 57b-KH/TU         | PARTY | -
          22-HD/VPTW                        | 22   | 22   | HD  | VPTW    | -    | 22-HD/VPTW       | 22-HD/VPTW        | PARTY | -
          791/NQ-QUTW                       | 791  | 791  | NQ  | QUTW    | -    | 791/NQ-QUTW      | 791-NQ/QUTW       | PARTY | SEPARATORS:791/NQ-QUTW>791-NQ/QUTW
          129-KH/ĐĐHLGVN                    | 129  | 129  | KH  | ĐĐHLGVN | -    | 129-KH/ĐĐHLGVN   | 129-KH/ĐĐHLGVN    | PARTY | -
          01-NQ/ĐHXVII                      | 1    | 01   | NQ  | ĐHXVII  | -    | 01-NQ/ĐHXVII     | 01-NQ/ĐHXVII      | PARTY | -
          01-NQ/ĐHVXII                      | 1    | 01   | NQ  | ĐHVXII  | -    | 01-NQ/ĐHVXII     | 01-NQ/ĐHVXII      | PARTY | BAD_ROMAN_NUMERAL:ĐHVXII>XVII
          Nghị quyết số 05/TU               | 5    | 05   | NQ  | TU      | -    | 05/TU            | 05-NQ/TU          | PARTY | TYPE_FROM_WORDS:Nghị quyết>NQ
          NQ 05/TU                          | 5    | 05   | NQ  | TU      | -    | 05/TU            | 05-NQ/TU          | PARTY | TYPE_FROM_WORDS:NQ>NQ
          Chỉ thị số 05-NQ/TU               | 5    | 05   | NQ  | TU      | -    | 05-NQ/TU         | 05-NQ/TU          | PARTY | TYPE_DIFFERS:Chỉ thị
          123/QĐ-UBND                       | 123  | 123  | QĐ  | UBND    | -    | 123/QĐ-UBND      | 123/QĐ-UBND       | STATE | -
          123-QĐ/UBND                       | 123  | 123  | QĐ  | UBND    | -    | 123-QĐ/UBND      | 123/QĐ-UBND       | STATE | SEPARATORS:123-QĐ/UBND>123/QĐ-UBND
          123 qđ ubnd                       | 123  | 123  | QĐ  | UBND    | -    | 123 qđ ubnd      | 123/QĐ-UBND       | STATE | -
          17/CT-TTg                         | 17   | 17   | CT  | TTg     | -    | 17/CT-TTg        | 17/CT-TTg         | STATE | -
          17/ct-ttg                         | 17   | 17   | CT  | TTg     | -    | 17/ct-ttg        | 17/CT-TTg         | STATE | -
          07/2017/QĐ-TTg                    | 7    | 07   | QĐ  | TTg     | 2017 | 07/2017/QĐ-TTg   | 07/2017/QĐ-TTg    | STATE | -
          45/2017/NĐ-CP                     | 45   | 45   | NĐ  | CP      | 2017 | 45/2017/NĐ-CP    | 45/2017/NĐ-CP     | STATE | -
          71/NQ-CP                          | 71   | 71   | NQ  | CP      | -    | 71/NQ-CP         | 71/NQ-CP          | STATE | -
          849/CĐ-TTg                        | 849  | 849  | CĐ  | TTg     | -    | 849/CĐ-TTg       | 849/CĐ-TTg        | STATE | -
          157/KH-SCT                        | 157  | 157  | KH  | SCT     | -    | 157/KH-SCT       | 157/KH-SCT        | STATE | -
          Thông tư số 28/2018/TT-BTC        | 28   | 28   | TT  | BTC     | 2018 | 28/2018/TT-BTC   | 28/2018/TT-BTC    | STATE | -
          01/2016/TTLT-BNV-BTC              | 1    | 01   | TTLT | BNV-BTC | 2016 | 01/2016/TTLT-BNV-BTC | 01/2016/TTLT-BNV-BTC | STATE | -
          202/2025/QH15                     | 202  | 202  | -   | QH15    | 2025 | 202/2025/QH15    | 202/2025/QH15     | STATE | -
          Nghị quyết số 202/2025/QH15       | 202  | 202  | NQ  | QH15    | 2025 | 202/2025/QH15    | 202/2025/QH15     | STATE | -
          Công văn số 1234/UBND-VX          | 1234 | 1234 | CV  | UBND-VX | -    | 1234/UBND-VX     | 1234/UBND-VX      | STATE | -
          362-CV/ĐU ngày 06/3/2026          | 362  | 362  | CV  | ĐU      | -    | 362-CV/ĐU        | 362-CV/ĐU         | PARTY | TEXT_IGNORED:ngày 06/3/2026
          Ngày 24/12/2021, Nghị quyết 05-NQ/TU. | 5 | 05  | NQ  | TU      | -    | 05-NQ/TU         | 05-NQ/TU          | PARTY | -
          """)
  void reads(
      String text,
      int number,
      String numberText,
      @Nullable String type,
      String issuer,
      @Nullable Integer year,
      String written,
      String normalised,
      Form form,
      @Nullable String warnings) {
    SymbolReading reading = parser.parse(text);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.symbol())
        .isEqualTo(
            new DocumentSymbol(number, numberText, type, issuer, year, written, normalised, form));
    assertThat(shown(reading.warnings())).isEqualTo(warnings == null ? "" : warnings);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          ''              | EMPTY:
          05/TU           | MISSING_TYPE:05/TU
          05-TU           | MISSING_TYPE:05-TU
          05-/TU          | MISSING_TYPE:05-/TU
          05              | MISSING_TYPE:05 MISSING_ISSUER:05
          Nghị quyết 05   | MISSING_ISSUER:Nghị quyết 05
          05-NQ           | MISSING_ISSUER:05-NQ
          05-NQ/          | MISSING_ISSUER:05-NQ/
          05-NQ ngày 24   | MISSING_ISSUER:05-NQ ngày 24
          05-XY/TU        | UNKNOWN_TYPE:XY
          05-TU/NQ        | UNKNOWN_TYPE:TU>05-NQ/TU
          NQ/TU           | MISSING_NUMBER:NQ/TU
          Số -CV/ĐU       | MISSING_NUMBER:Số -CV/ĐU
          00-NQ/TU        | MISSING_NUMBER:00-NQ/TU
          NQ              | MISSING_NUMBER:NQ MISSING_ISSUER:NQ
          TU              | MISSING_NUMBER:TU MISSING_TYPE:TU
          Nghị quyết      | MISSING_NUMBER:Nghị quyết MISSING_ISSUER:Nghị quyết
          12345678-NQ/TU  | NUMBER_TOO_LARGE:12345678
          ???             | MISSING_NUMBER:??? MISSING_TYPE:???
          """)
  void refuses(String text, String problems) {
    SymbolReading reading = parser.parse(text);

    assertThat(reading.symbol()).isNull();
    assertThat(shown(reading.problems())).isEqualTo(problems);
    assertThat(reading.problems())
        .allSatisfy(
            problem -> {
              assertThat(problem.message(Locale.forLanguageTag("vi"))).isNotBlank();
              assertThat(problem.message(Locale.ENGLISH)).isNotBlank();
            });
  }

  @Test
  void aSymbolWithoutATypeIsToldWhatToDo() {
    SymbolNote problem = parser.parse("05/TU").problems().get(0);

    assertThat(problem.message(Locale.forLanguageTag("vi")))
        .isEqualTo(
            "“05/TU” thiếu tên loại văn bản: hãy thêm ký hiệu tên loại (NQ, CT, KL, KH …) sau số,"
                + " như 05-NQ/TU.");
    assertThat(problem.message(Locale.UK))
        .isEqualTo(
            "“05/TU” has no type of document: add its code (NQ, CT, KL, KH …) behind the number, as"
                + " in 05-NQ/TU.");
  }

  @Test
  void aProposalStandsBehindTheSentence() {
    SymbolNote problem = parser.parse("05-TU/NQ").problems().get(0);

    assertThat(problem.message(Locale.forLanguageTag("vi")))
        .isEqualTo(
            "“TU” không phải ký hiệu tên loại văn bản trong danh mục: hãy chọn ký hiệu có trong"
                + " danh mục hoặc thêm loại văn bản này. Đề xuất: 05-NQ/TU.");
    assertThat(problem.message(Locale.ENGLISH))
        .isEqualTo(
            "“TU” is not the code of a type of document in the list: choose one from the list or"
                + " add this type. Proposed: 05-NQ/TU.");
  }

  @Test
  void everyNoteHasBothLanguages() {
    for (SymbolNote.Code code : SymbolNote.Code.values()) {
      SymbolNote note = new SymbolNote(code, "WORDS", null);
      List<String> both =
          new ArrayList<>(
              List.of(note.message(Locale.forLanguageTag("vi")), note.message(Locale.ENGLISH)));

      assertThat(both).doesNotHaveDuplicates().noneMatch(s -> s.contains("%"));
      if (code != SymbolNote.Code.EMPTY) {
        assertThat(both).allMatch(sentence -> sentence.contains("WORDS"));
      }
    }
  }

  @Test
  void longWordsAreShortened() {
    assertThat(new SymbolNote(SymbolNote.Code.MISSING_TYPE, "a".repeat(500), null).words())
        .isEqualTo("a".repeat(80) + "…");
    assertThat(new SymbolNote(SymbolNote.Code.MISSING_TYPE, "a".repeat(79) + "🎉", null).words())
        .isEqualTo("a".repeat(79) + "…");
  }

  @Test
  void theRegistersTypesDecide() {
    SymbolParser narrow = new SymbolParser(List.of(new SymbolType("NQ", "Nghị quyết")));

    assertThat(narrow.parse("05-NQ/TU").problems()).isEmpty();
    assertThat(shown(narrow.parse("45/2017/NĐ-CP").problems())).isEqualTo("UNKNOWN_TYPE:NĐ");
  }

  @Test
  void aSymbolLongerThanTheRegisterHoldsIsRefused() {
    SymbolReading reading = parser.parse("05-NQ/" + "T".repeat(200));

    assertThat(reading.symbol()).isNull();
    assertThat(reading.problems())
        .extracting(SymbolNote::code)
        .containsExactly(SymbolNote.Code.TOO_LONG);
  }

  @Test
  void decomposedTextReadsTheSame() {
    assertThat(parser.parse("Nghi\u0323 quye\u0302\u0301t so\u0302\u0301 05-\u0110A/\u0110U\u200B"))
        .isEqualTo(parser.parse("Nghị quyết số 05-ĐA/ĐU"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          05-NQ/TU                  | 05 nq tu
          5 NQ TU                   | 05 nq tu
          005 - nq / tu             | 05 nq tu
          Nghị quyết số 05-NQ/TU    | 05 nq tu
          05/nq-tu                  | 05 nq tu
          15-CTHĐ/TU                | 15 ctr tu
          57b-KH/TU                 | 57b kh tu
          7b-KH/TU                  | 07b kh tu
          07/2017/QĐ-TTg            | 07 2017 qd ttg
          202/2025/QH15             | 202 2025 qh15
          1234/UBND-VX              | 1234 ubnd vx
          Công văn 1234/UBND-VX     | 1234 cv ubnd vx
          Nghị quyết 5              | nq 05
          nghi quyet so 05          | nq 05
          05/TU                     | 05 tu
          nông thôn mới             | nong thon moi
          """)
  void searchTokens(String text, String tokens) {
    assertThat(String.join(" ", parser.searchTokens(text))).isEqualTo(tokens);
  }

  private static String shown(List<SymbolNote> notes) {
    return notes.stream()
        .map(n -> n.code() + ":" + n.words() + (n.proposal() == null ? "" : ">" + n.proposal()))
        .collect(Collectors.joining(" "));
  }
}
