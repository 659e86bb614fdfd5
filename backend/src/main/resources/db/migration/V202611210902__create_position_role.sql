-- The roles an office carries at its organisation; whoever holds it has them.
CREATE TABLE position_role (
  position_id BIGINT NOT NULL,
  role VARCHAR(15) NOT NULL,
  acts VARCHAR(200) NULL,
  PRIMARY KEY (position_id, role),
  CONSTRAINT fk_position_role FOREIGN KEY (position_id) REFERENCES organisation_position (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
