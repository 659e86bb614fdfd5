package vn.lantoa.consultation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lantoa.consultation.OpinionAnchor;
import vn.lantoa.consultation.OpinionAnswer;
import vn.lantoa.consultation.api.ConsultationChanges;
import vn.lantoa.consultation.api.ConsultationChanges.Item;
import vn.lantoa.consultation.api.Opinion;
import vn.lantoa.consultation.internal.ConsultationAccess.Standing;
import vn.lantoa.programme.DraftContents;
import vn.lantoa.programme.DraftContents.Content;
import vn.lantoa.programme.ProgrammeChange;

/** What was sent against what stands, with the opinions on each changed place beside it. */
@ApplicationScoped
public class ChangesReader {

  private final ConsultationAccess access;
  private final ConsultationReader rounds;
  private final OpinionReader opinions;
  private final DraftContents drafts;

  public ChangesReader(
      ConsultationAccess access,
      ConsultationReader rounds,
      OpinionReader opinions,
      DraftContents drafts) {
    this.access = access;
    this.rounds = rounds;
    this.opinions = opinions;
    this.drafts = drafts;
  }

  /** For whoever may read the draft; 404 for the units that were asked. Twelve statements. */
  public ConsultationChanges get(long id) {
    Standing round = access.require(id);
    Content now = drafts.content(round.programmeId());
    Map<String, List<Opinion>> byPlace = new HashMap<>();
    List<Opinion> all = opinions.all(round);
    all.forEach(o -> byPlace.computeIfAbsent(place(o), k -> new ArrayList<>()).add(o));
    List<Item> items = new ArrayList<>();
    Set<String> changed = new HashSet<>();
    for (ProgrammeChange change : drafts.compare(rounds.snapshot(id).places(), now.places())) {
      String place = change.place().kind() + " " + change.place().key();
      changed.add(place);
      items.add(item(change, byPlace.getOrDefault(place, List.of())));
    }
    List<Opinion> untouched =
        all.stream()
            .filter(o -> taken(o) && o.anchor() != OpinionAnchor.WHOLE)
            .filter(o -> !changed.contains(place(o)))
            .toList();
    return new ConsultationChanges(round.contentHash(), now.contentHash(), items, untouched);
  }

  private static boolean taken(Opinion o) {
    return o.answer() == OpinionAnswer.ACCEPTED || o.answer() == OpinionAnswer.PARTLY;
  }

  private static String place(Opinion o) {
    return o.anchor() + " " + o.anchorKey();
  }

  private static Item item(ProgrammeChange change, List<Opinion> opinions) {
    return new Item(
        ConsultationChanges.Kind.valueOf(change.kind().name()),
        Snapshot.body(change.place()),
        change.fields().stream()
            .map(f -> new ConsultationChanges.Field(f.name(), f.before(), f.after()))
            .toList(),
        opinions);
  }
}
