-- Like is compared with like only (domain.md, Rates).
CREATE TABLE peer_group (
  code VARCHAR(30) NOT NULL PRIMARY KEY,
  name_vi VARCHAR(100) NOT NULL,
  name_en VARCHAR(100) NOT NULL,
  group_order INT NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
