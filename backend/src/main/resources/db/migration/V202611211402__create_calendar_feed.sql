-- A calendar that other programs read by a secret address; of the secret only the hash is kept.
CREATE TABLE calendar_feed (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id BIGINT NOT NULL,
  name VARCHAR(100) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NOT NULL,
  scope VARCHAR(12) NOT NULL,
  organisation_id BIGINT NULL,
  document_id BIGINT NULL,
  language VARCHAR(2) NOT NULL,
  token_hash CHAR(64) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  last_read_at DATETIME(6) NULL,
  revoked_at DATETIME(6) NULL,
  UNIQUE KEY uq_calendar_feed (token_hash),
  KEY ix_calendar_feed_account (account_id, id),
  CONSTRAINT fk_calendar_feed_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
  CONSTRAINT fk_calendar_feed_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT fk_calendar_feed_document FOREIGN KEY (document_id) REFERENCES document (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
