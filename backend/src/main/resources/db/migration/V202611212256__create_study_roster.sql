-- Names of who came, for an organisation that needs them: plain text, erasable, without history. No figure rests on it.
CREATE TABLE study_roster (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  sitting_id BIGINT NOT NULL,
  position INT NOT NULL,
  person_name VARCHAR(200) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NOT NULL,
  category VARCHAR(30) NULL,
  KEY ix_study_roster_sitting (sitting_id, position),
  CONSTRAINT fk_study_roster_sitting FOREIGN KEY (sitting_id) REFERENCES study_sitting (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
