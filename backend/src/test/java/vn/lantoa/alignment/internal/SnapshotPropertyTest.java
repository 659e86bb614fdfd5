package vn.lantoa.alignment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** No order of edits above, edits here and decisions loses what was adapted here. */
class SnapshotPropertyTest {

  private enum Deed {
    SUPERIOR_EDITS,
    CHILD_EDITS,
    ACCEPT,
    ADAPT
  }

  private record Move(Deed deed, String field, @Nullable String words) {}

  private static Snapshot start() {
    Map<String, @Nullable String> fields = new LinkedHashMap<>();
    Snapshot.WORDS.forEach(f -> fields.put(f, f + " 0"));
    return new Snapshot(fields);
  }

  private static Snapshot with(Snapshot snapshot, String field, @Nullable String words) {
    Map<String, @Nullable String> fields = new LinkedHashMap<>(snapshot.fields());
    fields.put(field, words);
    return new Snapshot(fields);
  }

  @Provide
  Arbitrary<List<Move>> moves() {
    return Combinators.combine(
            Arbitraries.of(Deed.values()),
            Arbitraries.of(Snapshot.WORDS),
            Arbitraries.of("một", "hai", "ba").injectNull(0.2))
        .as(Move::new)
        .list()
        .ofMaxSize(40);
  }

  @Property
  void whatWasAdaptedStaysUntilTheChildItselfTakesTheSuperiorsWords(
      @ForAll("moves") List<Move> moves) {
    Snapshot base = start();
    Snapshot theirs = start();
    Snapshot mine = start();
    for (Move move : moves) {
      Snapshot before = mine;
      Snapshot seen = base;
      switch (move.deed()) {
        case SUPERIOR_EDITS -> theirs = with(theirs, move.field(), move.words());
        case CHILD_EDITS -> mine = with(mine, move.field(), move.words());
        case ACCEPT -> {
          mine = Snapshot.accept(base, theirs, mine);
          base = theirs;
        }
        case ADAPT -> base = theirs;
      }
      if (move.deed() == Deed.SUPERIOR_EDITS || move.deed() == Deed.ADAPT) {
        assertThat(mine).isEqualTo(before);
      }
      if (move.deed() == Deed.ACCEPT) {
        for (String field : List.of("title", "output")) {
          String expected =
              Objects.equals(seen.get(field), theirs.get(field))
                  ? before.get(field)
                  : theirs.get(field);
          assertThat(mine.get(field)).isEqualTo(expected);
        }
        boolean date =
            !Objects.equals(seen.get("rule"), theirs.get("rule"))
                || !Objects.equals(seen.get("words"), theirs.get("words"));
        Snapshot dated = date ? theirs : before;
        assertThat(mine.get("rule")).isEqualTo(dated.get("rule"));
        assertThat(mine.get("words")).isEqualTo(dated.get("words"));
      }
      if (move.deed() == Deed.ACCEPT || move.deed() == Deed.ADAPT) {
        assertThat(Snapshot.between(base, theirs, mine)).isEmpty();
      }
    }
  }

  @Property
  void aConflictIsWhereBothWroteOtherWords(@ForAll("moves") List<Move> moves) {
    Snapshot base = start();
    Snapshot theirs = start();
    Snapshot mine = start();
    for (Move move : moves) {
      if (move.deed() == Deed.SUPERIOR_EDITS) {
        theirs = with(theirs, move.field(), move.words());
      } else {
        mine = with(mine, move.field(), move.words());
      }
    }
    for (Snapshot.Difference d : Snapshot.between(base, theirs, mine)) {
      boolean both = !Objects.equals(d.mine(), d.base()) && !Objects.equals(d.mine(), d.theirs());
      assertThat(d.conflict()).isEqualTo(both);
      assertThat(d.base()).isNotEqualTo(d.theirs());
    }
  }
}
