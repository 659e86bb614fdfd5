-- What the last token of an account said; renewed by each, and of no force once it is old.
CREATE TABLE external_role (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  role VARCHAR(15) NOT NULL,
  acts VARCHAR(200) NULL,
  seen_at DATETIME(6) NOT NULL,
  KEY ix_external_role_account (account_id),
  KEY ix_external_role_organisation (organisation_id),
  CONSTRAINT fk_external_role_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
  CONSTRAINT fk_external_role_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
