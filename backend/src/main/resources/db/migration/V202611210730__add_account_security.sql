-- A machine signs in with tokens only; a first password is good for nothing but choosing another.
ALTER TABLE account
  ADD COLUMN kind VARCHAR(10) NOT NULL DEFAULT 'PERSON',
  ADD COLUMN must_change_password BOOLEAN NOT NULL DEFAULT FALSE;
