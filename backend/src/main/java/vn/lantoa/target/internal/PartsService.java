package vn.lantoa.target.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.text.VietnameseText;
import vn.lantoa.shared.time.ChangeInstant;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.IfMatch;
import vn.lantoa.target.api.TargetPart;
import vn.lantoa.target.api.TargetParts;
import vn.lantoa.target.api.TargetPartsInput;

/** Weights and shares of those who serve a target, always all of them at once. */
@ApplicationScoped
public class PartsService {

  private final EntityManager em;
  private final CurrentActor actor;
  private final ChangeInstant instant;
  private final IfMatch ifMatch;
  private final Journal journal;
  private final TargetAccess access;

  public PartsService(
      EntityManager em,
      CurrentActor actor,
      ChangeInstant instant,
      IfMatch ifMatch,
      Journal journal,
      TargetAccess access) {
    this.em = em;
    this.actor = actor;
    this.instant = instant;
    this.ifMatch = ifMatch;
    this.journal = journal;
    this.access = access;
  }

  /** Those that serve a target in reach, in the order of their ids. */
  public TargetParts get(long id) {
    Target target = access.seen(id);
    return new TargetParts(List.copyOf(parts(id).values()), Long.toString(target.version));
  }

  /** The same behind a change, whose rights were checked. */
  public TargetParts divided(long id) {
    Target target = Objects.requireNonNull(em.find(Target.class, id));
    return new TargetParts(List.copyOf(parts(id).values()), Long.toString(target.version));
  }

  /** Divides anew; who is not named has neither weight nor share. */
  @Transactional
  public void divide(long id, TargetPartsInput input) {
    Target target = access.editable(id);
    ifMatch.check(target.version);
    Map<Long, TargetPart> before = parts(id);
    Map<Long, TargetPart> after = new LinkedHashMap<>();
    before.forEach((child, part) -> after.put(child, new TargetPart(part.targetId(), null, null)));
    Set<Long> named = new HashSet<>();
    for (int i = 0; i < input.items().size(); i++) {
      TargetPart part = input.items().get(i);
      String at = "/items/" + i + "/targetId";
      long child = Ids.required(at, part.targetId());
      if (!before.containsKey(child) || !named.add(child)) {
        throw TargetLinks.unknown(at, child);
      }
      after.put(child, part);
    }
    TargetRules.parts(target.rollUp, List.copyOf(after.values()));
    if (!after.isEmpty()) {
      write(id, after);
    }
    target.changedAt = instant.get();
    target.changedBy = actor.accountId();
    target.changeReason = VietnameseText.blankToNull(input.reason());
    journal.record(
        JournalEntry.of("target.divide", TargetService.SUBJECT, id, target.organisationId)
            .between(fields(before), fields(after))
            .because(input.reason()));
  }

  private Map<Long, TargetPart> parts(long id) {
    Map<Long, TargetPart> found = new LinkedHashMap<>();
    new Sql("SELECT id, weight, share FROM target WHERE parent_id = :id ORDER BY id")
        .bind("id", id)
        .list(
            em,
            r ->
                found.put(
                    r.number("id"),
                    new TargetPart(
                        r.id("id"),
                        Decimals.shown(r.decimalOrNull("weight")),
                        Decimals.shown(r.decimalOrNull("share")))));
    return found;
  }

  private void write(long id, Map<Long, TargetPart> parts) {
    Sql sql = new Sql("UPDATE target SET version = version + 1, changed_by = :actor, weight =");
    sql.add(choice(sql, parts, TargetPart::weight)).add(", share =");
    sql.add(choice(sql, parts, TargetPart::share))
        .add("WHERE parent_id = :id", "id", id)
        .bind("actor", actor.accountId())
        .execute(em);
  }

  private static String choice(
      Sql sql, Map<Long, TargetPart> parts, Function<TargetPart, @Nullable BigDecimal> of) {
    StringBuilder text = new StringBuilder("CASE id");
    parts.forEach(
        (child, part) -> {
          BigDecimal value = of.apply(part);
          if (value != null) {
            text.append(" WHEN ")
                .append(sql.placeholder(child))
                .append(" THEN ")
                .append(sql.placeholder(value.toPlainString()));
          }
        });
    return text.indexOf("WHEN") < 0 ? "NULL" : text.append(" ELSE NULL END").toString();
  }

  private static Map<String, Object> fields(Map<Long, TargetPart> parts) {
    Map<String, Object> fields = new TreeMap<>();
    parts.forEach(
        (child, part) -> {
          Map<String, @Nullable String> values = new HashMap<>();
          values.put("weight.", Decimals.text(part.weight()));
          values.put("share.", Decimals.text(part.share()));
          values.forEach(
              (field, value) -> {
                if (value != null) {
                  fields.put(field + child, Objects.requireNonNull(value));
                }
              });
        });
    return fields;
  }
}
