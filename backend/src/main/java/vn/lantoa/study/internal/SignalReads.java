package vn.lantoa.study.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AsOf;
import vn.lantoa.shared.web.Language;
import vn.lantoa.study.StudyRule;
import vn.lantoa.study.api.StudySignal;
import vn.lantoa.study.conformance.SignalCode;
import vn.lantoa.study.conformance.Signals;
import vn.lantoa.study.conformance.Signals.Grounds;
import vn.lantoa.study.coverage.Persons;
import vn.lantoa.study.internal.ConformanceFacts.Unit;
import vn.lantoa.study.internal.CoverageScope.Scope;

/** What the figures of a unit ask: to the unit at once, to its superiors later or once answered. */
@ApplicationScoped
public class SignalReads {

  private record Answer(String words, Instant at) {}

  private final EntityManager em;
  private final CurrentActor actor;
  private final AsOf asOf;
  private final Language language;

  public SignalReads(EntityManager em, CurrentActor actor, AsOf asOf, Language language) {
    this.em = em;
    this.actor = actor;
    this.asOf = asOf;
    this.language = language;
  }

  /** Whether the actor reports for the organisation itself, not from above. */
  boolean answers(long organisationId) {
    return actor.get().grantsFor(Permission.OBLIGATION_REPORT, Act.STUDY).stream()
        .anyMatch(g -> g.organisationId() == organisationId);
  }

  /** One statement, and one more where something is asked. */
  List<StudySignal> of(Scope scope, Unit unit) {
    List<SignalCode> raised = Signals.of(grounds(scope, unit));
    if (raised.isEmpty()) {
      return List.of();
    }
    Map<SignalCode, Answer> given = new HashMap<>();
    Set<SignalCode> off = new HashSet<>();
    read(scope, given, off);
    boolean own = answers(scope.under());
    LocalDate entered = unit.entered().on();
    boolean unitOnly =
        entered == null || asOf.today().isBefore(entered.plusDays(Signals.UNIT_FIRST_DAYS));
    List<StudySignal> shown = new ArrayList<>();
    for (SignalCode code : raised) {
      Answer answer = given.get(code);
      boolean hidden = unitOnly && answer == null;
      if (!off.contains(code) && (own || !hidden)) {
        shown.add(
            new StudySignal(
                code,
                language.say(code.question()),
                answer == null ? null : answer.words(),
                answer == null ? null : answer.at(),
                hidden));
      }
    }
    return shown;
  }

  private Grounds grounds(Scope scope, Unit unit) {
    Persons persons = unit.facts().persons();
    boolean full = persons.base() > 0 && persons.missing() == 0;
    return new Grounds(
        full && unit.entered().shortOne() ? persons.total() : 0,
        persons.total() < Signals.ALIKE ? 0 : alike(scope, persons.total()),
        persons.total(),
        unit.entered().late(),
        unit.facts().held().sittings(),
        unit.facts().held().byHead(),
        scope.on(StudyRule.BY_HEAD));
  }

  /** Different expected numbers out of which the same number attended, at units of one superior. */
  private int alike(Scope scope, long attended) {
    Sql sql =
        new Sql(
            """
            SELECT COUNT(DISTINCT t.expected) FROM organisation me
            JOIN organisation o ON o.parent_id = me.parent_id
            JOIN study_standing t ON t.plan_id = :plan AND t.organisation_id = o.id
            WHERE me.id = :under AND t.total_persons = :attended AND t.documents >= :planned
            """);
    return Math.toIntExact(
        scope
            .bind(sql)
            .bind("attended", attended)
            .bind("planned", scope.documents().size())
            .number(em));
  }

  private void read(Scope scope, Map<SignalCode, Answer> given, Set<SignalCode> off) {
    scope
        .bind(
            new Sql(
                """
                SELECT g.signal_code, NULL AS words, NULL AS given_at FROM study_signal_setting g
                JOIN organisation_closure c ON c.ancestor_id = g.organisation_id AND c.descendant_id = :under
                WHERE NOT g.switched_on
                UNION ALL
                SELECT e.signal_code, e.words, e.given_at FROM study_explanation e
                WHERE e.plan_id = :plan AND e.organisation_id = :under AND e.sitting_id = 0
                """))
        .list(
            em,
            r -> {
              SignalCode code = r.constant("signal_code", SignalCode.class);
              String words = r.stringOrNull("words");
              if (words == null) {
                off.add(code);
              } else {
                given.put(code, new Answer(words, r.instant("given_at")));
              }
              return code;
            });
  }

  /** The words given on a signal before; null where there are none. */
  @Nullable String before(long planId, long organisationId, SignalCode code) {
    return new Sql(
            """
            SELECT e.words FROM study_explanation e WHERE e.plan_id = :plan
              AND e.organisation_id = :organisation AND e.signal_code = :code AND e.sitting_id = 0 FOR UPDATE
            """)
        .bind("plan", planId)
        .bind("organisation", organisationId)
        .bind("code", code.name())
        .first(em, r -> r.string("words"))
        .orElse(null);
  }
}
