import { beforeAll, describe, expect, it } from '@jest/globals';
import { openSmallBook } from '../../server/api/testing/open-book.js';
import type { Opened } from '../../server/open.js';
import { renderApp, schemaLink } from '../testing/render-app.js';

let opened: Opened;

beforeAll(async () => {
  opened = await openSmallBook();
});

describe('The page of a customer', () => {
  it('shows the customer of the address', async () => {
    const page = renderApp('/customers/5', schemaLink(opened));
    const name = await page.findByRole('heading', { level: 1 }, { timeout: 10_000 });
    expect(name.textContent).not.toBe('');
    expect(page.getByText('Customer ID 5')).toBeTruthy();
    expect(page.getByRole('heading', { name: 'Recommended next' })).toBeTruthy();
  });
});
