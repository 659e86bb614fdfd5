package vn.lantoa.document.internal;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.*;
import vn.lantoa.document.*;

@ApplicationScoped
@DefaultBean
public class TempAttachments implements Attachments {
  public Attachment addEvidence(long obligationId, Upload upload) {
    throw new IllegalStateException();
  }

  public List<Attachment> ofObligation(long obligationId) {
    return List.of();
  }

  public Map<Long, List<Attachment>> ofSteps(Collection<Long> stepIds) {
    return Map.of();
  }

  public long countOfObligation(long obligationId) {
    return 0;
  }

  public void linkToStep(long obligationId, long stepId, Collection<Long> attachmentIds) {}
}
