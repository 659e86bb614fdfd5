package vn.lantoa.app.internal;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import vn.lantoa.document.FilesConfig;

/** Ready while attachments can be written. */
@Readiness
@ApplicationScoped
public class FilesCheck implements HealthCheck {

  private final FilesConfig files;

  public FilesCheck(FilesConfig files) {
    this.files = files;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("data folder")
        .status(FactFinder.unwritable(files.path()) == null)
        .build();
  }
}
