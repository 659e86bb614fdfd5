package vn.lantoa.reading;

/** What a symbol looks like among the words: number, separators, codes. */
final class SymbolShape {

  private static final int TOKENS_OF_A_SYMBOL = 16;

  private final Words w;

  SymbolShape(Words w) {
    this.w = w;
  }

  /** Whether a number may begin a symbol: not the second part of a day or share. */
  boolean mayBegin(int i) {
    return w.key(i).length() <= 6 && !(w.isSign(i - 1, "/") && w.isGlued(i) && w.isNumber(i - 2));
  }

  /** Behind number, separator, [year, separator,] type [, separator, issuer]; -1 where none. */
  int end(int number) {
    int i = number + 1;
    if (w.isWord(i) && w.isGlued(i) && w.raw(i).length() == 1 && separator(i + 1)) {
      i++;
    }
    int afterSeparator = separators(i);
    if (afterSeparator == i) {
      return -1;
    }
    i = afterSeparator;
    if (w.isNumber(i) && w.key(i).length() == 4 && separator(i + 1)) {
      i = separators(i + 1);
    }
    if (!isCode(i)) {
      return -1;
    }
    int end = codeEnd(i);
    int more = separators(end);
    int last = end;
    while (more > end && isCode(more) && last - number <= TOKENS_OF_A_SYMBOL) {
      last = codeEnd(more);
      end = last;
      more = separators(end);
      if (more > end && !w.isGlued(more) && !w.isGlued(more - 1)) {
        break;
      }
    }
    return last - number > TOKENS_OF_A_SYMBOL ? -1 : last;
  }

  private int separators(int i) {
    int end = i;
    while (end < i + 3 && separator(end)) {
      end++;
    }
    return end;
  }

  boolean separator(int i) {
    return w.isSign(i, "-") || w.isSign(i, "/") || w.isSign(i, "\\") || w.isSign(i, "_");
  }

  /** Letters that can be a code: NQ, CTr, TTg, Ctr, ĐĐHLGVN, QH15. */
  private boolean isCode(int i) {
    if (!w.isWord(i) || !w.isCapital(i)) {
      return false;
    }
    String raw = w.raw(i);
    if (raw.length() == 1) {
      return true;
    }
    int capitals = 0;
    for (int k = 0; k < raw.length(); k++) {
      capitals += Character.isUpperCase(raw.charAt(k)) ? 1 : 0;
    }
    return raw.length() <= 14 && (capitals >= 2 || raw.length() <= 3);
  }

  private int codeEnd(int i) {
    int end = i + 1;
    while ((w.isNumber(end) || (w.isWord(end) && w.isNumber(end - 1) && w.isCapital(end)))
        && w.isGlued(end)
        && end < i + 4) {
      end++;
    }
    return end;
  }
}
