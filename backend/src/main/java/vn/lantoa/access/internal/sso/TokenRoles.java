package vn.lantoa.access.internal.sso;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.persistence.Sql;

/** Reads the roles a token brings, by the rules of the configuration. */
@ApplicationScoped
public class TokenRoles {

  private static final Logger LOG = Logger.getLogger(TokenRoles.class);

  /** A token that names more organisations than anybody holds roles at is cut off here. */
  private static final int MOST = 200;

  private final EntityManager em;
  private final List<String> claims;
  private final Map<String, RoleRule> rules;
  private final String groupPrefix;
  private final Set<String> unknown = ConcurrentHashMap.newKeySet();

  public TokenRoles(EntityManager em, OidcConfig config) {
    this.em = em;
    this.claims = config.roleClaims().stream().map(path -> "/" + path).toList();
    this.rules = RoleRule.parse(config.roles().orElse(""));
    this.groupPrefix = config.groupPrefix().orElse("");
  }

  /** The grants a token's claims mean today. One statement at most. */
  public List<Grant> of(JsonNode token) {
    Set<RoleRule> meant =
        claims.stream()
            .flatMap(path -> values(token.at(path)).stream())
            .flatMap(value -> meaning(value).stream())
            .limit(MOST)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (meant.isEmpty()) {
      return List.of();
    }
    Map<String, Long> organisations = new HashMap<>();
    new Sql("SELECT id, code FROM organisation WHERE code IN (:codes)")
        .bind("codes", meant.stream().map(RoleRule::organisation).distinct().toList())
        .list(em, r -> organisations.put(r.string("code"), r.number("id")));
    List<Grant> grants = new ArrayList<>();
    for (RoleRule rule : meant) {
      Long organisation = organisations.get(rule.organisation());
      if (organisation != null) {
        grants.add(Grant.own(rule.role(), organisation, rule.acts()));
      } else if (unknown.size() < MOST && unknown.add(rule.organisation())) {
        LOG.warnf("Tokens name the organisation %s, which there is not.", rule.organisation());
      }
    }
    return grants;
  }

  private Optional<RoleRule> meaning(String value) {
    RoleRule rule = rules.get(value);
    if (rule != null) {
      return Optional.of(rule);
    }
    return groupPrefix.isEmpty() ? Optional.empty() : RoleRule.ofGroup(groupPrefix, value);
  }

  private static List<String> values(JsonNode claim) {
    List<String> values = new ArrayList<>();
    if (claim.isTextual()) {
      values.add(claim.textValue());
    }
    claim.forEach(
        value -> {
          if (value.isTextual()) {
            values.add(value.textValue());
          }
        });
    return values;
  }
}
