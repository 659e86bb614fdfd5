-- What is found by new words follows them.
DELIMITER $$
CREATE TRIGGER organisation_term_insert AFTER INSERT ON organisation_search FOR EACH ROW
INSERT IGNORE INTO organisation_term (term, organisation_id)
  SELECT DISTINCT LEFT(found.term, 60), NEW.organisation_id
  FROM JSON_TABLE(CONCAT('["', REPLACE(TRIM(REGEXP_REPLACE(NEW.words, '[^\\p{L}\\p{N}_]+', ' ')), ' ', '","'), '"]'),
    '$[*]' COLUMNS (term VARCHAR(500) PATH '$')) found
  WHERE found.term <> ''$$
DELIMITER ;
