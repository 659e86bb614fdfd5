import { expect, test } from '@playwright/test';
import { signIn } from './sign-in';

test('an administrator makes an account, gives it an office, and sees where its roles come from', async ({
  page,
}) => {
  await signIn(page, 'ADMINISTRATOR');
  await page.getByRole('link', { name: 'Tài khoản', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tài khoản');

  const userName = `canbo.${Date.now()}`;
  const name = `Cán bộ ${userName}`;
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Họ tên hoặc tên nơi dùng chung').fill(name);
  await form.getByLabel('Tên đăng nhập').fill(userName);
  await form.getByLabel(/Tại tổ chức/).fill('tan hanh');
  await page
    .getByRole('option', { name: /Tân Hạnh/ })
    .first()
    .click();
  const password = await form.getByLabel('Mật khẩu ban đầu').inputValue();
  await form.getByRole('button', { name: 'Tạo tài khoản' }).click();
  await expect(page.getByText(password)).toBeVisible();
  await page.getByRole('button', { name: 'Đã trao' }).click();

  await page.getByLabel('Tìm tài khoản').fill(userName);
  await page.getByRole('link', { name, exact: true }).click();
  const roles = page.getByRole('list', { name: 'Quyền đang có hiệu lực' });
  await expect(roles.getByText('giữ trực tiếp')).toBeVisible();
  const account = page.url();

  await page.getByRole('link', { name: 'Tổng quan', exact: true }).first().click();
  await page.getByRole('link', { name: 'Chức danh', exact: true }).click();
  const office = `Phó Chánh Văn phòng ${userName}`;
  await page.getByRole('button', { name: 'Thêm chức danh' }).first().click();
  await page.getByRole('dialog').getByLabel('Tên chức danh').fill(office);
  await page.getByRole('dialog').getByRole('checkbox', { name: 'Người xem' }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Thêm chức danh' }).click();
  await page.getByRole('button', { name: `Ghi người giữ chức ${office}` }).click();
  await page.getByRole('dialog').getByLabel('Người giữ chức').fill(userName);
  await page.getByRole('option', { name }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi người giữ chức' }).click();
  await expect(page.getByRole('link', { name })).toBeVisible();

  await page.goto(account);
  await expect(roles.getByText(`theo chức danh ${office}`)).toBeVisible();
});
