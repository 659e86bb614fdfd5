package vn.lantoa.document;

import java.util.List;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;

/** What bears a mark of secrecy is refused with the reason, and nothing of it is kept. */
public final class SecrecyRefusal {

  private SecrecyRefusal() {}

  /**
   * Lets a text pass that bears no mark.
   *
   * @throws ProblemException 422 naming the mark; the words it was found in are not repeated
   */
  public static void check(String text) {
    SecrecyMark.find(text)
        .ifPresent(
            found -> {
              throw new ProblemException(
                  ProblemType.SECRET,
                  Words.of(
                      "Nội dung có dấu “%s”. Văn bản mật không được đưa vào hệ thống này; không có gì được lưu.",
                      "The content is marked \"%s\". Secret papers do not belong in this system; nothing was kept.",
                      found.level().mark()),
                  List.of());
            });
  }
}
