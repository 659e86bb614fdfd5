-- One row, held while a link between demands is made: two made at once cannot close a circle.
CREATE TABLE alignment_guard (
  id INT NOT NULL PRIMARY KEY
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
