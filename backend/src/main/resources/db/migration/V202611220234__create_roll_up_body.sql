-- How an organisation was last counted above it: after which day it has something overdue, and its last day.
CREATE TABLE roll_up_body (
  organisation_id BIGINT NOT NULL PRIMARY KEY,
  late_after DATE NOT NULL,
  last_on DATE NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
