package vn.lantoa.access.internal.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Role;

/** What values of a token mean. */
class RoleRuleTest {

  @Test
  void readsRulesWithAndWithoutActs() {
    assertThat(
            RoleRule.parse(
                " kiem-tra = INSPECTOR@VLG ; cn=tuyen giao,ou=x = OFFICER@VLG.TAN-HANH: STUDY, BRIEFING;"))
        .isEqualTo(
            Map.of(
                "kiem-tra",
                new RoleRule(Role.INSPECTOR, "VLG", Set.of()),
                "cn=tuyen giao,ou=x",
                new RoleRule(Role.OFFICER, "VLG.TAN-HANH", Set.of(Act.STUDY, Act.BRIEFING))));
    assertThat(RoleRule.parse("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kiem-tra",
        "= HEAD@VLG",
        "a = BOSS@VLG",
        "a = HEAD",
        "a = HEAD@",
        "a = HEAD@VLG:NOTHING",
        "a = HEAD@VLG:"
      })
  void saysWhichRuleCannotBeRead(String rule) {
    assertThatThrownBy(() -> RoleRule.parse("x = READER@VLG;" + rule))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(rule.strip());
  }

  @Test
  void groupsBelowThePrefixMeanRoles() {
    assertThat(RoleRule.ofGroup("/to-chuc/", "/to-chuc/VLG.TAN-HANH/HEAD"))
        .contains(new RoleRule(Role.HEAD, "VLG.TAN-HANH", Set.of()));
    for (String other :
        new String[] {
          "/to-chuc/VLG",
          "/to-chuc//HEAD",
          "/to-chuc/HEAD",
          "/khac/VLG/HEAD",
          "/to-chuc/VLG/head",
          ""
        }) {
      assertThat(RoleRule.ofGroup("/to-chuc/", other)).as(other).isEmpty();
    }
  }
}
