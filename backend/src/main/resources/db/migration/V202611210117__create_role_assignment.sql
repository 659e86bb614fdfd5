-- A role is held at an organisation and reaches its subtree; acts limits it (null: every act).
CREATE TABLE role_assignment (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  role VARCHAR(15) NOT NULL,
  acts VARCHAR(200) NULL,
  valid_from DATE NULL,
  valid_to DATE NULL,
  UNIQUE KEY uq_role_assignment (account_id, organisation_id, role),
  KEY ix_role_assignment_organisation (organisation_id),
  CONSTRAINT fk_role_assignment_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
  CONSTRAINT fk_role_assignment_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
