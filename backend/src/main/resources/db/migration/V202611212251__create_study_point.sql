-- Connection points (điểm cầu) of a sitting by level, and how many persons sat at them: a part of those attending, never added to them.
CREATE TABLE study_point (
  sitting_id BIGINT NOT NULL,
  level_code VARCHAR(30) NOT NULL,
  points INT NOT NULL,
  persons INT NULL,
  changed_by BIGINT NULL,
  PRIMARY KEY (sitting_id, level_code),
  CONSTRAINT ck_study_point CHECK (points > 0 AND (persons IS NULL OR persons >= 0)),
  CONSTRAINT fk_study_point FOREIGN KEY (sitting_id) REFERENCES study_sitting (id),
  CONSTRAINT fk_study_point_level FOREIGN KEY (level_code) REFERENCES organisation_level (code)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
