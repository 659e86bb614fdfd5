-- Since when names and contacts are gone for good; the row stays for the ids of the journal.
ALTER TABLE account ADD COLUMN erased_at DATETIME(6) NULL;
