-- Who came, by category. first_persons and make_up_persons are persons, each counted once for the documents of the sitting; attendances (lượt người) are of those outside the rate. Persons and attendances are never added.
CREATE TABLE study_attendance (
  sitting_id BIGINT NOT NULL,
  category VARCHAR(30) NOT NULL,
  first_persons INT NOT NULL DEFAULT 0,
  make_up_persons INT NOT NULL DEFAULT 0,
  attendances INT NOT NULL DEFAULT 0,
  changed_by BIGINT NULL,
  PRIMARY KEY (sitting_id, category),
  CONSTRAINT ck_study_attendance CHECK (first_persons >= 0 AND make_up_persons >= 0 AND attendances >= 0),
  CONSTRAINT fk_study_attendance FOREIGN KEY (sitting_id) REFERENCES study_sitting (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
