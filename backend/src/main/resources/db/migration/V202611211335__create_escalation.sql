-- An overdue obligation on its way up the tree; who was told when stands in notification.
CREATE TABLE escalation (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  obligation_id BIGINT NOT NULL,
  due_on DATE NOT NULL,
  state VARCHAR(8) NOT NULL,
  next_step SMALLINT NOT NULL,
  next_on DATE NULL,
  answer VARCHAR(2000) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NULL,
  promised_on DATE NULL,
  answered_by BIGINT NULL,
  answered_at DATETIME(6) NULL,
  version BIGINT NOT NULL DEFAULT 0,
  changed_by BIGINT NULL,
  UNIQUE KEY uq_escalation (obligation_id, due_on),
  KEY ix_escalation_state (state, next_step, next_on),
  CONSTRAINT fk_escalation_obligation FOREIGN KEY (obligation_id) REFERENCES obligation (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
