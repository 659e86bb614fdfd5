package vn.lantoa.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class VietnameseTextPropertyTest {

  @Property
  void foldingAFoldChangesNothing(@ForAll String text) {
    String folded = VietnameseText.fold(text);

    assertThat(VietnameseText.fold(folded)).isEqualTo(folded);
  }

  @Property
  void normalisingTwiceChangesNothing(@ForAll String text) {
    String line = VietnameseText.normalise(text);
    String lines = VietnameseText.normaliseLines(text);

    assertThat(VietnameseText.normalise(line)).isEqualTo(line);
    assertThat(VietnameseText.normaliseLines(lines)).isEqualTo(lines);
    assertThat(VietnameseText.normalise(lines)).isEqualTo(line);
    assertThat(Normalizer.isNormalized(line, Form.NFC)).isTrue();
    assertThat(line).doesNotContain("  ", "\n", "\t").isEqualTo(line.strip());
  }

  @Property
  void theFormOfTheLettersMakesNoDifference(@ForAll String text) {
    assertThat(VietnameseText.fold(Normalizer.normalize(text, Form.NFD)))
        .isEqualTo(VietnameseText.fold(Normalizer.normalize(text, Form.NFC)));
  }

  @Property
  void aFoldKnowsWhereItCameFrom(@ForAll String text) {
    FoldedText fold = FoldedText.of(text);
    int before = 0;

    for (int i = 0; i <= fold.folded().length(); i++) {
      assertThat(fold.origin(i)).isBetween(before, text.length());
      before = fold.origin(i);
    }
    assertThat(fold.origin(fold.folded().length())).isEqualTo(text.length());
  }
}
