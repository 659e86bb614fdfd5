-- Why a sitting that stood was corrected; null for its first version.
SET STATEMENT system_versioning_alter_history=KEEP FOR
ALTER TABLE study_sitting ADD changed_because VARCHAR(1000) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NULL;
