package vn.lantoa.alignment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.alignment.SuperiorKind;
import vn.lantoa.alignment.api.AlignedProgramme;
import vn.lantoa.alignment.api.Alignment;
import vn.lantoa.alignment.api.SuperiorChange;
import vn.lantoa.alignment.api.SuperiorItem;
import vn.lantoa.alignment.internal.Snapshot.Difference;
import vn.lantoa.deadline.DeadlineRule;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.document.Documents;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.web.Language;

/** Lines as the API writes them: three statements for their names, however many there are. */
@ApplicationScoped
public class Bodies {

  /** The names the lines speak of. */
  record Names(Map<Long, DocumentRef> documents, Map<Long, OrganisationRef> organisations) {}

  private final Documents documents;
  private final Organisations organisations;
  private final Language language;

  public Bodies(Documents documents, Organisations organisations, Language language) {
    this.documents = documents;
    this.organisations = organisations;
    this.language = language;
  }

  Names names(List<Line> lines) {
    Set<Long> papers = new HashSet<>();
    Set<Long> bodies = new HashSet<>();
    for (Line line : lines) {
      papers.add(line.documentId());
      bodies.add(line.organisationId());
      lead(bodies, Snapshot.read(line.theirs()).get("lead"));
      lead(bodies, Snapshot.read(line.taken()).get("lead"));
      lead(bodies, line.mine().get("lead"));
    }
    return new Names(
        papers.isEmpty() ? Map.of() : documents.refs(papers),
        bodies.isEmpty() ? Map.of() : organisations.refs(bodies));
  }

  private static void lead(Set<Long> bodies, @Nullable String id) {
    if (id != null) {
      bodies.add(Long.valueOf(id));
    }
  }

  List<Alignment> all(List<Line> lines) {
    Names names = names(lines);
    return lines.stream().map(l -> body(l, names)).toList();
  }

  Alignment body(Line l, Names names) {
    return new Alignment(
        Long.toString(l.id()),
        new AlignedProgramme(
            Long.toString(l.programmeId()),
            l.programmeTitle(),
            l.programmeState(),
            Objects.requireNonNull(names.organisations().get(l.organisationId()))),
        string(l.taskKey()),
        string(l.taskId()),
        string(l.demandId()),
        string(l.targetId()),
        l.mine().get("title"),
        l.state(),
        l.adopted(),
        l.changed(),
        superior(l, names),
        l.reason(),
        l.decidedAt(),
        Long.toString(l.version()));
  }

  private SuperiorItem superior(Line l, Names names) {
    SuperiorKind kind =
        l.superiorDemandId() != null
            ? SuperiorKind.DEMAND
            : l.provisionId() != null ? SuperiorKind.PROVISION : SuperiorKind.TARGET;
    return item(
        kind,
        l.superiorId(),
        names.documents().get(l.documentId()),
        Snapshot.read(l.theirs()),
        Snapshot.read(l.taken()),
        l.label(),
        l.clause());
  }

  /** An item above; where it is gone altogether, by the name it had. */
  SuperiorItem item(
      SuperiorKind kind,
      long id,
      @Nullable DocumentRef document,
      Snapshot now,
      Snapshot was,
      @Nullable String label,
      @Nullable String clause) {
    String title = now.get("title") == null ? was.get("title") : now.get("title");
    return new SuperiorItem(
        kind,
        Long.toString(id),
        document,
        Objects.requireNonNullElse(title, ""),
        now.get("output"),
        deadline(now.get("rule"), now.get("words")),
        label,
        clause == null || clause.isBlank() ? null : clause,
        now.withdrawn());
  }

  /** A date as people read it: its words, else its rule as a sentence. */
  @Nullable String deadline(@Nullable String rule, @Nullable String words) {
    if (words != null || rule == null) {
      return words;
    }
    return DeadlineRule.decode(rule).describe(language.locale());
  }

  List<SuperiorChange> changes(List<Line> lines) {
    Names names = names(lines);
    return lines.stream().map(l -> change(l, names)).toList();
  }

  private SuperiorChange change(Line line, Names names) {
    Snapshot base = Snapshot.read(line.taken());
    Snapshot theirs = Snapshot.read(line.theirs());
    List<SuperiorChange.Field> fields = new ArrayList<>();
    boolean date = false;
    for (Difference d : Snapshot.between(base, theirs, line.mine())) {
      if (d.field().equals("rule") || d.field().equals("words")) {
        if (!date) {
          fields.add(date(base, theirs, line.mine()));
        }
        date = true;
      } else {
        fields.add(
            new SuperiorChange.Field(
                d.field(),
                named(d.field(), d.base(), names),
                named(d.field(), d.theirs(), names),
                named(d.field(), d.mine(), names),
                d.conflict() && !d.field().equals("lead")));
      }
    }
    return new SuperiorChange(body(line, names), fields);
  }

  private SuperiorChange.Field date(Snapshot base, Snapshot theirs, Snapshot mine) {
    String was = deadline(base.get("rule"), base.get("words"));
    String now = deadline(theirs.get("rule"), theirs.get("words"));
    String own = deadline(mine.get("rule"), mine.get("words"));
    boolean conflict =
        mine.fields().containsKey("rule") && !Objects.equals(own, was) && !Objects.equals(own, now);
    return new SuperiorChange.Field("deadline", was, now, own, conflict);
  }

  private static @Nullable String named(String field, @Nullable String value, Names names) {
    if (value == null || !field.equals("lead")) {
      return value;
    }
    OrganisationRef ref = names.organisations().get(Long.valueOf(value));
    return ref == null ? null : ref.name();
  }

  private static @Nullable String string(@Nullable Long id) {
    return id == null ? null : id.toString();
  }
}
