-- What was delivered of an item in a month. month: its first day.
CREATE TABLE communication_delivery (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  item_id BIGINT NOT NULL,
  month DATE NOT NULL,
  done_count INT NOT NULL,
  done_minutes INT NULL,
  attendances INT NULL,
  reported_at DATETIME(6) NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  changed_by BIGINT NULL,
  changed_at DATETIME(6) NULL,
  UNIQUE KEY uq_communication_delivery (item_id, month),
  CONSTRAINT fk_communication_delivery_item FOREIGN KEY (item_id) REFERENCES communication_item (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin WITH SYSTEM VERSIONING;
