CREATE TABLE headcount (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  organisation_id BIGINT NOT NULL,
  category_code VARCHAR(30) NOT NULL,
  counted_on DATE NOT NULL,
  persons INT NOT NULL,
  changed_by BIGINT NULL,
  UNIQUE KEY uq_headcount (organisation_id, category_code, counted_on),
  CONSTRAINT ck_headcount_persons CHECK (persons >= 0),
  CONSTRAINT fk_headcount_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT fk_headcount_category FOREIGN KEY (category_code) REFERENCES headcount_category (code)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
