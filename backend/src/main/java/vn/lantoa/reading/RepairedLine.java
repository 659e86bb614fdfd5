package vn.lantoa.reading;

/** A line under repair: its characters and where each stood. */
final class RepairedLine {

  final StringBuilder text = new StringBuilder();
  int[] starts = new int[8];
  int[] ends = new int[8];
  boolean blank;

  void add(char c, int start, int end) {
    if (text.length() == starts.length) {
      starts = java.util.Arrays.copyOf(starts, starts.length * 2);
      ends = java.util.Arrays.copyOf(ends, ends.length * 2);
    }
    starts[text.length()] = start;
    ends[text.length()] = end;
    text.append(c);
  }

  void addAll(RepairedLine other, int from, int to) {
    for (int i = from; i < to; i++) {
      add(other.text.charAt(i), other.starts[i], other.ends[i]);
    }
  }

  boolean endsWithSpace() {
    return text.length() > 0 && text.charAt(text.length() - 1) == ' ';
  }

  /** Whether it has capitals and no small letter. */
  boolean isCapitals() {
    boolean letter = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      letter |= Character.isUpperCase(c);
    }
    return letter;
  }
}
