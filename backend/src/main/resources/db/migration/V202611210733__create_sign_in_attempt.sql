-- Wrong attempts by user name and by address, both as hashes; a row is gone a day after the last.
CREATE TABLE sign_in_attempt (
  subject CHAR(66) NOT NULL PRIMARY KEY,
  failures INT NOT NULL,
  last_at DATETIME(6) NOT NULL,
  blocked_until DATETIME(6) NULL,
  KEY ix_sign_in_attempt_last (last_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
