-- An article or broadcast of a delivery that can be looked at.
CREATE TABLE communication_piece (
  delivery_id BIGINT NOT NULL,
  position INT NOT NULL,
  title VARCHAR(500) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NOT NULL,
  url VARCHAR(1000) NULL,
  published_on DATE NULL,
  changed_by BIGINT NULL,
  PRIMARY KEY (delivery_id, position),
  CONSTRAINT fk_communication_piece_delivery FOREIGN KEY (delivery_id) REFERENCES communication_delivery (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
