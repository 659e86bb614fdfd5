-- Answers are kept with all their headers from here on; those of the day before are not given again.
DELETE FROM idempotency_key;
