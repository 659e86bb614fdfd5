-- Documents cited together ("các nghị quyết, kết luận của Bộ Chính trị khóa XIII"): the words as written; a person resolves them to documents.
CREATE TABLE study_plan_citation (
  plan_id BIGINT NOT NULL,
  position INT NOT NULL,
  words VARCHAR(1000) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NOT NULL,
  resolved_by BIGINT NULL,
  resolved_at DATETIME(6) NULL,
  changed_by BIGINT NULL,
  PRIMARY KEY (plan_id, position),
  CONSTRAINT fk_study_plan_citation FOREIGN KEY (plan_id) REFERENCES study_plan (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
