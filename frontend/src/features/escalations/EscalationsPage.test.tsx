import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Escalation } from '@/api';
import { expectAccessible } from '@/test/axe';
import { myWork } from '@/test/data';
import { open } from '@/test/render';
import { onGet, onPost, onProblem, server, type Sent } from '@/test/server';

const commune = { id: '20', name: 'Đảng ủy xã Tân Hạnh' };
const province = { id: '2', name: 'Tỉnh ủy Vĩnh Long' };
const running: Escalation = {
  id: '7',
  obligationId: '90',
  organisation: commune,
  act: 'REPORT',
  title: 'Báo cáo kết quả học tập',
  symbol: '05-NQ/TU',
  dueOn: '2026-11-01',
  daysLate: 20,
  state: 'RUNNING',
  told: [
    {
      step: 'OFFICER',
      at: '2026-11-04T00:00:00Z',
      organisation: commune,
      name: 'Văn phòng',
      nobody: false,
    },
    { step: 'HEAD', at: '2026-11-08T00:00:00Z', organisation: commune, nobody: true },
    { step: 'SUPERIOR', at: '2026-11-15T00:00:00Z', organisation: province, nobody: false },
  ],
  nextStep: 'SUPERIOR',
  nextOn: '2026-11-22',
  mayAnswer: true,
  version: '3',
};

beforeEach(() =>
  server.use(onGet('/my-work', myWork), onGet('/escalations', { items: [running] })),
);

describe('Escalations', () => {
  it('says since when, who was told, what comes next, and takes an answer', async () => {
    const sent: Sent[] = [];
    server.use(onPost('/escalations/7/answer', { ...running, state: 'ANSWERED' }, sent));
    const { user } = open('/escalations');
    expect(await screen.findByText('Quá hạn từ 01/11/2026, đã 20 ngày')).toBeVisible();
    expect(screen.getByText(/Văn phòng, Đảng ủy xã Tân Hạnh/)).toBeVisible();
    expect(screen.getByText(/chưa có ai giữ vai trò này/)).toBeVisible();
    expect(screen.getByText(/22\/11\/2026: báo cán bộ cấp trên/)).toBeVisible();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: `Trả lời đôn đốc: ${running.title}` }));
    const form = await screen.findByRole('dialog');
    expect(within(form).getByRole('button', { name: 'Gửi trả lời' })).toBeDisabled();
    await user.type(within(form).getByLabelText(/Vướng ở đâu/), 'Chờ số liệu');
    await user.click(within(form).getByRole('button', { name: 'Gửi trả lời' }));
    expect(await screen.findByText('Đã gửi trả lời')).toBeVisible();
    expect(sent[0]).toMatchObject({ body: { answer: 'Chờ số liệu' }, ifMatch: '"3"' });
  });

  it('offers no answer to who may not give one, and keeps a refused answer', async () => {
    server.use(onGet('/escalations', { items: [{ ...running, mayAnswer: false }] }));
    open('/escalations');
    expect(await screen.findByText(running.title)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Trả lời đôn đốc/ })).toBeNull();
  });

  it('shows a refusal beside what was typed', async () => {
    server.use(
      onProblem('post', '/escalations/7/answer', {
        type: '/problems/stale-version',
        title: 'Nội dung đã đổi',
        status: 412,
        detail: 'Nội dung đã đổi từ khi bạn mở.',
        instance: '/api/v1/escalations/7/answer',
      }),
    );
    const { user } = open('/escalations');
    await user.click(
      await screen.findByRole('button', { name: `Trả lời đôn đốc: ${running.title}` }),
    );
    const form = await screen.findByRole('dialog');
    await user.type(within(form).getByLabelText(/Vướng ở đâu/), 'Chờ số liệu');
    await user.click(within(form).getByRole('button', { name: 'Gửi trả lời' }));
    await waitFor(() => expect(within(form).getByRole('alert')).toBeVisible());
    expect(within(form).getByLabelText(/Vướng ở đâu/)).toHaveValue('Chờ số liệu');
  });
});
