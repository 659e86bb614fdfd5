-- The days off of a decided year, and the weekend days worked instead of a swapped one.
CREATE TABLE calendar_day (
  date DATE NOT NULL PRIMARY KEY,
  year INT NOT NULL,
  kind VARCHAR(10) NOT NULL,
  holiday VARCHAR(20) NOT NULL,
  changed_by BIGINT NULL,
  KEY ix_calendar_day_year (year, date),
  CONSTRAINT fk_calendar_day_year FOREIGN KEY (year) REFERENCES calendar_year (year)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
