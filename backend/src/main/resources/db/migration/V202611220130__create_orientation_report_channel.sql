-- How much went through a channel. minutes: of what is broadcast; attendances: of meetings.
CREATE TABLE orientation_report_channel (
  report_id BIGINT NOT NULL,
  channel VARCHAR(12) NOT NULL,
  done_count INT NOT NULL,
  done_minutes INT NULL,
  attendances INT NULL,
  changed_by BIGINT NULL,
  PRIMARY KEY (report_id, channel),
  CONSTRAINT fk_orientation_report_channel_report FOREIGN KEY (report_id) REFERENCES orientation_report (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
