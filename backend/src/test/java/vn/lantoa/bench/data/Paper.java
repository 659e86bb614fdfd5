package vn.lantoa.bench.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A document on its way into the register. */
final class Paper {

  final Body issuer;
  final String type;
  final String body;
  final LocalDate issuedOn;
  final List<Ask> asks = new ArrayList<>();
  Topics.Topic topic;
  long id;
  int number;

  /** What it carries out; null where it stands at the top. */
  Paper above;

  String title = "";
  String text = "";

  Paper(Body issuer, String type, String body, LocalDate issuedOn, Topics.Topic topic) {
    this.issuer = issuer;
    this.type = type;
    this.body = body;
    this.issuedOn = issuedOn;
    this.topic = topic;
  }

  /** "05-NQ/TU". */
  String symbol() {
    String end =
        switch (issuer.level) {
          case "CENTRAL" -> "TW";
          case "PROVINCE" -> "TU";
          default -> "ĐU";
        };
    return "%02d-%s/%s".formatted(number, type, end);
  }

  String typeName() {
    return switch (type) {
      case "NQ" -> "Nghị quyết";
      case "CT" -> "Chỉ thị";
      case "KL" -> "Kết luận";
      case "HD" -> "Hướng dẫn";
      case "CTr" -> "Chương trình";
      default -> "Kế hoạch";
    };
  }

  /** "Nghị quyết số 05-NQ/TU". */
  String cited() {
    return typeName() + " số " + symbol();
  }

  /** What its numbers run in. */
  String series() {
    return issuer.term == 0
        ? Integer.toString(issuedOn.getYear())
        : issuer.level.equals("CENTRAL") ? "2026-2031" : "2025-2030";
  }
}
