package vn.lantoa.rights;

import static vn.lantoa.rights.Recipe.anywhere;
import static vn.lantoa.rights.Recipe.at;
import static vn.lantoa.rights.Recipe.to;
import static vn.lantoa.rights.RightsWorld.object;

import java.util.List;

/** Readings: what is proposed concerns no place; what is kept stands with a document of one. */
final class ReadingThings {

  private ReadingThings() {}

  static List<Recipe> all() {
    return List.of(
        anywhere(
            "readPaper",
            s -> to().body("text", "Thực hiện Kế hoạch số " + s.place().symbol() + ".")),
        at("keepReading", s -> to(fresh(s.place())).body("characters", 100, "items", items())),
        at("getKeptReading", s -> to(kept(s.place()))),
        at("listKeptReadingItems", s -> to(kept(s.place()))),
        anywhere("getReadingFigures", s -> to()));
  }

  private static List<Object> items() {
    return List.of(
        object(
            "kind", "CITATION", "verdict", "DROPPED", "text", "Kết luận 19", "proposed", "KL 19"));
  }

  /** A document of the place with which no reading was kept. */
  private static String fresh(Place place) {
    return place.top().equals(Place.NEVER)
        ? Place.NEVER
        : ""
            + RightsWorld.insert(
                """
                INSERT INTO document (type_code, issuer_id, issuing_body, holder_id, document_key,
                  issued_on, title)
                VALUES ('KH', ?, 'STANDING_COMMITTEE', ?, ?, DATE '2026-11-02', ?)
                """,
                place.top(),
                place.top(),
                "doc|" + RightsWorld.unique(),
                place.mark() + " kế hoạch");
  }

  private static String kept(Place place) {
    String document = fresh(place);
    if (!document.equals(Place.NEVER)) {
      RightsWorld.insert(
          """
          INSERT INTO document_reading (document_id, rules, characters, created_at)
          VALUES (?, 1, 100, NOW(6))
          """,
          document);
    }
    return document;
  }
}
