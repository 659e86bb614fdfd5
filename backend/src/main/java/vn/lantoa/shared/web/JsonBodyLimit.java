package vn.lantoa.shared.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;

/** Counts a JSON body that does not say how long it is, while it is read. */
public class JsonBodyLimit {

  private static final int LAST = 9000;

  private final long most;

  public JsonBodyLimit(LimitsConfig limits) {
    this.most = limits.jsonBody().asLongValue();
  }

  @ServerRequestFilter(priority = LAST)
  public void limit(ContainerRequestContext request) {
    if (request.getHeaderString(HttpHeaders.CONTENT_LENGTH) == null
        && BodyLimit.isJson(request.getHeaderString(HttpHeaders.CONTENT_TYPE))) {
      request.setEntityStream(new Counted(request.getEntityStream(), most));
    }
  }

  private static final class Counted extends FilterInputStream {

    private final long most;
    private long left;

    Counted(InputStream in, long most) {
      super(in);
      this.most = most;
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = in.read(into, offset, length);
      count(read);
      return read;
    }

    private void count(int read) {
      left -= Math.max(0, read);
      if (left < 0) {
        throw new ProblemException(ProblemType.TOO_LARGE, BodyLimit.tooLarge(most), List.of());
      }
    }
  }
}
