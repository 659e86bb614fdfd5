-- Append-only. Holds ids, never names; sealed into a chain beside it, so that a changed row is found.
CREATE TABLE journal_entry (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at DATETIME(6) NOT NULL,
  account_id BIGINT NULL,
  for_account_id BIGINT NULL,
  address VARCHAR(45) NULL,
  request_id VARCHAR(64) NULL,
  action VARCHAR(60) NOT NULL,
  subject VARCHAR(40) NOT NULL,
  subject_id BIGINT NULL,
  organisation_id BIGINT NULL,
  changes TEXT NULL,
  reason VARCHAR(2000) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NULL,
  KEY ix_journal_subject (subject, subject_id, id),
  KEY ix_journal_organisation (organisation_id, id),
  KEY ix_journal_account (account_id, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
