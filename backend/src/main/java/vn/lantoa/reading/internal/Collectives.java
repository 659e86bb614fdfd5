package vn.lantoa.reading.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.reading.api.ReadCollective;

/** "Các chi bộ trực thuộc", "các xã, phường": every organisation of a kind below. */
final class Collectives {

  private record Kind(String words, @Nullable List<String> levels, @Nullable List<String> kinds) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("chi dang bo", null, List.of("COMMITTEE", "CELL")),
          new Kind("chi bo dang bo", null, List.of("COMMITTEE", "CELL")),
          new Kind("dang bo chi bo", null, List.of("COMMITTEE", "CELL")),
          new Kind("chi bo", null, List.of("CELL")),
          new Kind("dang uy xa phuong", List.of("COMMUNE"), List.of("COMMITTEE")),
          new Kind("xa phuong", List.of("COMMUNE"), List.of("COMMITTEE")),
          new Kind("phuong xa", List.of("COMMUNE"), List.of("COMMITTEE")),
          new Kind("dang uy tinh", List.of("PROVINCE"), List.of("COMMITTEE")),
          new Kind("dang uy", null, List.of("COMMITTEE")),
          new Kind("cap uy", null, List.of("COMMITTEE", "CELL")),
          new Kind("to chuc dang", null, List.of("COMMITTEE", "CELL")),
          new Kind("ban dang", null, List.of("ADVISORY_BOARD")),
          new Kind("mat tran", null, List.of("FRONT", "MASS_ORGANISATION")),
          new Kind("doan the", null, List.of("FRONT", "MASS_ORGANISATION")),
          new Kind("to chuc chinh tri", null, List.of("FRONT", "MASS_ORGANISATION")),
          new Kind("co quan", null, null),
          new Kind("don vi", null, null),
          new Kind("dia phuong", null, null));

  private Collectives() {}

  /** What words mean below an organisation; null where they name one organisation. */
  static @Nullable ReadCollective of(String printed, @Nullable Long base) {
    if (base == null) {
      return null;
    }
    String key = ReadNames.key(printed) + " ";
    boolean many =
        key.startsWith("cac ")
            || key.startsWith("moi ")
            || key.startsWith("tat ca ")
            || key.startsWith("toan the ")
            || key.startsWith("cap uy ")
            || key.contains(" truc thuoc ");
    if (!many) {
      return null;
    }
    String top = Long.toString(base);
    return KINDS.stream()
        .filter(k -> key.contains(k.words() + " "))
        .findFirst()
        .map(k -> new ReadCollective(top, k.levels(), k.kinds()))
        .orElse(null);
  }
}
