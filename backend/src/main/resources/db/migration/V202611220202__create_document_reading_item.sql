CREATE TABLE document_reading_item (
  reading_id BIGINT NOT NULL,
  ordinal INT NOT NULL,
  kind VARCHAR(15) NOT NULL,
  verdict VARCHAR(10) NOT NULL,
  start_at INT NULL,
  end_at INT NULL,
  words VARCHAR(2000) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NOT NULL,
  proposed VARCHAR(2000) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NULL,
  kept VARCHAR(2000) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NULL,
  PRIMARY KEY (reading_id, ordinal),
  CONSTRAINT fk_reading_item FOREIGN KEY (reading_id) REFERENCES document_reading (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
