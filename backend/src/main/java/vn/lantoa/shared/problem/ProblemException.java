package vn.lantoa.shared.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Words;

/** A refusal that becomes a problem answer. */
public final class ProblemException extends RuntimeException {

  private final ProblemType type;
  private final Words detail;
  private final List<FieldProblem> errors;
  private final @Nullable String currentVersion;
  private final Map<String, String> headers;

  public ProblemException(ProblemType type, Words detail, List<FieldProblem> errors) {
    this(type, detail, errors, null, Map.of());
  }

  private ProblemException(
      ProblemType type,
      Words detail,
      List<FieldProblem> errors,
      @Nullable String currentVersion,
      Map<String, String> headers) {
    super(type.slug() + ": " + detail.en(), null, false, false);
    this.type = type;
    this.detail = detail;
    this.errors = List.copyOf(errors);
    this.currentVersion = currentVersion;
    this.headers = Map.copyOf(headers);
  }

  /** A problem that concerns the whole request. */
  public static ProblemException of(ProblemType type, String vi, String en, Object... values) {
    return new ProblemException(type, Words.of(vi, en, values), List.of());
  }

  /** 422 for one field. */
  public static ProblemException invalid(
      String pointer, String code, String vi, String en, Object... values) {
    Words words = Words.of(vi, en, values);
    return new ProblemException(
        ProblemType.INVALID, words, List.of(new FieldProblem(pointer, code, words, null)));
  }

  /** 404; says nothing about whether the thing exists out of reach. */
  public static ProblemException notFound() {
    return of(
        ProblemType.NOT_FOUND,
        "Không có, hoặc nằm ngoài phạm vi của bạn. Hãy kiểm tra lại đường dẫn.",
        "It does not exist, or lies outside your reach. Check the address.");
  }

  /** 403. */
  public static ProblemException forbidden() {
    return of(
        ProblemType.FORBIDDEN,
        "Vai trò của bạn không cho phép việc này ở tổ chức này.",
        "Your role does not allow this at this organisation.");
  }

  /** 412 naming the version that stands now. */
  public static ProblemException stale(long currentVersion) {
    return new ProblemException(
        ProblemType.STALE_VERSION,
        Words.of(
            "Nội dung đã đổi từ khi bạn mở. Hãy tải lại, xem khác biệt rồi làm lại.",
            "It changed since you opened it. Reload, look at the difference and try again."),
        List.of(),
        Long.toString(currentVersion),
        Map.of());
  }

  /** The same with a header of the answer. */
  public ProblemException withHeader(String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name, value);
    return new ProblemException(type, detail, errors, currentVersion, more);
  }

  /** The same of a body that stands in another one, at a pointer. */
  public ProblemException under(String pointer) {
    return new ProblemException(
        type, detail, errors.stream().map(e -> e.under(pointer)).toList(), currentVersion, headers);
  }

  /** What the answer's headers say beside the body. */
  public Map<String, String> headers() {
    return headers;
  }

  public ProblemType type() {
    return type;
  }

  public Words detail() {
    return detail;
  }

  public List<FieldProblem> errors() {
    return errors;
  }

  public @Nullable String currentVersion() {
    return currentVersion;
  }
}
