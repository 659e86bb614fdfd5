-- The same for rows that an amendment or a withdrawal counts itself, by statements for many (ADR 0033): their demand is
-- named in @roll_up_demands, and the statement checks no foreign keys; both together, so that nothing else escapes.
DELIMITER $$
CREATE OR REPLACE TRIGGER roll_up_obligation_update AFTER UPDATE ON obligation FOR EACH ROW
IF @roll_up_by_hand IS NULL
  AND NOT (@@foreign_key_checks = 0 AND COALESCE(FIND_IN_SET(NEW.demand_id, @roll_up_demands), 0) > 0)
  AND NOT (OLD.state = NEW.state AND OLD.due_on <=> NEW.due_on AND OLD.done_on <=> NEW.done_on
  AND OLD.repair_due_on <=> NEW.repair_due_on AND OLD.extended_from <=> NEW.extended_from
  AND OLD.submitted_at <=> NEW.submitted_at AND OLD.deadline_id = NEW.deadline_id AND OLD.role = NEW.role
  AND OLD.organisation_id = NEW.organisation_id AND OLD.demand_id = NEW.demand_id)
THEN BEGIN
  DECLARE old_reason, old_kind, new_reason, new_kind VARCHAR(10);
  IF OLD.due_on IS NULL THEN
    SELECT COALESCE(MAX(dd.undated_reason), 'UNSET') INTO old_reason FROM demand_deadline dd
    WHERE dd.id = OLD.deadline_id LOCK IN SHARE MODE;
  END IF;
  IF NEW.due_on IS NULL THEN
    SELECT COALESCE(MAX(dd.undated_reason), 'UNSET') INTO new_reason FROM demand_deadline dd
    WHERE dd.id = NEW.deadline_id LOCK IN SHARE MODE;
  END IF;
  SET old_kind = CASE WHEN OLD.role <> 'LEAD' OR OLD.state IN ('WITHDRAWN', 'HANDED_OVER') THEN NULL
    WHEN OLD.state = 'WAIVED' THEN 'WAIVED'
    WHEN OLD.due_on IS NULL THEN old_reason
    WHEN OLD.state = 'ACCEPTED' THEN IF(OLD.done_on <= OLD.due_on, 'ON_TIME', 'LATE')
    WHEN OLD.state = 'SUBMITTED' THEN IF(OLD.done_on <= OLD.due_on, 'AWAITING', 'CLAIMED')
    ELSE 'OPEN' END;
  SET new_kind = CASE WHEN NEW.role <> 'LEAD' OR NEW.state IN ('WITHDRAWN', 'HANDED_OVER') THEN NULL
    WHEN NEW.state = 'WAIVED' THEN 'WAIVED'
    WHEN NEW.due_on IS NULL THEN new_reason
    WHEN NEW.state = 'ACCEPTED' THEN IF(NEW.done_on <= NEW.due_on, 'ON_TIME', 'LATE')
    WHEN NEW.state = 'SUBMITTED' THEN IF(NEW.done_on <= NEW.due_on, 'AWAITING', 'CLAIMED')
    ELSE 'OPEN' END;
  IF NOT (old_kind <=> new_kind AND OLD.due_on <=> NEW.due_on AND OLD.organisation_id = NEW.organisation_id
    AND OLD.demand_id = NEW.demand_id AND (new_kind <> 'OPEN' OR (OLD.state = 'RETURNED') = (NEW.state = 'RETURNED'))
    AND OLD.done_on <=> NEW.done_on AND OLD.repair_due_on <=> NEW.repair_due_on
    AND OLD.extended_from <=> NEW.extended_from AND OLD.submitted_at <=> NEW.submitted_at)
  THEN
  IF old_kind IS NOT NULL THEN
    INSERT INTO roll_up_delta (organisation_id, demand_id, due_key, turns_on, kind, n, extended, reported)
    VALUES (OLD.organisation_id, OLD.demand_id, COALESCE(OLD.due_on, DATE '9999-12-31'),
      COALESCE(IF(OLD.state = 'RETURNED', GREATEST(OLD.due_on, COALESCE(OLD.repair_due_on, OLD.due_on)), OLD.due_on),
        DATE '9999-12-31'),
      old_kind, -1, -1 * (old_kind = 'ON_TIME' AND OLD.extended_from IS NOT NULL),
      -1 * (old_kind IN ('ON_TIME', 'LATE', 'AWAITING', 'CLAIMED')
        AND COALESCE(OLD.done_on <= OLD.due_on AND DATE(OLD.submitted_at + INTERVAL 7 HOUR) > OLD.due_on, FALSE)));
  END IF;
  IF new_kind IS NOT NULL THEN
    INSERT INTO roll_up_delta (organisation_id, demand_id, due_key, turns_on, kind, n, extended, reported)
    VALUES (NEW.organisation_id, NEW.demand_id, COALESCE(NEW.due_on, DATE '9999-12-31'),
      COALESCE(IF(NEW.state = 'RETURNED', GREATEST(NEW.due_on, COALESCE(NEW.repair_due_on, NEW.due_on)), NEW.due_on),
        DATE '9999-12-31'),
      new_kind, 1, 1 * (new_kind = 'ON_TIME' AND NEW.extended_from IS NOT NULL),
      1 * (new_kind IN ('ON_TIME', 'LATE', 'AWAITING', 'CLAIMED')
        AND COALESCE(NEW.done_on <= NEW.due_on AND DATE(NEW.submitted_at + INTERVAL 7 HOUR) > NEW.due_on, FALSE)));
  END IF;
  END IF;
END; END IF$$
DELIMITER ;
