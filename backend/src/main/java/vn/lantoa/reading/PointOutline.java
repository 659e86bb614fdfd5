package vn.lantoa.reading;

/** Points, their rank and their sentences. */
final class PointOutline {

  /** The rank of what no marker opens. */
  static final int UNMARKED = 99;

  private static final int LONGEST_SENTENCE = 600;

  private final Words w;

  PointOutline(Words w) {
    this.w = w;
  }

  /** I. 1; Điều 2; 1. 3; a) 4; - 5; + 6. */
  int rank(int i) {
    if (w.isSign(i, "-") || w.isSign(i, "•") || w.isSign(i, "▪") || w.isSign(i, "●")) {
      return 5;
    }
    if (w.isSign(i, "+")) {
      return 6;
    }
    if (w.isSign(i, "*")) {
      return 4;
    }
    boolean dot = w.isSign(i + 1, ".") || w.isSign(i + 1, ")") || w.isSign(i + 1, "/");
    if (w.isNumber(i)
        && dot
        && w.key(i).length() <= 2
        && !(w.isNumber(i + 2) && w.isSign(i + 1, "/"))) {
      return w.isNumber(i + 2) && w.isGlued(i + 2) ? 4 : 3;
    }
    if (w.key(i).equals("điều") && w.isNumber(i + 1)) {
      return 2;
    }
    if (dot && w.isWord(i) && w.raw(i).chars().allMatch(c -> "IVXLC".indexOf(c) >= 0)) {
      return 1;
    }
    return dot && w.isWord(i) && w.raw(i).length() == 1 && !w.isCapital(i) ? 4 : UNMARKED;
  }

  int behindMarker(int i) {
    int at = i + 1;
    if (w.key(i).equals("điều")) {
      at = i + 2;
    }
    while (at < w.size
        && !w.opens(at)
        && (w.isSign(at, ".")
            || w.isSign(at, ")")
            || w.isSign(at, "/")
            || (w.isNumber(at) && w.isGlued(at)))) {
      at++;
    }
    return at;
  }

  int sentenceEnd(int from) {
    int i = from;
    while (i < w.size && i < from + LONGEST_SENTENCE) {
      boolean stop =
          w.isSign(i, "!")
              || w.isSign(i, "?")
              || (w.isSign(i, ".") && !(w.isGlued(i + 1) && !w.opens(i + 1)) && !abbreviates(i));
      if (stop) {
        return i + 1;
      }
      i++;
      if (w.opens(i)) {
        return i;
      }
    }
    return i;
  }

  private boolean abbreviates(int dot) {
    return w.isGlued(dot)
        && w.isCapitals(dot - 1)
        && w.raw(dot - 1).length() == 2
        && w.isCapital(dot + 1);
  }
}
