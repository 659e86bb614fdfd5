package vn.lantoa.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.lantoa.document.SymbolParser;
import vn.lantoa.document.SymbolType;
import vn.lantoa.reading.Reading.Assignment;

/** Readings written in one line, so that a table of sentences can be read. */
final class Readings {

  private static final DirectiveReader READER = new DirectiveReader(new SymbolParser(types()));

  private Readings() {}

  private static List<SymbolType> types() {
    List<SymbolType> types = new ArrayList<>(SymbolType.party());
    types.addAll(SymbolType.state());
    return types;
  }

  static Reading of(String text) {
    return READER.read(text, null);
  }

  static String citations(Reading reading) {
    return reading.citations().stream()
        .map(
            c ->
                (c.symbol() == null ? c.type() + " " + c.number() : c.symbol())
                    + (c.issuedOn() == null ? "" : " " + c.issuedOn())
                    + (c.relation() == null ? "" : " " + c.relation()))
        .collect(Collectors.joining("; "));
  }

  static String deadlines(Reading reading) {
    return reading.deadlines().stream()
        .map(d -> d.rule() == null ? "?" + d.flaw() : d.rule().encode())
        .collect(Collectors.joining("; "));
  }

  static String assignments(Reading reading) {
    return reading.assignments().stream()
        .map(a -> a.role() + " " + flat(a.organisation().text()) + due(reading, a))
        .collect(Collectors.joining("; "));
  }

  private static String due(Reading reading, Assignment assignment) {
    if (assignment.deadline() < 0) {
      return "";
    }
    return " @ " + flat(reading.deadlines().get(assignment.deadline()).span().text());
  }

  static String targets(Reading reading) {
    return reading.targets().stream()
        .map(
            t ->
                t.comparator()
                    + " "
                    + t.value()
                    + (t.valueTo() == null ? "" : ".." + t.valueTo())
                    + " "
                    + t.unit()
                    + (t.year() == null ? "" : " " + t.year()))
        .collect(Collectors.joining("; "));
  }

  static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
