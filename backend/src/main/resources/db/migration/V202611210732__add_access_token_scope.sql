-- What a token may do (null: whatever its account may) and in which subtree (null: everywhere).
ALTER TABLE access_token
  ADD COLUMN scopes VARCHAR(2000) NULL,
  ADD COLUMN organisation_id BIGINT NULL,
  ADD COLUMN last_used_address VARCHAR(45) NULL,
  ADD COLUMN successor_id BIGINT NULL,
  ADD CONSTRAINT fk_access_token_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  ADD CONSTRAINT fk_access_token_successor FOREIGN KEY (successor_id) REFERENCES access_token (id);
