-- Minutes and photos of a sitting: evidence of the unit's obligation, named by the sitting it shows.
CREATE TABLE study_sitting_attachment (
  sitting_id BIGINT NOT NULL,
  attachment_id BIGINT NOT NULL,
  changed_by BIGINT NULL,
  PRIMARY KEY (sitting_id, attachment_id),
  CONSTRAINT fk_study_sitting_attachment FOREIGN KEY (sitting_id) REFERENCES study_sitting (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
