package vn.lantoa.document.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.SymbolParser;
import vn.lantoa.document.SymbolType;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.time.AsOf;

/** The types of documents and the issuing bodies: data, kept in memory for a minute. */
@ApplicationScoped
public class Catalogue {

  /**
   * A type of document.
   *
   * @param directive whether others carry it out
   * @param state whether it is a State form
   */
  public record Type(
      String code, String abbreviation, Words name, boolean directive, boolean state) {}

  /** An issuing body. */
  public record Body(String code, Words name) {}

  private record Content(Map<String, Type> types, Map<String, Body> bodies, SymbolParser parser) {}

  private static final String ONLY = "";

  private final EntityManager em;
  private final AsOf asOf;
  private final Cache<String, Content> kept;

  public Catalogue(EntityManager em, AsOf asOf, AppClock clock) {
    this.em = em;
    this.asOf = asOf;
    this.kept =
        Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).ticker(clock::ticks).build();
  }

  /** The types in their order. */
  public List<Type> types() {
    return List.copyOf(content().types().values());
  }

  /** A type; one that was added meanwhile is found as well. */
  public @Nullable Type type(String code) {
    Type type = content().types().get(code);
    if (type == null) {
      kept.invalidateAll();
    }
    return type == null ? content().types().get(code) : type;
  }

  /** The issuing bodies in their order. */
  public List<Body> bodies() {
    return List.copyOf(content().bodies().values());
  }

  public @Nullable Body body(String code) {
    return content().bodies().get(code);
  }

  /** A parser that knows the types of the register. */
  public SymbolParser parser() {
    return content().parser();
  }

  private Content content() {
    return Objects.requireNonNull(kept.get(ONLY, k -> asOf.atPresent(this::load)));
  }

  private Content load() {
    Map<String, Type> types = new LinkedHashMap<>();
    new Sql(
            """
            SELECT code, abbreviation, name_vi, name_en, directive, state_form
            FROM document_type ORDER BY type_order, code
            """)
        .list(
            em,
            r ->
                new Type(
                    r.string("code"),
                    r.string("abbreviation"),
                    new Words(r.string("name_vi"), r.string("name_en")),
                    r.bool("directive"),
                    r.bool("state_form")))
        .forEach(t -> types.put(t.code(), t));
    Map<String, Body> bodies = new LinkedHashMap<>();
    new Sql("SELECT code, name_vi, name_en FROM issuing_body ORDER BY body_order, code")
        .list(
            em,
            r -> new Body(r.string("code"), new Words(r.string("name_vi"), r.string("name_en"))))
        .forEach(b -> bodies.put(b.code(), b));
    return new Content(types, bodies, new SymbolParser(symbolTypes(types)));
  }

  /** The usual Party types, since a code may stand for several names, and those of the table. */
  private static List<SymbolType> symbolTypes(Map<String, Type> types) {
    List<SymbolType> all = new ArrayList<>(SymbolType.party());
    types.values().stream()
        .filter(t -> !t.state())
        .map(t -> new SymbolType(t.abbreviation(), t.name().vi()))
        .filter(t -> !all.contains(t))
        .forEach(all::add);
    return all;
  }
}
