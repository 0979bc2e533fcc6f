import { ApolloLink } from '@apollo/client';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { within } from '@testing-library/react';
import { map } from 'rxjs';
import { openSmallBook } from '../../../server/api/testing/open-book.js';
import type { Opened } from '../../../server/open.js';
import { type Page, renderApp, schemaLink } from '../../testing/render-app.js';

/** Three insights; tags of their own values. */
const TALKATIVE = '/customers/7';
/** No insight at all; a tag for the bank's eyes only. */
const QUIET = '/customers/5';

let opened: Opened;

beforeAll(async () => {
  opened = await openSmallBook();
});

interface Answer {
  readonly customer: Record<string, unknown>;
}

/** A server whose answer about the customer differs from ours. */
function otherServer(change: (customer: Record<string, unknown>) => Record<string, unknown>): ApolloLink {
  const altering = new ApolloLink((operation, forward) =>
    forward(operation).pipe(
      map((result) => {
        const { customer } = (result as { readonly data: Answer }).data;
        return { ...result, data: { customer: { ...customer, ...change(customer) } } };
      }),
    ),
  );
  return ApolloLink.from([altering, schemaLink(opened)]);
}

async function section(page: Page, name: string): Promise<HTMLElement> {
  return await page.findByRole('region', { name });
}

async function kindsOf(page: Page): Promise<readonly (string | null)[]> {
  const insights = within(await section(page, 'Insights'));
  return insights.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
}

describe('The head of the page', () => {
  it('names the customer, the bank’s id and the page itself', async () => {
    const page = renderApp(TALKATIVE, schemaLink(opened));
    const heading = await page.findByRole('heading', { level: 1 });
    expect(heading.textContent).toBe('Agnès Le Goff');
    expect(page.getByText('Customer ID 7')).toBeTruthy();
    expect(document.title).toBe('Agnès Le Goff · finrec');
  });

  it('shows the cluster, how sure the forest is of it, and what else it could be', async () => {
    const page = renderApp(TALKATIVE, schemaLink(opened));
    expect(await page.findByText('Cluster 2 · Large loans, many instalments paid')).toBeTruthy();
    expect(page.getByText('22.5% of all customers')).toBeTruthy();
    const meter = page.getByRole('meter', { name: 'Confidence' });
    expect(meter.getAttribute('aria-valuenow')).toBe('98');
    expect(meter.getAttribute('aria-valuetext')).toBe('98% of the trees');
    expect(page.getByText('Next: cluster 0 · Low card use, few transactions, 2%')).toBeTruthy();
  });

  it('says so where all trees agree', async () => {
    const page = renderApp('/customers/10', schemaLink(opened));
    expect(await page.findByText('No tree votes for another cluster')).toBeTruthy();
  });

  it('calls the customer by the id where the name is not for the viewer', async () => {
    const analyst = schemaLink(opened, { role: 'analyst', customerId: null });
    const page = renderApp(TALKATIVE, analyst);
    const heading = await page.findByRole('heading', { level: 1 });
    expect(heading.textContent).toBe('Customer 7');
    expect(page.queryByText('Customer ID 7')).toBeNull();
    expect(document.title).toBe('Customer 7 · finrec');
  });

  it('copies the address with what it holds, and says so', async () => {
    const page = renderApp(`${TALKATIVE}?tone=formal`, schemaLink(opened));
    const button = await page.findByRole('button', { name: 'Copy link' });
    await page.user.click(button);
    expect(await page.findByText('Copied', { selector: '[role="status"]' })).toBeTruthy();
    expect(await navigator.clipboard.readText()).toBe('http://localhost/customers/7?tone=formal');
  });
});

describe('The insights', () => {
  it('are three, each with its number, what is usual and what to do by when', async () => {
    const page = renderApp(TALKATIVE, schemaLink(opened));
    expect(await kindsOf(page)).toEqual(['Engagement strategy', 'Product discovery', 'Service optimization']);
    const cards = page.getAllByRole('article').filter((card) => card.querySelector('time') !== null);
    const [engagement, discovery, service] = cards.map(({ textContent }) => textContent);
    expect(engagement).toContain('The last enquiry was 412 days ago');
    expect(engagement).toContain('412 days Time since the last enquiry');
    expect(engagement).toContain('Cluster 117 days');
    expect(engagement).toContain('Book 97.5 days');
    expect(engagement).toContain('By November 30, 2026');
    expect(discovery).toContain('129% Loan compared with yearly income');
    expect(discovery).toContain('A talk by November 30, 2026 can show whether cover');
    const [, product = 'nothing'] = /whether cover \((.+)\) is needed/.exec(discovery ?? '') ?? [];
    expect(discovery).toMatch(new RegExp(`By November 30, 2026${product}$`));
    expect(service).toContain('119 Instalments paid');
  });

  it('say why they are silent', async () => {
    const page = renderApp(QUIET, schemaLink(opened));
    const insights = within(await section(page, 'Insights'));
    const rows = insights.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(rows).toEqual([
      'Engagement strategyNothing to say today: No recent event or unusual number calls for a particular approach today.',
      'Product discoveryNothing to say today: Nothing in the data speaks for a further product today.',
      'Service optimizationNothing to say today: Nothing in the data needs attention today.',
    ]);
  });

  it('of a kind that only a newer server knows come last, under its own words', async () => {
    const newer = otherServer(({ insights }) => {
      const [first, ...others] = insights as readonly Record<string, unknown>[];
      return { insights: [{ ...first, kind: 'RISK_WATCH' }, ...others.toReversed()] };
    });
    const page = renderApp(TALKATIVE, newer);
    expect(await kindsOf(page)).toEqual(['Product discovery', 'Service optimization', 'Risk watch']);
  });

  it('leave the page standing where they fail, and come when asked for again', async () => {
    let failures = 1;
    const failing = otherServer(({ insights, silentInsights }) => {
      failures -= 1;
      return failures >= 0 ? { insights: null, silentInsights: null } : { insights, silentInsights };
    });
    const page = renderApp(TALKATIVE, failing);
    const insights = within(await section(page, 'Insights'));
    expect(insights.getByRole('alert').textContent).toContain('The insights could not be made.');
    expect(page.getByRole('heading', { level: 1 }).textContent).toBe('Agnès Le Goff');
    await page.user.click(insights.getByRole('button', { name: 'Try again' }));
    expect(await page.findByText('412 days')).toBeTruthy();
    expect(insights.queryByRole('alert')).toBeNull();
  });
});

describe('The portrait', () => {
  it('sets six numbers beside what is usual in the cluster and in the book', async () => {
    const page = renderApp(TALKATIVE, schemaLink(opened));
    const who = within(await section(page, 'Who this is'));
    const labels = who.getAllByRole('term').map(({ textContent }) => textContent);
    expect(labels.slice(0, 6)).toEqual([
      'Income a year',
      'Debt compared with yearly income',
      'Share of card limit in use',
      'Transactions a month',
      'Tone of recent contacts',
      'Age',
    ]);
    const [income] = who.getAllByRole('term');
    expect(income?.parentElement?.textContent).toMatch(
      /^Income a year\$63,461Cluster \$[\d,]+Book \$[\d,]+$/,
    );
  });

  it('proves a tag with the customer’s own values', async () => {
    const page = renderApp(TALKATIVE, schemaLink(opened));
    const who = within(await section(page, 'Who this is'));
    expect(who.getByRole('heading', { level: 3, name: 'From their own values' })).toBeTruthy();
    const tag = who.getByText('Comfortable income');
    expect(tag.closest('details')?.open).toBe(false);
    await page.user.click(tag);
    const proof = tag.closest('details');
    expect(proof?.open).toBe(true);
    expect(proof?.textContent).toContain('Your income of $63,461 a year is at or above $36,707');
    expect(proof?.textContent).toContain('Longest payment delay0 daysthe rule compares it with 30 days');
  });

  it('warns where a tag is not for the customer’s ears', async () => {
    const page = renderApp(QUIET, schemaLink(opened));
    const who = within(await section(page, 'Who this is'));
    const open = who.getByText('Careful with spending').closest('details');
    expect(open?.textContent).not.toContain('Only for the bank’s staff');
    const confidential = who.getByText('Quiet account').closest('details');
    expect(confidential?.textContent).toContain('Only for the bank’s staff');
  });
});
