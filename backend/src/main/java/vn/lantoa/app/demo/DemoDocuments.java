package vn.lantoa.app.demo;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRegister;
import vn.lantoa.document.DocumentSpec;
import vn.lantoa.document.Documents;
import vn.lantoa.document.Provision;
import vn.lantoa.document.RelationType;

/** The documents with their texts and relations, registered on the day of issue. */
final class DemoDocuments {

  /**
   * A registered document.
   *
   * @param provisions ids by label
   */
  record Registered(
      long id, long issuer, long holder, LocalDate issuedOn, Map<String, Long> provisions) {}

  private final DocumentRegister register;
  private final Documents documents;
  private final EntityManager em;
  private final DemoTree tree;
  private final Map<String, Registered> registered = new HashMap<>();
  private final Map<String, LocalDate> days = new HashMap<>();

  DemoDocuments(DocumentRegister register, Documents documents, EntityManager em, DemoTree tree) {
    this.register = register;
    this.documents = documents;
    this.em = em;
    this.tree = tree;
  }

  Registered get(String key) {
    return Objects.requireNonNull(registered.get(key), key);
  }

  void enter(DemoCalendar calendar, String folder) {
    for (DemoFiles.Document document : DemoFiles.documents(folder)) {
      LocalDate day = LocalDate.parse(document.issuedOn());
      days.put(document.key(), day);
      calendar.on(day, 9, 30, () -> register(document, DemoFiles.text(folder, document.key())));
    }
    for (CSVRecord row : DemoFiles.rows("cases/" + folder + "/relations.csv")) {
      calendar.on(day(row.get("source")), 9, 45, () -> relate(row));
    }
    for (DemoFiles.Document document : DemoFiles.documents(folder)) {
      List<String> audience = document.audience();
      if (audience != null) {
        calendar.on(
            day(document.key()),
            9,
            50,
            () -> documents.openTo(get(document.key()).id(), tree.ids(audience)));
      }
    }
  }

  private LocalDate day(String key) {
    return Objects.requireNonNull(days.get(key), key);
  }

  private void register(DemoFiles.Document d, @Nullable String text) {
    long issuer = tree.id(d.issuer());
    long holder = tree.id(Objects.requireNonNullElse(d.holder(), d.issuer()));
    LocalDate issuedOn = LocalDate.parse(d.issuedOn());
    long id =
        register.register(
            new DocumentSpec(
                null,
                d.symbol(),
                d.type(),
                issuer,
                d.body(),
                holder,
                null,
                null,
                issuedOn,
                null,
                d.title(),
                d.summary(),
                d.place(),
                d.signer(),
                null));
    Map<String, Long> provisions = new HashMap<>();
    if (text != null) {
      for (Provision provision : register.replaceText(id, text)) {
        provisions.put(provision.label(), Long.valueOf(provision.id()));
      }
    }
    // written at this moment, not at the end of the transaction
    em.flush();
    em.clear();
    registered.put(d.key(), new Registered(id, issuer, holder, issuedOn, provisions));
  }

  private void relate(CSVRecord row) {
    register.relate(
        get(row.get("source")).id(),
        RelationType.valueOf(row.get("type")),
        get(row.get("target")).id(),
        DemoFiles.cell(row, "note"));
    em.flush();
    em.clear();
  }
}
