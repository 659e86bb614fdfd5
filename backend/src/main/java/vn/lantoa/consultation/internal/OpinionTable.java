package vn.lantoa.consultation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.lantoa.consultation.OpinionAnswer;
import vn.lantoa.consultation.api.Consultation;
import vn.lantoa.consultation.api.Opinion;
import vn.lantoa.consultation.internal.ConsultationAccess.Standing;
import vn.lantoa.shared.time.AsOf;

/**
 * The table of opinions in the Party's layout, A4 across: what was drafted, what was said by whom,
 * what was done with it and why.
 */
@ApplicationScoped
public class OpinionTable {

  /** Of a Word document. */
  public static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private static final List<String> HEADS =
      List.of(
          "STT", "Nội dung dự thảo", "Ý kiến góp ý", "Đơn vị", "Tiếp thu / giải trình", "Lý do");

  /** In twentieths of a point; together the page's width less its margins. */
  private static final int[] WIDTHS = {700, 3400, 4300, 2100, 1800, 2850};

  private static final String FONT = "Times New Roman";

  private final ConsultationAccess access;
  private final ConsultationReader rounds;
  private final OpinionReader opinions;
  private final AsOf asOf;

  public OpinionTable(
      ConsultationAccess access, ConsultationReader rounds, OpinionReader opinions, AsOf asOf) {
    this.access = access;
    this.rounds = rounds;
    this.opinions = opinions;
    this.asOf = asOf;
  }

  /** The document with every opinion the actor may see. */
  public byte[] write(long id) {
    Standing standing = access.require(id);
    Consultation round = rounds.body(standing);
    List<Opinion> lines = opinions.all(standing);
    try (XWPFDocument paper = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      across(paper);
      head(paper, round);
      table(paper, lines);
      foot(paper, round, lines.size());
      paper.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void across(XWPFDocument paper) {
    CTSectPr section = paper.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(16838));
    size.setH(BigInteger.valueOf(11906));
    size.setOrient(STPageOrientation.LANDSCAPE);
    CTPageMar margins = section.addNewPgMar();
    margins.setLeft(BigInteger.valueOf(850));
    margins.setRight(BigInteger.valueOf(850));
    margins.setTop(BigInteger.valueOf(1134));
    margins.setBottom(BigInteger.valueOf(1134));
  }

  private void head(XWPFDocument paper, Consultation round) {
    XWPFTable masthead = paper.createTable(1, 2);
    masthead.removeBorders();
    masthead.setWidth("100%");
    XWPFTableRow row = masthead.getRow(0);
    cell(row.getCell(0), round.organisation().name().toUpperCase(Locale.ROOT), true, true, 13);
    cell(row.getCell(1), "ĐẢNG CỘNG SẢN VIỆT NAM", true, true, 14);
    LocalDate today = asOf.today();
    line(
        paper,
        "Ngày %d tháng %d năm %d"
            .formatted(today.getDayOfMonth(), today.getMonthValue(), today.getYear()),
        ParagraphAlignment.RIGHT,
        false,
        13);
    line(
        paper,
        "BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN GÓP Ý",
        ParagraphAlignment.CENTER,
        true,
        14);
    line(
        paper,
        "đối với dự thảo “%s” (đợt %d)".formatted(round.title(), round.round()),
        ParagraphAlignment.CENTER,
        false,
        13);
    line(paper, "", ParagraphAlignment.LEFT, false, 13);
  }

  private static void table(XWPFDocument paper, List<Opinion> lines) {
    XWPFTable table = paper.createTable(1, HEADS.size());
    table.setWidth("100%");
    XWPFTableRow heads = table.getRow(0);
    heads.setRepeatHeader(true);
    for (int i = 0; i < HEADS.size(); i++) {
      cell(heads.getCell(i), HEADS.get(i), true, true, 12);
      heads.getCell(i).setWidth(Integer.toString(WIDTHS[i]));
    }
    int number = 0;
    for (Opinion o : lines) {
      number++;
      XWPFTableRow row = table.createRow();
      row.setCantSplitRow(false);
      List<String> texts =
          List.of(
              Integer.toString(number),
              drafted(o),
              said(o),
              who(o),
              answer(o.answer()),
              o.reason() == null ? "" : o.reason());
      for (int i = 0; i < texts.size(); i++) {
        cell(row.getCell(i), texts.get(i), false, i == 0, 12);
        row.getCell(i).setWidth(Integer.toString(WIDTHS[i]));
      }
    }
  }

  private static void foot(XWPFDocument paper, Consultation round, int lines) {
    line(paper, "", ParagraphAlignment.LEFT, false, 13);
    String units =
        round.figures() == null
            ? ""
            : " của %d/%d đơn vị được lấy ý kiến; %d đơn vị nhất trí; %d đơn vị %s"
                .formatted(
                    round.figures().answered(),
                    round.figures().asked(),
                    round.figures().agreed(),
                    round.figures().silent() + round.figures().consenting(),
                    round.figures().consenting() > 0
                        ? "không trả lời, xem như thống nhất"
                        : "chưa trả lời");
    line(
        paper, "Tổng số: %d ý kiến%s.".formatted(lines, units), ParagraphAlignment.LEFT, false, 13);
  }

  private static String drafted(Opinion o) {
    String place = o.place() == null ? "Toàn văn" : o.place();
    return o.quoted() == null ? place : place + "\n“" + o.quoted() + "”";
  }

  private static String said(Opinion o) {
    String proposal = o.proposal() == null ? null : "Đề nghị: " + o.proposal();
    return Stream.of(o.words(), proposal)
        .filter(t -> t != null && !t.isBlank())
        .collect(Collectors.joining("\n"));
  }

  private static String who(Opinion o) {
    String unit = o.organisation() == null ? null : o.organisation().name();
    LocalDate day = o.spokenOn();
    String at =
        day == null
            ? null
            : "(phát biểu tại hội nghị ngày %02d/%02d/%d)"
                .formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    return Stream.of(unit, o.delegation(), at)
        .filter(t -> t != null)
        .collect(Collectors.joining("\n"));
  }

  private static String answer(@Nullable OpinionAnswer answer) {
    if (answer == null) {
      return "";
    }
    return switch (answer) {
      case ACCEPTED -> "Tiếp thu";
      case PARTLY -> "Tiếp thu một phần";
      case NOT_ACCEPTED -> "Giải trình, giữ nguyên dự thảo";
    };
  }

  private static void cell(
      XWPFTableCell cell, String text, boolean bold, boolean centred, int size) {
    XWPFParagraph paragraph = cell.getParagraphs().get(0);
    write(
        paragraph, text, centred ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT, bold, size);
  }

  private static void line(
      XWPFDocument paper, String text, ParagraphAlignment alignment, boolean bold, int size) {
    write(paper.createParagraph(), text, alignment, bold, size);
  }

  private static void write(
      XWPFParagraph paragraph, String text, ParagraphAlignment alignment, boolean bold, int size) {
    paragraph.setAlignment(alignment);
    paragraph.setSpacingAfter(0);
    XWPFRun run = paragraph.createRun();
    run.setFontFamily(FONT);
    run.setFontSize(size);
    run.setBold(bold);
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines[i]);
    }
  }
}
