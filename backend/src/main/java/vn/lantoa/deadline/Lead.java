package vn.lantoa.deadline;

/**
 * The words in front of a time: trước, chậm nhất, muộn nhất, đến hết, từ nay đến, trong, ngay
 * trong, vào.
 *
 * @param before trước
 * @param latest chậm nhất, muộn nhất
 * @param until đến, đến hết, từ nay đến
 * @param within trong, ngay trong, vào
 * @param end behind them
 */
record Lead(boolean before, boolean latest, boolean until, boolean within, int start, int end) {

  /** "Chậm nhất là trước, đến hết trong …": no sentence has more; a row of them is no sentence. */
  private static final int MOST = 6;

  private static final String[] LATEST = {"chậm nhất", "muộn nhất", "trễ nhất"};
  private static final String[] UNTIL = {
    "từ nay cho đến", "từ nay đến", "từ nay tới", "cho đến", "đến", "tới"
  };
  private static final String[] WITHIN = {"ngay trong", "trong", "vào"};
  private static final String[] NOT_BEFORE = {
    "trước mắt", "trước hết", "trước đây", "trước đó", "trước khi", "trước tiên"
  };

  static Lead read(Tokens t, int start) {
    boolean before = false;
    boolean latest = false;
    boolean until = false;
    boolean within = false;
    int i = start;
    for (int words = 0; words < MOST; words++) {
      int next = t.after(i, LATEST);
      if (next >= 0) {
        latest = true;
        i = t.skip(next, "là");
        continue;
      }
      next = t.after(i, UNTIL);
      if (next >= 0) {
        until = true;
        i = t.skip(next, "hết", "trước");
        before |= t.stands(next, "trước");
        continue;
      }
      next = t.stands(i, NOT_BEFORE) ? -1 : t.after(i, "trước");
      if (next >= 0) {
        before = true;
        i = next;
        continue;
      }
      next = t.after(i, WITHIN);
      if (next >= 0) {
        within = true;
        i = next;
        continue;
      }
      break;
    }
    return new Lead(before, latest, until, within, start, i);
  }

  boolean present() {
    return before || latest || until || within;
  }

  /** A word that makes even a bare day a deadline. */
  boolean firm() {
    return before || latest || until;
  }
}
