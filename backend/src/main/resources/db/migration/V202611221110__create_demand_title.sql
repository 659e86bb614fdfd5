-- Each title a demand bears or bore, once or a few times: words are looked for here, not in every demand.
CREATE TABLE demand_title (
  hash BINARY(32) NOT NULL,
  first_id BIGINT NOT NULL,
  title VARCHAR(1000) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NOT NULL,
  PRIMARY KEY (hash, first_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
