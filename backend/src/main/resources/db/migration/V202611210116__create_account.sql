-- Names are personal data: erasable, so not versioned.
CREATE TABLE account (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  user_name VARCHAR(100) NOT NULL,
  display_name VARCHAR(200) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NOT NULL,
  email VARCHAR(200) NULL,
  password_hash VARCHAR(200) NULL,
  active BOOLEAN NOT NULL DEFAULT TRUE,
  demo BOOLEAN NOT NULL DEFAULT FALSE,
  created_at DATETIME(6) NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  UNIQUE KEY uq_account_user_name (user_name)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
