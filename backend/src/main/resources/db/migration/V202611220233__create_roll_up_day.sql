-- The same without the demand: by act and dates only.
CREATE TABLE roll_up_day (
  organisation_id BIGINT NOT NULL,
  act VARCHAR(12) NOT NULL,
  due_key DATE NOT NULL,
  turns_on DATE NOT NULL,
  n_open INT NOT NULL DEFAULT 0,
  n_awaiting INT NOT NULL DEFAULT 0,
  n_claimed INT NOT NULL DEFAULT 0,
  n_on_time INT NOT NULL DEFAULT 0,
  n_late INT NOT NULL DEFAULT 0,
  n_regular INT NOT NULL DEFAULT 0,
  n_waiting INT NOT NULL DEFAULT 0,
  n_unset INT NOT NULL DEFAULT 0,
  n_waived INT NOT NULL DEFAULT 0,
  n_extended INT NOT NULL DEFAULT 0,
  n_reported INT NOT NULL DEFAULT 0,
  PRIMARY KEY (organisation_id, act, due_key, turns_on)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
