-- The targets a movement serves; they may be of several documents.
CREATE TABLE emulation_movement_target (
  movement_id BIGINT NOT NULL,
  target_id BIGINT NOT NULL,
  position INT NOT NULL,
  PRIMARY KEY (movement_id, target_id),
  KEY ix_emulation_movement_target (target_id),
  CONSTRAINT fk_emulation_movement_target_movement FOREIGN KEY (movement_id) REFERENCES emulation_movement (id),
  CONSTRAINT fk_emulation_movement_target_target FOREIGN KEY (target_id) REFERENCES target (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
