-- A unit that was asked. agreed_at: it said that it agrees and has nothing to add.
CREATE TABLE consultation_party (
  consultation_id BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  agreed_at DATETIME(6) NULL,
  changed_by BIGINT NULL,
  PRIMARY KEY (consultation_id, organisation_id),
  KEY ix_consultation_party_organisation (organisation_id, consultation_id),
  CONSTRAINT fk_consultation_party FOREIGN KEY (consultation_id) REFERENCES consultation (id),
  CONSTRAINT fk_consultation_party_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
