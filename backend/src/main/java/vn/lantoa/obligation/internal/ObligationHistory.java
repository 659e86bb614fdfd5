package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.Accounts;
import vn.lantoa.document.Attachment;
import vn.lantoa.document.Attachments;
import vn.lantoa.obligation.api.ObligationStep;
import vn.lantoa.obligation.api.StepKind;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.persistence.Sql;

/** What has happened to an obligation. */
@ApplicationScoped
public class ObligationHistory {

  /** A step as it is kept. */
  private record Line(
      @Nullable Long id,
      StepKind kind,
      Instant at,
      @Nullable Long account,
      @Nullable Long onBehalf,
      @Nullable Long acting,
      @Nullable String note,
      @Nullable Long percent,
      @Nullable LocalDate doneOn,
      @Nullable LocalDate dueOn,
      @Nullable LocalDate repairDueOn,
      @Nullable Long organisation,
      @Nullable String trace) {}

  private final EntityManager em;
  private final ObligationDetail detail;
  private final Organisations organisations;
  private final Attachments attachments;
  private final Accounts accounts;

  public ObligationHistory(
      EntityManager em,
      ObligationDetail detail,
      Organisations organisations,
      Attachments attachments,
      Accounts accounts) {
    this.em = em;
    this.detail = detail;
    this.organisations = organisations;
    this.attachments = attachments;
    this.accounts = accounts;
  }

  /** The history, oldest first; the publication that made it stands at its head. */
  public List<ObligationStep> steps(long id) {
    detail.get(id);
    List<Line> lines =
        new Sql(
                """
                SELECT NULL AS id, 'CREATED' AS kind, p.published_at AS stepped_at, p.account_id,
                  NULL AS for_account_id, NULL AS acting_organisation_id, NULL AS note, NULL AS percent, NULL AS done_on, ob.first_due_on AS due_on,
                  NULL AS repair_due_on, NULL AS organisation_id, dd.trace
                FROM obligation ob JOIN publication p ON p.id = ob.publication_id
                LEFT JOIN demand_deadline dd ON dd.id = ob.deadline_id AND dd.due_on = ob.first_due_on
                WHERE ob.id = :id
                UNION ALL
                SELECT s.id, s.kind, s.stepped_at, s.account_id, s.for_account_id, s.acting_organisation_id, s.note, s.percent, s.done_on,
                  s.due_on, s.repair_due_on, s.organisation_id, s.trace
                FROM obligation_step s WHERE s.obligation_id = :id
                ORDER BY stepped_at, id
                """)
            .bind("id", id)
            .list(
                em,
                r ->
                    new Line(
                        r.numberOrNull("id"),
                        r.constant("kind", StepKind.class),
                        r.instant("stepped_at"),
                        r.numberOrNull("account_id"),
                        r.numberOrNull("for_account_id"),
                        r.numberOrNull("acting_organisation_id"),
                        r.stringOrNull("note"),
                        r.numberOrNull("percent"),
                        r.dateOrNull("done_on"),
                        r.dateOrNull("due_on"),
                        r.dateOrNull("repair_due_on"),
                        r.numberOrNull("organisation_id"),
                        r.stringOrNull("trace")));
    Set<Long> places = new HashSet<>();
    Set<Long> people = new HashSet<>();
    List<Long> stepIds = new ArrayList<>();
    for (Line line : lines) {
      ObligationDetail.addAll(places, line.acting(), line.organisation());
      ObligationDetail.addAll(people, line.account(), line.onBehalf());
      if (line.id() != null) {
        stepIds.add(line.id());
      }
    }
    Map<Long, OrganisationRef> refs = organisations.refs(places);
    Map<Long, String> names = accounts.names(people);
    Map<Long, List<Attachment>> files = attachments.ofSteps(stepIds);
    return lines.stream()
        .map(
            s ->
                new ObligationStep(
                    s.kind(),
                    s.at(),
                    s.account() == null ? null : names.get(s.account()),
                    s.onBehalf() == null ? null : names.get(s.onBehalf()),
                    ObligationDetail.ref(refs, s.acting()),
                    s.note(),
                    s.percent() == null ? null : s.percent().intValue(),
                    s.doneOn(),
                    s.dueOn(),
                    s.repairDueOn(),
                    ObligationDetail.ref(refs, s.organisation()),
                    s.id() == null ? null : files.get(s.id()),
                    Traces.decode(s.trace())))
        .toList();
  }
}
