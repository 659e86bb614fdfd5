package vn.lantoa.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentFacts;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.document.DocumentSuggestions;
import vn.lantoa.document.SymbolType;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.organisation.RefColumns;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.text.VietnameseText;
import vn.lantoa.shared.time.AsOf;

/** What of the register fits what another text says of a document. */
@ApplicationScoped
public class SuggestionReads implements DocumentSuggestions {

  private static final int SOUGHT = 500;
  private static final int EACH = 5;

  private record Hit(
      DocumentFacts facts,
      @Nullable Integer number,
      String issuer,
      @Nullable OrganisationRef known) {}

  private final EntityManager em;
  private final Catalogue catalogue;
  private final Readability readability;
  private final Organisations organisations;
  private final AsOf asOf;

  public SuggestionReads(
      EntityManager em,
      Catalogue catalogue,
      Readability readability,
      Organisations organisations,
      AsOf asOf) {
    this.em = em;
    this.catalogue = catalogue;
    this.readability = readability;
    this.organisations = organisations;
    this.asOf = asOf;
  }

  @Override
  public List<SymbolType> types() {
    return catalogue.types().stream()
        .map(t -> new SymbolType(t.abbreviation(), t.name().vi()))
        .toList();
  }

  @Override
  public List<List<DocumentRef>> suggest(List<Sought> sought) {
    List<Sought> first = sought.subList(0, Math.min(SOUGHT, sought.size()));
    List<Hit> hits = first.isEmpty() ? List.of() : hits(first);
    List<List<Hit>> chosen = sought.stream().map(s -> fitting(s, hits)).toList();
    Map<Long, OrganisationRef> issuers = issuers(chosen.stream().flatMap(List::stream).toList());
    return chosen.stream()
        .map(
            fit ->
                fit.stream()
                    .map(h -> DocumentDirectory.ref(h.facts(), issuers.get(h.facts().issuerId())))
                    .toList())
        .toList();
  }

  private Map<Long, OrganisationRef> issuers(List<Hit> hits) {
    Set<Long> ids = new HashSet<>();
    Set<OrganisationRef> known = new HashSet<>();
    for (Hit hit : hits) {
      ids.add(hit.facts().issuerId());
      if (hit.known() != null) {
        known.add(hit.known());
      }
    }
    return organisations.refs(ids, known);
  }

  private List<Hit> hits(List<Sought> sought) {
    Set<String> symbols = new HashSet<>(Set.of(""));
    Set<Integer> numbers = new HashSet<>(Set.of(-1));
    Set<String> types = new HashSet<>(Set.of(""));
    for (Sought one : sought) {
      if (one.symbol() != null) {
        symbols.add(one.symbol());
      } else if (one.number() != null && one.type() != null) {
        numbers.add(one.number());
        types.add(one.type());
      }
    }
    Sql sql =
        new Sql("SELECT " + Readability.FACTS + ", doc.number")
            .add(RefColumns.of("issuer"))
            .add(
                """
                FROM (SELECT s.id FROM document s WHERE s.symbol IN (:symbols)
                  UNION
                  SELECT n.id FROM document n WHERE n.number IN (:numbers)
                    AND n.type_code IN (:types)) hit
                JOIN document doc ON doc.id = hit.id
                JOIN organisation issuer ON issuer.id = doc.issuer_id
                WHERE TRUE
                """)
            .bind("symbols", symbols)
            .bind("numbers", numbers)
            .bind("types", types);
    readability.restrict(sql, "doc");
    return sql.add("ORDER BY doc.issued_on DESC, doc.id DESC LIMIT 2000").list(em, this::hit);
  }

  private Hit hit(Row r) {
    return new Hit(
        Readability.facts(r),
        r.integerOrNull("number"),
        VietnameseText.fold(r.string("issuer_name")),
        RefColumns.known(r, asOf.today(), "issuer").stream().findFirst().orElse(null));
  }

  private static List<Hit> fitting(Sought sought, List<Hit> hits) {
    String issuer = sought.issuer() == null ? "" : VietnameseText.fold(sought.issuer());
    return hits.stream()
        .filter(h -> fits(sought, h))
        .sorted(Comparator.comparingInt((Hit h) -> -score(sought, issuer, h)))
        .limit(EACH)
        .toList();
  }

  private static boolean fits(Sought sought, Hit hit) {
    if (sought.symbol() != null) {
      return sought.symbol().equals(hit.facts().symbol());
    }
    return sought.number() != null
        && sought.number().equals(hit.number())
        && hit.facts().type().equals(sought.type());
  }

  /** What agrees beside the symbol or number; ties stay newest first. */
  private static int score(Sought sought, String issuer, Hit hit) {
    int score = hit.facts().issuedOn().equals(sought.issuedOn()) ? 4 : 0;
    boolean named =
        !issuer.isEmpty() && (hit.issuer().startsWith(issuer) || issuer.startsWith(hit.issuer()));
    return score + (named ? 2 : 0);
  }
}
