package vn.lantoa.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Small files of every kind, good and bad. */
public final class SampleFiles {

  static final byte[] PNG = bytes("\u0089PNG\r\n\u001a\n" + "0".repeat(100));

  private SampleFiles() {}

  static byte[] bytes(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }

  public static byte[] pdf(String line) {
    return pdf(line, null);
  }

  static byte[] pdf(String line, String password) {
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(50, 700);
        content.showText(line);
        content.endText();
      }
      if (password != null) {
        pdf.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Pages of lines in a font that has Vietnamese letters. */
  static byte[] printed(java.util.List<java.util.List<String>> pages) {
    try (PDDocument pdf = new PDDocument();
        java.io.InputStream letters =
            PDDocument.class.getResourceAsStream(
                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      org.apache.pdfbox.pdmodel.font.PDType0Font font =
          org.apache.pdfbox.pdmodel.font.PDType0Font.load(
              pdf, java.util.Objects.requireNonNull(letters));
      for (java.util.List<String> lines : pages) {
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
          content.beginText();
          content.setFont(font, 11);
          content.setLeading(15);
          content.newLineAtOffset(50, 740);
          for (String line : lines) {
            content.showText(line);
            content.newLine();
          }
          content.endText();
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] docx(String... paragraphs) {
    StringBuilder body = new StringBuilder();
    for (String paragraph : paragraphs) {
      body.append("<w:p><w:r><w:t>").append(paragraph).append("</w:t></w:r></w:p>");
    }
    return zip(word(body.toString()));
  }

  static Map<String, byte[]> word(String body) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", utf8("<Types/>"));
    parts.put(
        "word/document.xml",
        utf8("<w:document xmlns:w=\"urn:w\"><w:body>" + body + "</w:body></w:document>"));
    return parts;
  }

  static byte[] xlsx(String cell) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", utf8("<Types/>"));
    parts.put("xl/workbook.xml", utf8("<workbook/>"));
    parts.put("xl/sharedStrings.xml", utf8("<sst><si><t>" + cell + "</t></si></sst>"));
    return zip(parts);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A few kilobytes that unpack to more than is allowed. */
  static byte[] bomb() {
    Map<String, byte[]> parts = word("");
    byte[] part = new byte[40 * 1024 * 1024];
    Arrays.fill(part, (byte) ' ');
    System.arraycopy(utf8("<a>"), 0, part, 0, 3);
    System.arraycopy(utf8("</a>"), 0, part, part.length - 4, 4);
    for (int i = 0; i < 9; i++) {
      parts.put("word/part" + i + ".xml", part);
    }
    return zip(parts);
  }
}
