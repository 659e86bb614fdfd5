-- The topics that a unit spoke of; one without a row was not spoken of.
CREATE TABLE orientation_report_topic (
  report_id BIGINT NOT NULL,
  topic_id BIGINT NOT NULL,
  changed_by BIGINT NULL,
  PRIMARY KEY (report_id, topic_id),
  KEY ix_orientation_report_topic_topic (topic_id),
  CONSTRAINT fk_orientation_report_topic_report FOREIGN KEY (report_id) REFERENCES orientation_report (id),
  CONSTRAINT fk_orientation_report_topic_topic FOREIGN KEY (topic_id) REFERENCES orientation_topic (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
