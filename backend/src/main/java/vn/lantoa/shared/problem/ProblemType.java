package vn.lantoa.shared.problem;

import vn.lantoa.shared.Words;

/** The catalogue of problems (RFC 9457). Slugs are part of the contract and never change. */
public enum ProblemType {
  BAD_REQUEST("bad-request", 400, "Yêu cầu không đọc được", "The request cannot be read"),
  UNKNOWN_PARAMETER(
      "unknown-parameter", 400, "Có tham số không được biết", "Unknown query parameter"),
  TOO_DEEP("too-deep", 400, "Nội dung lồng nhau quá sâu", "Nested too deeply"),
  UNKNOWN_FIELD("unknown-field", 400, "Có trường không được biết", "Unknown field"),
  INVALID("invalid", 422, "Dữ liệu chưa hợp lệ", "The data are not valid"),
  UNAUTHENTICATED("unauthenticated", 401, "Cần đăng nhập", "Sign in first"),
  BAD_CREDENTIALS(
      "bad-credentials", 401, "Sai tên đăng nhập hoặc mật khẩu", "Wrong user name or password"),
  SECOND_FACTOR_REQUIRED(
      "second-factor-required", 401, "Cần mã xác thực", "A code of the second factor is needed"),
  SECOND_FACTOR_WRONG(
      "second-factor-wrong",
      401,
      "Mã xác thực không đúng",
      "The code of the second factor is wrong"),
  INVALID_TOKEN(
      "invalid-token", 401, "Mã truy cập không dùng được", "The access token cannot be used"),
  PASSWORD_CHANGE_REQUIRED(
      "password-change-required", 403, "Cần đổi mật khẩu trước", "Change the password first"),
  SECOND_FACTOR_SETUP_REQUIRED(
      "second-factor-setup-required",
      403,
      "Cần thiết lập xác thực hai bước trước",
      "Set up the second factor first"),
  SESSION_REQUIRED(
      "session-required", 403, "Chỉ làm được khi đăng nhập", "Only when signed in by session"),
  TOO_MANY_ATTEMPTS("too-many-attempts", 429, "Nhập sai quá nhiều lần", "Too many wrong attempts"),
  FORBIDDEN("forbidden", 403, "Không có quyền làm việc này", "You may not do this"),
  LOCAL_SIGN_IN_OFF(
      "local-sign-in-off",
      403,
      "Không đăng nhập bằng mật khẩu ở đây",
      "No sign-in by password here"),
  ACCOUNT_NOT_LINKED(
      "account-not-linked",
      403,
      "Chưa có tài khoản được nối",
      "No account is linked to this identity"),
  ACCOUNT_DISABLED("account-disabled", 403, "Tài khoản đã bị khóa", "The account is disabled"),
  CSRF("csrf-header-missing", 403, "Thiếu tiêu đề chống giả mạo", "The CSRF header is missing"),
  NOT_FOUND("not-found", 404, "Không tìm thấy", "Not found"),
  METHOD_NOT_ALLOWED(
      "method-not-allowed", 405, "Phương thức không được dùng ở đây", "Method not allowed"),
  NOT_ACCEPTABLE("not-acceptable", 406, "Không có dạng được yêu cầu", "Not acceptable"),
  CONFLICT("conflict", 409, "Trái với dữ liệu đã có", "In conflict with what exists"),
  DUPLICATE("duplicate", 409, "Đã có trong hệ thống", "Exists already"),
  WRONG_STATE("wrong-state", 409, "Trạng thái không cho phép", "The state does not allow this"),
  IDEMPOTENCY_MISMATCH(
      "idempotency-key-reused",
      409,
      "Khóa chống trùng đã dùng cho nội dung khác",
      "The idempotency key was used with another body"),
  IN_PROGRESS("in-progress", 409, "Yêu cầu này đang được xử lý", "This request is being processed"),
  SECRET_SHOWN("secret-shown", 409, "Phần bí mật chỉ hiện một lần", "A secret is shown once only"),
  FEED_GONE(
      "feed-gone", 410, "Lịch này không còn được chia sẻ", "This calendar is no longer shared"),
  ERASED("erased", 410, "Nội dung đã bị xóa", "The content was erased"),
  STALE_VERSION(
      "stale-version", 412, "Dữ liệu đã được người khác sửa", "Changed by someone else meanwhile"),
  TOO_LARGE("too-large", 413, "Nội dung quá lớn", "Too large"),
  UNSUPPORTED_MEDIA(
      "unsupported-media-type", 415, "Loại nội dung không được nhận", "Unsupported media type"),
  RANGE_NOT_SATISFIABLE(
      "range-not-satisfiable", 416, "Khoảng yêu cầu nằm ngoài tệp", "Range not satisfiable"),
  VERSION_REQUIRED("version-required", 428, "Thiếu tiêu đề If-Match", "If-Match is required"),
  TOO_MANY_REQUESTS("too-many-requests", 429, "Gửi quá nhiều yêu cầu", "Too many requests"),
  TARGET_WITHOUT_UNIT(
      "target-without-unit", 422, "Chỉ tiêu chưa có đơn vị tính", "The target has no unit"),
  TARGET_YEAR_OUTSIDE_TERM(
      "target-year-outside-term", 422, "Năm nằm ngoài nhiệm kỳ", "A year lies outside the term"),
  TARGET_RANGE_REVERSED(
      "target-range-reversed",
      422,
      "Phạm vi kết thúc trước khi bắt đầu",
      "The range ends before it starts"),
  TARGET_WEIGHTS(
      "target-weights", 422, "Trọng số không cộng đủ 100", "The weights do not sum to 100"),
  TARGET_SHARES(
      "target-shares", 422, "Phần đóng góp không cộng đủ 100 %", "The shares do not sum to 100 %"),
  TARGET_CIRCLE(
      "target-circle",
      422,
      "Các chỉ tiêu phục vụ vòng quanh nhau",
      "Targets would serve in a circle"),
  TARGET_PERIOD_LOCKED("target-period-locked", 409, "Kỳ số liệu đã khóa", "The period is locked"),
  EVIDENCE_IN_FUTURE(
      "evidence-in-future",
      422,
      "Minh chứng ghi ngày trong tương lai",
      "The evidence is dated in the future"),
  TARGET_NOT_ADDED_UP(
      "target-not-added-up", 422, "Chỉ tiêu này không cộng dồn", "This target is not added up"),
  NUMERATOR_ABOVE_DENOMINATOR(
      "numerator-above-denominator",
      422,
      "Tử số lớn hơn mẫu số",
      "The numerator is above the denominator"),
  SECRET("secret-mark", 422, "Văn bản có dấu mật không được nhận", "Secret papers are refused"),
  TWO_LEADS("two-leads", 422, "Nhiệm vụ có hai đơn vị chủ trì", "The task is led by more than one"),
  LEAD_COORDINATES(
      "lead-coordinates",
      422,
      "Đơn vị chủ trì không đồng thời phối hợp",
      "The lead does not coordinate as well"),
  DEPENDENCY_CIRCLE(
      "dependency-circle",
      422,
      "Các nhiệm vụ chờ nhau thành vòng",
      "Tasks wait for each other in a circle"),
  SUB_DATE_LATE(
      "sub-date-late",
      422,
      "Ngày của đơn vị phối hợp sau ngày của nhiệm vụ",
      "A coordinator's date lies after the task's"),
  DRAFTING_DATE_LATE(
      "drafting-date-late",
      422,
      "Ngày nội bộ sau ngày cấp trên giao",
      "An internal date lies after the superior's"),
  NOT_APPROVED(
      "not-approved", 409, "Chương trình chưa được phê duyệt", "The programme is not approved"),
  CONTENT_CHANGED(
      "content-changed",
      409,
      "Nội dung đã đổi sau khi phê duyệt",
      "The content changed after it was approved"),
  PROGRAMME_INCOMPLETE(
      "programme-incomplete", 409, "Chương trình còn chỗ chưa đủ", "The programme is not complete"),
  ALIGNMENT_CIRCLE(
      "alignment-circle",
      422,
      "Các nhiệm vụ phục vụ vòng quanh nhau",
      "Tasks would serve in a circle"),
  NOT_A_SUPERIOR("not-a-superior", 422, "Không phải mục của cấp trên", "Not an item of a superior"),
  DECLINE_WITHOUT_REASON(
      "decline-without-reason", 422, "Từ chối thì phải nêu lý do", "Declining needs a reason"),
  SUPERIOR_UNCHANGED(
      "superior-unchanged",
      409,
      "Mục của cấp trên không đổi",
      "The superior's item did not change"),
  NUMBER_TAKEN("number-taken", 409, "Số văn bản đã được dùng", "The number is used already"),
  CONSULTATION_OPEN(
      "consultation-open",
      409,
      "Dự thảo đang được lấy ý kiến",
      "The draft is out for opinions already"),
  CONSULTATION_CLOSED(
      "consultation-closed", 409, "Đợt lấy ý kiến đã hết hạn", "The consultation is over"),
  CLOSING_DATE_PAST(
      "closing-date-past", 422, "Hạn góp ý nằm trong quá khứ", "The closing date lies in the past"),
  ANCHOR_NOT_IN_DRAFT(
      "anchor-not-in-draft",
      422,
      "Chỗ góp ý không có trong dự thảo đã gửi",
      "The place is not in the draft that was sent"),
  EMPTY_OPINION("empty-opinion", 422, "Ý kiến chưa có nội dung", "The opinion says nothing"),
  ANSWER_WITHOUT_REASON(
      "answer-without-reason", 422, "Chưa nêu lý do", "The answer gives no reason"),
  STUDY_PLAN_INCOMPLETE(
      "study-plan-incomplete",
      409,
      "Kế hoạch học tập còn thiếu nội dung",
      "The study plan lacks something"),
  STUDY_DATE_PAST_SUPERIOR(
      "study-date-past-superior",
      422,
      "Thời hạn sau ngày cấp trên giao",
      "A date lies after the superior's"),
  STUDY_SESSION_IN_FUTURE(
      "study-session-in-future",
      422,
      "Buổi học ghi ngày trong tương lai",
      "The sitting is dated in the future"),
  STUDY_SESSION_BEFORE_DOCUMENT(
      "study-session-before-document",
      422,
      "Buổi học diễn ra trước khi có văn bản",
      "The sitting was held before the document existed"),
  STUDY_SESSION_TWICE(
      "study-session-twice", 409, "Buổi học này đã được ghi", "This sitting was entered already"),
  AUDIENCE_NOT_IN_PLAN(
      "audience-not-in-plan",
      422,
      "Kế hoạch không có đối tượng này",
      "The plan does not name this audience"),
  PRESENTER_WITHOUT_POSITION(
      "presenter-without-position",
      422,
      "Chưa ghi chức danh người truyền đạt",
      "The presenter has no position"),
  ATTENDED_ABOVE_EXPECTED(
      "attended-above-expected",
      422,
      "Số dự học lớn hơn số phải học",
      "More attended than were expected"),
  ESSAYS_ABOVE_ATTENDANCE(
      "essays-above-attendance",
      422,
      "Số bài thu hoạch lớn hơn số người đã học",
      "More essays than persons who attended"),
  ROSTER_NOT_KEPT(
      "roster-not-kept",
      409,
      "Tổ chức này không lập danh sách người dự học",
      "This organisation keeps no roster"),
  UNEXPECTED("unexpected", 500, "Có lỗi ngoài dự kiến", "Something unexpected happened"),
  UNAVAILABLE("unavailable", 503, "Tạm thời không phục vụ được", "Temporarily unavailable");

  private final String slug;
  private final int status;
  private final Words title;

  ProblemType(String slug, int status, String vi, String en) {
    this.slug = slug;
    this.status = status;
    this.title = new Words(vi, en);
  }

  /** The last part of the problem's {@code type}. */
  public String slug() {
    return slug;
  }

  public int status() {
    return status;
  }

  public Words title() {
    return title;
  }

  /** What to do about it. */
  public Words advice() {
    return ProblemAdvice.of(this);
  }

  /** The problem's {@code type}: a page of the documentation. */
  public String uri() {
    return "/problems/" + slug;
  }
}
