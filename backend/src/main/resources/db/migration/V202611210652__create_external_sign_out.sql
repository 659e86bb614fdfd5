-- Sessions of an identity provider that were signed out while their tokens live on.
CREATE TABLE external_sign_out (
  session_id VARCHAR(255) NOT NULL PRIMARY KEY,
  ended_at DATETIME(6) NOT NULL,
  KEY ix_external_sign_out_ended (ended_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
