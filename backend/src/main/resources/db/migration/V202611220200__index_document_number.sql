-- "Kết luận 19": a short reference is looked for by number and type.
ALTER TABLE document ADD KEY ix_document_number (number, type_code);
