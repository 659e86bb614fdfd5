-- The same by month, of all acts together: of the organisations below one, and of itself where it has others below. due_month and turn_month are first days; 9999-12-31 for the undated.
CREATE TABLE roll_up_month (
  organisation_id BIGINT NOT NULL,
  own BOOLEAN NOT NULL,
  due_month DATE NOT NULL,
  turn_month DATE NOT NULL,
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
  n_study INT NOT NULL DEFAULT 0,
  n_studied INT NOT NULL DEFAULT 0,
  PRIMARY KEY (organisation_id, own, due_month, turn_month)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
