-- Which account held an office when. Ids only: names stand in the account, erasable.
CREATE TABLE position_holding (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  position_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE NULL,
  version BIGINT NOT NULL DEFAULT 0,
  changed_by BIGINT NULL,
  KEY ix_holding_position (position_id, valid_from, id),
  KEY ix_holding_account (account_id, valid_from),
  CONSTRAINT fk_holding_position FOREIGN KEY (position_id) REFERENCES organisation_position (id),
  CONSTRAINT fk_holding_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
