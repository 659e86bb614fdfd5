-- Whom an identity provider knows by a subject. One account, one identity an issuer.
CREATE TABLE external_identity (
  issuer VARCHAR(255) NOT NULL,
  subject VARCHAR(255) NOT NULL,
  account_id BIGINT NOT NULL,
  provisioned BOOLEAN NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (issuer, subject),
  UNIQUE KEY uq_external_identity_account (account_id, issuer),
  CONSTRAINT fk_external_identity_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
