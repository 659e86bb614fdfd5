INSERT INTO organisation_kind (code, name_vi, name_en, kind_order) VALUES
  ('COMMITTEE', 'Cấp ủy, đảng bộ', 'Party committee', 10),
  ('CELL', 'Chi bộ', 'Cell', 20),
  ('ADVISORY_BOARD', 'Ban tham mưu của cấp ủy', 'Advisory board', 30),
  ('OFFICE', 'Văn phòng cấp ủy', 'Committee office', 40),
  ('INSPECTION', 'Ủy ban kiểm tra', 'Inspection committee', 50),
  ('CAUCUS', 'Đảng đoàn, ban cán sự đảng', 'Party caucus', 60),
  ('BLOC', 'Đảng ủy khối', 'Bloc committee', 70),
  ('FRONT', 'Mặt trận Tổ quốc', 'Fatherland Front', 80),
  ('MASS_ORGANISATION', 'Tổ chức chính trị - xã hội', 'Mass organisation', 90),
  ('AGENCY', 'Cơ quan, đơn vị', 'Agency', 100),
  ('ARMED_FORCE', 'Quân sự, công an, biên phòng', 'Armed forces', 110);
