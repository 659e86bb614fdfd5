package vn.lantoa.study.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Act;

/** What narrows the list of sittings. */
public class StudySessionFilter {

  @QueryParam("planId")
  public @Nullable String planId;

  @QueryParam("organisationId")
  public @Nullable String organisationId;

  @QueryParam("subtree")
  @DefaultValue("false")
  @Parameter(description = "With the organisations under it")
  public boolean subtree;

  @QueryParam("documentId")
  public @Nullable String documentId;

  @QueryParam("act")
  @Parameter(description = "STUDY or BRIEFING")
  public @Nullable Act act;

  @QueryParam("from")
  public @Nullable LocalDate from;

  @QueryParam("to")
  public @Nullable LocalDate to;
}
