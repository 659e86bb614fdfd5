-- The folded words of a document's text (attachment 0) and of each of its files; document_search is put together from them.
CREATE TABLE document_words (
  document_id BIGINT NOT NULL,
  attachment_id BIGINT NOT NULL,
  words MEDIUMTEXT NOT NULL,
  PRIMARY KEY (document_id, attachment_id),
  CONSTRAINT fk_words_document FOREIGN KEY (document_id) REFERENCES document (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
