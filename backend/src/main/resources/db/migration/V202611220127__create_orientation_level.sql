-- Which levels report on an orientation, each by its day.
CREATE TABLE orientation_level (
  orientation_id BIGINT NOT NULL,
  level_code VARCHAR(30) NOT NULL,
  due_on DATE NOT NULL,
  changed_by BIGINT NULL,
  PRIMARY KEY (orientation_id, level_code),
  CONSTRAINT fk_orientation_level_orientation FOREIGN KEY (orientation_id) REFERENCES orientation (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
