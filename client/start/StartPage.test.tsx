import { beforeAll, describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { openSmallBook } from '../../server/api/testing/open-book.js';
import type { Opened } from '../../server/open.js';
import { renderApp, schemaLink } from '../testing/render-app.js';

let opened: Opened;

beforeAll(async () => {
  opened = await openSmallBook();
});

describe('The start page', () => {
  it('shows one customer of each cluster, with what tells the cluster apart', async () => {
    const { user, history } = renderApp('/?tone=formal', schemaLink(opened));
    const [first, ...others] = await screen.findAllByRole('listitem');
    expect(others).toHaveLength(opened.service.release.clusters.length - 1);
    if (first === undefined) throw new Error('No card is shown.');
    expect(within(first).getAllByRole('definition')).toHaveLength(3);
    await user.click(within(first).getByRole('link', { name: /^Open / }));
    expect(history.location.href).toMatch(/^\/customers\/\d+\?tone=formal$/);
  });

  it('names nobody to an analyst', async () => {
    renderApp('/', schemaLink(opened, { role: 'analyst', customerId: null }));
    const links = await screen.findAllByRole('link', { name: /^Open customer \d+$/ });
    expect(links).toHaveLength(opened.service.release.clusters.length);
  });

  it('leads a customer to the own page', async () => {
    const { user, history } = renderApp('/', schemaLink(opened, { role: 'customer', customerId: '5' }));
    await user.click(await screen.findByRole('link', { name: 'Open my page' }));
    expect(history.location.pathname).toBe('/customers/5');
  });

  it('leads to the search', async () => {
    const { user } = renderApp('/', schemaLink(opened));
    await user.click(await screen.findByRole('button', { name: 'Search for a customer' }));
    expect(document.activeElement).toBe(screen.getByRole('combobox'));
  });
});
