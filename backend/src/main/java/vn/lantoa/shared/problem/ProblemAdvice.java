package vn.lantoa.shared.problem;

import vn.lantoa.shared.Words;

/** What to do about each problem, for its page and the table in the documentation. */
final class ProblemAdvice {

  private ProblemAdvice() {}

  static Words of(ProblemType type) {
    return switch (type) {
      case BAD_REQUEST ->
          new Words(
              "So nội dung, tham số và tiêu đề với openapi.yaml; errors chỉ ra chỗ sai.",
              "Compare body, parameters and headers with openapi.yaml; errors points at the place.");
      case UNKNOWN_PARAMETER ->
          new Words(
              "Bỏ tham số hoặc sửa tên; detail liệt kê các tham số được nhận.",
              "Remove the parameter or correct its name; detail lists those there are.");
      case UNKNOWN_FIELD ->
          new Words(
              "Bỏ trường hoặc sửa tên; errors chỉ ra trường.",
              "Remove the field or correct its name; errors points at it.");
      case TOO_DEEP ->
          new Words(
              "Gửi nội dung phẳng hơn; không thao tác nào cần hơn vài cấp.",
              "Send a flatter body; no operation needs more than a few levels.");
      case INVALID ->
          new Words(
              "Sửa từng chỗ nêu trong errors rồi gửi lại; chưa có gì được ghi.",
              "Correct each place named in errors and send it again; nothing was written.");
      case SECRET ->
          new Words(
              "Không đưa văn bản mật vào hệ thống này.", "Keep secret papers out of this system.");
      case UNAUTHENTICATED ->
          new Words(
              "Đăng nhập lại, hoặc tạo mã truy cập mới.", "Sign in again, or make a new token.");
      case BAD_CREDENTIALS ->
          new Words(
              "Kiểm tra tên và mật khẩu; quên thì nhờ quản trị đặt lại.",
              "Check name and password; an administrator resets a forgotten one.");
      case FORBIDDEN ->
          new Words(
              "Nhờ người có vai trò phù hợp, hoặc xin quản trị giao vai trò.",
              "Ask somebody who holds the role, or an administrator for it.");
      case CSRF ->
          new Words(
              "Gửi tiêu đề X-Lantoa-Csrf, hoặc dùng mã truy cập thay cookie.",
              "Send the header X-Lantoa-Csrf, or use a token instead of the cookie.");
      default -> ofSignIn(type);
    };
  }

  private static Words ofSignIn(ProblemType type) {
    return switch (type) {
      case SECOND_FACTOR_REQUIRED ->
          new Words(
              "Gửi mã sáu chữ số đang hiện trong ứng dụng xác thực.",
              "Send the six digits that the authenticator shows now.");
      case SECOND_FACTOR_WRONG ->
          new Words(
              "Kiểm tra giờ của điện thoại rồi nhập mã mới, hoặc dùng một mã dự phòng.",
              "Check the clock of the telephone and send a new code, or a recovery code.");
      case SECOND_FACTOR_SETUP_REQUIRED ->
          new Words(
              "Thiết lập xác thực hai bước ở trang Bảo mật rồi làm tiếp.",
              "Set up the second factor on the Security page, then go on.");
      case PASSWORD_CHANGE_REQUIRED ->
          new Words("Đổi mật khẩu ban đầu rồi làm tiếp.", "Change the first password, then go on.");
      case INVALID_TOKEN ->
          new Words(
              "Mã đã hết hạn, bị thu hồi hoặc bị sai; tạo mã khác.",
              "It has expired, was revoked or is misspelt; make another.");
      case SESSION_REQUIRED ->
          new Words(
              "Đăng nhập trên trình duyệt; mã truy cập không làm được việc này.",
              "Sign in with a browser; a token may not do this.");
      case TOO_MANY_ATTEMPTS ->
          new Words(
              "Đợi theo Retry-After, hoặc nhờ quản trị mở khóa.",
              "Wait as Retry-After says, or have an administrator unlock it.");
      case LOCAL_SIGN_IN_OFF ->
          new Words(
              "Đăng nhập qua hệ thống của cơ quan.", "Sign in with the organisation's provider.");
      case ACCOUNT_NOT_LINKED ->
          new Words(
              "Nhờ quản trị nối tài khoản với danh tính này.",
              "Have an administrator link an account to this identity.");
      case ACCOUNT_DISABLED ->
          new Words("Nhờ quản trị mở lại tài khoản.", "Have an administrator enable it again.");
      default -> ofState(type);
    };
  }

  private static Words ofState(ProblemType type) {
    return switch (type) {
      case NOT_FOUND ->
          new Words(
              "Kiểm tra đường dẫn; ngoài phạm vi của tài khoản cũng là không có.",
              "Check the address; what lies outside the account's reach does not exist for it.");
      case METHOD_NOT_ALLOWED ->
          new Words("Dùng một phương thức trong Allow.", "Use a method named in Allow.");
      case NOT_ACCEPTABLE ->
          new Words(
              "Gửi Accept: application/json, hoặc bỏ tiêu đề này.",
              "Send Accept: application/json, or leave the header out.");
      case CONFLICT, DUPLICATE ->
          new Words(
              "Xem bản ghi đã có rồi sửa bản ghi đó, hoặc đổi khóa.",
              "Look at what exists and change that, or choose another key.");
      case WRONG_STATE ->
          new Words(
              "Đọc lại trạng thái hiện tại rồi chọn bước được phép.",
              "Read the present state again and take a step it allows.");
      case IDEMPOTENCY_MISMATCH ->
          new Words("Dùng khóa mới cho nội dung mới.", "Use a new key for another body.");
      case IN_PROGRESS ->
          new Words(
              "Đợi theo Retry-After rồi gửi lại cùng khóa và nội dung.",
              "Wait as Retry-After says, then send the same key and body again.");
      case SECRET_SHOWN ->
          new Words(
              "Thu hồi mã đã tạo rồi tạo mã mới với khóa mới.",
              "Revoke what was made and make another with a new key.");
      case FEED_GONE ->
          new Words(
              "Bỏ đăng ký trong ứng dụng lịch; tạo lịch mới trong màn hình Lịch nếu còn cần.",
              "Unsubscribe in your calendar program; make another on the calendar screen if you need one.");
      case ERASED ->
          new Words(
              "Chỉ còn thông tin về tệp; xin lại bản gốc ở nơi ban hành.",
              "Only the record of the file remains; ask its issuer for the paper.");
      case STALE_VERSION ->
          new Words(
              "Đọc lại, gộp thay đổi của mình vào bản hiện tại, gửi lại với ETag mới.",
              "Read it again, merge your change into what stands, send it with the new ETag.");
      case VERSION_REQUIRED ->
          new Words(
              "Gửi If-Match với ETag đã nhận khi đọc.",
              "Send If-Match with the ETag you got when reading.");
      default -> ofTargets(type);
    };
  }

  private static Words ofTargets(ProblemType type) {
    return switch (type) {
      case TARGET_WITHOUT_UNIT ->
          new Words(
              "Ghi đơn vị tính (%, người, tỷ đồng …), hoặc chọn kiểu phi số.",
              "Give its unit (%, persons, billion VND …), or make it qualitative.");
      case TARGET_YEAR_OUTSIDE_TERM ->
          new Words(
              "Bỏ năm đó, sửa nhiệm kỳ, hoặc đánh dấu là định hướng.",
              "Remove the year, correct the term, or mark it as orientation.");
      case TARGET_RANGE_REVERSED ->
          new Words(
              "Ghi đầu dưới trước, đầu trên sau.", "Give the lower end first, then the upper.");
      case TARGET_WEIGHTS ->
          new Words(
              "Chia lại trọng số của các đơn vị cho đủ 100; detail nêu phần còn thiếu hoặc thừa.",
              "Divide the weights anew so that they make 100; detail says what is missing.");
      case TARGET_SHARES ->
          new Words(
              "Chia lại phần của kết quả chung cho đủ 100 %; detail nêu phần còn thiếu hoặc thừa.",
              "Divide the joint result anew so that the shares make 100 %; detail says what is missing.");
      case TARGET_CIRCLE ->
          new Words(
              "Chọn chỉ tiêu cấp trên không phục vụ, dù gián tiếp, chính chỉ tiêu này.",
              "Choose a superior's target that does not, by any step, serve this one.");
      case TARGET_PERIOD_LOCKED ->
          new Words(
              "Đề nghị nơi đã khóa mở lại kỳ này, nêu lý do; việc mở được ghi nhật ký.",
              "Ask who locked it to open the period again, with the reason; that is journalled.");
      case EVIDENCE_IN_FUTURE ->
          new Words(
              "Ghi ngày của tài liệu minh chứng, không sau hôm nay.",
              "Give the day of the evidence itself, not after today.");
      case TARGET_NOT_ADDED_UP ->
          new Words(
              "Đọc số tự báo cáo của chỉ tiêu, hoặc chọn quy tắc cộng dồn cho nó.",
              "Read the figure its organisation reported, or give the target a rule to add up by.");
      case NUMERATOR_ABOVE_DENOMINATOR ->
          new Words(
              "Kiểm tra hai số; nếu được phép vượt 100 %, bỏ dấu tỷ lệ của tổng thể ở chỉ tiêu.",
              "Check both; where more than 100 % is meant, unmark the target as a proportion.");
      default -> ofTransport(type);
    };
  }

  private static Words ofTransport(ProblemType type) {
    return switch (type) {
      case TOO_LARGE ->
          new Words(
              "Tách tệp hoặc giảm dung lượng; giới hạn nêu trong detail.",
              "Split it or make it smaller; detail names the limit.");
      case UNSUPPORTED_MEDIA ->
          new Words(
              "Gửi Content-Type như hợp đồng ghi, thường là application/json.",
              "Send the Content-Type of the contract, mostly application/json.");
      case RANGE_NOT_SATISFIABLE ->
          new Words("Hỏi lại không kèm Range.", "Ask again without Range.");
      case TOO_MANY_REQUESTS ->
          new Words(
              "Đợi theo Retry-After; RateLimit trong mỗi trả lời cho biết còn bao nhiêu.",
              "Wait as Retry-After says; RateLimit in every answer tells what is left.");
      case UNEXPECTED ->
          new Words(
              "Thử lại; nếu vẫn lỗi, gửi requestId cho quản trị.",
              "Try again; if it fails again, give the requestId to the administrator.");
      case UNAVAILABLE ->
          new Words("Đợi giây lát rồi gửi lại.", "Wait a moment and send it again.");
      default -> ofProgramme(type);
    };
  }

  private static Words ofProgramme(ProblemType type) {
    return switch (type) {
      case TWO_LEADS ->
          new Words(
              "Giữ một đơn vị chủ trì, chuyển các đơn vị khác sang phối hợp.",
              "Keep one lead and make the others coordinators.");
      case LEAD_COORDINATES ->
          new Words(
              "Bỏ đơn vị chủ trì khỏi danh sách phối hợp, và mỗi đơn vị chỉ ghi một lần.",
              "Take the lead out of the coordinators, and name each organisation once.");
      case DEPENDENCY_CIRCLE ->
          new Words(
              "Bỏ một quan hệ trong vòng; detail nêu các nhiệm vụ của vòng đó.",
              "Remove one dependency of the circle; detail names its tasks.");
      case SUB_DATE_LATE ->
          new Words(
              "Chọn ngày của đơn vị phối hợp không sau ngày của nhiệm vụ, hoặc lùi ngày của nhiệm vụ.",
              "Choose a coordinator's date no later than the task's, or move the task's date.");
      case DRAFTING_DATE_LATE ->
          new Words(
              "Chọn ngày nội bộ không sau ngày cấp trên giao.",
              "Choose an internal date no later than the superior's.");
      case NOT_APPROVED ->
          new Words(
              "Trình người đứng đầu phê duyệt rồi ban hành.",
              "Have the head approve it, then issue it.");
      case CONTENT_CHANGED ->
          new Words(
              "Xem nội dung hiện tại, phê duyệt lại, rồi ban hành.",
              "Look at the content as it stands, approve it again, then issue it.");
      case PROGRAMME_INCOMPLETE ->
          new Words(
              "Bổ sung từng chỗ nêu trong errors; mỗi chỗ chỉ tới mục hoặc nhiệm vụ.",
              "Complete each place in errors; each points at its section or task.");
      case ALIGNMENT_CIRCLE ->
          new Words(
              "Chọn mục không phục vụ, dù gián tiếp, chính nhiệm vụ này.",
              "Choose an item that does not, by any step, serve this very task.");
      case NOT_A_SUPERIOR ->
          new Words(
              "Chọn mục trong văn bản do cấp trên, hoặc do chính tổ chức, ban hành; không chọn mục của chính chương trình.",
              "Choose an item of a document issued above, or by the organisation itself, other than the programme's own.");
      case DECLINE_WITHOUT_REASON ->
          new Words(
              "Gửi lại kèm note: vì sao không nhận mục này.",
              "Send it again with a note: why the item is not taken.");
      case SUPERIOR_UNCHANGED ->
          new Words(
              "Đọc lại danh sách thay đổi; chỉ mục đã đổi, hoặc mới nhận, mới cần quyết định.",
              "Read the list of changes again; only what changed, or was just taken over, is decided.");
      case NUMBER_TAKEN ->
          new Words(
              "Dùng số tiếp theo mà bản xem trước đề nghị.",
              "Use the next number, which the preview proposes.");
      case CONSULTATION_OPEN ->
          new Words(
              "Đóng đợt đang mở rồi mở đợt tiếp theo.",
              "Close the round that is open, then open the next.");
      case CONSULTATION_CLOSED ->
          new Words(
              "Gửi ý kiến trực tiếp cho đơn vị soạn thảo, hoặc chờ đợt tiếp theo.",
              "Tell whoever drafts it directly, or wait for the next round.");
      case CLOSING_DATE_PAST ->
          new Words("Chọn hạn góp ý từ hôm nay trở đi.", "Choose today or later as closing date.");
      case ANCHOR_NOT_IN_DRAFT ->
          new Words(
              "Chọn mục, nhiệm vụ hoặc chỉ tiêu có trong dự thảo đã gửi, hoặc góp ý toàn văn.",
              "Choose a section, task or target of the draft that was sent, or speak of the whole.");
      case EMPTY_OPINION ->
          new Words(
              "Viết nội dung góp ý; nếu không có ý kiến thì chọn nhất trí.",
              "Write what is to be said; with nothing to say, agree.");
      case ANSWER_WITHOUT_REASON ->
          new Words(
              "Nêu lý do khi tiếp thu một phần hoặc không tiếp thu.",
              "Give the reason where an opinion is accepted in part or not.");
      default -> ofStudy(type);
    };
  }

  private static Words ofStudy(ProblemType type) {
    return switch (type) {
      case STUDY_PLAN_INCOMPLETE ->
          new Words(
              "Bổ sung từng chỗ nêu trong errors rồi trình lại.",
              "Complete each place in errors, then submit it again.");
      case STUDY_DATE_PAST_SUPERIOR ->
          new Words(
              "Chọn ngày không sau ngày cấp trên giao, hoặc nêu lý do ở pastSuperiorReason; lý do được giữ trong kế hoạch.",
              "Choose a date no later than the superior's, or say why in pastSuperiorReason; the reason stays in the plan.");
      case STUDY_SESSION_IN_FUTURE ->
          new Words(
              "Ghi buổi học sau khi đã tổ chức, với ngày không sau hôm nay.",
              "Enter the sitting once it was held, dated today or earlier.");
      case STUDY_SESSION_BEFORE_DOCUMENT ->
          new Words(
              "Kiểm tra ngày, hoặc bỏ văn bản ban hành sau buổi học.",
              "Check the day, or leave out the document that was issued after it.");
      case STUDY_SESSION_TWICE ->
          new Words(
              "Mở buổi học đã ghi và sửa buổi đó; hai buổi khác nhau thì ghi giờ bắt đầu khác nhau.",
              "Open the sitting that was entered and change it; of two different ones give different starts.");
      case AUDIENCE_NOT_IN_PLAN ->
          new Words(
              "Chọn đối tượng có trong kế hoạch; muốn mở rộng thì lập kế hoạch của đơn vị mình.",
              "Choose an audience of the plan; to widen it make a plan of your own.");
      case PRESENTER_WITHOUT_POSITION ->
          new Words(
              "Ghi chức danh người truyền đạt (không ghi họ tên), trừ khi là tự học.",
              "Give the presenter's position (no name), unless it is self-study.");
      case ATTENDED_ABOVE_EXPECTED ->
          new Words(
              "Kiểm tra số dự học và số phải học; nếu đúng, nêu lý do ở overReason, lý do luôn hiện bên cạnh.",
              "Check both numbers; where they are right, say why in overReason, which stays beside them.");
      case ESSAYS_ABOVE_ATTENDANCE ->
          new Words(
              "Ghi buổi học trước, rồi ghi số bài không lớn hơn số người đã học.",
              "Enter the sittings first, then no more essays than persons who attended.");
      case ROSTER_NOT_KEPT ->
          new Words(
              "Ghi số lượng là đủ; cần danh sách thì người đứng đầu bật việc này cho tổ chức.",
              "Counts are enough; where a roster is needed, switch it on for the organisation.");
      default -> new Words("Đọc detail.", "Read detail.");
    };
  }
}
