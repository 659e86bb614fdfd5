package vn.lantoa.testing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import vn.lantoa.access.AccountSpec;
import vn.lantoa.access.Accounts;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;

/**
 * A test through the HTTP API on the real database. Each test makes a subtree of its own and
 * accounts in it; nothing is ever truncated.
 */
public abstract class ApiTest {

  private static final AtomicLong NEXT = new AtomicLong(System.nanoTime() % 1_000_000_000L);
  private static final String PASSWORD = "mat-khau-thu-2026";

  @Inject protected EntityManager em;
  @Inject protected Accounts accounts;
  @Inject protected TestClock clock;

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  /** A number no other test of the run uses, for names and codes. */
  protected static long unique() {
    return NEXT.incrementAndGet();
  }

  /** An organisation at the top of a tree of its own. */
  protected long root(String level) {
    return organisation("Gốc " + unique(), level, "COMMITTEE", null);
  }

  /** An organisation under a parent, in force since 2020; returns its id. */
  protected long organisation(String name, String level, String kind, Long parent) {
    return inTransaction(
        () -> {
          String code = "t" + unique();
          new Sql(
                  """
                  INSERT INTO organisation (code, name, short_name, level_code, kind_code, parent_id, valid_from)
                  VALUES (:code, :name, :name, :level, :kind, :parent, DATE '2020-01-01')
                  """)
              .bind("code", code)
              .bind("name", name)
              .bind("level", level)
              .bind("kind", kind)
              .bind("parent", parent)
              .execute(em);
          long id = new Sql("SELECT LAST_INSERT_ID()").number(em);
          new Sql(
                  """
                  INSERT INTO organisation_closure (ancestor_id, descendant_id, depth)
                  SELECT ancestor_id, :id, depth + 1 FROM organisation_closure WHERE descendant_id = :parent
                  UNION ALL SELECT :id, :id, 0
                  """)
              .bind("id", id)
              .bind("parent", parent == null ? 0L : parent)
              .execute(em);
          new Sql(
                  """
                  INSERT INTO organisation_period (organisation_id, name, short_name, level_code, parent_id, valid_from)
                  SELECT id, name, short_name, level_code, parent_id, valid_from FROM organisation WHERE id = :id
                  """)
              .bind("id", id)
              .execute(em);
          new Sql("INSERT INTO organisation_search (organisation_id, words) VALUES (:id, :words)")
              .bind("id", id)
              .bind("words", name + " " + code)
              .execute(em);
          return id;
        });
  }

  /** Somebody who is signed in: requests carry a session cookie and the header against forgery. */
  protected User user(Role role, long organisation, Act... acts) {
    return user(
        List.of(
            new AccountSpec.Held(role, organisation, Set.copyOf(Arrays.asList(acts)), null, null)));
  }

  /** The same with several roles. */
  protected User user(List<AccountSpec.Held> roles) {
    String name = "u" + unique();
    long id =
        inTransaction(
            () ->
                accounts.createOrUpdate(
                    new AccountSpec(
                        name, "Tài khoản " + name, null, PASSWORD, true, false, roles)));
    String cookie =
        anonymous()
            .body(Map.of("userName", name, "password", PASSWORD))
            .post("/api/v1/session")
            .then()
            .statusCode(200)
            .extract()
            .cookie("lantoa_session");
    return new User(id, name, cookie);
  }

  /** The same person with another session. */
  protected static User with(User user, String cookie) {
    return new User(user.id(), user.userName(), cookie);
  }

  /** An account of the test. */
  protected record User(long id, String userName, String cookie) {

    /** A request of this person, held against the contract. */
    public RequestSpecification request() {
      return anonymous().cookie("lantoa_session", cookie).header("X-Lantoa-Csrf", "1");
    }

    public Response get(String path) {
      return request().get(path);
    }

    public Response post(String path, Object body) {
      return request().body(body).post(path);
    }

    /** A transition on the version that was seen. */
    public Response post(String path, String version, Object body) {
      return request().header("If-Match", "\"" + version + "\"").body(body).post(path);
    }

    public Response put(String path, String version, Object body) {
      return request().header("If-Match", "\"" + version + "\"").body(body).put(path);
    }
  }

  /** A request of nobody. */
  protected static RequestSpecification anonymous() {
    return RestAssured.given().filter(new Contract()).contentType(ContentType.JSON);
  }

  /** A document in a register, without going through the API. */
  protected long document(long holder, String symbol, LocalDate issuedOn) {
    return inTransaction(
        () -> {
          new Sql(
                  """
                  INSERT INTO document (type_code, symbol, symbol_written, issuer_id, issuing_body, holder_id,
                    document_key, issued_on, title)
                  VALUES ('KH', :symbol, :symbol, :holder, 'STANDING_COMMITTEE', :holder, :key, :day, :title)
                  """)
              .bind("symbol", symbol)
              .bind("holder", holder)
              .bind("key", "test|" + unique())
              .bind("day", issuedOn)
              .bind("title", "Kế hoạch học tập, quán triệt " + symbol)
              .execute(em);
          return new Sql("SELECT LAST_INSERT_ID()").number(em);
        });
  }

  protected <T> T inTransaction(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().call(work::get);
  }

  /**
   * How many statements the server ran for what is done inside, transaction control not counted.
   */
  protected long statements(Runnable work) {
    Statistics statistics =
        em.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
    long before = statistics.getPrepareStatementCount();
    work.run();
    return statistics.getPrepareStatementCount() - before;
  }
}
