package vn.lantoa.access.internal.sso;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Role;

/**
 * What a value of a token means: a role at an organisation.
 *
 * @param organisation the organisation's code
 * @param acts what the role is limited to; empty: every act
 */
record RoleRule(Role role, String organisation, Set<Act> acts) {

  private static final Pattern MEANING =
      Pattern.compile("([A-Z]+)@([^:@\\s]+)(?::\\s*([A-Z]+(?:\\s*,\\s*[A-Z]+)*))?");

  /**
   * The rules of the setting, by value.
   *
   * @throws IllegalArgumentException naming the rule that cannot be read
   */
  static Map<String, RoleRule> parse(String setting) {
    Map<String, RoleRule> rules = new LinkedHashMap<>();
    for (String rule : setting.split(";")) {
      if (rule.isBlank()) {
        continue;
      }
      int equals = rule.lastIndexOf('=');
      Matcher meaning = MEANING.matcher(rule.substring(equals + 1).strip());
      if (equals < 1 || !meaning.matches()) {
        throw unreadable(rule);
      }
      try {
        rules.put(
            rule.substring(0, equals).strip(),
            new RoleRule(Role.valueOf(meaning.group(1)), meaning.group(2), acts(meaning.group(3))));
      } catch (IllegalArgumentException e) {
        throw unreadable(rule);
      }
    }
    return Map.copyOf(rules);
  }

  /** The role of a group {@code <prefix><organisation code>/<ROLE>}; empty for any other. */
  static Optional<RoleRule> ofGroup(String prefix, String group) {
    int slash = group.lastIndexOf('/');
    if (!group.startsWith(prefix) || slash <= prefix.length()) {
      return Optional.empty();
    }
    String name = group.substring(slash + 1);
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equals(name))
        .findFirst()
        .map(role -> new RoleRule(role, group.substring(prefix.length(), slash), Set.of()));
  }

  private static Set<Act> acts(@Nullable String list) {
    return list == null
        ? Set.of()
        : Arrays.stream(list.split(","))
            .map(act -> Act.valueOf(act.strip()))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static IllegalArgumentException unreadable(String rule) {
    return new IllegalArgumentException(
        "\"%s\" is no rule of the form \"value = ROLE@organisation-code:ACT,ACT\" with a role of %s"
            .formatted(rule.strip(), Arrays.toString(Role.values())));
  }
}
