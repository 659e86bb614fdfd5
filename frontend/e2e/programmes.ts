import { expect, type Page } from '@playwright/test';

const headers = { 'X-Lantoa-Csrf': '1' };

/** What the API answers to the browser's session. */
export async function read<T>(page: Page, path: string): Promise<T> {
  const answer = await page.request.get(`/api/v1${path}`);
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()) as T;
}

/** Sends something as the browser's session; `version` where one is replaced or moved on. */
export async function send<T>(
  page: Page,
  path: string,
  data: object,
  { method = 'POST', version }: { method?: 'POST' | 'PUT'; version?: string } = {},
): Promise<T> {
  const answer = await page.request.fetch(`/api/v1${path}`, {
    method,
    data,
    headers: { ...headers, ...(version ? { 'If-Match': `"${version}"` } : {}) },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()) as T;
}

export interface Task {
  id: string;
  key: string;
  title: string;
  version: string;
  sectionId: string;
  demandId?: string;
}

export interface Programme {
  id: string;
  version: string;
  contentHash: string;
  sections: { id: string; kind: string; heading: string; depth: number; version: string }[];
  tasks: Task[];
  document?: { id: string; symbol?: string };
}

export const programmeOf = (page: Page, id: string) =>
  read<Programme>(page, `/action-programmes/${id}`);

/** The id of an organisation of exactly this name. */
export async function organisation(page: Page, name: string): Promise<string> {
  const { items } = await read<{ items: { id: string; name: string }[] }>(
    page,
    `/organisations?q=${encodeURIComponent(name)}&limit=50`,
  );
  const found = items.find((one) => one.name === name);
  expect(found, `${name} among ${items.map((one) => one.name).join(', ')}`).toBeDefined();
  return found?.id ?? '';
}

/** Whose programme the signed-in person writes. */
export async function home(page: Page): Promise<{ id: string; name: string }> {
  return (await read<{ home: { id: string; name: string } }>(page, '/session')).home;
}

/** The id of the present term of an organisation, or of one above it. */
export async function term(page: Page, organisationId: string): Promise<string> {
  const terms = await read<{ id: string; name: string }[]>(
    page,
    `/organisations/${organisationId}/terms`,
  );
  const present = terms.find((one) => one.name === '2025-2030');
  expect(present, JSON.stringify(terms)).toBeDefined();
  return present?.id ?? '';
}

/** A document in the register, with its text where one is given. */
export async function document(
  page: Page,
  input: { issuerId: string; type: string; title: string; issuedOn: string; symbol?: string },
  text?: string,
): Promise<{ id: string; provisions: { id: string; label?: string; text: string }[] }> {
  const made = await send<{ id: string; version: string }>(page, '/documents', input);
  if (text === undefined) return { id: made.id, provisions: [] };
  const { provisions } = await send<{
    provisions: { id: string; label?: string; text: string }[];
  }>(page, `/documents/${made.id}/text`, { text }, { method: 'PUT', version: made.version });
  return { id: made.id, provisions };
}

/** Asks organisations for a programme: from then on they see the document. */
export async function ask(page: Page, documentId: string, organisations: string[]): Promise<void> {
  const demand = await send<{ id: string; version: string }>(page, '/demands', {
    documentId,
    act: 'PROGRAMME',
    title: 'Xây dựng chương trình, kế hoạch thực hiện',
    addressees: { organisations },
    deadlines: [{ rule: { kind: 'ON_DATE', date: day(60, true) } }],
  });
  const { id, version } = demand;
  await send(page, `/demands/${id}/publication`, {}, { version });
}

/** A draft that serves documents. */
export async function draft(
  page: Page,
  input: { type: 'CTr' | 'KH'; title: string; bases?: string[]; template?: 'PROGRAMME' | 'PLAN' },
): Promise<Programme> {
  const { id } = await home(page);
  return send<Programme>(page, '/action-programmes', {
    organisationId: id,
    type: input.type,
    title: input.title,
    termId: await term(page, id),
    template: input.template ?? 'PLAN',
    bases: (input.bases ?? []).map((documentId) => ({ documentId })),
  });
}

/** Adds a task to the first group of tasks that takes one. */
export async function task(
  page: Page,
  programme: Programme,
  input: { title: string; leadIds: string[]; deadline: string; output?: string },
): Promise<Task> {
  const groups = programme.sections.filter((one) => one.kind === 'TASKS');
  return send<Task>(page, `/action-programmes/${programme.id}/tasks`, {
    sectionId: (groups.find((one) => one.depth === 1) ?? groups[0])?.id,
    title: input.title,
    leadIds: input.leadIds,
    output: input.output ?? 'Báo cáo kết quả',
    recipient: 'Ban Thường vụ',
    deadline: { words: input.deadline },
  });
}

/** A target that is added up, planned for each year of its term. */
export async function target(
  page: Page,
  input: {
    programmeId?: string;
    documentId?: string;
    parentId?: string;
    name: string;
    unit: string;
    values: Record<number, number>;
  },
): Promise<{ id: string }> {
  const { values, ...rest } = input;
  const years = Object.keys(values).map(Number);
  return send<{ id: string }>(page, '/targets', {
    ...rest,
    group: 'ECONOMY',
    comparison: 'AT_LEAST',
    direction: 'HIGHER',
    rollUp: 'SUM',
    frequency: 'YEAR',
    termFrom: Math.min(...years),
    termTo: Math.max(...years),
    values: years.map((year) => ({ year, value: values[year] })),
  });
}

/** Approves and issues as the head who is signed in, under the next number; the document's id. */
export async function issue(page: Page, id: string): Promise<string> {
  const path = `/action-programmes/${id}`;
  const seen = await programmeOf(page, id);
  await send(
    page,
    `${path}/approval`,
    { contentHash: seen.contentHash },
    { version: seen.version },
  );
  const { symbol } = await send<{ symbol: string }>(page, `${path}/issue-preview`, {});
  const { version } = await programmeOf(page, id);
  const first = seen.document === undefined;
  const { documentId } = await send<{ documentId: string }>(
    page,
    `${path}/issue`,
    first ? { symbol } : {},
    { version },
  );
  return documentId;
}

/** The same on screen, as the head who looks at the programme. */
export async function issueOnScreen(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Phê duyệt, ban hành' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('button', { name: 'Phê duyệt nội dung này' }).click();
  await drawer.getByRole('button', { name: 'Ban hành', exact: true }).click();
  await expect(drawer).toBeHidden({ timeout: 20_000 });
  await expect(page.getByText('Đã ban hành', { exact: true })).toBeVisible();
}

/** dd/MM/yyyy, so many days from today in Vietnam; ISO with `iso`. */
export function day(days: number, iso = false): string {
  const text = new Date(Date.now() + days * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10);
  return iso ? text : text.split('-').reverse().join('/');
}

/** The card of a page with this heading. */
export const card = (page: Page, name: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) });
