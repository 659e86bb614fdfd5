-- Every pair (ancestor, descendant), itself at depth 0. A dissolved body stays under its last parent.
CREATE TABLE organisation_closure (
  ancestor_id BIGINT NOT NULL,
  descendant_id BIGINT NOT NULL,
  depth INT NOT NULL,
  PRIMARY KEY (ancestor_id, descendant_id),
  KEY ix_closure_descendant (descendant_id, depth, ancestor_id),
  CONSTRAINT fk_closure_ancestor FOREIGN KEY (ancestor_id) REFERENCES organisation (id),
  CONSTRAINT fk_closure_descendant FOREIGN KEY (descendant_id) REFERENCES organisation (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
