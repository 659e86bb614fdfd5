package vn.lantoa.organisation.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lantoa.organisation.OrganisationSpec;
import vn.lantoa.organisation.OrganisationState;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;

/** Organisations looked up in numbers, by code or id: one statement each, however many. */
@ApplicationScoped
public class OrganisationStates {

  private static final String CODES =
      "JSON_TABLE(:codes, '$[*]' COLUMNS (code VARCHAR(60) PATH '$')) picked";

  private final EntityManager em;
  private final ObjectMapper json;

  public OrganisationStates(EntityManager em, ObjectMapper json) {
    this.em = em;
    this.json = json;
  }

  Map<String, Long> ids(Collection<String> codes) {
    Map<String, Long> ids = new HashMap<>();
    if (!codes.isEmpty()) {
      new Sql(
              "SELECT o.id, o.code FROM %s JOIN organisation o ON o.code = picked.code"
                  .formatted(CODES))
          .bind("codes", write(codes))
          .list(em, r -> ids.put(r.string("code"), r.number("id")));
    }
    return ids;
  }

  Map<String, OrganisationState> find(Collection<String> codes) {
    Map<String, OrganisationState> found = new HashMap<>();
    if (!codes.isEmpty()) {
      new Sql(
              """
              SELECT o.*, p.code AS parent_code, (SELECT MAX(pe.valid_from)
                FROM organisation_period pe WHERE pe.organisation_id = o.id) AS last_from
              FROM %s JOIN organisation o ON o.code = picked.code
              LEFT JOIN organisation p ON p.id = o.parent_id
              """
                  .formatted(CODES))
          .bind("codes", write(codes))
          .list(em, r -> found.put(r.string("code"), state(r)));
    }
    return found;
  }

  private static OrganisationState state(Row r) {
    OrganisationSpec spec =
        new OrganisationSpec(
            r.string("code"),
            r.stringOrNull("external_id"),
            r.string("name"),
            r.string("short_name"),
            r.string("level_code"),
            r.string("kind_code"),
            r.string("peer_group"),
            r.stringOrNull("parent_code"),
            r.stringOrNull("head_position"),
            r.date("valid_from"),
            r.dateOrNull("valid_to"));
    return new OrganisationState(r.number("id"), spec, r.date("last_from"));
  }

  Map<String, String> codesByExternalId(Collection<String> externalIds) {
    Map<String, String> found = new HashMap<>();
    if (!externalIds.isEmpty()) {
      new Sql(
              """
              SELECT o.external_id, o.code
              FROM JSON_TABLE(:ids, '$[*]' COLUMNS (id VARCHAR(100) PATH '$')) picked
              JOIN organisation o ON o.external_id = picked.id
              """)
          .bind("ids", write(externalIds))
          .list(em, r -> found.put(r.string("external_id"), r.string("code")));
    }
    return found;
  }

  Map<String, String> parentCodesAbove(Collection<Long> ids) {
    Map<String, String> found = new HashMap<>();
    if (!ids.isEmpty()) {
      new Sql(
              """
              SELECT DISTINCT o.code, p.code AS parent_code
              FROM JSON_TABLE(:ids, '$[*]' COLUMNS (id BIGINT PATH '$')) picked
              JOIN organisation_closure c ON c.descendant_id = picked.id
              JOIN organisation o ON o.id = c.ancestor_id
              JOIN organisation p ON p.id = o.parent_id
              """)
          .bind("ids", write(ids))
          .list(em, r -> found.put(r.string("code"), r.string("parent_code")));
    }
    return found;
  }

  /** Everything in the branches of these organisations. {@code ids}: a JSON array. */
  List<Long> subtrees(String ids) {
    return new Sql(
            """
            SELECT DISTINCT c.descendant_id
            FROM JSON_TABLE(:ids, '$[*]' COLUMNS (id BIGINT PATH '$')) picked
            JOIN organisation_closure c ON c.ancestor_id = picked.id
            """)
        .bind("ids", ids)
        .list(em, r -> r.number("descendant_id"));
  }

  String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
