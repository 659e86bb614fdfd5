import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type {
  Consultation,
  ConsultationChanges,
  ConsultationDraft,
  ConsultationPartyPage,
  Opinion,
  Session,
} from '@/api';
import { expectAccessible } from '@/test/axe';
import { myWork, session } from '@/test/data';
import { open } from '@/test/render';
import { onGet, onPost, onProblem, server, type Sent } from '@/test/server';

const ward = { id: '2', name: 'Đảng ủy phường Tân Hạnh', shortName: 'Phường Tân Hạnh' };
const cell = { id: '8', name: 'Chi bộ khóm Tân Thới', shortName: 'Khóm Tân Thới' };
const hash = 'b'.repeat(64);

const round: Consultation = {
  id: '1',
  programmeId: '9',
  title: 'Kế hoạch chuyển đổi số',
  round: 1,
  organisation: ward,
  demandId: '40',
  question: 'Góp ý về thời hạn.',
  closesOn: '2026-11-30',
  state: 'OPEN',
  daysLeft: 9,
  silenceIsConsent: true,
  openTable: false,
  contentHash: hash,
  openedAt: '2026-11-17T02:00:00Z',
  figures: {
    asked: 8,
    answered: 3,
    agreed: 1,
    consenting: 0,
    silent: 4,
    opinions: 2,
    unanswered: 1,
  },
  own: [],
  desk: true,
  mayEdit: true,
  version: '0',
};

const waiting: Opinion = {
  id: '11',
  anchor: 'TASK',
  anchorKey: '31',
  place: 'Đề án tổ công nghệ số',
  quoted: 'Quý II/2027',
  words: 'Thời hạn quá ngắn.',
  proposal: 'Lùi đến quý IV/2027.',
  organisation: cell,
  source: 'WRITTEN',
  givenAt: '2026-11-18T07:00:00Z',
  mayEdit: false,
  version: '0',
};

const answered: Opinion = {
  ...waiting,
  id: '12',
  words: 'Báo cáo trùng lặp.',
  answer: 'NOT_ACCEPTED',
  reason: 'Theo nghị quyết của tỉnh.',
  version: '1',
};

const parties: ConsultationPartyPage = {
  items: [{ organisation: cell, standing: 'SILENT', opinions: 0, obligationId: '70' }],
};

const draft: ConsultationDraft = {
  title: round.title,
  contentHash: hash,
  places: [
    {
      anchor: 'SECTION',
      key: '30',
      depth: 0,
      title: 'Kinh phí',
      fields: [{ field: 'text', value: 'Ngân sách phường.\nLồng ghép các chương trình.' }],
    },
    {
      anchor: 'TASK',
      key: '31',
      sectionKey: '30',
      depth: 0,
      title: 'Đề án tổ công nghệ số',
      fields: [{ field: 'deadline', value: 'Quý II/2027' }],
    },
  ],
};

const changes: ConsultationChanges = {
  sentHash: hash,
  contentHash: 'c'.repeat(64),
  items: [
    {
      kind: 'CHANGED',
      place: { anchor: 'TASK', key: '31', depth: 0, title: 'Đề án tổ công nghệ số', fields: [] },
      fields: [{ field: 'deadline', before: 'Quý II/2027', after: 'Quý IV/2027' }],
      opinions: [waiting],
    },
  ],
  untouched: [],
};

const officer: Session = {
  ...session,
  permissions: [...session.permissions, 'DOCUMENT_READ', 'DOCUMENT_EDIT'],
};

const asked: Consultation = {
  ...round,
  desk: false,
  mayEdit: false,
  own: [{ organisation: cell, standing: 'SILENT', opinions: 0, obligationId: '70' }],
};

const ended: Consultation = { ...asked, state: 'ENDED' };

beforeEach(() => {
  localStorage.clear();
  server.use(
    onGet('/my-work', myWork),
    onGet('/session', officer),
    onGet('/consultations/1', round),
    onGet('/consultations/1/opinions', { items: [waiting, answered] }),
    onGet('/consultations/1/parties', parties),
    onGet('/consultations/1/draft', draft),
    onGet('/consultations/1/changes', changes),
  );
});

describe('The consultation desk', () => {
  it('shows a line an opinion with its answer, and the round in numbers', async () => {
    open('/consultations/1');
    expect(await screen.findByRole('heading', { level: 1, name: round.title })).toBeVisible();
    const list = await screen.findByRole('list', { name: 'Các ý kiến' });
    expect(within(list).getByText('Thời hạn quá ngắn.')).toBeVisible();
    expect(within(list).getByText('Lý do: Theo nghị quyết của tỉnh.')).toBeVisible();
    expect(screen.getByText(/còn 9 ngày/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Bảng tổng hợp (DOCX)' })).toHaveAttribute(
      'href',
      '/api/v1/consultations/1/opinion-table',
    );
    await expectAccessible();
  });

  it('asks for the reason before an answer that is not accepted is saved', async () => {
    const sent: Sent[] = [];
    server.use(
      onPost('/consultations/1/opinions/11/answer', { ...waiting, answer: 'PARTLY' }, sent),
    );
    const { user } = open('/consultations/1');
    const choices = await screen.findByRole('radiogroup', { name: 'Trả lời ý kiến 1' });
    await user.click(within(choices).getByRole('radio', { name: 'Tiếp thu một phần' }));
    expect(screen.getByRole('button', { name: 'Lưu trả lời' })).toBeDisabled();
    await user.click(screen.getByRole('textbox', { name: 'Lý do (bắt buộc)' }));
    await user.paste('Lùi một quý.');
    await user.click(screen.getByRole('button', { name: 'Lưu trả lời' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      ifMatch: '"0"',
      body: { answer: 'PARTLY', reason: 'Lùi một quý.' },
    });
  });

  it('goes to the next without an answer by n', async () => {
    const { user } = open('/consultations/1');
    await screen.findByRole('radiogroup', { name: 'Trả lời ý kiến 1' });
    await user.keyboard('n');
    expect(screen.getByRole('radio', { name: 'Tiếp thu' })).toHaveFocus();
  });

  it('answers several alike, each in the version that was seen', async () => {
    const sent: Sent[] = [];
    server.use(onPost('/consultations/1/answers', { items: [waiting] }, sent));
    const { user } = open('/consultations/1');
    await user.click(await screen.findByRole('checkbox', { name: 'Chọn ý kiến 1' }));
    await user.click(screen.getByRole('button', { name: 'Trả lời các ý kiến đã chọn' }));
    const drawer = await screen.findByRole('dialog');
    await user.click(within(drawer).getByRole('radio', { name: 'Tiếp thu' }));
    await user.click(within(drawer).getByRole('button', { name: 'Lưu trả lời' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toEqual({
      answer: 'ACCEPTED',
      items: [{ id: '11', version: '0' }],
    });
  });

  it('names the silent units and what changed since with the opinions beside it', async () => {
    open('/consultations/1?view=parties');
    expect(await screen.findByText('Chưa trả lời', { selector: 'li *' })).toBeVisible();
    open('/consultations/1?view=changes');
    expect(await screen.findByText('Quý IV/2027')).toBeVisible();
    expect(await screen.findByText('Đề nghị: Lùi đến quý IV/2027.')).toBeVisible();
  });

  it('offers nothing to change to who only reads', async () => {
    server.use(onGet('/consultations/1', { ...round, mayEdit: false }));
    open('/consultations/1');
    expect(await screen.findByText('Thời hạn quá ngắn.')).toBeVisible();
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Đóng đợt' })).toBeNull();
  });
});

describe('The form of a unit that is asked', () => {
  beforeEach(() => {
    server.use(onGet('/consultations/1', asked), onGet('/consultations/1/opinions', { items: [] }));
  });

  it('sends what is written on the passage that was clicked', async () => {
    const sent: Sent[] = [];
    server.use(onPost('/consultations/1/opinions', { ...waiting, mayEdit: true }, sent));
    const { user } = open('/consultations/1');
    await user.click(await screen.findByRole('button', { name: 'Quý II/2027' }));
    await expectAccessible();
    await user.click(screen.getByRole('textbox', { name: 'Ý kiến' }));
    await user.paste('Thời hạn quá ngắn.');
    await user.click(screen.getByRole('button', { name: 'Gửi ý kiến' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toEqual({
      organisationId: '8',
      anchor: 'TASK',
      anchorKey: '31',
      quoted: 'Quý II/2027',
      words: 'Thời hạn quá ngắn.',
    });
  });

  it('agrees in two steps', async () => {
    const sent: Sent[] = [];
    server.use(onPost('/consultations/1/agreement', asked, sent));
    const { user } = open('/consultations/1');
    await user.click(await screen.findByRole('button', { name: 'Nhất trí, không có ý kiến' }));
    await user.click(await screen.findByRole('button', { name: 'Xác nhận nhất trí' }));
    await waitFor(() => expect(sent[0]?.body).toEqual({ organisationId: '8' }));
  });

  it('says why nothing is taken after the date', async () => {
    server.use(
      onProblem('post', '/consultations/1/opinions', {
        type: '/problems/consultation-closed',
        title: 'Đợt lấy ý kiến đã hết hạn',
        status: 409,
        detail: 'Không nhận thêm ý kiến.',
      }),
    );
    const { user } = open('/consultations/1');
    await user.click(await screen.findByRole('button', { name: 'Ngân sách phường.' }));
    await user.click(screen.getByRole('textbox', { name: 'Ý kiến' }));
    await user.paste('Nêu rõ mức.');
    await user.click(screen.getByRole('button', { name: 'Gửi ý kiến' }));
    expect(await screen.findByText('Không nhận thêm ý kiến.')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Ý kiến' })).toHaveValue('Nêu rõ mức.');
  });

  it('offers no writing once the round is over', async () => {
    server.use(onGet('/consultations/1', ended));
    open('/consultations/1');
    expect(await screen.findByText(/đã hết hạn hoặc đã đóng/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Góp ý/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /Nhất trí/ })).toBeNull();
  });
});

describe('The round of a duty', () => {
  it('is opened at once', async () => {
    server.use(
      onGet('/consultations', {
        items: [
          {
            id: '1',
            programmeId: '9',
            title: round.title,
            round: 1,
            organisation: ward,
            closesOn: round.closesOn,
            state: 'OPEN',
            silenceIsConsent: true,
          },
        ],
      }),
    );
    const { address } = open('/consultations?demandId=40');
    await waitFor(() => expect(address()).toBe('/consultations/1'));
  });
});
