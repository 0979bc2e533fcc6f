import { ApolloLink } from '@apollo/client';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { openSmallBook } from '../../server/api/testing/open-book.js';
import type { Opened } from '../../server/open.js';
import { type Page, renderApp, schemaLink } from '../testing/render-app.js';
import { pieces } from '../testing/talk-page.js';
import { wordingIn } from './wording.js';

let opened: Opened;

beforeAll(async () => {
  opened = await openSmallBook();
  await Promise.all([wordingIn('ar'), wordingIn('de')]);
});

beforeEach(() => {
  localStorage.clear();
});

async function choose({ user }: Page, name: string): Promise<void> {
  await user.click(await screen.findByRole('button', { name: /^(Language|Sprache|اللغة): / }));
  await user.click(await screen.findByRole('menuitemradio', { name }));
}

/** A way to the server, and the languages in which the customer's page was asked for on it. */
function line(): { readonly asked: string[]; readonly link: ApolloLink } {
  const asked: string[] = [];
  const link = new ApolloLink((operation, forward) => {
    if (operation.operationName === 'CustomerPage') {
      const { headers } = operation.getContext() as { headers?: Record<string, string> };
      const { locale } = (operation.variables as { speech: { locale: string } }).speech;
      asked.push(`${locale} ${headers?.['accept-language'] ?? '-'}`);
    }
    return forward(operation);
  }).concat(schemaLink(opened));
  return { asked, link };
}

describe('The language', () => {
  it('of the address is that of the page', async () => {
    renderApp('/?lang=de', schemaLink(opened));
    expect(await screen.findByRole('heading', { level: 1, name: 'Was passt, und warum' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('de');
    expect(document.documentElement.dir).toBe('ltr');
  });

  it('is the usual one where the address names one that nobody speaks here', async () => {
    renderApp('/?lang=tlh', schemaLink(opened), 'ar');
    expect(
      await screen.findByRole('heading', { level: 1, name: 'ما يناسب هذا العميل، ولماذا' }),
    ).toBeTruthy();
    expect(document.documentElement.dir).toBe('rtl');
  });

  it('is chosen in the bar on top: the address, the browser and further pages keep it', async () => {
    const page = renderApp('/?tone=brief', schemaLink(opened));
    await choose(page, 'Deutsch');
    expect(await screen.findByRole('heading', { level: 1, name: 'Was passt, und warum' })).toBeTruthy();
    expect(page.history.location.href).toBe('/?tone=brief&lang=de');
    expect(localStorage.getItem('finrec-language')).toBe('de');
    await page.user.click((await screen.findAllByRole('link', { name: /öffnen$/ }))[0] as HTMLElement);
    expect(page.history.location.href).toMatch(/^\/customers\/\d+\?tone=brief&lang=de$/);
  });

  it('turns a page round without losing what is being written, and asks the server in it once', async () => {
    const { asked, link } = line();
    const page = renderApp('/customers/20', link);
    await page.user.type(await screen.findByLabelText('In the customer’s own words'), 'no loans, ple');
    await choose(page, 'العربية');
    const field = await screen.findByLabelText('بكلمات العميل نفسه');
    expect((field as HTMLInputElement).value).toBe('no loans, ple');
    expect(screen.getByRole('heading', { level: 2, name: 'التوصيات التالية' })).toBeTruthy();
    await waitFor(() => {
      expect(document.documentElement.dir).toBe('rtl');
    });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'اللغة: العربية' }));
    expect(asked).toEqual(['en en', 'ar ar']);
  });

  it('is also that of what was heard last', async () => {
    const page = renderApp('/customers/21', schemaLink(opened));
    await page.user.click(await screen.findByRole('button', { name: 'No loans' }));
    await waitFor(() => {
      expect(pieces(page, 'In force')).toEqual(['Leave out: Loans']);
    });
    await choose(page, 'Deutsch');
    const panel = await screen.findByLabelText('Was daraus wurde');
    await waitFor(() => {
      expect(within(panel).getByRole('status').textContent).toMatch(/^Verstanden: (?!Leave out)/);
    });
    expect(panel.textContent).not.toMatch(/\byour list\b/);
    expect(within(panel).getByRole('button', { name: 'Rückgängig' })).toBeTruthy();
  });
});
