package vn.lantoa.reading;

import vn.lantoa.reading.Reading.Span;

/** A text given, its repair and its words. */
record Source(String original, RepairedText repaired, Words words) {

  static Source of(String original) {
    RepairedText repaired = TextRepair.repair(original);
    return new Source(original, repaired, new Words(repaired));
  }

  /** The passage of some tokens, as it stands in what was given. */
  Span span(int from, int to) {
    return place(words.start(from), words.end(to - 1));
  }

  /** The passage of the repaired text. */
  Span place(int from, int to) {
    int start = repaired.originalStart(from);
    int end = Math.max(start, repaired.originalEnd(to));
    return new Span(original.substring(start, end), start, end);
  }

  int tokenAtOriginal(int place) {
    int low = 0;
    int high = words.size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (repaired.originalStart(words.start(middle)) < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
