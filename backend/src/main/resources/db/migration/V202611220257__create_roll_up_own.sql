-- Organisations whose own sums are kept beside those of what lies below them: each that has, or once had, others below it.
CREATE TABLE roll_up_own (
  organisation_id BIGINT NOT NULL PRIMARY KEY
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
