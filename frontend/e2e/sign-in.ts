import { expect, type Page } from '@playwright/test';

interface Account {
  userName: string;
  password: string;
  role: string;
}

/** Signs in through the form as the first demonstration account that holds a role. */
export async function signIn(page: Page, role: string): Promise<void> {
  const answer = await page.request.get('/api/v1/setup');
  const { demoAccounts = [] } = (await answer.json()) as { demoAccounts?: Account[] };
  const account = demoAccounts.find((one) => one.role === role);
  if (!account) throw new Error(`no demonstration account holds ${role}`);
  await page.goto('/sign-in');
  await page.locator('#user-name').fill(account.userName);
  await page.locator('#password').fill(account.password);
  await page.locator('#password').press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Việc cần xử lý');
}
