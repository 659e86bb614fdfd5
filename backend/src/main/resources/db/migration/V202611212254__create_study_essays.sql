-- Essays (bài thu hoạch) by plan, organisation, document and category: counted, their text never kept.
CREATE TABLE study_essays (
  plan_id BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  document_id BIGINT NOT NULL,
  category VARCHAR(30) NOT NULL,
  due INT NOT NULL,
  handed_in INT NOT NULL,
  accepted INT NOT NULL,
  returned INT NOT NULL,
  last_handed_in_on DATE NULL,
  version BIGINT NOT NULL DEFAULT 0,
  changed_by BIGINT NULL,
  changed_at DATETIME(6) NULL,
  PRIMARY KEY (plan_id, organisation_id, document_id, category),
  KEY ix_study_essays_organisation (organisation_id, plan_id),
  CONSTRAINT ck_study_essays CHECK (due >= 0 AND handed_in >= 0 AND accepted >= 0 AND returned >= 0
    AND handed_in <= due AND accepted + returned <= handed_in),
  CONSTRAINT fk_study_essays_plan FOREIGN KEY (plan_id) REFERENCES study_plan (id),
  CONSTRAINT fk_study_essays_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT fk_study_essays_document FOREIGN KEY (document_id) REFERENCES document (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
