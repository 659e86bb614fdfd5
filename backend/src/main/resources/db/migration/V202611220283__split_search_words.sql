INSERT IGNORE INTO organisation_term (term, organisation_id)
SELECT DISTINCT LEFT(found.term, 60), s.organisation_id
FROM organisation_search s, JSON_TABLE(
    CONCAT('["', REPLACE(TRIM(REGEXP_REPLACE(s.words, '[^\\p{L}\\p{N}_]+', ' ')), ' ', '","'), '"]'),
    '$[*]' COLUMNS (term VARCHAR(500) PATH '$')) found
WHERE found.term <> '';
