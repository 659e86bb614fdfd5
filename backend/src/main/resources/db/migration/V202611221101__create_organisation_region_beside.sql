-- The regions that were ever found below a body beside its own: what moved there, or was merged. Nothing is taken off.
CREATE TABLE organisation_region_beside (
  place_id BIGINT NOT NULL,
  region_id INT UNSIGNED NOT NULL,
  PRIMARY KEY (place_id, region_id),
  CONSTRAINT fk_region_beside_place FOREIGN KEY (place_id) REFERENCES organisation (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO organisation_region_beside (place_id, region_id)
SELECT DISTINCT place.id, below.region_id
FROM organisation_closure FOR SYSTEM_TIME ALL pair
JOIN organisation place ON place.id = pair.ancestor_id
JOIN organisation below ON below.id = pair.descendant_id
WHERE pair.depth > 0 AND place.region_id NOT IN (0, below.region_id);
