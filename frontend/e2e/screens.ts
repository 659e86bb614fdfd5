import { expect, type Page } from '@playwright/test';

/** The form that registers a document. */
export class DocumentForm {
  constructor(private readonly page: Page) {}

  async register(document: { symbol: string; issuedOn: string; title: string }): Promise<void> {
    const { page } = this;
    await page.goto('/documents/new');
    await page.getByLabel('Số, ký hiệu').fill(document.symbol);
    await expect(page.getByText(`đọc là ${document.symbol}`)).toBeVisible();
    await page.getByLabel('Ngày ban hành').fill(document.issuedOn);
    await page.getByLabel('Ngày ban hành').press('Tab');
    await page.getByLabel('Trích yếu').fill(document.title);
    await page.getByRole('button', { name: 'Đăng ký' }).click();
    await expect(page).toHaveURL(/\/documents\/\d+$/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(document.symbol);
  }
}

/** A document with its relations and text. */
export class DocumentScreen {
  constructor(private readonly page: Page) {}

  /** Finds the other document by a symbol written otherwise than in the register. */
  async relateTo(symbol: string): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: 'Thêm quan hệ' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('Quan hệ').selectOption('CONCRETISES');
    await drawer.getByLabel('Với văn bản').fill(symbol.toLowerCase().replace(/[-/]/g, ' '));
    await page.getByRole('option', { name: new RegExp(`^${symbol}`) }).click();
    await drawer.getByRole('button', { name: 'Thêm quan hệ' }).click();
    await expect(drawer).toBeHidden();
    await expect(page.getByRole('main').getByRole('link', { name: symbol })).toBeVisible();
  }

  async giveText(text: string, words: string): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: 'Thêm toàn văn' }).click();
    await page.getByLabel('Toàn văn', { exact: true }).fill(text);
    await page.getByRole('button', { name: 'Lưu và tách mục' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: words })).toBeVisible();
  }
}

/** The form of a demand, its preview and its publication. */
export class DemandForm {
  constructor(private readonly page: Page) {}

  async fill(demand: {
    title: string;
    provision: string;
    words: string;
    before: string;
  }): Promise<void> {
    const { page } = this;
    await page.getByLabel('Loại việc').selectOption('STUDY');
    await page.getByLabel('Tên việc').fill(demand.title);
    const provisions = page.getByLabel('Mục trong văn bản');
    const provision = provisions.locator('option', { hasText: demand.provision });
    await provisions.selectOption(await provision.first().getAttribute('value'));
    await page.getByLabel('Trích nguyên văn').fill(demand.words);
    await expect(page.locator('mark', { hasText: demand.words })).toBeVisible();
    for (const level of ['Cấp xã', 'Tổ chức cơ sở đảng', 'Chi bộ trực thuộc']) {
      await page.getByRole('checkbox', { name: level, exact: true }).check();
    }
    await page.getByLabel('Thời hạn ghi trong văn bản').fill(`xong trước ngày ${demand.before}`);
    await expect(page.getByLabel('Cách tính')).toHaveValue('BEFORE_DATE');
    await expect(page.getByText(`trước ngày ${demand.before} (ngày cuối`).first()).toBeVisible();
    await page.getByRole('checkbox', { name: /minh chứng/ }).check();
  }

  /** Previews, publishes, and tells how many organisations the preview counted. */
  async publish(): Promise<number> {
    const { page } = this;
    await page.getByRole('button', { name: 'Xem trước để ban hành' }).click();
    const drawer = page.getByRole('dialog');
    const verb = drawer.getByRole('button', { name: /^Ban hành, giao/ });
    await expect(verb).toBeEnabled();
    const count = Number((await verb.innerText()).replace(/\D/g, ''));
    await verb.click();
    await expect(drawer).toBeHidden();
    await expect(page.getByText('đã ban hành', { exact: true })).toBeVisible();
    return count;
  }
}

/** One obligation as whoever owes it, or confirms it, sees it. */
export class ObligationScreen {
  constructor(private readonly page: Page) {}

  quoted(words: string) {
    return this.page.locator('mark', { hasText: words });
  }

  async submit(
    note: string,
    file: { name: string; mimeType: string; buffer: Buffer },
  ): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: 'Báo cáo kết quả' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.locator('input[type=file]').setInputFiles(file);
    await expect(drawer.getByText('đã tải lên')).toBeVisible();
    await drawer.getByLabel('Kết quả đã đạt').fill(note);
    await drawer.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await expect(drawer).toBeHidden();
    await expect(page.getByText('Đã báo cáo, chờ xác nhận')).toBeVisible();
  }

  async accept(): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: 'Xác nhận hoàn thành' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: 'Xác nhận hoàn thành' }).click();
    await expect(drawer).toBeHidden();
    await expect(page.getByText('Đã xác nhận hoàn thành').first()).toBeVisible();
  }
}
