package vn.lantoa.rights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.actor.Permission;

/**
 * How to call an operation for a thing of a place, and what the rule of rights says of it. A
 * request that names a version names a stale one, so that who may is told "412" and nothing is
 * written.
 */
final class Recipe {

  /** Where and for whom a call is made. */
  record Scene(Place place, Place.Own own, RightsWorld world) {}

  /** The parts of a request. */
  static final class Call {
    final List<String> path = new ArrayList<>();
    final Map<String, Object> query = new LinkedHashMap<>();
    @Nullable Object body;
    byte @Nullable [] file;
    @Nullable String fileName;
    @Nullable String form;

    Call query(String name, Object value) {
      query.put(name, value);
      return this;
    }

    Call body(Object... namesAndValues) {
      body = RightsWorld.object(namesAndValues);
      return this;
    }

    /** A form of one field. */
    Call form(String field) {
      form = field;
      return this;
    }

    Call file(String name, byte[] bytes) {
      fileName = name;
      file = bytes;
      return this;
    }
  }

  /** A call with these ids in its path, in order. */
  static Call to(String... ids) {
    Call call = new Call();
    call.path.addAll(Arrays.asList(ids));
    return call;
  }

  private final String operation;
  private final Function<Scene, Call> call;
  private boolean placed;
  private boolean own;
  private boolean bySession;
  private boolean atRoot;
  private boolean wholeToken;
  private Set<Permission> also = Set.of();
  private Outcome outside = Outcome.NOT_FOUND;
  private @Nullable Outcome readOnly;

  private Recipe(String operation, Function<Scene, Call> call) {
    this.operation = operation;
    this.call = call;
  }

  /** An operation whose answer concerns no place, or is filtered by reach: 200 for everybody. */
  static Recipe anywhere(String operation, Function<Scene, Call> call) {
    return new Recipe(operation, call);
  }

  /** An operation on a thing of a place; outside it is not found unless said otherwise. */
  static Recipe at(String operation, Function<Scene, Call> call) {
    Recipe recipe = new Recipe(operation, call);
    recipe.placed = true;
    return recipe;
  }

  /** An operation on a thing that only its owner sees, whatever the place. */
  static Recipe own(String operation, Function<Scene, Call> call) {
    Recipe recipe = new Recipe(operation, call);
    recipe.placed = true;
    recipe.own = true;
    return recipe;
  }

  /** Further permissions that are needed at the place. */
  Recipe also(Permission... more) {
    also = Set.of(more);
    return this;
  }

  /** The answer for a thing outside, where it is not 404. */
  Recipe outside(Outcome answer) {
    outside = answer;
    return this;
  }

  /** The answer where the place may only be read, where it is not the rule's. */
  Recipe readOnly(Outcome answer) {
    readOnly = answer;
    return this;
  }

  /** An operation on one's own sign-in: a token, which every asker here has, may not. */
  Recipe bySession() {
    bySession = true;
    return this;
  }

  /** An operation for who administers a whole tree, which no asker here does. */
  Recipe atRoot() {
    atRoot = true;
    return this;
  }

  boolean isAtRoot() {
    return atRoot;
  }

  /** An operation that a token with a narrower scope than its thing may not do. */
  Recipe byWholeToken() {
    wholeToken = true;
    return this;
  }

  boolean needsWholeToken() {
    return wholeToken;
  }

  boolean isBySession() {
    return bySession;
  }

  String operation() {
    return operation;
  }

  Call call(Scene scene) {
    return call.apply(scene);
  }

  boolean placed() {
    return placed;
  }

  boolean isOwn() {
    return own;
  }

  Set<Permission> also() {
    return also;
  }

  Outcome outside() {
    return outside;
  }

  @Nullable Outcome readOnly() {
    return readOnly;
  }
}
