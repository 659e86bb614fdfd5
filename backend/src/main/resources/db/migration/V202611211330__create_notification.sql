-- What somebody is told: the ledger of reminders and escalations, and the inbox. One row per obligation, kind, occasion, stage and person (account 0: nobody answers for it).
-- No foreign keys: they would lock the obligations people are working on while thousands of rows are written.
CREATE TABLE notification (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id BIGINT NOT NULL,
  kind VARCHAR(10) NOT NULL,
  obligation_id BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  stage SMALLINT NOT NULL DEFAULT 0,
  occasion BIGINT NOT NULL DEFAULT 0,
  due_on DATE NULL,
  falls_on DATE NOT NULL,
  created_at DATETIME(6) NOT NULL,
  read_at DATETIME(6) NULL,
  superseded_by SMALLINT NULL,
  digest_id BIGINT NULL,
  UNIQUE KEY uq_notification (obligation_id, kind, occasion, stage, account_id),
  KEY ix_notification_unread (account_id, read_at, superseded_by, id),
  KEY ix_notification_account (account_id, id),
  KEY ix_notification_untold (account_id, digest_id),
  KEY ix_notification_falls (kind, falls_on)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
