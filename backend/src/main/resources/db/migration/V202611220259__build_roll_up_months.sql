-- What stands in an older roll-up has no months: it is built anew beside the work.
UPDATE roll_up_state SET built_at = NULL WHERE EXISTS (SELECT 1 FROM organisation);
