-- The superior documents a programme serves, one or several; demand_id: the superior's demand for a programme that it answers.
CREATE TABLE programme_basis (
  programme_id BIGINT NOT NULL,
  document_id BIGINT NOT NULL,
  demand_id BIGINT NULL,
  position INT NOT NULL,
  changed_by BIGINT NULL,
  PRIMARY KEY (programme_id, document_id),
  CONSTRAINT fk_programme_basis_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT fk_programme_basis_document FOREIGN KEY (document_id) REFERENCES document (id),
  CONSTRAINT fk_programme_basis_demand FOREIGN KEY (demand_id) REFERENCES demand (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
