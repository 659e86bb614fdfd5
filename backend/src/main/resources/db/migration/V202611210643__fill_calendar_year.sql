INSERT INTO calendar_year (year, basis, decided_on) VALUES
  (2025, 'Lịch nghỉ lễ, tết năm 2025 đã công bố; hoán đổi ngày 02/5 với thứ Bảy 26/4', NULL),
  (2026, 'Thông báo 9441/TB-BNV, Công văn 12729/VPCP-KGVX, Công văn 3383/BNV-CVL; ngày 24/11 theo Nghị quyết 28/2026/QH16', NULL);
