package vn.lantoa.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is to do what a sentence says: whom it assigns, or who stands before its verb. */
final class SubjectReader {

  private static final Phrases ASSIGN =
      Phrases.of(
          "giao nhiệm vụ cho|giao trách nhiệm cho|giao cho|giao|yêu cầu|đề nghị|phân công|chỉ đạo|uỷ quyền cho|uỷ nhiệm cho");
  private static final Phrases NOT_ASSIGNED =
      Phrases.of("được|theo|đã|những|có|các|mọi|bàn|đưa ra|chuyển|tham mưu|lãnh|nội dung|nhu");
  private static final Phrases ADVERBIAL =
      Phrases.of(
          "căn cứ|đối với|trên cơ sở|sau khi|trong|trước|để|nếu|theo|khi|từ|nhằm|chậm nhất|hằng|hàng|định kỳ|căn cứ vào|với|thực hiện|bên cạnh|đồng thời|cùng với|ngoài|về");
  private static final Phrases MODAL =
      Phrases.of("cần|phải|có trách nhiệm|có nhiệm vụ|sẽ|cũng sẽ|chịu trách nhiệm");
  private static final int LONGEST_BRACKET = 120;
  static final Phrases PAST =
      Phrases.of(
          "đã|vừa|đang|cho biết|cho rằng|khẳng định|cũng cho|nhận định|luôn|cơ bản|từng|được");

  private final Words w;
  private final Organisations names;
  private final List<DeadlineFinder.Place> deadlines;
  private final int[] deadlineAt;
  private final int[] closes;
  private final boolean[] cited;

  SubjectReader(
      Words w,
      Organisations names,
      List<DeadlineFinder.Place> deadlines,
      int[] deadlineAt,
      boolean[] cited) {
    this.w = w;
    this.names = names;
    this.deadlines = deadlines;
    this.deadlineAt = deadlineAt;
    this.closes = closes(w);
    this.cited = cited;
  }

  /** A subject and where its work begins. */
  record Found(Organisations.Group group, int from, boolean assigned) {}

  @Nullable Found subject(int from, int to, boolean later) {
    Found assigned = assigned(from, to);
    if (assigned != null) {
      return assigned;
    }
    boolean adverbial = w.stands(from, ADVERBIAL);
    for (int i = from; i < to; i++) {
      if (cited[i] || w.isSign(i, "(")) {
        i = w.isSign(i, "(") ? closed(i, to) : i;
        continue;
      }
      boolean first = i == from;
      boolean behindTime =
          i > from
              && deadlineAt[i] == 0
              && (deadlineAt[i - 1] > 0
                  || (w.isSign(i - 1, ",") && i > 1 && deadlineAt[i - 2] > 0));
      boolean clause =
          i > from && (w.isSign(i - 1, ",") || w.isSign(i - 1, ":") || w.key(i - 1).equals("mà"));
      if (first || behindTime || clause) {
        Found found =
            doing(
                i, to, first || behindTime || (adverbial && !later) || w.isSign(i - 1, ":"), first);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** Where the bracket closes that opens here; here where it does not near by. */
  int closed(int open, int to) {
    int close = closes[open];
    return close < to && close < open + LONGEST_BRACKET ? close : open;
  }

  /** For each token the next closing bracket. */
  private static int[] closes(Words w) {
    int[] closes = new int[w.size + 1];
    int next = Integer.MAX_VALUE;
    for (int i = w.size; i >= 0; i--) {
      next = w.isSign(i, ")") ? i : next;
      closes[i] = next;
    }
    return closes;
  }

  /** giao X, yêu cầu X, đề nghị X. */
  @Nullable Found assigned(int from, int to) {
    for (int i = from; i < to; i++) {
      if (w.isSign(i, "(")) {
        i = closed(i, to);
        continue;
      }
      int behind = ASSIGN.after(w, i);
      if (behind < 0 || behind >= to || w.stands(i - 1, NOT_ASSIGNED)) {
        continue;
      }
      boolean softly = w.key(i).equals("chỉ");
      if (softly && i > from) {
        continue;
      }
      int at = w.isSign(behind, ":") && !w.opens(behind + 1) ? behind + 1 : behind;
      Organisations.Group group = names.at(at);
      if (softly && (group == null || !opensVerb(group.to(), to))) {
        continue;
      }
      if (softly) {
        continue;
      }
      if (group != null && group.to() <= to) {
        return new Found(group, group.to(), true);
      }
    }
    return null;
  }

  /** X chủ trì, X cần …, X theo chức năng … rà soát. */
  @Nullable Found doing(int i, int to, boolean freely, boolean first) {
    Organisations.Group group = names.at(i);
    if (group == null) {
      group = first || freely ? properName(i, to) : null;
    }
    if (group == null || group.to() > to) {
      return null;
    }
    int behind = group.to();
    if (w.isSign(behind, ":")) {
      return freely ? new Found(group, behind, false) : null;
    }
    if (behind >= to) {
      return first ? new Found(group, behind, false) : null;
    }
    if (w.stands(behind, PAST)) {
      return null;
    }
    boolean modal = MODAL.find(w, behind, Math.min(to, behind + 1)) >= 0;
    int verb = aside(behind, to);
    int deed = Verbs.skipAdverbs(w, verb);
    boolean does = Verbs.after(w, deed) >= 0 || Verbs.after(w, verb) >= 0;
    return does && (modal || freely) ? new Found(group, behind, false) : null;
  }

  boolean opensVerb(int i, int to) {
    return i < to && Verbs.after(w, Verbs.skipAdverbs(w, i)) >= 0;
  }

  /** Over "theo chức năng, nhiệm vụ được giao", "trên cơ sở …", a time. */
  private int aside(int i, int to) {
    int at = i;
    if (at < to && deadlineAt[at] > 0) {
      at = comma(deadlines.get(deadlineAt[at] - 1).to());
    }
    at = w.isSign(at, ",") ? at + 1 : at;
    boolean aside =
        w.key(at).equals("theo")
            || w.key(at).equals("căn")
            || w.key(at).equals("trên")
            || w.key(at).equals("với");
    if (!aside) {
      return at;
    }
    for (int k = at + 1; k < to && k < at + 16; k++) {
      boolean verb =
          Verbs.after(w, k) >= 0 && !w.key(k - 1).equals("được") && !w.key(k).equals("giao");
      if (verb) {
        return k;
      }
    }
    return at;
  }

  /** Hà Nội cũng sẽ lập …: a place stands for its organisation. */
  private Organisations.@Nullable Group properName(int i, int to) {
    int end = i;
    while (end < to && end < i + 4 && w.isCapital(end) && w.isWord(end)) {
      end++;
    }
    boolean modal =
        end > i + 1
            && (w.key(end).equals("sẽ")
                || (w.key(end).equals("cũng") && w.key(end + 1).equals("sẽ")));
    return modal && TypeNames.after(w, i) < 0
        ? new Organisations.Group(i, end, List.<int[]>of(new int[] {i, end}))
        : null;
  }

  /** Over a comma or a colon. */
  int comma(int i) {
    return w.isSign(i, ",") || w.isSign(i, ":") ? i + 1 : i;
  }
}
