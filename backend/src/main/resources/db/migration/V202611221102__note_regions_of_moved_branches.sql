-- What is hung below a body of another region is noted there.
DELIMITER $$
CREATE TRIGGER region_closure_insert AFTER INSERT ON organisation_closure FOR EACH ROW FOLLOWS roll_up_closure_insert
IF NEW.depth > 0 THEN
  INSERT IGNORE INTO organisation_region_beside (place_id, region_id)
  SELECT place.id, below.region_id FROM organisation place JOIN organisation below ON below.id = NEW.descendant_id
  WHERE place.id = NEW.ancestor_id AND place.region_id NOT IN (0, below.region_id);
END IF$$
DELIMITER ;
