package vn.lantoa.programme.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.programme.ProgrammeSectionKind;
import vn.lantoa.programme.api.ProgrammeSection;
import vn.lantoa.programme.api.ProgrammeSectionInput;
import vn.lantoa.shared.journal.Fields;
import vn.lantoa.shared.text.VietnameseText;

/** A part of a programme's outline. */
@Entity
@Table(name = "programme_section")
public class Section {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "programme_id", nullable = false)
  long programmeId;

  @Column(name = "section_key", nullable = false)
  long sectionKey;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 12)
  ProgrammeSectionKind kind;

  @Column(nullable = false)
  int depth;

  @Column(nullable = false)
  int position;

  @Column(nullable = false, length = 500)
  String heading;

  @Column(nullable = false, columnDefinition = "mediumtext")
  String text = "";

  @Version long version;

  @Column(name = "changed_by")
  @Nullable Long changedBy;

  @Column(name = "changed_at")
  @Nullable Instant changedAt;

  /** What the journal holds of it, before and after a change. */
  Map<String, Object> fields() {
    return new Fields()
        .put("kind", kind)
        .put("depth", depth)
        .put("position", position)
        .put("heading", heading)
        .put("text", text)
        .map();
  }

  /** Takes over what was sent. */
  void fill(ProgrammeSectionInput input, int place, long account, Instant at) {
    kind = input.kind();
    depth = input.depth() == null ? 0 : input.depth();
    position = place;
    heading = VietnameseText.normalise(input.heading());
    text = input.text() == null ? "" : VietnameseText.normaliseLines(input.text());
    changedBy = account;
    changedAt = at;
  }

  ProgrammeSection body() {
    return new ProgrammeSection(
        Long.toString(id),
        Long.toString(sectionKey),
        kind,
        depth,
        position,
        heading,
        text,
        Long.toString(version));
  }
}
