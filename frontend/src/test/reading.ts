import type { Reading } from '@/api';

const ward = { id: '457', name: 'Đảng ủy phường Tân Hạnh', shortName: 'Phường Tân Hạnh' };
const office = { id: '530', name: 'Văn phòng Đảng ủy phường Tân Hạnh', shortName: 'VPĐU' };

export const paperText = `ĐẢNG UỶ PHƯỜNG TÂN HẠNH
Số 112-KH/ĐU
Thực hiện Nghị quyết số 05-NQ/TU.
1. Văn phòng Đảng uỷ chủ trì, phối hợp với Ban Xây dựng tổng hợp, trình Ban Thường vụ trước ngày 20/12/2026.
2. Các chi bộ trực thuộc tổ chức học tập, 100% đảng viên được học tập.
3. Đến năm 2030 có ít nhất 85% thủ tục được giải quyết trực tuyến.`;

const at = (words: string) => {
  const start = paperText.indexOf(words);
  if (start < 0) throw new Error(`the paper does not say ${words}`);
  return { text: words, start, end: start + words.length };
};

const task =
  'chủ trì, phối hợp với Ban Xây dựng tổng hợp, trình Ban Thường vụ trước ngày 20/12/2026';
const work = (words: string) => {
  const { text, start, end } = at(words);
  return { task: text, start, end };
};

/** A plan of a ward as it is read: a citation, two pieces of work, a target, a share of those who study. */
export const reading: Reading = {
  self: {
    symbol: '112-KH/ĐU',
    number: '112',
    type: 'KH',
    typeName: 'Kế hoạch',
    issuerText: 'ĐẢNG UỶ PHƯỜNG TÂN HẠNH',
    issuerId: '457',
    issuerSuggestions: [{ organisation: ward, match: 'NAME' }],
    issuedOn: '2026-11-12',
    title: 'về chuyển đổi số',
    recipients: [],
  },
  citations: [
    {
      ...at('Nghị quyết số 05-NQ/TU'),
      symbol: '05-NQ/TU',
      type: 'NQ',
      typeName: 'Nghị quyết',
      number: '05',
      relation: 'IMPLEMENTS',
      mentions: [at('Nghị quyết số 05-NQ/TU')],
      suggestions: [
        { id: '20', symbol: '05-NQ/TU', type: 'NQ', title: 'Nghị quyết về nhiệm vụ năm 2022' },
      ],
    },
  ],
  deadlines: [
    {
      ...at('trước ngày 20/12/2026'),
      kind: 'BEFORE_DATE',
      printedOn: '2026-12-20',
      dueOn: '2026-12-19',
      exclusive: true,
      rule: { kind: 'BEFORE_DATE', date: '2026-12-20' },
      explanation: 'trước ngày 20/12/2026 (ngày cuối: 19/12/2026)',
      warnings: [],
    },
  ],
  assignments: [
    {
      organisation: {
        ...at('Văn phòng Đảng uỷ'),
        id: '530',
        suggestions: [{ organisation: office, match: 'NAME' }],
      },
      role: 'LEAD',
      act: 'TASK',
      ...work(task),
      deadline: 0,
    },
    {
      organisation: { ...at('Ban Xây dựng'), suggestions: [] },
      role: 'COORDINATE',
      act: 'TASK',
      ...work(task),
      deadline: 0,
    },
    {
      organisation: {
        ...at('Các chi bộ trực thuộc'),
        suggestions: [],
        collective: { subtreeOf: '457', kinds: ['CELL'] },
      },
      role: 'LEAD',
      act: 'STUDY',
      ...work('tổ chức học tập'),
    },
  ],
  targets: [
    {
      ...at('ít nhất 85%'),
      name: 'thủ tục được giải quyết trực tuyến',
      comparator: 'AT_LEAST',
      value: 85,
      unit: '%',
      year: 2030,
    },
  ],
  studyShares: [{ ...at('100% đảng viên được học tập'), percent: 100, audience: 'đảng viên' }],
  warnings: [],
  organisation: ward,
};
