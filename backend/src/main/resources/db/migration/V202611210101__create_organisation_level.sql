-- Levels of the tree are data; rank orders them from the top. Historical levels (district) stay readable.
CREATE TABLE organisation_level (
  code VARCHAR(30) NOT NULL PRIMARY KEY,
  name_vi VARCHAR(100) NOT NULL,
  name_en VARCHAR(100) NOT NULL,
  level_rank INT NOT NULL,
  historical BOOLEAN NOT NULL DEFAULT FALSE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
