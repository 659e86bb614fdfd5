-- A new title is kept; of two written at once neither waits for the other, and both are.
DELIMITER $$
CREATE TRIGGER demand_title_insert AFTER INSERT ON demand FOR EACH ROW
IF NOT EXISTS (SELECT 1 FROM demand_title t WHERE t.hash = UNHEX(SHA2(NEW.title, 256))) THEN
  INSERT IGNORE INTO demand_title (hash, first_id, title)
    VALUES (UNHEX(SHA2(NEW.title, 256)), NEW.id, NEW.title);
END IF$$
DELIMITER ;
