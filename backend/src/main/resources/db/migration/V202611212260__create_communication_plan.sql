-- How documents are told to the people: with the Front, mass organisations and media. state: DRAFT, ISSUED, CLOSED. demand_id: the COMMUNICATE demand it was given out by.
CREATE TABLE communication_plan (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  organisation_id BIGINT NOT NULL,
  plan_id BIGINT NULL,
  document_id BIGINT NULL,
  demand_id BIGINT NULL,
  title VARCHAR(1000) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NOT NULL,
  starts_on DATE NOT NULL,
  ends_on DATE NOT NULL,
  state VARCHAR(10) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  changed_by BIGINT NULL,
  changed_at DATETIME(6) NULL,
  KEY ix_communication_plan_organisation (organisation_id, id),
  KEY ix_communication_plan_plan (plan_id),
  CONSTRAINT fk_communication_plan_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT fk_communication_plan_plan FOREIGN KEY (plan_id) REFERENCES study_plan (id),
  CONSTRAINT fk_communication_plan_document FOREIGN KEY (document_id) REFERENCES document (id),
  CONSTRAINT fk_communication_plan_demand FOREIGN KEY (demand_id) REFERENCES demand (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
