package vn.lantoa.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lantoa.organisation.api.HeadcountCategory;
import vn.lantoa.organisation.api.OrganisationKind;
import vn.lantoa.organisation.api.OrganisationLevel;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.FieldProblems;
import vn.lantoa.shared.web.Language;

/** The small tables that organisations refer to by code. */
@ApplicationScoped
public class Catalogue {

  /** A table of codes with names in both languages. */
  public enum Table {
    LEVEL("organisation_level", "level_rank"),
    KIND("organisation_kind", "kind_order"),
    PEER_GROUP("peer_group", "group_order"),
    HEADCOUNT_CATEGORY("headcount_category", "category_order");

    private final String name;
    private final String order;

    Table(String name, String order) {
      this.name = name;
      this.order = order;
    }
  }

  private final EntityManager em;
  private final Language language;

  public Catalogue(EntityManager em, Language language) {
    this.em = em;
    this.language = language;
  }

  public List<OrganisationLevel> levels() {
    return new Sql(
            "SELECT code, name_vi, name_en, level_rank, historical FROM organisation_level"
                + " ORDER BY level_rank")
        .list(
            em,
            r ->
                new OrganisationLevel(
                    r.string("code"),
                    language.pick(r.string("name_vi"), r.string("name_en")),
                    r.integer("level_rank"),
                    r.bool("historical")));
  }

  public List<OrganisationKind> kinds() {
    return names(Table.KIND).entrySet().stream()
        .map(e -> new OrganisationKind(e.getKey(), language.say(e.getValue())))
        .toList();
  }

  public List<HeadcountCategory> headcountCategories() {
    return new Sql(
            "SELECT code, name_vi, name_en, counts_in_rate FROM headcount_category"
                + " ORDER BY category_order")
        .list(
            em,
            r ->
                new HeadcountCategory(
                    r.string("code"),
                    language.pick(r.string("name_vi"), r.string("name_en")),
                    r.bool("counts_in_rate")));
  }

  /** Codes with their names, in the table's order. One statement. */
  public Map<String, Words> names(Table table) {
    Map<String, Words> names = new LinkedHashMap<>();
    new Sql("SELECT code, name_vi, name_en FROM %s ORDER BY %s".formatted(table.name, table.order))
        .list(
            em,
            r -> names.put(r.string("code"), new Words(r.string("name_vi"), r.string("name_en"))));
    return names;
  }

  /** Says that a code is not in the table, and which are. */
  public void unknown(FieldProblems problems, String pointer, Table table) {
    String codes = String.join(", ", names(table).keySet());
    problems.add(
        pointer,
        "UNKNOWN_CODE",
        "%s: mã không có. Các mã dùng được: %s.",
        "%s: there is no such code. Use one of: %s.",
        pointer,
        codes);
  }
}
