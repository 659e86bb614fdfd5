package vn.lantoa.job.internal;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.problem.FieldError;
import vn.lantoa.shared.problem.FieldProblem;
import vn.lantoa.shared.problem.Problem;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;

/** Why a job failed, in both languages: who reads it later may read another one. */
public record StoredProblem(ProblemType type, Words detail, List<FieldProblem> errors) {

  static StoredProblem of(ProblemException e) {
    return new StoredProblem(e.type(), e.detail(), e.errors());
  }

  /** Nobody's fault that the owner could mend. */
  static StoredProblem unexpected() {
    return new StoredProblem(
        ProblemType.UNEXPECTED,
        new Words(
            "Việc chưa được thực hiện, không có gì bị ghi dở. Hãy thử lại; nếu vẫn lỗi, báo mã yêu"
                + " cầu cho người quản trị.",
            "Nothing was half-written. Try again; if it fails again, give the request id to your"
                + " administrator."),
        List.of());
  }

  Problem in(Locale locale, String instance, @Nullable String requestId) {
    List<FieldError> fields = errors.stream().map(f -> FieldError.of(f, locale)).toList();
    return new Problem(
        type.uri(),
        type.title().in(locale),
        type.status(),
        detail.in(locale),
        instance,
        requestId,
        null,
        fields.isEmpty() ? null : fields);
  }
}
