-- state: OPEN, ACCEPTED, DECLINED, DONE, WITHDRAWN. answer_by: the day an answer is needed by. helper_position: who comes, by position and never by name.
SET STATEMENT system_versioning_alter_history=KEEP FOR
ALTER TABLE support_request
  ADD answer_by DATE NOT NULL,
  ADD helper_position VARCHAR(300) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NULL,
  ADD done_on DATE NULL,
  ADD result VARCHAR(2000) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NULL,
  ADD asked_by BIGINT NULL,
  ADD KEY ix_support_request_document (document_id);
