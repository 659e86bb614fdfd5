package vn.lantoa.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.lantoa.notification.Channel;
import vn.lantoa.notification.Digest;
import vn.lantoa.notification.DigestConfig;

/** Digests as pages in a folder, where there is no mail server: to try things out. */
@ApplicationScoped
public class FolderChannel implements Channel {

  private final DigestConfig config;

  public FolderChannel(DigestConfig config) {
    this.config = config;
  }

  @Override
  public String name() {
    return "FOLDER";
  }

  @Override
  public boolean available() {
    return config.mailHost().isEmpty() && config.folder().isPresent();
  }

  @Override
  public boolean needsAddress() {
    return false;
  }

  @Override
  public void deliver(Digest digest) {
    try {
      Path folder = Files.createDirectories(Path.of(config.folder().orElseThrow()));
      String name = digest.messageId().replaceAll("[^A-Za-z0-9-]", "_");
      Files.writeString(folder.resolve(name + ".html"), digest.html());
      Files.writeString(folder.resolve(name + ".txt"), digest.plainText());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
