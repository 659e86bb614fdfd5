package vn.lantoa.document.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A DOCX or XLSX, read as the packed XML that it is: every text in it is met (cells, headers, text
 * boxes, watermarks), since a mark of secrecy may stand in any of them, and never more of it is
 * unpacked than the bounds allow.
 */
final class OfficeFile implements AutoCloseable {

  private static final int MOST_ENTRIES = 10_000;
  private static final long MOST_UNPACKED = 300L * 1024 * 1024;
  private static final Set<String> LINE_ENDS = Set.of("p", "si", "is", "c", "br", "cr");
  private static final XMLInputFactory XML = factory();

  private final ZipFile zip;
  private final List<ZipEntry> entries;

  OfficeFile(Path file) throws IOException {
    zip = new ZipFile(file.toFile());
    if (zip.size() > MOST_ENTRIES) {
      zip.close();
      throw FileRefusal.tooMuch();
    }
    entries = List.copyOf(Collections.list(zip.entries()));
  }

  /** What the parts inside say it is; refuses macros and what is no such file. */
  FileType type() {
    if (entries.stream().mapToLong(e -> Math.max(0, e.getSize())).sum() > 2 * MOST_UNPACKED) {
      throw FileRefusal.tooMuch();
    }
    boolean macros =
        entries.stream()
            .map(e -> e.getName().toLowerCase(Locale.ROOT))
            .anyMatch(n -> n.endsWith("vbaproject.bin") || n.contains("/macrosheets/"));
    if (macros) {
      throw FileRefusal.macros();
    }
    if (zip.getEntry("[Content_Types].xml") != null) {
      if (zip.getEntry("word/document.xml") != null) {
        return FileType.DOCX;
      }
      if (zip.getEntry("xl/workbook.xml") != null) {
        return FileType.XLSX;
      }
    }
    throw FileRefusal.type();
  }

  boolean has(String part) {
    return zip.getEntry(part) != null;
  }

  /** A part, unpacked within the bounds. */
  InputStream part(String name) throws IOException {
    return new Bounded(zip.getInputStream(zip.getEntry(name)), new long[] {MOST_UNPACKED});
  }

  XMLStreamReader xml(InputStream part) throws XMLStreamException {
    return XML.createXMLStreamReader(part);
  }

  /** Writes every text to the writer, a paragraph or cell a line. */
  void writeText(Writer out) throws IOException {
    long[] left = {MOST_UNPACKED};
    for (ZipEntry entry : entries) {
      String name = entry.getName().toLowerCase(Locale.ROOT);
      if (name.matches("(word|xl)/.*\\.(xml|vml)")) {
        try (InputStream in = new Bounded(zip.getInputStream(entry), left)) {
          writePart(XML.createXMLStreamReader(in), out);
        } catch (XMLStreamException e) {
          throw new IOException("a part cannot be read", e);
        }
      }
    }
  }

  private static void writePart(XMLStreamReader xml, Writer out)
      throws XMLStreamException, IOException {
    boolean text = false;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          text = isText(xml.getLocalName());
          String watermark = xml.getAttributeValue(null, "string");
          if (watermark != null && xml.getLocalName().equals("textpath")) {
            out.write("\n" + watermark + "\n");
          } else if (xml.getLocalName().equals("tab")) {
            out.write("\t");
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (text) {
            out.write(xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          String name = xml.getLocalName();
          if (LINE_ENDS.contains(name) || isMargin(name)) {
            out.write("\n");
          }
          text = false;
        }
        default -> {}
      }
    }
    out.write("\n");
  }

  private static boolean isText(String element) {
    return element.equals("t") || element.equals("v") || isMargin(element);
  }

  private static boolean isMargin(String element) {
    return element.endsWith("Header") || element.endsWith("Footer");
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** Stops unpacking where it comes to too much, whatever the file says of itself. */
  private static final class Bounded extends FilterInputStream {

    private final long[] left;

    Bounded(InputStream in, long[] left) {
      super(in);
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      return count(super.read(), 1);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      return count(read, read);
    }

    private int count(int result, int bytes) {
      left[0] -= Math.max(0, bytes);
      if (left[0] < 0) {
        throw FileRefusal.tooMuch();
      }
      return result;
    }
  }
}
