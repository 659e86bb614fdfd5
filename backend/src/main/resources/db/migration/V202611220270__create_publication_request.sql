-- A publication, amendment or withdrawal that was left to a job: what it is to do, and once it is done, what came of it.
CREATE TABLE publication_request (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  demand_id BIGINT NOT NULL,
  action VARCHAR(10) NOT NULL,
  proposal LONGTEXT NULL CHECK (JSON_VALID(proposal)),
  reason VARCHAR(1000) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NULL,
  job_id BIGINT NULL,
  publication_id BIGINT NULL,
  asked_at DATETIME(6) NOT NULL,
  KEY ix_publication_request_demand (demand_id, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
