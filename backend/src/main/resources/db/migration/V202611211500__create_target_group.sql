-- The groups committees list their targets by: data, not constants.
CREATE TABLE target_group (
  code VARCHAR(20) NOT NULL PRIMARY KEY,
  name_vi VARCHAR(200) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NOT NULL,
  name_en VARCHAR(200) NOT NULL,
  position INT NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
