CREATE TABLE term (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  organisation_id BIGINT NOT NULL,
  name VARCHAR(60) NOT NULL,
  congress VARCHAR(20) NULL,
  starts_on DATE NOT NULL,
  ends_on DATE NOT NULL,
  changed_by BIGINT NULL,
  UNIQUE KEY uq_term (organisation_id, name),
  CONSTRAINT ck_term_order CHECK (starts_on < ends_on),
  CONSTRAINT fk_term_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
