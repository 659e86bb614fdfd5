package vn.lantoa.shared.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** An upload that ends early, or whose parts cannot be told apart. */
public class UploadProblems {

  private final ProblemMappers mappers;

  public UploadProblems(ProblemMappers mappers) {
    this.mappers = mappers;
  }

  /** The framework gives no other sign of it than the words. */
  @ServerExceptionMapper
  public Response broken(IOException e, UriInfo uri) {
    if (!String.valueOf(e.getMessage()).contains("multipart")) {
      return mappers.unexpected(e, uri);
    }
    return mappers.problem(
        ProblemException.of(
            ProblemType.BAD_REQUEST,
            "Tệp gửi lên bị đứt giữa chừng. Hãy gửi lại.",
            "The upload ends early. Send it again."),
        uri);
  }
}
