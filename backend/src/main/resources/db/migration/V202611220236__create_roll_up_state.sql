-- One row: who holds it, folds. Without built_at the roll-up is built from zero first, and nothing is read from it.
CREATE TABLE roll_up_state (
  id TINYINT NOT NULL PRIMARY KEY,
  built_at DATETIME(6) NULL,
  folded_at DATETIME(6) NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
