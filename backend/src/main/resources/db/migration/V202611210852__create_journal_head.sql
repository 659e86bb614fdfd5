-- One row: where the chain ends. Whoever holds its lock seals.
CREATE TABLE journal_head (
  id TINYINT NOT NULL PRIMARY KEY,
  position BIGINT NOT NULL,
  hash CHAR(64) NOT NULL
) DEFAULT CHARACTER SET ascii COLLATE ascii_bin;
