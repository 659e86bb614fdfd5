INSERT INTO roll_up_state (id, built_at)
SELECT 1, IF(EXISTS (SELECT 1 FROM organisation), NULL, UTC_TIMESTAMP(6));
