package vn.lantoa.document.internal;

import java.util.Arrays;
import java.util.List;

/** The types of files that are taken, told by content. */
enum FileType {
  PDF("application/pdf", true, "pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, "xlsx"),
  PNG("image/png", true, "png"),
  JPEG("image/jpeg", true, "jpg", "jpeg"),
  GIF("image/gif", true, "gif"),
  WEBP("image/webp", true, "webp");

  private final String mediaType;
  private final boolean shown;
  private final List<String> extensions;

  FileType(String mediaType, boolean shown, String... extensions) {
    this.mediaType = mediaType;
    this.shown = shown;
    this.extensions = List.of(extensions);
  }

  String mediaType() {
    return mediaType;
  }

  /** The endings of such files, the usual one first. */
  List<String> extensions() {
    return extensions;
  }

  /** Whether a browser may show it in its window instead of saving it. */
  static boolean isShown(String mediaType) {
    return Arrays.stream(values()).anyMatch(t -> t.shown && t.mediaType.equals(mediaType));
  }
}
