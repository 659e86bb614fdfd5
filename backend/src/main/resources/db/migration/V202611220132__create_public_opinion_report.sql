-- That a report on public opinion was sent: to whom, of which period, how thick. Never what it says. rhythm: WEEKLY, MONTHLY, QUARTERLY. period_on: the first day of the period.
CREATE TABLE public_opinion_report (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  organisation_id BIGINT NOT NULL,
  recipient_id BIGINT NOT NULL,
  rhythm VARCHAR(10) NOT NULL,
  period_on DATE NOT NULL,
  sent_on DATE NOT NULL,
  symbol VARCHAR(100) NULL,
  pages INT NULL,
  annexes INT NOT NULL DEFAULT 0,
  recorded_at DATETIME(6) NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  changed_by BIGINT NULL,
  changed_at DATETIME(6) NULL,
  UNIQUE KEY uq_public_opinion_report (organisation_id, recipient_id, rhythm, period_on),
  KEY ix_public_opinion_report_recipient (recipient_id, rhythm, period_on),
  CONSTRAINT fk_public_opinion_report_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT fk_public_opinion_report_recipient FOREIGN KEY (recipient_id) REFERENCES organisation (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
