INSERT INTO headcount_category (code, name_vi, name_en, counts_in_rate, category_order) VALUES
  ('KEY_CADRE', 'Cán bộ chủ chốt', 'Key cadres', TRUE, 10),
  ('CADRE', 'Cán bộ', 'Cadres', TRUE, 20),
  ('MEMBER', 'Đảng viên', 'Party members', TRUE, 30),
  ('CIVIL_SERVANT', 'Công chức', 'Civil servants', TRUE, 40),
  ('PUBLIC_EMPLOYEE', 'Viên chức', 'Public employees', TRUE, 50),
  ('UNION_MEMBER', 'Đoàn viên, hội viên', 'Union and association members', FALSE, 60),
  ('NON_MEMBER', 'Quần chúng', 'People outside the Party', FALSE, 70);
