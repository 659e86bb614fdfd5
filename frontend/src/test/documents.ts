import type { Document } from '@/api';

/** A plan of a ward as the API gives it: `/documents/9`. */
export const paper: Document = {
  id: '9',
  type: 'KH',
  typeName: 'Kế hoạch',
  symbol: '112-KH/ĐU',
  issuer: { id: '457', name: 'Đảng ủy phường Tân Hạnh' },
  holder: { id: '457', name: 'Đảng ủy phường Tân Hạnh' },
  issuedOn: '2026-11-12',
  title: 'về chuyển đổi số',
  warnings: [],
  mayEdit: false,
  mayDemand: false,
  version: '1',
};
