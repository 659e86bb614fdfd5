INSERT INTO peer_group (code, name_vi, name_en, group_order) VALUES
  ('PROVINCE', 'Tỉnh, thành phố', 'Provinces', 10),
  ('URBAN_WARD', 'Phường', 'Urban wards', 20),
  ('LOWLAND_COMMUNE', 'Xã đồng bằng', 'Lowland communes', 30),
  ('MOUNTAIN_COMMUNE', 'Xã miền núi, hải đảo', 'Mountain and island communes', 40),
  ('DISTRICT', 'Huyện, thị xã, thành phố thuộc tỉnh', 'Districts', 50),
  ('AGENCY', 'Cơ quan, ban, đoàn thể', 'Agencies and boards', 60),
  ('ENTERPRISE', 'Doanh nghiệp', 'Enterprises', 70),
  ('SCHOOL', 'Trường học, đơn vị sự nghiệp', 'Schools and public services', 80),
  ('ARMED_FORCE', 'Lực lượng vũ trang', 'Armed forces', 90),
  ('VILLAGE_CELL', 'Chi bộ ấp, thôn, tổ dân phố', 'Village and neighbourhood cells', 100),
  ('OTHER', 'Khác', 'Other', 990);
