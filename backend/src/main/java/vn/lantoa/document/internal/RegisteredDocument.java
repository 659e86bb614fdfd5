package vn.lantoa.document.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentSpec;
import vn.lantoa.document.DocumentSymbol;
import vn.lantoa.shared.journal.Fields;

/** A document as it stands in a register. */
@Entity
@Table(name = "document")
public class RegisteredDocument {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "external_id", length = 100)
  @Nullable String externalId;

  @Column(name = "type_code", nullable = false, length = 10)
  String typeCode;

  @Column(length = 100)
  @Nullable String symbol;

  @Column(name = "symbol_written", length = 100)
  @Nullable String symbolWritten;

  @Nullable Integer number;

  @Column(name = "issuer_id", nullable = false)
  long issuerId;

  @Column(name = "issuing_body", nullable = false, length = 30)
  String issuingBody;

  @Column(name = "holder_id", nullable = false)
  long holderId;

  @Column(name = "term_id")
  @Nullable Long termId;

  @Column(length = 60)
  @Nullable String series;

  @Column(name = "document_key", nullable = false, length = 400)
  String documentKey;

  @Column(name = "issued_on", nullable = false)
  LocalDate issuedOn;

  @Column(name = "received_on")
  @Nullable LocalDate receivedOn;

  @Column(name = "valid_to")
  @Nullable LocalDate validTo;

  @Column(nullable = false, length = 1000)
  String title;

  @Column(length = 4000)
  @Nullable String summary;

  @Column(length = 200)
  @Nullable String place;

  @Column(name = "signer_position", length = 200)
  @Nullable String signerPosition;

  @Version long version;

  @Column(name = "changed_by")
  @Nullable Long changedBy;

  /** What the journal holds of it, before and after a change. */
  Map<String, Object> fields() {
    return new Fields()
        .put("externalId", externalId)
        .put("type", typeCode)
        .put("symbol", symbolWritten)
        .put("issuerId", issuerId)
        .put("issuingBody", issuingBody)
        .put("holderId", holderId)
        .put("termId", termId)
        .put("series", series)
        .put("issuedOn", issuedOn)
        .put("receivedOn", receivedOn)
        .put("validTo", validTo)
        .put("title", title)
        .put("summary", summary)
        .put("place", place)
        .put("signerPosition", signerPosition)
        .map();
  }

  /** Takes over what was checked. */
  void fill(CheckedDocument checked, @Nullable Long accountId) {
    DocumentSpec spec = checked.spec();
    DocumentSymbol parsed = checked.symbol();
    externalId = spec.externalId();
    typeCode = spec.type();
    symbol = parsed == null ? null : parsed.normalised();
    symbolWritten = spec.symbol();
    number = parsed == null ? null : parsed.number();
    issuerId = spec.issuerId();
    issuingBody = checked.issuingBody();
    holderId = spec.holderId();
    termId = checked.termId();
    series = checked.series();
    documentKey = checked.key();
    issuedOn = spec.issuedOn();
    receivedOn = spec.receivedOn();
    validTo = spec.validTo();
    title = spec.title();
    summary = spec.summary();
    place = spec.place();
    signerPosition = spec.signerPosition();
    changedBy = accountId;
  }
}
