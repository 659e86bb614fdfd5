-- Of the same, what is owed on which days: the months that today divides, and the oldest overdue date.
CREATE TABLE roll_up_open (
  organisation_id BIGINT NOT NULL,
  own BOOLEAN NOT NULL,
  due_key DATE NOT NULL,
  turns_on DATE NOT NULL,
  n_open INT NOT NULL DEFAULT 0,
  n_claimed INT NOT NULL DEFAULT 0,
  PRIMARY KEY (organisation_id, own, due_key, turns_on),
  KEY ix_roll_up_open_turns (organisation_id, turns_on)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
