-- The region of who owes it stands before state and date, so that the list of a province in a country begins in the
-- province; 0 where a body of another region confirms it. What was changed before this migration keeps 0 in its history.
-- Goes on where it was broken off.
SET STATEMENT system_versioning_alter_history=KEEP FOR
ALTER TABLE obligation ADD COLUMN IF NOT EXISTS region_id INT UNSIGNED NOT NULL DEFAULT 0 WITHOUT SYSTEM VERSIONING;

SET @roll_up_by_hand = TRUE;
DELIMITER $$
BEGIN NOT ATOMIC
  DECLARE done, last_id BIGINT DEFAULT 0;
  SELECT COALESCE(MAX(id), 0) INTO last_id FROM obligation;
  WHILE done < last_id DO
    UPDATE obligation ob JOIN organisation o ON o.id = ob.organisation_id
    LEFT JOIN organisation c ON c.id = ob.confirmer_id
    SET ob.region_id = o.region_id
    WHERE ob.id > done AND ob.id <= done + 100000 AND ob.region_id <> o.region_id
      AND COALESCE(c.region_id, 0) IN (0, o.region_id);
    COMMIT;
    SET done = done + 100000;
  END WHILE;
END$$
DELIMITER ;
SET @roll_up_by_hand = NULL;

SET STATEMENT system_versioning_alter_history=KEEP FOR
ALTER TABLE obligation ADD KEY IF NOT EXISTS ix_obligation_region (region_id, state, due_key, id, organisation_id);
