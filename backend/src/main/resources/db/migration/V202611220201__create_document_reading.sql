-- What the reader proposed for a document and what a person made of it. rules: the edition of the rules that read it.
CREATE TABLE document_reading (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  document_id BIGINT NOT NULL,
  rules INT NOT NULL,
  characters INT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  UNIQUE KEY uq_reading_document (document_id),
  KEY ix_reading_created (created_at),
  CONSTRAINT fk_reading_document FOREIGN KEY (document_id) REFERENCES document (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
