-- The chain: each hash covers the entry and the hash before. Append-only.
CREATE TABLE journal_seal (
  position BIGINT NOT NULL PRIMARY KEY,
  entry_id BIGINT NOT NULL,
  hash CHAR(64) NOT NULL,
  sealed_at DATETIME(6) NOT NULL,
  UNIQUE KEY uq_journal_seal_entry (entry_id)
) DEFAULT CHARACTER SET ascii COLLATE ascii_bin;
