package vn.lantoa.app.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;

/** What a problem's {@code type} leads to: one page a problem, in both languages. */
@Path("/problems")
public class ProblemPage {

  @GET
  @Path("/{slug}")
  @PermitAll
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public String page(@PathParam("slug") String slug) {
    ProblemType type =
        Arrays.stream(ProblemType.values())
            .filter(t -> t.slug().equals(slug))
            .findFirst()
            .orElseThrow(ProblemException::notFound);
    return """
        <!doctype html><html lang="vi"><meta charset="utf-8"><title>%1$s</title>
        <body><h1>%2$s</h1><p>%5$s</p><h2 lang="en">%3$s</h2><p lang="en">%6$s</p>
        <p>HTTP %4$d · <code>%1$s</code></p></body></html>
        """
        .formatted(
            type.slug(),
            type.title().vi(),
            type.title().en(),
            type.status(),
            type.advice().vi(),
            type.advice().en());
  }
}
