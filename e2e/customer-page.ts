import { expect, type Locator, type Page, type Request, type TestInfo } from '@playwright/test';

/**
 * Customers whose list changes when they say "too risky" (of the committed book). Every project has its own, for one
 * server listens to all stories.
 */
const CUSTOMERS: Readonly<Record<string, readonly string[]>> = {
  desktop: ['1001', '1018', '1024', '1006', '1003'],
  phone: ['1002', '1019', '1026', '1010', '1009'],
  dark: ['1004', '1023', '1017', '1011', '1012'],
};

/** A customer of this project's own; each story of a project takes another. */
export function customerOf({ project }: TestInfo, story: number): string {
  const customerId = CUSTOMERS[project.name]?.[story];
  if (customerId === undefined) throw new Error(`The project ${project.name} has no customer ${story}.`);
  return customerId;
}

/** Whether the page asks the server for something; what was seen it tells by the way. */
export function isQuestion(request: Request): boolean {
  const isPosted = request.url().endsWith('/graphql') && request.method() === 'POST';
  return isPosted && request.postData()?.includes('mutation RecordShown') !== true;
}

/** The customer page as a person sees it. */
export class CustomerPage {
  constructor(readonly page: Page) {}

  get cards(): Locator {
    return this.page.locator('[data-card]');
  }

  get answer(): Locator {
    return this.page.getByRole('region', { name: 'What came of it' }).getByRole('status');
  }

  /** The names on the list, from the top. */
  async listed(): Promise<readonly string[]> {
    return this.cards.getByRole('heading', { level: 3 }).allInnerTexts();
  }

  async open(customerId: string, search = ''): Promise<void> {
    await this.page.goto(`/customers/${customerId}${search}`);
    await expect(this.cards.first()).toBeVisible();
  }

  async say(words: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: 'In the customer’s own words' });
    await field.fill(words);
    await field.press('Enter');
  }
}
