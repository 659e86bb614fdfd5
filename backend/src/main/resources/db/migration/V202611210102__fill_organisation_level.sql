INSERT INTO organisation_level (code, name_vi, name_en, level_rank, historical) VALUES
  ('CENTRAL', 'Trung ương', 'Central', 10, FALSE),
  ('PROVINCE', 'Cấp tỉnh', 'Province', 20, FALSE),
  ('DISTRICT', 'Cấp huyện', 'District', 30, TRUE),
  ('COMMUNE', 'Cấp xã', 'Commune', 40, FALSE),
  ('GRASSROOTS', 'Tổ chức cơ sở đảng', 'Grassroots organisation', 50, FALSE),
  ('DIVISION', 'Đảng bộ bộ phận', 'Division', 60, FALSE),
  ('CELL', 'Chi bộ trực thuộc', 'Cell', 70, FALSE);
