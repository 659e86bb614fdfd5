-- Pairs of the tree that came (1) or went (-1), or a body whose standing changed (0), and are not folded yet.
CREATE TABLE roll_up_branch (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  ancestor_id BIGINT NOT NULL,
  descendant_id BIGINT NOT NULL,
  sign TINYINT NOT NULL,
  KEY ix_roll_up_branch_ancestor (ancestor_id, descendant_id),
  KEY ix_roll_up_branch_descendant (descendant_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
