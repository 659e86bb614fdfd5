package vn.lantoa.shared.web;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Gives a kept answer again. */
public class ReplayMapper {

  @ServerExceptionMapper
  Response again(Replay replay) {
    return replay.answer();
  }
}
