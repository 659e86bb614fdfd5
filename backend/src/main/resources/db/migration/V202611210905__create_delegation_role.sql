-- What is handed over: role × organisation × acts (null: every act the giver has).
CREATE TABLE delegation_role (
  delegation_id BIGINT NOT NULL,
  role VARCHAR(15) NOT NULL,
  organisation_id BIGINT NOT NULL,
  acts VARCHAR(200) NULL,
  PRIMARY KEY (delegation_id, role, organisation_id),
  CONSTRAINT fk_delegation_role FOREIGN KEY (delegation_id) REFERENCES delegation (id),
  CONSTRAINT fk_delegation_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
