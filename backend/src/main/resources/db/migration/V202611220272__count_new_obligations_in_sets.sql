-- The same for rows of a publication that counts them itself, by one statement for many (ADR 0033): it names itself in
-- @roll_up_publications, and its statement checks no foreign keys; both together, so that nothing else escapes.
DELIMITER $$
CREATE OR REPLACE TRIGGER roll_up_obligation_insert AFTER INSERT ON obligation FOR EACH ROW
IF @roll_up_by_hand IS NULL
  AND NOT (@@foreign_key_checks = 0 AND COALESCE(FIND_IN_SET(NEW.publication_id, @roll_up_publications), 0) > 0)
THEN BEGIN
  DECLARE new_reason, new_kind VARCHAR(10);
  IF NEW.due_on IS NULL THEN
    SELECT COALESCE(MAX(dd.undated_reason), 'UNSET') INTO new_reason FROM demand_deadline dd
    WHERE dd.id = NEW.deadline_id LOCK IN SHARE MODE;
  END IF;
  SET new_kind = CASE WHEN NEW.role <> 'LEAD' OR NEW.state IN ('WITHDRAWN', 'HANDED_OVER') THEN NULL
    WHEN NEW.state = 'WAIVED' THEN 'WAIVED'
    WHEN NEW.due_on IS NULL THEN new_reason
    WHEN NEW.state = 'ACCEPTED' THEN IF(NEW.done_on <= NEW.due_on, 'ON_TIME', 'LATE')
    WHEN NEW.state = 'SUBMITTED' THEN IF(NEW.done_on <= NEW.due_on, 'AWAITING', 'CLAIMED')
    ELSE 'OPEN' END;
  IF new_kind IS NOT NULL THEN
    INSERT INTO roll_up_delta (organisation_id, demand_id, due_key, turns_on, kind, n, extended, reported)
    VALUES (NEW.organisation_id, NEW.demand_id, COALESCE(NEW.due_on, DATE '9999-12-31'),
      COALESCE(IF(NEW.state = 'RETURNED', GREATEST(NEW.due_on, COALESCE(NEW.repair_due_on, NEW.due_on)), NEW.due_on),
        DATE '9999-12-31'),
      new_kind, 1, 1 * (new_kind = 'ON_TIME' AND NEW.extended_from IS NOT NULL),
      1 * (new_kind IN ('ON_TIME', 'LATE', 'AWAITING', 'CLAIMED')
        AND COALESCE(NEW.done_on <= NEW.due_on AND DATE(NEW.submitted_at + INTERVAL 7 HOUR) > NEW.due_on, FALSE)));
  END IF;
END; END IF$$
DELIMITER ;
