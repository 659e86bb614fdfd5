-- Names of all times, short names and codes; unversioned because full-text finds no history.
CREATE TABLE organisation_search (
  organisation_id BIGINT NOT NULL PRIMARY KEY,
  words TEXT COLLATE utf8mb4_uca1400_ai_ci NOT NULL,
  FULLTEXT KEY ft_organisation_words (words),
  CONSTRAINT fk_organisation_search FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
