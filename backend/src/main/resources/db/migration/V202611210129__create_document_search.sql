-- Symbol in every spelling, title, summary and text; unversioned because full-text finds no history.
CREATE TABLE document_search (
  document_id BIGINT NOT NULL PRIMARY KEY,
  words MEDIUMTEXT COLLATE utf8mb4_uca1400_ai_ci NOT NULL,
  FULLTEXT KEY ft_document_words (words),
  CONSTRAINT fk_document_search FOREIGN KEY (document_id) REFERENCES document (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
