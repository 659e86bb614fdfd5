-- What all organisations below one owe of a document: what is open or claimed, which is the most that can be overdue of it, and all of it.
CREATE TABLE roll_up_document (
  organisation_id BIGINT NOT NULL,
  document_id BIGINT NOT NULL,
  n_owed INT NOT NULL DEFAULT 0,
  n_all INT NOT NULL DEFAULT 0,
  PRIMARY KEY (organisation_id, document_id),
  KEY ix_roll_up_document_owed (organisation_id, n_owed, document_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
