-- Which branch of the root a body was founded in: a hint where its rows lie, never a truth (ADR 0036). It stays when the
-- body moves; 0 is the root, and what is not known.
SET STATEMENT system_versioning_alter_history=KEEP FOR
ALTER TABLE organisation ADD COLUMN region_id INT UNSIGNED NOT NULL DEFAULT 0 WITHOUT SYSTEM VERSIONING;

UPDATE organisation o
JOIN organisation_closure pair ON pair.descendant_id = o.id
JOIN organisation branch ON branch.id = pair.ancestor_id
JOIN organisation root ON root.id = branch.parent_id
SET o.region_id = GREATEST(1, CRC32(branch.code))
WHERE root.parent_id IS NULL;
