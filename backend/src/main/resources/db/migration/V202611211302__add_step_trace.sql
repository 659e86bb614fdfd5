-- How the due date came out when a step set or moved it.
SET STATEMENT system_versioning_alter_history=KEEP FOR
ALTER TABLE obligation_step
  ADD COLUMN trace VARCHAR(3000) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NULL;
