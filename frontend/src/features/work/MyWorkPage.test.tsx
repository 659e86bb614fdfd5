import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '@/test/axe';
import { myWork, newRow, obligation, submittedRow } from '@/test/data';
import { open } from '@/test/render';
import { onGet, onPost, onProblem, server, type Sent } from '@/test/server';

describe('My work', () => {
  it('shows each group with why, when and the one action', async () => {
    server.use(onGet('/my-work', myWork));
    open('/');
    const overdue = within(await screen.findByRole('region', { name: 'Quá hạn' }));
    expect(overdue.getByRole('link', { name: 'Xây dựng Chương trình hành động' })).toHaveAttribute(
      'href',
      '/obligations/100',
    );
    expect(overdue.getByText('“hoàn thành trong tháng 10”')).toBeVisible();
    expect(overdue.getByText('quá 21 ngày')).toBeVisible();
    expect(overdue.getByText('hạn 31/10/2026')).toBeVisible();
    expect(overdue.getByRole('link', { name: /Báo cáo kết quả: / })).toHaveAttribute(
      'href',
      '/obligations/100?do=SUBMIT',
    );
    expect(screen.getByRole('link', { name: 'Quá hạn: 1' })).toHaveAttribute(
      'href',
      '/obligations?view=MINE&timeliness=OVERDUE',
    );
    expect(screen.queryByText('Trong 7 ngày', { selector: 'h2' })).toBeNull();
    await expectAccessible();
  });

  it('brings up what waits for a condition, to be left waiting for another month', async () => {
    const sent: Sent[] = [];
    server.use(
      onGet('/my-work', {
        ...myWork,
        groups: [],
        conditions: [
          {
            demandId: '4',
            title: 'Sắp xếp theo chỉ đạo của tỉnh',
            waitsFor: 'CONDITION',
            waitsForWords: 'chờ điều kiện, mỗi tháng xem lại một lần',
            lookedOn: '2026-10-20',
            dueOn: '2026-11-20',
            version: '7',
          },
        ],
      }),
      http.post('*/api/v1/demands/4/look', ({ request }) => {
        sent.push({
          body: undefined,
          ifMatch: request.headers.get('If-Match'),
          csrf: request.headers.get('X-Lantoa-Csrf'),
          idempotencyKey: null,
        });
        return HttpResponse.json({});
      }),
    );
    const { user } = open('/');
    await user.click(
      await screen.findByRole('button', { name: 'Vẫn chờ: Sắp xếp theo chỉ đạo của tỉnh' }),
    );
    expect(await screen.findByText('Đã ghi: vẫn chờ, tháng sau xem lại')).toBeVisible();
    expect(sent).toMatchObject([{ ifMatch: '"7"', csrf: '1' }]);
    await expectAccessible();
  });

  it('receives in one click, against the version that was seen', async () => {
    const sent: Sent[] = [];
    server.use(
      onGet('/my-work', myWork),
      onPost('/obligations/101/receipt', { ...obligation, id: '101', state: 'RECEIVED' }, sent),
    );
    const { user } = open('/');
    await user.click(await screen.findByRole('button', { name: `Tiếp nhận: ${newRow.title}` }));
    expect(await screen.findByText(`Đã tiếp nhận: ${newRow.title}`)).toBeVisible();
    expect(sent).toEqual([
      {
        body: undefined,
        ifMatch: '"2"',
        csrf: '1',
        idempotencyKey: expect.stringMatching(/\S{16,}/) as string,
      },
    ]);
  });

  it('says why a receipt was refused, and what to do', async () => {
    server.use(
      onGet('/my-work', myWork),
      onProblem('post', '/obligations/101/receipt', {
        type: '/problems/stale-version',
        title: 'Việc này vừa thay đổi',
        status: 412,
        detail: 'Người khác đã tiếp nhận.',
      }),
    );
    const { user } = open('/');
    await user.click(await screen.findByRole('button', { name: /^Tiếp nhận/ }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Việc này vừa thay đổi');
    expect(alert).toHaveTextContent('Người khác đã tiếp nhận.');
  });

  it('confirms the chosen rows at once and names those refused', async () => {
    const sent: Sent[] = [];
    server.use(
      onGet('/my-work', myWork),
      onPost(
        '/obligation-decisions',
        {
          decided: 0,
          refused: 1,
          results: [
            { id: '102', outcome: 'REFUSED', code: 'stale-version', detail: 'Vừa được trả lại.' },
          ],
        },
        sent,
      ),
    );
    const { user } = open('/');
    await user.click(await screen.findByRole('checkbox', { name: new RegExp(submittedRow.title) }));
    await user.click(screen.getByRole('button', { name: 'Xác nhận hoàn thành 1 việc' }));
    await user.click(await screen.findByRole('button', { name: 'Xác nhận hoàn thành' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'CB Tân Thới · Báo cáo kết quả học tập: Vừa được trả lại.',
    );
    expect(sent.map(({ body }) => body)).toEqual([
      { decision: 'ACCEPT', items: [{ id: '102', version: '5' }] },
    ]);
  });

  it('says what to expect where nothing waits', async () => {
    server.use(onGet('/my-work', { today: '2026-11-21', groups: [] }));
    open('/');
    expect(await screen.findByRole('heading', { name: 'Không có việc nào chờ bạn' })).toBeVisible();
    await expectAccessible();
  });

  it('says what happened when the server fails, and asks again', async () => {
    server.use(
      onProblem('get', '/my-work', {
        type: 'about:blank',
        title: '',
        status: 503,
        requestId: 'r-7',
      }),
    );
    const { user } = open('/');
    expect(await screen.findByRole('heading', { name: 'Máy chủ gặp lỗi' })).toBeVisible();
    server.use(onGet('/my-work', myWork));
    await user.click(screen.getByRole('button', { name: 'Thử lại' }));
    expect(await screen.findByText('quá 21 ngày')).toBeVisible();
  });

  it('leads to the sign-in whoever has no session, and back again', async () => {
    server.use(
      onProblem('get', '/session', { type: '/problems/unauthenticated', title: 'x', status: 401 }),
      onGet('/setup', { state: 'READY', demo: false }),
    );
    const { address } = open('/obligations?act=STUDY');
    expect(await screen.findByLabelText('Tên đăng nhập')).toBeVisible();
    expect(address()).toBe('/sign-in?next=%2Fobligations%3Fact%3DSTUDY');
    await expectAccessible();
  });
});
