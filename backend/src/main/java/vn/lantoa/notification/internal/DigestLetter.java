package vn.lantoa.notification.internal;

import java.util.List;
import vn.lantoa.notification.Digest;
import vn.lantoa.notification.internal.DigestContent.Line;
import vn.lantoa.notification.internal.DigestContent.Part;
import vn.lantoa.notification.internal.DigestContent.Section;

/** A digest as plain text and as a page of one column that a telephone shows as it is. */
final class DigestLetter {

  private static final String RED = "#b42318";
  private static final String INK = "#1f2328";
  private static final String GREY = "#57606a";

  private final DigestContent content;
  private final DigestWords words;
  private final String url;

  DigestLetter(DigestContent content, boolean english, String publicUrl) {
    this.content = content;
    this.words = new DigestWords(english);
    this.url = publicUrl.replaceAll("/+$", "");
  }

  Digest write(String messageId, String address) {
    return new Digest(messageId, address, words.subject(content), plain(), html());
  }

  private String plain() {
    StringBuilder text = new StringBuilder(words.greeting(content)).append("\n");
    for (Section section : content.sections()) {
      text.append("\n").append(section.organisation()).append("\n");
      for (Part part : section.parts()) {
        text.append("\n  ").append(words.group(part.group(), part.total())).append("\n");
        for (Line line : part.lines()) {
          text.append("  - ").append(line.title()).append("\n    ");
          text.append(words.facts(line, content.today())).append("\n");
          if (!line.missed().isEmpty()) {
            text.append("    ").append(words.missed(line.missed())).append("\n");
          }
          text.append("    ").append(link(line)).append("\n");
        }
        long rest = part.total() - part.lines().size();
        if (rest > 0) {
          text.append("  ").append(words.more(rest)).append(": ").append(url).append("/\n");
        }
      }
    }
    return text.append("\n")
        .append(words.footer())
        .append(url)
        .append("/notifications\n")
        .toString();
  }

  private String html() {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        <!doctype html><html lang="%s"><head><meta charset="utf-8">\
        <meta name="viewport" content="width=device-width, initial-scale=1">\
        <meta name="color-scheme" content="light"><title>%s</title></head>\
        <body style="margin:0;background:#f3f4f6;font-family:Arial,Helvetica,sans-serif;color:%s">\
        <div style="max-width:600px;margin:0 auto;background:#ffffff;padding:16px;box-sizing:border-box">\
        <p style="margin:0 0 12px;font-size:20px;font-weight:bold;color:%s">Lan Tỏa</p>\
        <p style="margin:0 0 16px;font-size:16px;line-height:1.5">%s</p>
        """
            .formatted(
                words.language(),
                escape(words.subject(content)),
                INK,
                RED,
                escape(words.greeting(content))));
    content.sections().forEach(s -> section(page, s));
    page.append(
        """
        <p style="margin:24px 0"><a href="%s/" style="display:inline-block;background:%s;color:#ffffff;\
        padding:12px 20px;border-radius:6px;text-decoration:none;font-size:16px">%s</a></p>\
        <p style="margin:0;font-size:13px;line-height:1.5;color:%s">%s\
        <a href="%s/notifications" style="color:%s">%s/notifications</a></p></div></body></html>
        """
            .formatted(
                escape(url),
                RED,
                escape(words.open()),
                GREY,
                escape(words.footer()),
                escape(url),
                GREY,
                escape(url)));
    return page.toString();
  }

  private void section(StringBuilder page, Section section) {
    page.append(
        "<h2 style=\"margin:20px 0 8px;font-size:17px;line-height:1.35;border-bottom:2px solid #d0d7de;padding-bottom:6px\">%s</h2>\n"
            .formatted(escape(section.organisation())));
    for (Part part : section.parts()) {
      String colour = part.group() == DigestContent.Group.OVERDUE ? RED : INK;
      page.append(
          "<h3 style=\"margin:14px 0 6px;font-size:15px;color:%s\">%s</h3>\n"
              .formatted(colour, escape(words.group(part.group(), part.total()))));
      part.lines().forEach(line -> line(page, line));
      long rest = part.total() - part.lines().size();
      if (rest > 0) {
        page.append(
            "<p style=\"margin:8px 0;font-size:14px\"><a href=\"%s/\" style=\"color:%s\">%s</a></p>\n"
                .formatted(escape(url), INK, escape(words.more(rest))));
      }
    }
  }

  private void line(StringBuilder page, Line line) {
    page.append(
        """
        <div style="margin:0 0 10px;overflow-wrap:anywhere">\
        <a href="%s" style="color:#0b57d0;font-size:16px;line-height:1.4">%s</a>\
        <div style="font-size:14px;line-height:1.4;color:%s">%s</div>
        """
            .formatted(
                escape(link(line)),
                escape(line.title()),
                GREY,
                escape(words.facts(line, content.today()))));
    List<Integer> missed = line.missed();
    if (!missed.isEmpty()) {
      page.append(
          "<div style=\"font-size:13px;line-height:1.4;color:%s\">%s</div>\n"
              .formatted(GREY, escape(words.missed(missed))));
    }
    page.append("</div>\n");
  }

  private String link(Line line) {
    return url + "/obligations/" + line.obligationId();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
