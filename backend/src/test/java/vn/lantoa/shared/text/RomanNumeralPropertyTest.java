package vn.lantoa.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RomanNumeralPropertyTest {

  @Property
  void readingUndoesWriting(@ForAll @IntRange(min = 1, max = RomanNumeral.MAX) int number) {
    assertThat(RomanNumeral.parse(RomanNumeral.of(number))).isEqualTo(OptionalInt.of(number));
  }

  @Property
  void whatIsReadIsWrittenTheSame(@ForAll("letters") String text) {
    RomanNumeral.parse(text)
        .ifPresent(number -> assertThat(RomanNumeral.of(number)).isEqualTo(text));
  }

  @Property
  void aProposalIsANumeralAndAlwaysTheSame(@ForAll("letters") String text) {
    var proposal = RomanNumeral.propose(text);

    assertThat(RomanNumeral.propose(text)).isEqualTo(proposal);
    proposal.ifPresent(numeral -> assertThat(RomanNumeral.parse(numeral)).isPresent());
  }

  @Property
  void anyTextIsChecked(@ForAll String text) {
    assertThat(RomanNumeralCheck.find(text)).isNotNull();
    assertThat(RomanNumeral.parse(text).isPresent() && RomanNumeral.propose(text).isPresent())
        .isFalse();
  }

  @Provide
  Arbitrary<String> letters() {
    return Arbitraries.strings().withChars("IVXLCDM").ofMaxLength(20);
  }
}
