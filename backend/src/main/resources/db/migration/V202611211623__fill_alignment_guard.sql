INSERT INTO alignment_guard (id) VALUES (1);
