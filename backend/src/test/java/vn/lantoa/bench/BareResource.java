package vn.lantoa.bench;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import vn.lantoa.document.api.Document;
import vn.lantoa.document.internal.DocumentReader;
import vn.lantoa.obligation.api.Obligation;
import vn.lantoa.obligation.internal.ObligationDetail;
import vn.lantoa.shared.actor.Actor;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.Role;

/**
 * What the product is measured against: the same framework and driver, one prepared statement by
 * primary key, the same bytes out, no rights, no ORM. And the product's own reads with nobody
 * signed in and {@link UnboundReach}, to tell what the rights cost.
 */
@Path("/bench")
public class BareResource {

  private final DataSource database;
  private final ObligationDetail obligations;
  private final DocumentReader documents;
  private final CurrentIdentityAssociation identity;

  public BareResource(
      DataSource database,
      ObligationDetail obligations,
      DocumentReader documents,
      CurrentIdentityAssociation identity) {
    this.database = database;
    this.obligations = obligations;
    this.documents = documents;
    this.identity = identity;
  }

  /** The bytes as they were stored before the measurement. */
  @GET
  @PermitAll
  @Path("/bare/{name}/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  public byte[] bare(@PathParam("name") String name, @PathParam("id") long id) throws SQLException {
    try (Connection db = database.getConnection();
        PreparedStatement select =
            db.prepareStatement("SELECT body FROM bench_body WHERE name = ? AND id = ?")) {
      select.setString(1, name);
      select.setLong(2, id);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBytes(1);
      }
    }
  }

  /** A hundred rows as they were stored before the measurement, as a page. */
  @GET
  @PermitAll
  @Path("/bare-list/{name}")
  @Produces(MediaType.APPLICATION_JSON)
  public byte[] bareList(@PathParam("name") String name) throws SQLException, IOException {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    page.write("{\"items\":[".getBytes(StandardCharsets.UTF_8));
    try (Connection db = database.getConnection();
        PreparedStatement select =
            db.prepareStatement(
                "SELECT body FROM bench_row WHERE name = ? ORDER BY no LIMIT 100")) {
      select.setString(1, name);
      try (ResultSet row = select.executeQuery()) {
        for (boolean more = row.next(); more; ) {
          page.write(row.getBytes(1));
          more = row.next();
          page.write(more ? ',' : ']');
        }
      }
    }
    page.write('}');
    return page.toByteArray();
  }

  @GET
  @PermitAll
  @Path("/free/obligations/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  public Obligation obligation(@PathParam("id") long id) {
    everybody();
    return UnboundReach.free(() -> obligations.get(id));
  }

  @GET
  @PermitAll
  @Path("/free/documents/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  public Document document(@PathParam("id") long id) {
    everybody();
    return UnboundReach.free(() -> documents.get(id));
  }

  private void everybody() {
    Actor actor = new Actor(0, "bench", "bench", List.of(Grant.own(Role.OFFICER, 0, Set.of())));
    identity.setIdentity(
        QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal("bench"))
            .addAttribute("lantoa.actor", actor)
            .build());
  }
}
