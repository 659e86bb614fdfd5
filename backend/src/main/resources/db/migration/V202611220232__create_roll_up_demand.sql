-- What all organisations below one owe of a demand, by due date and by the day after which what is open is overdue.
CREATE TABLE roll_up_demand (
  organisation_id BIGINT NOT NULL,
  demand_id BIGINT NOT NULL,
  due_key DATE NOT NULL,
  turns_on DATE NOT NULL,
  document_id BIGINT NOT NULL,
  act VARCHAR(12) NOT NULL,
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
  PRIMARY KEY (organisation_id, demand_id, due_key, turns_on)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
