package vn.lantoa.document.internal;

import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.Set;
import vn.lantoa.document.SecrecyRefusal;

/**
 * Takes the text of a file as it is read: looks for marks of secrecy piece by piece and keeps the
 * distinct words to search by, so that memory does not grow with the file.
 */
final class ExtractedWords extends Writer {

  private static final int PIECE = 100_000;
  private static final int MOST_WORDS = 100_000;
  private static final long MOST_TEXT = 200_000_000;

  private final StringBuilder piece = new StringBuilder();
  private final Set<String> words = new LinkedHashSet<>();
  private long length;

  @Override
  public void write(char[] buffer, int offset, int count) {
    length += count;
    if (length > MOST_TEXT) {
      throw FileRefusal.tooMuch();
    }
    piece.append(buffer, offset, count);
    if (piece.length() >= PIECE) {
      int line = piece.lastIndexOf("\n");
      take(line < 0 ? piece.length() : line + 1);
    }
  }

  /** The words met, as they are indexed. */
  String words() {
    take(piece.length());
    return SearchWords.indexed(words);
  }

  private void take(int end) {
    String text = piece.substring(0, end);
    piece.delete(0, end);
    SecrecyRefusal.check(text);
    if (words.size() < MOST_WORDS) {
      words.addAll(SearchWords.words(text));
    }
  }

  @Override
  public void flush() {
    // nothing is held back for a device
  }

  @Override
  public void close() {
    // nothing to close
  }
}
