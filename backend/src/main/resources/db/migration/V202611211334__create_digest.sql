-- One a person, channel and morning. CLAIMED with a lease while it is sent, so that a node that dies is taken over; message_id stays the same over attempts.
CREATE TABLE digest (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id BIGINT NOT NULL,
  channel VARCHAR(10) NOT NULL,
  morning DATE NOT NULL,
  state VARCHAR(8) NOT NULL,
  message_id VARCHAR(100) NOT NULL,
  attempts INT NOT NULL DEFAULT 0,
  next_try_at DATETIME(6) NOT NULL,
  lease_until DATETIME(6) NULL,
  sent_at DATETIME(6) NULL,
  problem VARCHAR(500) NULL,
  UNIQUE KEY uq_digest (account_id, morning, channel),
  KEY ix_digest_state (state, next_try_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
