package vn.lantoa.reading.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.lantoa.shared.text.VietnameseText;

/** Names of organisations in the form they are compared in: one way of saying each thing. */
final class ReadNames {

  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("ubnd", "uy ban nhan dan"),
          Map.entry("hdnd", "hoi dong nhan dan"),
          Map.entry("ubmttq", "uy ban mat tran to quoc"),
          Map.entry("ubmttqvn", "uy ban mat tran to quoc"),
          Map.entry("mttq", "mat tran to quoc"),
          Map.entry("mttqvn", "mat tran to quoc"),
          Map.entry("ubkt", "uy ban kiem tra"),
          Map.entry("bch", "ban chap hanh"),
          Map.entry("btv", "ban thuong vu"),
          Map.entry("tp", "thanh pho"),
          Map.entry("lhpn", "lien hiep phu nu"),
          Map.entry("ldld", "lien doan lao dong"),
          Map.entry("ccb", "cuu chien binh"));

  /** Another way of saying: the first is written as the second. */
  private static final List<String[]> SAME =
      List.of(
          new String[] {" viet nam ", " "},
          new String[] {" dang bo ", " dang uy "},
          new String[] {" chi uy ", " chi bo "},
          new String[] {" tinh uy ", " dang uy tinh "},
          new String[] {" thanh uy ", " dang uy thanh pho "},
          new String[] {" huyen uy ", " dang uy huyen "},
          new String[] {" quan uy ", " dang uy quan "},
          new String[] {" thi uy ", " dang uy thi xa "},
          new String[] {" xa dang uy ", " dang uy xa "});

  /** Organs that act for their committee. */
  private static final List<String> ORGANS =
      List.of(" ban thuong vu ", " ban chap hanh ", " thuong truc ", " ban thuong truc ");

  private ReadNames() {}

  /** Folded, abbreviations written out, signs gone. */
  static String key(String name) {
    StringBuilder words = new StringBuilder(" ");
    for (String word : VietnameseText.fold(name).split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty()) {
        words.append(SHORT.getOrDefault(word, word)).append(' ');
      }
    }
    String key = words.toString();
    for (String[] same : SAME) {
      key = key.replace(same[0], same[1]);
    }
    for (String organ : ORGANS) {
      if (key.startsWith(organ + "dang uy ") || key.startsWith(organ + "uy ban ")) {
        key = key.substring(organ.length() - 1);
      }
    }
    return key.strip();
  }

  /** The place in a committee's name: "Đảng ủy phường Tân Hạnh" gives "phuong tan hanh". */
  static String place(String key) {
    for (String head : List.of("dang uy ", "chi bo ")) {
      if (key.startsWith(head)) {
        return key.substring(head.length());
      }
    }
    return key;
  }

  /** A name without the place it ends with, or without the bare level of such a place. */
  static String without(String key, List<String> places) {
    for (String place : places) {
      if (key.endsWith(" " + place)) {
        return key.substring(0, key.length() - place.length() - 1);
      }
    }
    for (String place : places) {
      String level = place.startsWith("thanh pho ") ? "thanh pho" : place.split(" ")[0];
      if (key.endsWith(" " + level)) {
        return key.substring(0, key.length() - level.length() - 1);
      }
    }
    return key;
  }

  /**
   * The names a printed issuer may have in the tree: "Ban Chấp hành Đảng bộ tỉnh X", "Tỉnh uỷ X".
   */
  static List<String> spelled(String printed) {
    String words = VietnameseText.normalise(printed);
    List<String> names = new ArrayList<>(List.of(words));
    String lower = words.toLowerCase(java.util.Locale.ROOT);
    for (String organ :
        List.of("ban chấp hành ", "ban thường vụ ", "thường trực ", "ban thường trực ")) {
      if (lower.startsWith(organ)) {
        lower = lower.substring(organ.length());
        names.add(lower);
      }
    }
    for (String level : List.of("tỉnh", "thành", "huyện", "quận", "thị")) {
      String whole = level.equals("thành") ? "thành phố" : level.equals("thị") ? "thị xã" : level;
      if (lower.startsWith("đảng bộ " + whole + " ")) {
        names.add(level + " ủy" + lower.substring(("đảng bộ " + whole).length()));
      }
    }
    if (lower.startsWith("đảng bộ ")) {
      names.add("đảng ủy " + lower.substring("đảng bộ ".length()));
    }
    return names;
  }
}
