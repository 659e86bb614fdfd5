import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ActionProgramme, Figures, ProgrammeReview } from '@/api';
import { expectAccessible } from '@/test/axe';
import { myWork, session } from '@/test/data';
import { figures } from '@/test/figures';
import { open } from '@/test/render';
import { onGet, onPost, onProblem, server, type Sent } from '@/test/server';

const province = { id: '1', name: 'Tỉnh ủy Vĩnh Long', shortName: 'Tỉnh ủy' };
const counted: Figures = {
  ...figures({ expected: 2, done: 1, onTime: 1, overdue: 1 }),
  completion: { numerator: 1, denominator: 2, percent: 50 },
};
const review: ProgrammeReview = {
  id: '4',
  programmeId: '1',
  kind: 'PRELIMINARY',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  results: 'Hoàn thành một nhiệm vụ',
  state: 'DRAFT',
  figures: {
    tasks: counted,
    leads: [
      { organisation: { id: '20', name: 'Ban Tổ chức', shortName: 'BTCTU' }, figures: counted },
    ],
    targets: [
      {
        id: '31',
        name: 'Sản lượng lương thực',
        unit: 'tấn',
        planned: 100,
        reached: 104.5,
        status: 'EXCEEDED',
      },
    ],
  },
  mayEdit: true,
  mayFreeze: true,
  version: '2',
};
const programme: ActionProgramme = {
  id: '1',
  organisation: province,
  type: 'CTr',
  issuingBody: 'COMMITTEE',
  title: 'Chương trình hành động',
  state: 'ISSUED',
  edition: 1,
  bases: [],
  sections: [],
  tasks: [],
  organisations: [province],
  contentHash: 'a',
  mayEdit: false,
  mayApprove: true,
  version: '2',
};

beforeEach(() => {
  server.use(
    onGet('/my-work', myWork),
    onGet('/session', session),
    onGet('/action-programmes/1', programme),
    onGet('/action-programmes/1/reviews', {
      items: [
        {
          id: '4',
          kind: 'PRELIMINARY',
          startsOn: '2026-01-01',
          endsOn: '2026-12-31',
          state: 'DRAFT',
        },
      ],
      mayEdit: true,
    }),
    onGet('/programme-reviews/4', review),
  );
});

describe('reviews of a programme', () => {
  it('shows what was due, who led it, how the targets stand, and what is said', async () => {
    open('/programmes/1/reviews');
    expect(await screen.findByText('Sơ kết 01/01/2026 – 31/12/2026')).toBeVisible();
    expect(screen.getByRole('rowheader', { name: 'BTCTU' })).toBeVisible();
    expect(screen.getByText('Vượt')).toBeVisible();
    expect(screen.getByText('Hoàn thành một nhiệm vụ')).toBeVisible();
    await expectAccessible();
  });

  it('is frozen by the head, against the version that was seen', async () => {
    const sent: Sent[] = [];
    server.use(onPost('/programme-reviews/4/freezing', { ...review, state: 'FROZEN' }, sent));
    const { user } = open('/programmes/1/reviews');
    await user.click(await screen.findByRole('button', { name: 'Chốt số liệu' }));
    const drawer = await screen.findByRole('dialog');
    await user.click(within(drawer).getByRole('button', { name: 'Chốt số liệu' }));
    expect(await screen.findByText('Đã chốt')).toBeVisible();
    expect(sent[0]).toMatchObject({ ifMatch: '"2"' });
  });

  it('keeps what was typed when a window is refused', async () => {
    server.use(
      onProblem('post', '/action-programmes/1/reviews', {
        type: '/problems/invalid',
        title: 'Nội dung chưa đúng',
        status: 422,
        errors: [{ pointer: '/endsOn', code: 'BEFORE_START', detail: 'Kết thúc sau khi bắt đầu.' }],
      }),
    );
    const { user } = open('/programmes/1/reviews');
    await user.click(await screen.findByRole('button', { name: 'Lập bản sơ kết' }));
    const form = await screen.findByRole('dialog');
    await user.type(within(form).getByLabelText('Kết quả đạt được'), 'Đạt');
    await user.click(within(form).getByRole('button', { name: 'Lập bản sơ kết' }));
    expect((await within(form).findAllByText(/Kết thúc sau khi bắt đầu/))[0]).toBeVisible();
    expect(within(form).getByLabelText('Kết quả đạt được')).toHaveValue('Đạt');
  });

  it('offers nothing to change once it is frozen', async () => {
    server.use(
      onGet('/action-programmes/1/reviews', {
        items: [
          { id: '4', kind: 'FINAL', startsOn: '2026-01-01', endsOn: '2026-12-31', state: 'FROZEN' },
        ],
        mayEdit: false,
      }),
      onGet('/programme-reviews/4', {
        ...review,
        kind: 'FINAL',
        state: 'FROZEN',
        mayEdit: false,
        mayFreeze: false,
      }),
    );
    open('/programmes/1/reviews');
    expect(await screen.findByText('đã chốt')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Sửa|Xóa|Chốt|Lập/ })).toBeNull();
  });
});
