-- What is taken from its place in the tree is no longer counted above it.
DELIMITER $$
CREATE TRIGGER roll_up_closure_delete AFTER DELETE ON organisation_closure FOR EACH ROW
IF @roll_up_by_hand IS NULL THEN
  INSERT INTO roll_up_branch (ancestor_id, descendant_id, sign) VALUES (OLD.ancestor_id, OLD.descendant_id, -1);
END IF$$
DELIMITER ;
