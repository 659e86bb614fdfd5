-- state: DRAFT, APPROVED, CLOSED. lead_id: who leads it, for example the Front's caucus; its editors may write the draft.
SET STATEMENT system_versioning_alter_history=KEEP FOR
ALTER TABLE communication_plan
  DROP FOREIGN KEY fk_communication_plan_demand,
  DROP COLUMN demand_id,
  ADD lead_id BIGINT NULL,
  ADD goal VARCHAR(2000) COLLATE utf8mb4_uca1400_vietnamese_ai_ci NULL,
  ADD approved_at DATETIME(6) NULL,
  ADD approved_by BIGINT NULL,
  ADD closed_at DATETIME(6) NULL,
  ADD KEY ix_communication_plan_lead (lead_id, id),
  ADD KEY ix_communication_plan_document (document_id),
  ADD CONSTRAINT fk_communication_plan_lead FOREIGN KEY (lead_id) REFERENCES organisation (id);
