INSERT INTO issuing_body (code, name_vi, name_en, body_order) VALUES
  ('CONGRESS', 'Đại hội', 'Congress', 10),
  ('COMMITTEE', 'Ban Chấp hành', 'Executive committee', 20),
  ('POLITBURO', 'Bộ Chính trị', 'Politburo', 30),
  ('SECRETARIAT', 'Ban Bí thư', 'Secretariat', 40),
  ('STANDING_COMMITTEE', 'Ban Thường vụ', 'Standing committee', 50),
  ('STANDING_BOARD', 'Thường trực', 'Standing board', 60),
  ('OFFICE', 'Văn phòng', 'Office', 70),
  ('INSPECTION', 'Ủy ban Kiểm tra', 'Inspection committee', 80),
  ('CELL', 'Chi bộ', 'Cell', 90),
  ('ORGANISATION', 'Cơ quan, đơn vị', 'The organisation itself', 100);
