-- Which files on disk are still needed, and which row a file belongs to.
CREATE INDEX ix_attachment_storage ON attachment (storage_key);
