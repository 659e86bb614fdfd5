-- What changed in the count of a cell and is not folded yet: appended by the triggers of obligation, in the writer's transaction.
CREATE TABLE roll_up_delta (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  organisation_id BIGINT NOT NULL,
  demand_id BIGINT NOT NULL,
  due_key DATE NOT NULL,
  turns_on DATE NOT NULL,
  kind VARCHAR(8) NOT NULL,
  n TINYINT NOT NULL,
  extended TINYINT NOT NULL,
  reported TINYINT NOT NULL,
  KEY ix_roll_up_delta_organisation (organisation_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
