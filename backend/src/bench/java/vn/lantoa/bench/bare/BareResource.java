package vn.lantoa.bench.bare;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import javax.sql.DataSource;

/**
 * What the product is measured against: the same framework, driver and database, one prepared
 * statement by primary key, the same bytes out; no rights, no ORM.
 */
@Path("/bare")
public class BareResource {

  private final DataSource database;

  public BareResource(DataSource database) {
    this.database = database;
  }

  /** Answers as soon as anything is answered. */
  @GET
  @Path("/ready")
  public String ready() {
    return "ready";
  }

  /** The bytes as they were stored before the measurement. */
  @GET
  @Path("/one/{name}/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  public byte[] one(@PathParam("name") String name, @PathParam("id") long id) throws SQLException {
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
  @Path("/list/{name}")
  @Produces(MediaType.APPLICATION_JSON)
  public byte[] list(@PathParam("name") String name) throws SQLException, IOException {
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

  /** One row by its key, committed by itself. */
  @POST
  @Path("/update/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  public byte[] update(@PathParam("id") long id) throws SQLException {
    try (Connection db = database.getConnection();
        PreparedStatement update =
            db.prepareStatement(
                "UPDATE bench_update SET version = version + 1, done_on = CURRENT_DATE WHERE id = ?")) {
      update.setLong(1, id);
      return ("{\"changed\":" + update.executeUpdate() + "}").getBytes(StandardCharsets.UTF_8);
    }
  }
}
