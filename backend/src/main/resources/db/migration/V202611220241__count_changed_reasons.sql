-- Why something has no date is said by its deadline: where that changes, what hangs on it is counted anew.
DELIMITER $$
CREATE TRIGGER roll_up_deadline_update AFTER UPDATE ON demand_deadline FOR EACH ROW
IF @roll_up_by_hand IS NULL AND NOT COALESCE(OLD.undated_reason, 'UNSET') = COALESCE(NEW.undated_reason, 'UNSET') THEN
  INSERT INTO roll_up_delta (organisation_id, demand_id, due_key, turns_on, kind, n, extended, reported)
  SELECT ob.organisation_id, ob.demand_id, DATE '9999-12-31', DATE '9999-12-31',
    IF(s.sign < 0, COALESCE(OLD.undated_reason, 'UNSET'), COALESCE(NEW.undated_reason, 'UNSET')), s.sign, 0, 0
  FROM obligation ob JOIN (SELECT -1 AS sign UNION ALL SELECT 1) s
  WHERE ob.deadline_id = NEW.id AND ob.due_on IS NULL AND ob.role = 'LEAD'
    AND ob.state NOT IN ('WAIVED', 'WITHDRAWN', 'HANDED_OVER');
END IF$$
DELIMITER ;
