-- Every completed run: the day it reached is where the next one begins; step_upto and obligation_upto are the newest rows it saw.
CREATE TABLE reminder_run (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  day DATE NOT NULL,
  started_at DATETIME(6) NOT NULL,
  finished_at DATETIME(6) NOT NULL,
  step_upto BIGINT NOT NULL,
  obligation_upto BIGINT NOT NULL,
  rows_seen BIGINT NOT NULL,
  KEY ix_reminder_run_started (started_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
