-- A body that is dissolved, or stands again, is counted anew.
DELIMITER $$
CREATE TRIGGER roll_up_organisation_update AFTER UPDATE ON organisation FOR EACH ROW
IF @roll_up_by_hand IS NULL AND NOT (OLD.valid_to <=> NEW.valid_to) THEN
  INSERT INTO roll_up_branch (ancestor_id, descendant_id, sign) VALUES (NEW.id, NEW.id, 0);
END IF$$
DELIMITER ;
