package vn.lantoa.study.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AsOf;
import vn.lantoa.study.api.StudyHeadSheet;
import vn.lantoa.study.api.StudyReached;
import vn.lantoa.study.conformance.UnitFacts.Programme;
import vn.lantoa.study.internal.ConformanceFacts.Counted;
import vn.lantoa.study.internal.ConformanceFacts.Sums;
import vn.lantoa.study.internal.ConformanceFacts.Unit;
import vn.lantoa.study.internal.CoverageScope.Scope;

/** What the head of an organisation answers for under a plan, on one sheet. */
@ApplicationScoped
public class HeadSheets {

  private record Remedies(long open, long overdue, long done) {}

  private final EntityManager em;
  private final AsOf asOf;

  public HeadSheets(EntityManager em, AsOf asOf) {
    this.em = em;
    this.asOf = asOf;
  }

  /** One statement. */
  StudyHeadSheet of(Scope scope, Counted all) {
    Unit own = all.own();
    Programme programme = own == null ? null : own.facts().programme();
    Sums sums = Sums.of(all.alike());
    Remedies remedies = remedies(scope.under(), asOf.today());
    return new StudyHeadSheet(
        sums.units(),
        all.units(u -> u.facts().held().complete()),
        all.units(Unit::fulfilled),
        StudyReached.of(sums.persons()),
        programme == null ? null : programme.symbol(),
        programme == null ? null : Long.toString(programme.documentId()),
        programme == null ? null : programme.issuedOn(),
        all.units(u -> u.facts().programme() != null),
        remedies.open(),
        remedies.overdue(),
        remedies.done(),
        links(scope));
  }

  private Remedies remedies(long organisation, LocalDate today) {
    return new Sql(
            """
            SELECT COALESCE(SUM(ob.state <> 'ACCEPTED'), 0) AS open,
              COALESCE(SUM(ob.state <> 'ACCEPTED' AND ob.due_on < :today), 0) AS overdue,
              COALESCE(SUM(ob.state = 'ACCEPTED'), 0) AS done
            FROM obligation ob JOIN demand d ON d.id = ob.demand_id AND d.act = 'REMEDY'
            WHERE ob.organisation_id = :organisation AND ob.role = 'LEAD'
              AND ob.state NOT IN ('WITHDRAWN', 'WAIVED', 'HANDED_OVER')
            """)
        .bind("organisation", organisation)
        .bind("today", today)
        .first(em, r -> new Remedies(r.number("open"), r.number("overdue"), r.number("done")))
        .orElseGet(() -> new Remedies(0, 0, 0));
  }

  private static Map<String, String> links(Scope scope) {
    String board =
        "/api/v1/study-plans/%d/board?organisationId=%d".formatted(scope.planId(), scope.under());
    Map<String, String> links = new LinkedHashMap<>();
    links.put("units", board);
    links.put("held", board + "&status=HELD");
    links.put("fulfilled", board + "&status=FULFILLED");
    links.put(
        "remedies", "/api/v1/obligations?organisationId=%d&act=REMEDY".formatted(scope.under()));
    return links;
  }
}
