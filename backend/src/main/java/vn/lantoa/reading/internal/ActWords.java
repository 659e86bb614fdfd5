package vn.lantoa.reading.internal;

import java.util.List;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.text.VietnameseText;

/** What a demand of some words would ask for. */
final class ActWords {

  private record Sign(Act act, List<String> words) {}

  /** The first that stands in the words counts. */
  private static final List<Sign> SIGNS =
      List.of(
          new Sign(Act.STUDY, List.of("hoc tap", "quan triet", "nghien cuu nghi quyet")),
          new Sign(
              Act.PROGRAMME,
              List.of(
                  "chuong trinh hanh dong",
                  "xay dung ke hoach thuc hien",
                  "xay dung ke hoach trien khai",
                  "ban hanh ke hoach")),
          new Sign(Act.OPINION, List.of("gop y", "dong gop y kien", "tham gia y kien")),
          new Sign(Act.COMMUNICATE, List.of("tuyen truyen", "phat thanh", "dua tin")),
          new Sign(Act.REMEDY, List.of("khac phuc")));

  private static final List<String> REPORTS =
      List.of("bao cao", "tong hop bao cao", "so ket", "tong ket", "gui bao cao", "nop bao cao");

  private static final List<String> REGULAR =
      List.of("dinh ky", "hang thang", "hang quy", "hang nam", "moi thang", "moi quy");

  private ActWords() {}

  static Act of(String task) {
    String words = VietnameseText.fold(task);
    for (Sign sign : SIGNS) {
      if (sign.words().stream().anyMatch(words::contains)) {
        return sign.act();
      }
    }
    boolean regular = REGULAR.stream().anyMatch(words::startsWith) && words.contains("bao cao");
    return regular || REPORTS.stream().anyMatch(words::startsWith) ? Act.REPORT : Act.TASK;
  }
}
