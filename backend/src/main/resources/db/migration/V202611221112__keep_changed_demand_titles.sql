-- A changed title is kept as a new one is.
DELIMITER $$
CREATE TRIGGER demand_title_update AFTER UPDATE ON demand FOR EACH ROW
IF NEW.title <> OLD.title COLLATE utf8mb4_nopad_bin
  AND NOT EXISTS (SELECT 1 FROM demand_title t WHERE t.hash = UNHEX(SHA2(NEW.title, 256))) THEN
  INSERT IGNORE INTO demand_title (hash, first_id, title)
    VALUES (UNHEX(SHA2(NEW.title, 256)), NEW.id, NEW.title);
END IF$$
DELIMITER ;
