-- Since when a change waits.
ALTER TABLE roll_up_delta ADD COLUMN appended_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6);
