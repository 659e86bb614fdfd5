package vn.lantoa.obligation.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.ResolvedDeadline;
import vn.lantoa.obligation.api.InTwoLanguages;

/** How a date came out, as it is stored: the steps as they were reckoned, in both languages. */
final class Traces {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<InTwoLanguages>> STEPS = new TypeReference<>() {};

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private Traces() {}

  /** Null where there are no steps. */
  static @Nullable String encode(List<ResolvedDeadline.Step> steps) {
    if (steps.isEmpty()) {
      return null;
    }
    try {
      return JSON.writeValueAsString(steps.stream().map(InTwoLanguages::of).toList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Null where nothing is stored. */
  static @Nullable List<InTwoLanguages> decode(@Nullable String stored) {
    if (stored == null) {
      return null;
    }
    try {
      return JSON.readValue(stored, STEPS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("unreadable trace: " + stored, e);
    }
  }

  /** The same with the date that was granted on request at its end. */
  static List<InTwoLanguages> extended(@Nullable List<InTwoLanguages> steps, LocalDate until) {
    List<InTwoLanguages> all = new ArrayList<>(steps == null ? List.of() : steps);
    String day = until.format(DAY);
    all.add(
        new InTwoLanguages("gia hạn theo đề nghị đến: " + day, "put off on request until: " + day));
    return all;
  }
}
