-- How often an organisation expects reports on public opinion of a level below it, and how many days after the period they are in.
CREATE TABLE public_opinion_rhythm (
  organisation_id BIGINT NOT NULL PRIMARY KEY,
  rhythm VARCHAR(10) NOT NULL,
  level_code VARCHAR(30) NOT NULL,
  days INT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  changed_by BIGINT NULL,
  changed_at DATETIME(6) NULL,
  CONSTRAINT fk_public_opinion_rhythm_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
