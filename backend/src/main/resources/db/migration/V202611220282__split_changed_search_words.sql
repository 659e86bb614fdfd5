-- What is found by changed words follows them.
DELIMITER $$
CREATE TRIGGER organisation_term_update AFTER UPDATE ON organisation_search FOR EACH ROW
IF NEW.words <> OLD.words COLLATE utf8mb4_bin THEN BEGIN
  DELETE FROM organisation_term WHERE organisation_id = NEW.organisation_id;
  INSERT IGNORE INTO organisation_term (term, organisation_id)
  SELECT DISTINCT LEFT(found.term, 60), NEW.organisation_id
  FROM JSON_TABLE(CONCAT('["', REPLACE(TRIM(REGEXP_REPLACE(NEW.words, '[^\\p{L}\\p{N}_]+', ' ')), ' ', '","'), '"]'),
    '$[*]' COLUMNS (term VARCHAR(500) PATH '$')) found
  WHERE found.term <> '';
END; END IF$$
DELIMITER ;
