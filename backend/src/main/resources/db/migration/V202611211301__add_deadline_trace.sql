-- How the date of a level came out, what it waits for, and until when the turns of a recurring rule are made.
SET STATEMENT system_versioning_alter_history=KEEP FOR
ALTER TABLE demand_deadline
  ADD COLUMN due_time TIME NULL,
  ADD COLUMN waits_for VARCHAR(15) NULL,
  ADD COLUMN trace VARCHAR(3000) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NULL,
  ADD COLUMN made_until DATE NULL;
