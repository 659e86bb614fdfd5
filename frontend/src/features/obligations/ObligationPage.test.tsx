import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Obligation } from '@/api';
import { addDays, dateInVietnam, formatDate } from '@/shared/lib/dates';
import { expectAccessible } from '@/test/axe';
import { myWork, obligation, session } from '@/test/data';
import { open } from '@/test/render';
import { onGet, onPost, onProblem, server, type Sent } from '@/test/server';

const accepted: Obligation = {
  ...obligation,
  state: 'SUBMITTED',
  timeliness: 'AWAITING',
  actions: [],
  version: '3',
};

beforeEach(() => {
  server.use(
    onGet('/my-work', myWork),
    onGet('/obligations/100', obligation),
    onGet('/obligations/100/steps', [
      { kind: 'CREATED', at: '2026-02-21T02:00:00Z', by: 'Văn phòng Tỉnh ủy', dueOn: '2026-10-31' },
    ]),
    onGet('/obligations/100/attachments', []),
  );
});

describe('An obligation', () => {
  it('says why it is owed, from which words, by when', async () => {
    open('/obligations/100');
    expect(await screen.findByRole('heading', { level: 1, name: obligation.title })).toBeVisible();
    const main = within(screen.getByRole('main'));
    expect(main.getByRole('link', { name: '87-KH/TU' })).toHaveAttribute('href', '/documents/9');
    expect(main.getByText('xây dựng chương trình hành động').tagName).toBe('MARK');
    expect(main.getByText(/Hết tháng 10 năm 2026/)).toBeVisible();
    expect(main.getByText('quá 21 ngày')).toBeVisible();
    expect(await main.findByText('Giao việc')).toBeVisible();
    expect(main.getByText(/09:00 21\/02\/2026/)).toBeVisible();
    await expectAccessible();
  });

  it('shows how its date came out', async () => {
    server.use(
      onGet('/obligations/100', {
        ...obligation,
        trace: [{ vi: 'ngày tổ chức hội nghị: 05/11/2026', en: 'the session: 05/11/2026' }],
      }),
    );
    open('/obligations/100');
    expect(await screen.findByText('ngày tổ chức hội nghị: 05/11/2026')).toBeVisible();
  });

  it('says what it waits for while there is no date', async () => {
    server.use(
      onGet('/obligations/100', {
        ...obligation,
        dueOn: undefined,
        firstDueOn: undefined,
        daysLeft: undefined,
        timeliness: 'UNDATED',
        undatedReason: 'WAITING',
        waitsFor: 'SESSION',
        waitsForWords: 'chờ ngày tổ chức hội nghị',
      }),
    );
    open('/obligations/100');
    expect(await screen.findByText('chờ ngày tổ chức hội nghị')).toBeVisible();
  });

  it('asks for more time, and shows the request with its answer', async () => {
    const sent: Sent[] = [];
    const later = addDays(dateInVietnam(), 24);
    const waiting = {
      id: '7',
      state: 'WAITING' as const,
      dueOnBefore: '2026-10-31',
      requestedDueOn: later,
      reason: 'Bão số 13',
      requestedAt: '2026-11-21T02:00:00Z',
      requestedBy: 'Văn phòng Đảng ủy',
      decider: obligation.organisation,
    };
    const asked: Obligation = {
      ...obligation,
      extension: waiting,
      actions: ['WITHDRAW_EXTENSION'],
      version: '3',
    };
    server.use(
      onGet('/obligations/100', { ...obligation, actions: ['REQUEST_EXTENSION'] }),
      onGet('/obligations/100/extensions', [waiting]),
      onPost('/obligations/100/extension-request', asked, sent),
    );
    const { user } = open('/obligations/100');
    await user.click(await screen.findByRole('button', { name: 'Đề nghị gia hạn' }));
    const wanted = await screen.findByLabelText(/Hạn mới đề nghị/);
    await user.type(wanted, '31/02/2027');
    await user.tab();
    expect(screen.getByText(/“31\/02\/2027” không đọc được thành ngày/)).toBeVisible();
    await user.type(wanted, '01/10/2026');
    await user.tab();
    expect(screen.getByText(/Không chọn được 01\/10\/2026: hãy chọn từ .* trở đi/)).toBeVisible();
    await user.type(wanted, formatDate(later));
    expect(screen.queryByText(/Không chọn được/)).toBeNull();
    await user.type(screen.getByLabelText(/Lý do/), 'Bão số 13');
    await user.click(screen.getByRole('button', { name: 'Gửi đề nghị' }));
    expect(
      await screen.findByText(`Đề nghị lùi từ 31/10/2026 đến ${formatDate(later)}`, {
        exact: false,
      }),
    ).toBeVisible();
    expect(sent[0]).toMatchObject({
      ifMatch: '"2"',
      body: { dueOn: later, reason: 'Bão số 13' },
    });
    expect(screen.queryByRole('button', { name: 'Đề nghị gia hạn' })).toBeNull();
  });

  it('offers only what the server says may be done', async () => {
    server.use(onGet('/obligations/100', { ...obligation, actions: [] }));
    open('/obligations/100?do=SUBMIT');
    expect(await screen.findByRole('heading', { level: 1 })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Báo cáo kết quả' })).toBeNull();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('submits the day it was done and the words, against the version that was seen', async () => {
    const sent: Sent[] = [];
    server.use(onPost('/obligations/100/submission', accepted, sent));
    const { user } = open('/obligations/100');
    await user.click(await screen.findByRole('button', { name: 'Báo cáo kết quả' }));
    const day = await screen.findByLabelText(/Ngày việc xong/);
    await user.clear(day);
    await user.type(day, '30/10/2026');
    await user.type(screen.getByLabelText('Kết quả đã đạt'), 'Đã ban hành 12-CTr/ĐU');
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Gửi báo cáo' }));
    expect(await screen.findByText('Đã gửi báo cáo')).toBeVisible();
    expect(await screen.findByText('Đã báo cáo, chờ xác nhận')).toBeVisible();
    expect(sent).toMatchObject([
      {
        body: { doneOn: '2026-10-30', note: 'Đã ban hành 12-CTr/ĐU', attachmentIds: [] },
        ifMatch: '"2"',
        csrf: '1',
      },
    ]);
  });

  it('keeps what was typed when the server refuses, and points to the field', async () => {
    server.use(
      onProblem('post', '/obligations/100/submission', {
        type: '/problems/invalid-input',
        title: 'Dữ liệu chưa hợp lệ',
        status: 422,
        errors: [
          { pointer: '/doneOn', code: 'before-document', detail: 'Không được trước ngày văn bản.' },
        ],
      }),
    );
    const { user } = open('/obligations/100?do=SUBMIT');
    await user.type(await screen.findByLabelText('Kết quả đã đạt'), 'Đã xong');
    await user.click(screen.getByRole('button', { name: 'Gửi báo cáo' }));
    const summary = await screen.findByRole('alert');
    expect(summary).toHaveTextContent('Ngày việc xong: Không được trước ngày văn bản.');
    expect(summary).toHaveFocus();
    expect(screen.getByLabelText('Kết quả đã đạt')).toHaveValue('Đã xong');
    await user.click(within(summary).getByRole('link', { name: 'Ngày việc xong' }));
    expect(screen.getByLabelText(/Ngày việc xong/)).toHaveFocus();
  });

  it('asks to sign in again without losing the form, then sends it', async () => {
    const sent: Sent[] = [];
    server.use(
      onProblem('post', '/obligations/100/submission', {
        type: '/problems/unauthenticated',
        title: 'x',
        status: 401,
      }),
    );
    const { user } = open('/obligations/100?do=SUBMIT');
    await user.type(await screen.findByLabelText('Kết quả đã đạt'), 'Đã xong');
    await user.click(screen.getByRole('button', { name: 'Gửi báo cáo' }));
    expect(await screen.findByText('Phiên đăng nhập đã hết')).toBeVisible();
    server.resetHandlers();
    server.use(
      onPost('/session', session, []),
      onPost('/obligations/100/submission', accepted, sent),
      onGet('/my-work', myWork),
      onGet('/obligations/100/steps', []),
      onGet('/obligations/100/attachments', []),
    );
    await user.type(screen.getByLabelText('Mật khẩu'), 'mat-khau-dai');
    await user.click(screen.getByRole('button', { name: 'Đăng nhập' }));
    expect(await screen.findByText('Đã gửi báo cáo')).toBeVisible();
    expect(sent).toMatchObject([{ body: { note: 'Đã xong' } }]);
  });

  it('says that it is not there, or not for this person', async () => {
    server.use(
      onProblem('get', '/obligations/100', {
        type: '/problems/not-found',
        title: 'Không tìm thấy',
        status: 404,
      }),
    );
    open('/obligations/100');
    expect(await screen.findByRole('heading', { name: 'Không tìm thấy' })).toBeVisible();
    await expectAccessible();
  });
});
