package vn.lantoa.shared.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.CharConversionException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.persistence.SqlErrors;
import vn.lantoa.shared.web.Language;

/**
 * Every exception becomes a problem in the reader's language; never a class name, a foreign message
 * or a stack trace.
 */
public class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
  private static final MediaType PROBLEM = new MediaType("application", "problem+json");

  private static final int UNAUTHORIZED = 401;
  private static final int METHOD_NOT_ALLOWED = 405;

  private final Language language;

  public ProblemMappers(Language language) {
    this.language = language;
  }

  @ServerExceptionMapper
  public Response problem(ProblemException e, UriInfo uri) {
    return answer(e, uri);
  }

  @ServerExceptionMapper
  public Response stale(OptimisticLockException e, UriInfo uri) {
    return answer(
        ProblemException.of(
            ProblemType.STALE_VERSION,
            "Nội dung vừa được người khác sửa. Hãy tải lại rồi làm lại.",
            "Someone else changed it just now. Reload and try again."),
        uri);
  }

  @ServerExceptionMapper
  public Response violations(ConstraintViolationException e, UriInfo uri) {
    FieldProblems problems = new FieldProblems();
    for (ConstraintViolation<?> violation : e.getConstraintViolations()) {
      problems.add(Violations.describe(pointer(violation.getPropertyPath()), violation));
    }
    return answer(invalid(problems), uri);
  }

  @ServerExceptionMapper
  public Response mismatch(MismatchedInputException e, UriInfo uri) {
    return answer(fromJackson(e), uri);
  }

  @ServerExceptionMapper
  public Response unauthenticated(UnauthorizedException e, UriInfo uri) {
    return answer(unauthenticatedProblem(), uri);
  }

  @ServerExceptionMapper
  public Response providerDown(OIDCException e, UriInfo uri) {
    LOG.warnf("The identity provider does not answer: %s", e.getMessage());
    return answer(
        ProblemException.of(
            ProblemType.UNAVAILABLE,
            "Hệ thống định danh không trả lời nên chưa kiểm được mã đăng nhập. Hãy thử lại sau ít phút.",
            "The identity provider does not answer, so the token cannot be verified. Try again in some minutes."),
        uri);
  }

  @ServerExceptionMapper
  public Response refused(AuthenticationFailedException e, UriInfo uri) {
    return answer(
        e.getCause() instanceof ProblemException said ? said : unauthenticatedProblem(), uri);
  }

  @ServerExceptionMapper
  public Response forbidden(ForbiddenException e, UriInfo uri) {
    return answer(ProblemException.forbidden(), uri);
  }

  @ServerExceptionMapper
  public Response web(WebApplicationException e, UriInfo uri) {
    if (e.getCause() instanceof JacksonException jackson) {
      return answer(fromJackson(jackson), uri);
    }
    if (e.getCause() instanceof ProblemException problem) {
      return answer(problem, uri);
    }
    int status = e.getResponse().getStatus();
    if (e instanceof NotFoundException && e.getCause() != null) {
      return answer(unreadableParameter(), uri); // a parameter that is no number, day or code
    }
    Response answer = answer(fromStatus(status), uri);
    String allow = status == METHOD_NOT_ALLOWED ? e.getResponse().getHeaderString("Allow") : null;
    return allow == null ? answer : Response.fromResponse(answer).header("Allow", allow).build();
  }

  @ServerExceptionMapper
  public Response unreadable(StreamReadException e, UriInfo uri) {
    return answer(fromJackson(e), uri);
  }

  @ServerExceptionMapper
  public Response unreadable(StreamConstraintsException e, UriInfo uri) {
    return answer(fromJackson(e), uri);
  }

  @ServerExceptionMapper
  public Response unreadable(CharConversionException e, UriInfo uri) {
    return answer(notJson(), uri);
  }

  private static ProblemException unreadableParameter() {
    return ProblemException.of(
        ProblemType.BAD_REQUEST,
        "Một tham số sai kiểu hoặc nằm ngoài danh sách cho phép. Hãy so với hợp đồng API.",
        "A parameter has the wrong type or is not in the closed list. Compare with the API contract.");
  }

  @ServerExceptionMapper
  public Response unexpected(Throwable e, UriInfo uri) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockException lost) {
        return stale(lost, uri);
      }
      if (cause instanceof ProblemException problem) {
        return answer(problem, uri);
      }
    }
    int error = SqlErrors.code(e);
    if (error == SqlErrors.DEADLOCK || error == SqlErrors.LOCK_WAIT) {
      return busy(uri);
    }
    LOG.errorf(e, "%s failed", withoutSecret(uri.getPath()));
    return answer(fromStatus(500), uri);
  }

  /** Two changes stood in each other's way and this one was undone whole. */
  private Response busy(UriInfo uri) {
    ProblemException problem =
        ProblemException.of(
            ProblemType.UNAVAILABLE,
            "Việc khác đang ghi cùng chỗ; chưa có gì được ghi. Hãy gửi lại.",
            "Something else writes the same place; nothing was written. Send it again.");
    return Response.fromResponse(answer(problem, uri)).header("Retry-After", "1").build();
  }

  private static ProblemException unauthenticatedProblem() {
    return ProblemException.of(
        ProblemType.UNAUTHENTICATED,
        "Phiên làm việc không có hoặc đã hết. Hãy đăng nhập lại; nội dung đang nhập được giữ.",
        "There is no session, or it has expired. Sign in again; what you typed is kept.");
  }

  private static ProblemException fromStatus(int status) {
    return switch (status) {
      case 401 -> unauthenticatedProblem();
      case 403 -> ProblemException.forbidden();
      case 404 -> ProblemException.notFound();
      case 405 ->
          ProblemException.of(
              ProblemType.METHOD_NOT_ALLOWED,
              "Hãy xem hợp đồng API để biết phương thức được dùng.",
              "See the API contract for the methods allowed here.");
      case 406 ->
          ProblemException.of(
              ProblemType.NOT_ACCEPTABLE,
              "API trả lời bằng application/json.",
              "The API answers application/json.");
      case 413 ->
          ProblemException.of(
              ProblemType.TOO_LARGE,
              "Nội dung gửi lên vượt giới hạn cho phép.",
              "The body is larger than allowed.");
      case 415 ->
          ProblemException.of(
              ProblemType.UNSUPPORTED_MEDIA,
              "Hãy gửi application/json (hoặc multipart/form-data cho tệp).",
              "Send application/json (or multipart/form-data for files).");
      case 416 ->
          ProblemException.of(
              ProblemType.RANGE_NOT_SATISFIABLE,
              "Khoảng byte yêu cầu nằm ngoài tệp.",
              "The bytes asked for lie outside the file.");
      default ->
          status < 500
              ? ProblemException.of(
                  ProblemType.BAD_REQUEST,
                  "Tham số hoặc nội dung không đọc được. Hãy so với hợp đồng API.",
                  "A parameter or the body cannot be read. Compare with the API contract.")
              : ProblemException.of(
                  ProblemType.UNEXPECTED,
                  "Việc chưa được thực hiện, không có gì bị ghi dở. Hãy thử lại; nếu vẫn lỗi, báo mã yêu cầu cho người quản trị.",
                  "Nothing was half-written. Try again; if it fails again, give the request id to your administrator.");
    };
  }

  private static ProblemException fromJackson(JacksonException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException problem) {
        return problem;
      }
      if (cause instanceof StreamConstraintsException) {
        return ProblemException.of(
            ProblemType.TOO_DEEP,
            "Nội dung JSON lồng nhau quá sâu, hoặc có tên hay số quá dài.",
            "The JSON body is nested too deeply, or has a name or a number that is too long.");
      }
    }
    if (e instanceof UnrecognizedPropertyException unknown) {
      String pointer = pointer(unknown.getPath());
      Words words =
          Words.of(
              "Không có trường “%s”. Hãy bỏ nó hoặc sửa tên.",
              "There is no field \"%s\". Remove it or correct its name.",
              unknown.getPropertyName());
      return new ProblemException(
          ProblemType.UNKNOWN_FIELD,
          words,
          List.of(new FieldProblem(pointer, "UNKNOWN_FIELD", words, null)));
    }
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      String pointer = pointer(mapping.getPath());
      if (e instanceof InvalidFormatException format && format.getTargetType() == String.class) {
        Words words =
            Words.of(
                "%s có ký tự điều khiển hoặc ký tự dở dang. Hãy bỏ chúng.",
                "%s has control or half characters. Remove them.", pointer);
        return new ProblemException(
            ProblemType.BAD_REQUEST,
            words,
            List.of(new FieldProblem(pointer, "BAD_CHARACTERS", words, null)));
      }
      if (e instanceof InvalidFormatException format && noSuchDay(format)) {
        Words words =
            Words.of(
                "Ngày %s không có trong lịch. Hãy kiểm tra ngày, tháng và năm.",
                "There is no day %s in the calendar. Check day, month and year.",
                format.getValue());
        return new ProblemException(
            ProblemType.INVALID,
            words,
            List.of(new FieldProblem(pointer, "NO_SUCH_DAY", words, null)));
      }
      Words words =
          Words.of(
              "Giá trị của %s sai kiểu hoặc nằm ngoài danh sách cho phép.",
              "The value of %s has the wrong type or is not in the closed list.", pointer);
      return new ProblemException(
          ProblemType.BAD_REQUEST,
          words,
          List.of(new FieldProblem(pointer, "WRONG_TYPE", words, null)));
    }
    if (e.getOriginalMessage() != null && e.getOriginalMessage().startsWith("Duplicate")) {
      return ProblemException.of(
          ProblemType.BAD_REQUEST,
          "Một trường được ghi hai lần trong nội dung JSON.",
          "A field is written twice in the JSON body.");
    }
    return notJson();
  }

  /** A date in the right form that no calendar has: 2027-02-29. */
  private static boolean noSuchDay(InvalidFormatException e) {
    return e.getTargetType() == LocalDate.class
        && String.valueOf(e.getValue()).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  }

  private static ProblemException notJson() {
    return ProblemException.of(
        ProblemType.BAD_REQUEST,
        "Nội dung gửi lên không phải JSON đúng (UTF-8).",
        "The body is not valid JSON (UTF-8).");
  }

  private static String pointer(List<JsonMappingException.Reference> path) {
    return path.stream()
        .map(r -> r.getFieldName() != null ? r.getFieldName() : String.valueOf(r.getIndex()))
        .collect(Collectors.joining("/", "/", ""));
  }

  /** Bean Validation names method and argument first; the pointer starts below them. */
  private static String pointer(Path path) {
    List<String> parts = new ArrayList<>();
    boolean parameter = false;
    String last = "";
    for (Path.Node node : path) {
      switch (node.getKind()) {
        case METHOD, CONSTRUCTOR, RETURN_VALUE, CROSS_PARAMETER -> {}
        case PARAMETER -> {
          parameter = true;
          last = String.valueOf(node.getName());
        }
        default -> {
          if (node.getIndex() != null) {
            parts.add(String.valueOf(node.getIndex()));
          }
          if (node.getName() != null && !node.getName().startsWith("<")) {
            parts.add(node.getName());
          }
        }
      }
    }
    return parts.isEmpty() && parameter ? last : "/" + String.join("/", parts);
  }

  private static ProblemException invalid(FieldProblems problems) {
    try {
      problems.throwIfAny();
    } catch (ProblemException e) {
      return e;
    }
    return fromStatus(400);
  }

  private Response answer(ProblemException e, UriInfo uri) {
    Locale locale = language.locale();
    Object requestId = MDC.get("requestId");
    Problem body =
        new Problem(
            e.type().uri(),
            e.type().title().in(locale),
            e.type().status(),
            e.detail().in(locale),
            uri.getRequestUri().getPath(),
            requestId == null ? null : requestId.toString(),
            e.currentVersion(),
            errors(e, locale));
    Response.ResponseBuilder answer = Response.status(e.type().status()).type(PROBLEM).entity(body);
    if (e.type().status() == UNAUTHORIZED && !e.headers().containsKey("WWW-Authenticate")) {
      answer.header("WWW-Authenticate", "Bearer realm=\"lantoa\"");
    }
    if (e.currentVersion() != null) {
      answer.header("ETag", "\"" + e.currentVersion() + "\"");
    }
    if (e.type() == ProblemType.IN_PROGRESS) {
      answer.header("Retry-After", "2");
    }
    e.headers().forEach(answer::header);
    return answer.build();
  }

  private static @Nullable List<FieldError> errors(ProblemException e, Locale locale) {
    return e.errors().isEmpty()
        ? null
        : e.errors().stream().map(f -> FieldError.of(f, locale)).toList();
  }

  /** The address of a calendar is its secret. */
  private static String withoutSecret(String path) {
    return path.replaceAll("(/calendar-feeds/)[^/]+", "$1…");
  }
}
