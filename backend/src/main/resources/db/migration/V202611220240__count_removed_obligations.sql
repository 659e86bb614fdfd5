-- The same for one that is removed.
DELIMITER $$
CREATE TRIGGER roll_up_obligation_delete AFTER DELETE ON obligation FOR EACH ROW
IF @roll_up_by_hand IS NULL THEN BEGIN
  DECLARE old_reason, old_kind VARCHAR(10);
  IF OLD.due_on IS NULL THEN
    SELECT COALESCE(MAX(dd.undated_reason), 'UNSET') INTO old_reason FROM demand_deadline dd
    WHERE dd.id = OLD.deadline_id LOCK IN SHARE MODE;
  END IF;
  SET old_kind = CASE WHEN OLD.role <> 'LEAD' OR OLD.state IN ('WITHDRAWN', 'HANDED_OVER') THEN NULL
    WHEN OLD.state = 'WAIVED' THEN 'WAIVED'
    WHEN OLD.due_on IS NULL THEN old_reason
    WHEN OLD.state = 'ACCEPTED' THEN IF(OLD.done_on <= OLD.due_on, 'ON_TIME', 'LATE')
    WHEN OLD.state = 'SUBMITTED' THEN IF(OLD.done_on <= OLD.due_on, 'AWAITING', 'CLAIMED')
    ELSE 'OPEN' END;
  IF old_kind IS NOT NULL THEN
    INSERT INTO roll_up_delta (organisation_id, demand_id, due_key, turns_on, kind, n, extended, reported)
    VALUES (OLD.organisation_id, OLD.demand_id, COALESCE(OLD.due_on, DATE '9999-12-31'),
      COALESCE(IF(OLD.state = 'RETURNED', GREATEST(OLD.due_on, COALESCE(OLD.repair_due_on, OLD.due_on)), OLD.due_on),
        DATE '9999-12-31'),
      old_kind, -1, -1 * (old_kind = 'ON_TIME' AND OLD.extended_from IS NOT NULL),
      -1 * (old_kind IN ('ON_TIME', 'LATE', 'AWAITING', 'CLAIMED')
        AND COALESCE(OLD.done_on <= OLD.due_on AND DATE(OLD.submitted_at + INTERVAL 7 HOUR) > OLD.due_on, FALSE)));
  END IF;
END; END IF$$
DELIMITER ;
