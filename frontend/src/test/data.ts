import type { MyWork, Obligation, ObligationRow, Session } from '@/api';

const province = { id: '1', name: 'Tỉnh ủy Vĩnh Long', shortName: 'Tỉnh ủy' };
const commune = { id: '20', name: 'Đảng ủy xã Tân Hạnh', shortName: 'X. Tân Hạnh' };
const plan = {
  id: '9',
  symbol: '87-KH/TU',
  type: 'KH',
  title: 'Kế hoạch thực hiện Nghị quyết',
  issuer: province,
  issuedOn: '2026-02-21',
};

export const session: Session = {
  userId: '3',
  userName: 'tan.hanh',
  displayName: 'Văn phòng Đảng ủy',
  home: commune,
  permissions: [
    'ORGANISATION_READ',
    'DOCUMENT_READ',
    'OBLIGATION_READ',
    'OBLIGATION_REPORT',
    'OVERVIEW_READ',
  ],
  roles: [],
};

export const overdueRow: ObligationRow = {
  id: '100',
  organisation: commune,
  demandId: '4',
  act: 'PROGRAMME',
  title: 'Xây dựng Chương trình hành động',
  document: plan,
  words: 'hoàn thành trong tháng 10',
  role: 'LEAD',
  state: 'RECEIVED',
  timeliness: 'OVERDUE',
  dueOn: '2026-10-31',
  firstDueOn: '2026-10-31',
  exclusive: false,
  daysLeft: -21,
  actions: ['SUBMIT'],
  version: '2',
};

export const newRow: ObligationRow = {
  ...overdueRow,
  id: '101',
  title: 'Thông tin kết quả hội nghị',
  state: 'OPEN',
  timeliness: 'NOT_DUE',
  dueOn: '2026-12-31',
  firstDueOn: '2026-12-31',
  daysLeft: 40,
  actions: ['RECEIVE'],
};

export const submittedRow: ObligationRow = {
  ...overdueRow,
  id: '102',
  organisation: { id: '201', name: 'Chi bộ ấp Tân Thới', shortName: 'CB Tân Thới' },
  title: 'Báo cáo kết quả học tập',
  state: 'SUBMITTED',
  timeliness: 'AWAITING',
  doneOn: '2026-11-12',
  dueOn: '2026-11-20',
  firstDueOn: '2026-11-20',
  actions: ['ACCEPT', 'RETURN'],
  version: '5',
};

export const myWork: MyWork = {
  today: '2026-11-21',
  organisations: [commune],
  groups: [
    { key: 'OVERDUE', count: 1, items: [overdueRow] },
    { key: 'NEW', count: 1, items: [newRow] },
    { key: 'TO_CONFIRM', count: 1, items: [submittedRow] },
  ],
};

export const obligation: Obligation = {
  id: '100',
  organisation: commune,
  demandId: '4',
  act: 'PROGRAMME',
  title: overdueRow.title,
  document: plan,
  provision: {
    id: '7',
    label: 'II.2.a',
    depth: 3,
    ordinal: 7,
    text: 'Các đảng ủy xây dựng chương trình hành động, hoàn thành trong tháng 10 năm 2026.',
  },
  quotedWords: 'xây dựng chương trình hành động',
  words: 'hoàn thành trong tháng 10',
  rule: { kind: 'END_OF_MONTH', year: 2026, month: 10 },
  ruleSentence: 'Hết tháng 10 năm 2026',
  role: 'LEAD',
  state: 'RECEIVED',
  timeliness: 'OVERDUE',
  dueOn: '2026-10-31',
  firstDueOn: '2026-10-31',
  exclusive: false,
  daysLeft: -21,
  confirmer: 'DIRECT_SUPERIOR',
  confirmerOrganisation: province,
  evidenceRequired: false,
  actions: ['SUBMIT'],
  version: '2',
};
