-- Days an organisation does not work beside the public holidays: a move, a flood, an election.
CREATE TABLE closing_period (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  organisation_id BIGINT NOT NULL,
  starts_on DATE NOT NULL,
  ends_on DATE NOT NULL,
  reason VARCHAR(300) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  changed_by BIGINT NULL,
  KEY ix_closing_period_organisation (organisation_id, starts_on, id),
  CONSTRAINT fk_closing_period_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
