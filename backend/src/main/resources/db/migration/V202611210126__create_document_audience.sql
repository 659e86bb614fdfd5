-- Who may read a published document: the subtrees it addresses (written at publish).
CREATE TABLE document_audience (
  document_id BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  PRIMARY KEY (document_id, organisation_id),
  KEY ix_audience_organisation (organisation_id, document_id),
  CONSTRAINT fk_audience_document FOREIGN KEY (document_id) REFERENCES document (id),
  CONSTRAINT fk_audience_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
