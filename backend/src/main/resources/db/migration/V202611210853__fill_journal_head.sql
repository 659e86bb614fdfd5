INSERT INTO journal_head (id, position, hash) VALUES (1, 0, REPEAT('0', 64));
