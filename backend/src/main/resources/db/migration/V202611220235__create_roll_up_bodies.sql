-- How many organisations below one are late after a day (LATE), or stand until a day (STANDS).
CREATE TABLE roll_up_bodies (
  organisation_id BIGINT NOT NULL,
  what VARCHAR(6) NOT NULL,
  day DATE NOT NULL,
  n INT NOT NULL,
  PRIMARY KEY (organisation_id, what, day)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
