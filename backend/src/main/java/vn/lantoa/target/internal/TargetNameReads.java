package vn.lantoa.target.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.target.TargetNames;

/** Names targets for other features. */
@ApplicationScoped
public class TargetNameReads implements TargetNames {

  private record Line(
      long id,
      String name,
      @Nullable String unit,
      long organisation,
      @Nullable String documentId,
      @Nullable String symbol) {}

  private final EntityManager em;
  private final TargetAccess access;
  private final Organisations organisations;

  public TargetNameReads(EntityManager em, TargetAccess access, Organisations organisations) {
    this.em = em;
    this.access = access;
    this.organisations = organisations;
  }

  @Override
  public List<TargetName> readable(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Sql sql =
        new Sql(
                """
                SELECT t.id, t.name, t.unit, t.organisation_id, t.document_id, doc.symbol
                FROM target t LEFT JOIN document doc ON doc.id = t.document_id WHERE t.id IN (:ids)
                """)
            .bind("ids", ids);
    access.readable(sql);
    Map<Long, Line> lines = new HashMap<>();
    Set<Long> places = new HashSet<>();
    sql.list(
        em,
        r -> {
          Line line =
              new Line(
                  r.number("id"),
                  r.string("name"),
                  r.stringOrNull("unit"),
                  r.number("organisation_id"),
                  r.idOrNull("document_id"),
                  r.stringOrNull("symbol"));
          places.add(line.organisation());
          return lines.put(line.id(), line);
        });
    Map<Long, OrganisationRef> refs = organisations.refs(places);
    List<TargetName> names = new ArrayList<>();
    for (Long id : ids) {
      Line l = lines.get(id);
      if (l != null) {
        OrganisationRef place = Objects.requireNonNull(refs.get(l.organisation()));
        names.add(
            new TargetName(
                Long.toString(l.id()), l.name(), l.unit(), place, l.documentId(), l.symbol()));
      }
    }
    return names;
  }
}
