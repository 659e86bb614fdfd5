-- Where a session is used from, and when last: written at most once a minute.
ALTER TABLE login_session
  ADD COLUMN last_used_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  ADD COLUMN address VARCHAR(45) NULL,
  ADD COLUMN user_agent VARCHAR(300) NULL;
