INSERT IGNORE INTO demand_title (hash, first_id, title)
SELECT UNHEX(SHA2(d.title, 256)) AS hash, MIN(d.id), MIN(d.title) FROM demand d GROUP BY hash;
