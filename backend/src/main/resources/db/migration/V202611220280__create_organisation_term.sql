-- The words an organisation is found by, one a row: a search starts at the rarest and tests the others.
CREATE TABLE organisation_term (
  term VARCHAR(60) COLLATE utf8mb4_uca1400_ai_ci NOT NULL,
  organisation_id BIGINT NOT NULL,
  PRIMARY KEY (term, organisation_id),
  KEY ix_organisation_term (organisation_id, term),
  CONSTRAINT fk_organisation_term FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
