package vn.lantoa.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names of organisations, their positions and their collectives in running text. A name goes on
 * from its head (đảng uỷ, ban, sở, chi bộ …) to the first verb of a directive or sign.
 */
final class Organisations {

  private static final int LONGEST = 14;
  private static final int LOOK_FOR_A_VERB = 14;
  private static final int MOST_IN_A_LIST = 12;

  private final Words w;
  private final boolean cells;

  Organisations(Words w) {
    this(w, false);
  }

  /**
   * A reader of names.
   *
   * @param cells whether the words come from narrow cells: a line that begins with a capital ends a
   *     whole name
   */
  Organisations(Words w, boolean cells) {
    this.w = w;
    this.cells = cells;
  }

  /** Names that stand together: from the first to behind the last, and each apart. */
  record Group(int from, int to, List<int[]> names) {}

  /** The organisations that stand here, joined by commas and và; null where none does. */
  @Nullable Group at(int i) {
    int end = one(i, false);
    if (end < 0) {
      return null;
    }
    List<int[]> names = new ArrayList<>();
    names.add(new int[] {i, end});
    boolean collective = w.stands(i, OrganisationWords.COLLECTIVES);
    while (names.size() < MOST_IN_A_LIST) {
      int next = joint(end);
      if (next < 0) {
        break;
      }
      int more = one(next, collective);
      if (more < 0) {
        break;
      }
      names.add(new int[] {next, more});
      collective |= w.stands(next, OrganisationWords.COLLECTIVES);
      end = more;
    }
    return new Group(i, end, names);
  }

  private int joint(int end) {
    if (w.opens(end)) {
      return -1;
    }
    if (w.isSign(end, ",")) {
      int behind = end + 1;
      if (w.opens(behind)) {
        return -1;
      }
      return w.key(behind).equals("và") || w.key(behind).equals("cùng") ? behind + 1 : behind;
    }
    if (w.key(end).equals("và") || w.key(end).equals("cùng")) {
      return w.key(end + 1).equals("với") ? -1 : end + 1;
    }
    return -1;
  }

  /** Behind one name; -1 where none stands here. */
  private int one(int i, boolean listed) {
    if (i >= w.size || !w.isWord(i)) {
      return -1;
    }
    int collective = OrganisationWords.COLLECTIVES.after(w, i);
    if (collective >= 0) {
      int noun = OrganisationWords.COLLECTIVE_NOUNS.after(w, collective);
      int head = OrganisationWords.HEADS.after(w, collective);
      int from = Math.max(noun, head);
      return from < 0 || w.opens(collective) ? -1 : extended(from, i);
    }
    int head = OrganisationWords.HEADS.after(w, i);
    int bare = listed ? OrganisationWords.LISTED.after(w, i) : -1;
    if ((head < 0 && bare < 0) || Verbs.after(w, i) > Math.max(head, bare)) {
      return -1; // "ban hành" is no board, "báo cáo" no paper
    }
    if (head >= 0 && w.isWord(head) && w.key(head).equals("trưởng") && head == i + 1) {
      return -1;
    }
    int from = Math.max(head, bare);
    if (!listed && !w.isCapital(i) && !isAbbreviation(i) && !mayBeSmall(i, from)) {
      return -1;
    }
    int end = extended(from, i);
    boolean shortHead = from == i + 1 && !listed && !w.isCapitals(i);
    return shortHead && end == from && !standsAlone(i) ? -1 : end;
  }

  private boolean mayBeSmall(int i, int end) {
    return w.stands(i, OrganisationWords.SMALL) && end > i;
  }

  private boolean isAbbreviation(int i) {
    return w.isCapitals(i);
  }

  private boolean standsAlone(int i) {
    return w.stands(i, OrganisationWords.ALONE);
  }

  /** The name's further words: up to a directive's verb where one is near, else by their shape. */
  private int extended(int head, int from) {
    int limit = Math.min(w.size, head + LONGEST);
    int verb = verbAt(head, Math.min(w.size, head + LOOK_FOR_A_VERB));
    int end = head;
    while (end < limit && !w.opens(end)) {
      int next = step(end, verb, from, head);
      if (next < 0) {
        break;
      }
      end = next;
    }
    return end;
  }

  private int step(int i, int verb, int from, int head) {
    if (cells
        && i > head
        && w.beginsLine(i)
        && w.isCapital(i)
        && OrganisationWords.HEADS.after(w, i) < 0) {
      return -1;
    }
    if (w.isSign(i, ",") && isLevel(i + 1) && countsLevels(i)) {
      return OrganisationWords.LEVELS.after(w, i + 1);
    }
    if (w.isSign(i, ",") && isField(i, head)) {
      return i + 2;
    }
    if (i > head && w.beginsLine(i) && w.isCapital(i) && deedOnItsLine(i)) {
      return -1;
    }
    int advisory = w.key(i - 1).equals("quan") ? OrganisationWords.ADVISORY.after(w, i) : -1;
    if (advisory > 0) {
      return advisory;
    }
    if (w.key(i).equals("tổng") && w.key(i + 1).equals("hợp") && w.key(i - 1).equals("vụ")) {
      return i + 2;
    }
    if (w.isSign(i, "(")) {
      return bracket(i);
    }
    if (w.isSign(i, "-") && w.isCapital(i + 1) && i > head) {
      return i + 2;
    }
    if (w.isSign(i, ":") && w.isCapital(i + 1) && isPlaces(from, i)) {
      return names(i + 1);
    }
    if (w.isSign(i, ".") && w.isGlued(i) && w.isCapitals(i + 1) && w.raw(i - 1).length() <= 3) {
      return i + 2;
    }
    if (w.isNumber(i)) {
      return countsUp(i) ? i + 1 : -1;
    }
    if (!w.isWord(i)) {
      return -1;
    }
    if (w.key(i).equals("và")) {
      boolean goesOn =
          w.isCapital(i + 1)
              && OrganisationWords.HEADS.after(w, i + 1) < 0
              && w.isWord(i - 1)
              && (i > head || head >= from + 3);
      return goesOn
          ? Math.min(
              i + 3, w.isWord(i + 2) && !w.isCapital(i + 2) && !isVerb(i + 2) ? i + 3 : i + 2)
          : -1;
    }
    int tail = OrganisationWords.TAILS.after(w, i);
    if (tail >= 0) {
      return tail;
    }
    int nested = w.isCapital(i) && !isVerb(i) ? OrganisationWords.HEADS.after(w, i) : -1;
    if (nested > i + 1 && i == head) {
      return nested; // "Đảng uỷ Uỷ ban nhân dân xã"
    }
    if (w.isCapital(i)) {
      int behind = Verbs.after(w, i);
      boolean verbName = behind > i && i == head;
      return verbName ? Math.max(i + 1, behind) : i + 1;
    }
    int place = OrganisationWords.PLACES.after(w, i);
    if (place >= 0 && !(isVerb(i) && i > head)) {
      return place;
    }
    if (isVerb(i) && i != head || w.stands(i, OrganisationWords.STOPS)) {
      return -1;
    }
    if (isVerb(i)) {
      return -1;
    }
    boolean insideACapital =
        w.isCapital(i - 1)
            && i > head
            && (!w.key(i - 1).equals("đảng") || w.stands(i, OrganisationWords.COMMITTEE));
    boolean beforeVerb = verb > i;
    return insideACapital || beforeVerb ? i + 1 : -1;
  }

  private boolean isLevel(int i) {
    return w.stands(i, OrganisationWords.LEVELS);
  }

  /** "cấp xã, huyện", "các xã, phường, đặc khu": levels told one after the other. */
  private boolean countsLevels(int comma) {
    int i = comma;
    while (i > 1 && i > comma - 12) {
      int level = i - 1;
      while (level > i - 4 && OrganisationWords.LEVELS.after(w, level) != i) {
        level--;
      }
      if (OrganisationWords.LEVELS.after(w, level) != i) {
        return false;
      }
      if (w.key(level - 1).equals("cấp") || w.key(level - 1).equals("các")) {
        return true;
      }
      if (!w.isSign(level - 1, ",")) {
        return false;
      }
      i = level - 1;
    }
    return false;
  }

  /** "Phòng Kinh tế, Hạ tầng và Đô thị": one of several fields of one body. */
  private boolean isField(int comma, int head) {
    if (comma <= head
        || !w.isCapital(comma + 1)
        || OrganisationWords.HEADS.after(w, comma + 1) >= 0) {
      return false;
    }
    if (!w.stands(head - 1, OrganisationWords.OF_FIELDS)) {
      return false;
    }
    for (int i = comma + 2; i < comma + 7 && i < w.size && !w.opens(i); i++) {
      if (w.key(i).equals("và")) {
        return w.isCapital(i + 1) && OrganisationWords.HEADS.after(w, i + 1) < 0;
      }
      if (!w.isWord(i) || isVerb(i)) {
        return false;
      }
    }
    return false;
  }

  /** A heading's words end where the line below begins with what is to be done. */
  private boolean deedOnItsLine(int i) {
    return Verbs.after(w, i) >= 0 && OrganisationWords.HEADS.after(w, i) < 0 && !w.isCapitals(i);
  }

  private boolean isVerb(int i) {
    return Verbs.after(w, i) >= 0 && !w.isCapital(i);
  }

  /** The first directive's verb before any sign; -1 where none stands there. */
  private int verbAt(int from, int limit) {
    for (int i = from; i < limit && !w.opens(i); i++) {
      if (w.isSign(i, ";") || w.isSign(i, ".") || w.isSign(i, ":")) {
        return -1;
      }
      if (w.isSign(i, ",")) {
        return -1;
      }
      if (isVerb(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isPlaces(int from, int to) {
    return w.key(to - 1).equals("phố")
        || w.key(to - 1).equals("tỉnh")
        || w.key(to - 1).equals("xã")
        || w.key(to - 1).equals("phường");
  }

  private int names(int from) {
    int end = from;
    while (end < w.size && end < from + 30 && !w.opens(end)) {
      if (w.isCapital(end)
          || (w.isSign(end, ",") && w.isCapital(end + 1))
          || (w.key(end).equals("và") && w.isCapital(end + 1))) {
        end++;
      } else {
        break;
      }
    }
    return end;
  }

  private int bracket(int open) {
    for (int i = open + 1; i < open + 7 && i < w.size; i++) {
      if (w.isSign(i, ")")) {
        return i - open <= 3 && w.isCapitals(open + 1) ? i + 1 : -1;
      }
    }
    return -1;
  }

  private boolean countsUp(int i) {
    return w.stands(i - 1, OrganisationWords.BEFORE_A_NUMBER) && w.key(i).length() <= 3;
  }
}
