package vn.lantoa.obligation.internal;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.api.ConfirmerKind;
import vn.lantoa.obligation.api.DemandState;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.journal.Fields;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;

/**
 * What a document asks of whom by when. Drafts are edited freely; published demands are amended.
 */
@Entity
@Table(name = "demand")
public class Demand {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "external_id", length = 100)
  @Nullable String externalId;

  @Column(name = "document_id", nullable = false)
  long documentId;

  /** The day of its document; null before it is stored. */
  @Formula("(SELECT doc.issued_on FROM document doc WHERE doc.id = document_id)")
  @Nullable LocalDate issuedOn;

  @Column(name = "provision_id")
  @Nullable Long provisionId;

  @Column(name = "parent_demand_id")
  @Nullable Long parentDemandId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 12)
  Act act;

  @Column(nullable = false, length = 1000)
  String title;

  @Column(length = 1000)
  @Nullable String output;

  @Column(name = "quoted_words", length = 2000)
  @Nullable String quotedWords;

  /** The rule as JSON, see {@link AddresseeRule}. */
  @Column(nullable = false, columnDefinition = "longtext")
  String addressees;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  ConfirmerKind confirmer = ConfirmerKind.DIRECT_SUPERIOR;

  @Column(name = "confirmer_organisation_id")
  @Nullable Long confirmerOrganisationId;

  @Column(name = "evidence_required", nullable = false)
  boolean evidenceRequired;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 12)
  DemandState state = DemandState.DRAFT;

  @Column(name = "published_at")
  @Nullable Instant publishedAt;

  @Version long version;

  @Column(name = "changed_by")
  @Nullable Long changedBy;

  /** Moves with every change, so that a change of the deadlines alone is a new version too. */
  @Column(name = "changed_at")
  @Nullable Instant changedAt;

  /** When somebody last looked whether what it waits for has come. */
  @Column(name = "looked_on")
  @Nullable LocalDate lookedOn;

  /** How many obligations it came to when it was last published or amended, about. */
  @Column(name = "owed_rows")
  @Nullable Long owedRows;

  /** The last publication, amendment or withdrawal that was left to a job and is not done. */
  @Column(name = "request_id")
  @Nullable Long requestId;

  @OneToMany(mappedBy = "demand", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("id")
  List<DemandDeadline> deadlines = new ArrayList<>();

  /** A copy without deadlines, to be changed and looked at; nothing of it is stored. */
  Demand sketch() {
    Demand sketch = new Demand();
    sketch.id = id;
    sketch.copy(this);
    return sketch;
  }

  /** Takes over what a changed sketch says. */
  void become(Demand sketch) {
    copy(sketch);
    replaceDeadlines(sketch.deadlines);
  }

  private void copy(Demand from) {
    externalId = from.externalId;
    documentId = from.documentId;
    provisionId = from.provisionId;
    parentDemandId = from.parentDemandId;
    act = from.act;
    title = from.title;
    output = from.output;
    quotedWords = from.quotedWords;
    addressees = from.addressees;
    confirmer = from.confirmer;
    confirmerOrganisationId = from.confirmerOrganisationId;
    evidenceRequired = from.evidenceRequired;
  }

  /** What the journal holds of it, before and after a change. */
  Map<String, Object> fields() {
    return new Fields()
        .put("externalId", externalId)
        .put("documentId", documentId)
        .put("provisionId", provisionId)
        .put("parentDemandId", parentDemandId)
        .put("act", act)
        .put("title", title)
        .put("output", output)
        .put("quotedWords", quotedWords)
        .put("addressees", addressees)
        .put("confirmer", confirmer)
        .put("confirmerOrganisationId", confirmerOrganisationId)
        .put("evidenceRequired", evidenceRequired)
        .put("state", state)
        .put(
            "deadlines",
            deadlinesInForce().stream()
                .map(DemandDeadline::written)
                .sorted()
                .collect(Collectors.joining("; ")))
        .map();
  }

  /** The deadlines in force; retired ones stay for what was done under them. */
  List<DemandDeadline> deadlinesInForce() {
    return deadlines.stream().filter(d -> !d.retired).toList();
  }

  void requireDraft() {
    require(
        DemandState.DRAFT,
        "Yêu cầu đã giao thì sửa bằng điều chỉnh, hoặc thu hồi.",
        "A published demand is amended or withdrawn.");
  }

  void requirePublished() {
    require(
        DemandState.PUBLISHED,
        "Chỉ điều chỉnh hoặc thu hồi yêu cầu đang được giao.",
        "Only a published demand is amended or withdrawn.");
  }

  void requireUnpublished() {
    require(
        DemandState.DRAFT, "Yêu cầu này đã được giao.", "This demand has been published already.");
  }

  /** The draft goes out. */
  void publish(Instant at) {
    requireUnpublished();
    state = DemandState.PUBLISHED;
    publishedAt = at;
  }

  /** Somebody looked whether its condition has come, and it has not. */
  void look(LocalDate today) {
    requirePublished();
    lookedOn = today;
  }

  /** Taken back from everybody who has not finished it. */
  void withdraw() {
    requirePublished();
    state = DemandState.WITHDRAWN;
  }

  private void require(DemandState wanted, String vi, String en) {
    if (state != wanted) {
      throw ProblemException.of(ProblemType.WRONG_STATE, vi, en);
    }
  }

  /** Puts other deadlines in force: a draft's are replaced, a published demand's are retired. */
  void replaceDeadlines(List<DemandDeadline> wanted) {
    if (state == DemandState.DRAFT) {
      deadlines.clear();
    } else {
      deadlinesInForce().forEach(d -> d.retired = true);
    }
    for (DemandDeadline deadline : wanted) {
      deadline.demand = this;
      deadlines.add(deadline);
    }
  }
}
