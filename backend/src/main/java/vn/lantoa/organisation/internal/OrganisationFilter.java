package vn.lantoa.organisation.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationWords;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;

/**
 * What a list of organisations is narrowed to.
 *
 * @param words every word by its beginning; none find nothing; null where nothing is searched
 */
public record OrganisationFilter(
    @Nullable List<String> words,
    @Nullable Long under,
    @Nullable String level,
    @Nullable String kind,
    @Nullable LocalDate validOn) {

  public static OrganisationFilter of(
      @Nullable String q,
      @Nullable Long under,
      @Nullable String level,
      @Nullable String kind,
      @Nullable String validOn) {
    return new OrganisationFilter(
        q == null || q.isBlank() ? null : OrganisationWords.of(q),
        under,
        emptyAsNull(level),
        emptyAsNull(kind),
        day("validOn", validOn));
  }

  /**
   * A day in a parameter.
   *
   * @throws ProblemException 422 naming the parameter
   */
  public static @Nullable LocalDate day(String parameter, @Nullable String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw ProblemException.invalid(
          parameter,
          "BAD_DATE",
          "%s: hãy viết ngày theo dạng 2026-07-01.",
          "%s: write the day like 2026-07-01.",
          parameter);
    }
  }

  /** Adds the conditions on {@code organisation o}. */
  void restrict(Sql sql, OrganisationWords search) {
    if (words != null) {
      sql.add("AND " + search.condition(sql, "o.id", words));
    }
    sql.addIf(
            under,
            """
            AND EXISTS (SELECT 1 FROM organisation_closure below
              WHERE below.ancestor_id = :under AND below.descendant_id = o.id)
            """,
            "under")
        .addIf(level, "AND o.level_code = :level", "level")
        .addIf(kind, "AND o.kind_code = :kind", "kind")
        .addIf(
            validOn,
            "AND o.valid_from <= :validOn AND (o.valid_to IS NULL OR o.valid_to >= :validOn)",
            "validOn");
  }

  private static @Nullable String emptyAsNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  /** The closed list of orders; each is a column of {@code organisation o} and a direction. */
  enum Order {
    NAME("name", "o.name", "", "ix_organisation_name"),
    NAME_DOWN("-name", "o.name", " DESC", "ix_organisation_name"),
    CODE("code", "o.code", "", "uq_organisation_code"),
    CODE_DOWN("-code", "o.code", " DESC", "uq_organisation_code");

    final String parameter;
    final String column;
    final String index;
    private final String direction;

    Order(String parameter, String column, String direction, String index) {
      this.index = index;
      this.parameter = parameter;
      this.column = column;
      this.direction = direction;
    }

    static Order of(@Nullable String sort) {
      if (sort == null || sort.isEmpty()) {
        return NAME;
      }
      return Arrays.stream(values())
          .filter(order -> order.parameter.equals(sort))
          .findFirst()
          .orElseThrow(
              () ->
                  ProblemException.invalid(
                      "sort",
                      "UNKNOWN_SORT",
                      "Không sắp xếp được theo “%s”. Dùng được: name, -name, code, -code.",
                      "Cannot sort by \"%s\". Use name, -name, code or -code.",
                      sort));
    }

    /** Adds where to go on after the last row, and the order itself. */
    void page(Sql sql, @Nullable List<String> after, int limit) {
      if (after != null) {
        String beyond = direction.isEmpty() ? ">" : "<";
        sql.add(
                "AND (%1$s %2$s :afterValue OR (%1$s = :afterValue AND o.id %2$s :afterId))"
                    .formatted(column, beyond))
            .bind("afterValue", after.get(0))
            .bind("afterId", afterId(after));
      }
      sort(sql);
      sql.add("LIMIT :rows", "rows", Math.min(limit, Paged.MAX) + 1);
    }

    /** Adds the order itself. */
    void sort(Sql sql) {
      sql.add("ORDER BY %1$s%2$s, o.id%2$s".formatted(column, direction));
    }

    private static long afterId(List<String> after) {
      try {
        return Long.parseLong(after.get(1));
      } catch (NumberFormatException e) {
        throw ProblemException.invalid(
            "cursor",
            "BAD_CURSOR",
            "Con trỏ trang không thuộc danh sách này. Hãy bắt đầu lại từ trang đầu.",
            "The cursor is not of this list. Start again at the first page.");
      }
    }
  }
}
