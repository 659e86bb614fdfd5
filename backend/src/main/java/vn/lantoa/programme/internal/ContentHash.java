package vn.lantoa.programme.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.programme.api.ProgrammeSection;
import vn.lantoa.programme.api.TaskCoordinator;
import vn.lantoa.programme.api.TaskResource;
import vn.lantoa.programme.internal.ProgrammeAccess.Standing;

/**
 * The SHA-256 over what a programme says: head, sections, tasks and targets in their order. Ids,
 * versions and places are not part of it, so that the same words give the same hash in every
 * edition.
 */
@ApplicationScoped
public class ContentHash {

  private final ObjectMapper json;

  public ContentHash(ObjectMapper json) {
    this.json = json;
  }

  /** 64 hexadecimal digits. */
  String of(Standing head, List<ProgrammeSection> sections, List<TaskRow> tasks, String targets) {
    List<@Nullable Object> all = new ArrayList<>();
    all.add(head.organisationId());
    all.add(head.issuingBody());
    all.add(head.type());
    all.add(head.title());
    all.add(head.term() == null ? null : head.term().id());
    all.add(head.basisIds());
    Map<Long, List<List<@Nullable Object>>> bySection = new HashMap<>();
    for (TaskRow task : tasks) {
      bySection.computeIfAbsent(task.sectionId(), k -> new ArrayList<>()).add(parts(task));
    }
    for (ProgrammeSection s : sections) {
      List<List<@Nullable Object>> within = bySection.getOrDefault(Long.valueOf(s.id()), List.of());
      all.add(Arrays.asList(s.key(), s.kind(), s.depth(), s.heading(), s.text(), within));
    }
    all.add(targets);
    return sum(all);
  }

  private static List<@Nullable Object> parts(TaskRow t) {
    return Arrays.<@Nullable Object>asList(
        t.key(),
        t.title(),
        t.kind(),
        t.leadId(),
        t.coordinators().stream().map(ContentHash::part).toList(),
        t.recipient(),
        t.channel(),
        t.output(),
        t.outputType(),
        t.resources().stream().map(ContentHash::part).toList(),
        t.breakthrough(),
        t.keyTask(),
        t.appraisal(),
        t.standing().rule(),
        t.standing().words(),
        t.committee().rule(),
        t.committee().words(),
        t.deadline().rule(),
        t.deadline().words(),
        t.dependsOn(),
        t.notes());
  }

  private static String part(TaskCoordinator c) {
    return c.organisationId() + " " + c.dueOn();
  }

  private static String part(TaskResource r) {
    String amount = r.amount() == null ? "" : r.amount().stripTrailingZeros().toPlainString();
    return r.source() + " " + amount + " " + r.note();
  }

  private String sum(Object content) {
    try {
      byte[] text = json.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (JsonProcessingException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
