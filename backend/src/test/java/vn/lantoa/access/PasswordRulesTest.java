package vn.lantoa.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.shared.problem.FieldProblem;

/** Which passwords may be chosen. */
class PasswordRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mưa rào trên sông Cổ Chiên",
        "mat-khau-thu-2026",
        "con bò nhà tôi",
        "zxkw qmrp vtbn",
        "Ba7-cay-cau-khi"
      })
  void longOnesOfOnesOwnMayBeUsed(String password) {
    assertThat(PasswordRules.check("/p", password, "vanphong.vinhlong")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ngắn thôi,TOO_SHORT",
    "LanToa-2026,TOO_SHORT",
    "MậtKhẩu@123456,COMMON",
    "matkhau123456,COMMON",
    "Password!2026,COMMON",
    "qwertyuiop123,COMMON",
    "123456789012,COMMON",
    "abcdefghijklm,COMMON",
    "aabbaabbaabb,COMMON",
    "Việt Nam vô địch 2026,COMMON",
    "toi la vanphong.vinhlong,HAS_USER_NAME",
    "VanPhong.VinhLong!!,HAS_USER_NAME"
  })
  void guessedOnesAreRefused(String password, String code) {
    assertThat(PasswordRules.check("/p", password, "vanphong.vinhlong"))
        .map(FieldProblem::code)
        .contains(code);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201})
  void twoHundredCharactersAreTheMost(int length) {
    String password = "ạ bê xê dê ".repeat(20).substring(0, Math.min(length, 220));
    assertThat(PasswordRules.check("/p", password, "x").isPresent()).isEqualTo(length > 200);
  }
}
