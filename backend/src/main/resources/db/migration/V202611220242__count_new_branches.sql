-- What is hung into the tree is counted above it.
DELIMITER $$
CREATE TRIGGER roll_up_closure_insert AFTER INSERT ON organisation_closure FOR EACH ROW
IF @roll_up_by_hand IS NULL THEN
  INSERT INTO roll_up_branch (ancestor_id, descendant_id, sign) VALUES (NEW.ancestor_id, NEW.descendant_id, 1);
END IF$$
DELIMITER ;
