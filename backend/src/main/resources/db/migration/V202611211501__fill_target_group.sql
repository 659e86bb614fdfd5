INSERT INTO target_group (code, name_vi, name_en, position) VALUES
  ('PARTY', 'Xây dựng Đảng và hệ thống chính trị', 'Party building and the political system', 10),
  ('ECONOMY', 'Kinh tế', 'Economy', 20),
  ('SOCIETY', 'Văn hóa - xã hội', 'Culture and society', 30),
  ('ENVIRONMENT', 'Môi trường', 'Environment', 40),
  ('DEFENCE', 'Quốc phòng - an ninh', 'Defence and security', 50);
