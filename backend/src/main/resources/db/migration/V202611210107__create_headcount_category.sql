-- One person is counted in one category of one organisation; non-members never enter a rate.
CREATE TABLE headcount_category (
  code VARCHAR(30) NOT NULL PRIMARY KEY,
  name_vi VARCHAR(100) NOT NULL,
  name_en VARCHAR(100) NOT NULL,
  counts_in_rate BOOLEAN NOT NULL,
  category_order INT NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
