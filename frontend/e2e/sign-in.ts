import { expect, type Page } from '@playwright/test';

interface Account {
  userName: string;
  password: string;
  role: string;
}

async function find(page: Page, wanted: (account: Account) => boolean, who: string) {
  const answer = await page.request.get('/api/v1/setup');
  const { demoAccounts = [] } = (await answer.json()) as { demoAccounts?: Account[] };
  const account = demoAccounts.find(wanted);
  if (!account) throw new Error(`no demonstration account is ${who}`);
  return account;
}

async function through(page: Page, wanted: (account: Account) => boolean, who: string) {
  const account = await find(page, wanted, who);
  await page.goto('/sign-in');
  await page.locator('#user-name').fill(account.userName);
  await page.locator('#password').fill(account.password);
  await page.locator('#password').press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Việc cần xử lý');
}

/** Signs in through the form as the first demonstration account that holds a role. */
export async function signIn(page: Page, role: string): Promise<void> {
  await through(page, (account) => account.role === role, role);
}

/** Signs in through the form as one demonstration account. */
export async function signInAs(page: Page, userName: string): Promise<void> {
  await through(page, (account) => account.userName === userName, userName);
}

/** Becomes one demonstration account without the form: the next page that is opened is theirs. */
export async function become(page: Page, userName: string): Promise<void> {
  const account = await find(page, (one) => one.userName === userName, userName);
  await page.context().clearCookies();
  const answer = await page.request.post('/api/v1/session', {
    data: { userName, password: account.password },
    headers: { 'X-Lantoa-Csrf': '1' },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
}
