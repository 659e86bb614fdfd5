CREATE TABLE import_row (
  import_id BIGINT NOT NULL,
  row_no INT NOT NULL,
  verdict VARCHAR(10) NOT NULL,
  cells LONGTEXT NOT NULL,
  findings LONGTEXT NOT NULL,
  PRIMARY KEY (import_id, row_no),
  KEY ix_import_row_verdict (import_id, verdict, row_no),
  CONSTRAINT fk_import_row FOREIGN KEY (import_id) REFERENCES import_file (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
