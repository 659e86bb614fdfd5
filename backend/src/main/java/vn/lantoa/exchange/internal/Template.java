package vn.lantoa.exchange.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.lantoa.exchange.ImportKind;
import vn.lantoa.organisation.OrganisationRegister;
import vn.lantoa.shared.Words;

/**
 * Workbooks to fill in: the columns with an example row, and a sheet of the codes that may be used.
 */
@ApplicationScoped
public class Template {

  public static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final int WIDTH = 26;

  private final OrganisationRegister register;

  public Template(OrganisationRegister register) {
    this.register = register;
  }

  /** The bytes of the workbook. */
  public byte[] write(ImportKind kind) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "LanToa", "1.0")) {
      columns(workbook.newWorksheet("Nhập liệu"), Column.of(kind));
      codes(workbook.newWorksheet("Mã dùng được"), kind);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void columns(Worksheet sheet, List<Column> columns) {
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      sheet.value(0, i, column.header);
      sheet.style(0, i).bold().fillColor(column.required ? "FFF2CC" : "EDEDED").set();
      sheet.value(1, i, column.example);
      sheet.style(1, i).format("@").italic().set();
      sheet.width(i, WIDTH);
    }
    sheet.freezePane(0, 1);
  }

  private void codes(Worksheet sheet, ImportKind kind) {
    int row = 0;
    switch (kind) {
      case ORGANISATIONS -> {
        row = codes(sheet, row, Column.LEVEL, register.levels());
        row = codes(sheet, row, Column.KIND, register.kinds());
        codes(sheet, row, Column.PEER_GROUP, register.peerGroups());
      }
      case HEADCOUNTS -> codes(sheet, row, Column.CATEGORY, register.headcountCategories());
      case ACCOUNTS -> {
        row = codes(sheet, row, Column.ROLE, AccountImport.ROLES);
        codes(sheet, row, Column.ACTS, AccountImport.ACTS);
      }
      case SITTINGS -> codes(sheet, row, Column.FORM, SittingImport.FORMS);
    }
    sheet.width(0, WIDTH);
    sheet.width(1, WIDTH);
    sheet.width(2, WIDTH);
  }

  private static int codes(Worksheet sheet, int start, Column column, Map<String, Words> list) {
    int row = start;
    sheet.value(row, 0, column.header);
    sheet.style(row++, 0).bold().set();
    for (Map.Entry<String, Words> entry : list.entrySet()) {
      sheet.value(row, 0, entry.getKey());
      sheet.value(row, 1, entry.getValue().vi());
      sheet.value(row++, 2, entry.getValue().en());
    }
    return row + 1;
  }
}
