-- A year whose days off are decided by a notice. A year without a row is computed by the law, with a warning.
CREATE TABLE calendar_year (
  year INT NOT NULL PRIMARY KEY,
  basis VARCHAR(500) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NOT NULL,
  decided_on DATE NULL,
  version BIGINT NOT NULL DEFAULT 1,
  changed_by BIGINT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
