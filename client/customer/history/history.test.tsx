import { ApolloLink, Observable } from '@apollo/client';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor, within } from '@testing-library/react';
import { map } from 'rxjs';
import { openSmallBook } from '../../../server/api/testing/open-book.js';
import type { Viewer } from '../../../server/api/viewer.js';
import type { Opened } from '../../../server/open.js';
import { type Page, schemaLink } from '../../testing/render-app.js';
import { buttons, chip, listed, pieces, tell, told, visit } from '../../testing/talk-page.js';

let opened: Opened;

beforeAll(async () => {
  opened = await openSmallBook();
});

async function openHistory(page: Page): Promise<void> {
  await page.user.click(page.getByRole('heading', { name: 'What was said' }));
}

function history(page: Page): HTMLElement {
  const section = page.getByRole('heading', { name: 'What was said' }).closest('details');
  if (section === null) throw new Error('The history is no section that opens.');
  return section;
}

/** The entries, the newest first, once there are as many. */
async function entries(page: Page, count: number): Promise<readonly HTMLElement[]> {
  const found = (): HTMLElement[] => [...history(page).querySelectorAll<HTMLElement>('li[data-item]')];
  await waitFor(() => {
    expect(found()).toHaveLength(count);
  });
  return found();
}

/** As over a network, instants come as text. */
function serverLink(viewer?: Viewer): ApolloLink {
  return new ApolloLink((operation, forward) =>
    forward(operation).pipe(map((answer) => JSON.parse(JSON.stringify(answer)) as typeof answer)),
  ).concat(schemaLink(opened, viewer));
}

/** The way to the server: what was asked, and whether the history cannot be had. */
interface Line {
  readonly link: ApolloLink;
  readonly asked: string[];
  cut: boolean;
}

function watched(): Line {
  const line: Line = {
    asked: [],
    cut: false,
    link: new ApolloLink((operation, forward) => {
      line.asked.push(operation.operationName ?? '');
      return line.cut && operation.operationName === 'CustomerHistory'
        ? new Observable((observer) => {
            observer.error(new TypeError('Failed to fetch'));
          })
        : forward(operation);
    }).concat(serverLink()),
  };
  return line;
}

describe('The history of what was said', () => {
  it('is asked for when it is opened, and says so where nothing was said', async () => {
    const { link, asked } = watched();
    const page = await visit(40, link);
    expect(asked).not.toContain('CustomerHistory');
    await openHistory(page);
    expect(await page.findByText(/^Nothing was said about this customer/)).toBeTruthy();
    expect(asked.filter((name) => name === 'CustomerHistory')).toHaveLength(1);
  });

  it('shows when, who, the words, what was understood and what it changed, as soon as it is said', async () => {
    const page = await visit(11, serverLink());
    const [loan] = listed(page, 'Loan');
    if (loan === undefined) throw new Error('There is no loan to leave out.');
    await openHistory(page);
    await page.findByText(/^Nothing was said/);
    await page.user.click(chip(page, 'No loans'));
    const [entry] = await entries(page, 1);
    if (!entry) throw new Error('There is no entry.');
    const row = within(entry);
    expect(row.getByText('“No loans”')).toBeTruthy();
    expect(row.getByText('An adviser')).toBeTruthy();
    expect(entry.querySelector('time')?.getAttribute('datetime')).toBe('2026-11-22T12:00:00.000Z');
    expect(entry.querySelector('time')?.textContent).toContain('Nov 22, 2026');
    expect(within(row.getByRole('list', { name: 'Understood' })).getByText('Leave out: Loans')).toBeTruthy();
    expect(row.getByText((text) => text.startsWith(`${loan} is no longer on your list.`))).toBeTruthy();
  });

  it('takes back and brings back by one button, which keeps the focus, and the list follows', async () => {
    const page = await visit(4, serverLink());
    const before = listed(page);
    await tell(page, 'no loans, more travel');
    await waitFor(() => {
      expect(pieces(page, 'In force')).toHaveLength(2);
    });
    const after = listed(page);
    expect(after).not.toEqual(before);
    await openHistory(page);
    await entries(page, 1);
    const button = within(history(page)).getByRole('button', { name: 'Undo: “no loans, more travel”' });
    await page.user.click(button);
    const [undone, said] = await entries(page, 2);
    expect(undone?.textContent).toContain('Took back: “no loans, more travel”');
    expect(said?.textContent).toContain('Taken back');
    expect(listed(page)).toEqual(before);
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-label')).toBe('Bring back: “no loans, more travel”');

    await page.user.keyboard('{Enter}');
    const [brought] = await entries(page, 3);
    expect(brought?.textContent).toContain('Brought back: “no loans, more travel”');
    expect(listed(page)).toEqual(after);
    expect(button.textContent).toBe('Undo');
  });

  it('brings back what was taken back before this page was opened, and calls it so', async () => {
    const first = await visit(5, serverLink());
    await tell(first, 'no cards');
    await waitFor(() => {
      expect(pieces(first, 'In force')).toEqual(['Leave out: Cards']);
    });
    await first.user.click(await first.findByRole('button', { name: 'Undo' }));
    await waitFor(() => {
      expect(pieces(first, 'In force')).toEqual([]);
    });
    first.unmount();

    const page = await visit(5, serverLink());
    await openHistory(page);
    await page.user.click(await page.findByRole('button', { name: 'Bring back: “no cards”' }));
    await waitFor(() => {
      expect(told(page)).toContain('Brought back.');
    });
    expect(pieces(page, 'In force')).toEqual(['Leave out: Cards']);
  });

  it('tells apart what was taken back in part, and brings that part back', async () => {
    const page = await visit(6, serverLink());
    await tell(page, 'more travel, no cards');
    await waitFor(() => {
      expect(pieces(page, 'In force')).toHaveLength(2);
    });
    const [travel] = buttons(page, 'In force');
    if (!travel) throw new Error('Nothing is in force.');
    await page.user.click(travel);
    await openHistory(page);
    const [part, whole] = await entries(page, 2);
    expect(part?.textContent).toContain('Took back some of: “more travel, no cards”');
    expect(whole?.textContent).toContain('Some of it taken back');
    await page.user.click(
      within(history(page)).getByRole('button', { name: 'Bring back: “more travel, no cards”' }),
    );
    await entries(page, 3);
    expect(pieces(page, 'In force')).toEqual(['More: Travel', 'Leave out: Cards']);
    expect(whole?.textContent).not.toContain('Some of it taken back');
  });

  it('names the button that was pressed, and what its press being taken back left', async () => {
    const page = await visit(7, serverLink());
    const yes = page.getAllByRole('button', { name: /^Yes: / })[0];
    if (!yes) throw new Error('There is no card.');
    const product = (yes.getAttribute('aria-label') ?? '').replace('Yes: ', '');
    await page.user.click(yes);
    await openHistory(page);
    const [entry] = await entries(page, 1);
    expect(entry?.textContent).toContain(`Yes to ${product}.`);
    await page.user.click(page.getByRole('button', { name: `Yes: ${product}` }));
    const [, said] = await entries(page, 2);
    expect(said?.textContent).toContain('Taken back');
    expect(
      within(history(page)).getByRole('button', { name: `Bring back: Yes to ${product}.` }),
    ).toBeTruthy();
  });

  it('shows ten at a time, and keeps what it shows while more is said', async () => {
    const page = await visit(8, serverLink());
    await openHistory(page);
    for (let turn = 1; turn <= 11; turn += 1) {
      await tell(page, turn % 2 === 0 ? 'more travel' : 'no cards');
      await entries(page, turn);
    }
    await openHistory(page);
    await openHistory(page);
    await entries(page, 10);
    await page.user.click(page.getByRole('button', { name: 'Show earlier' }));
    const all = await entries(page, 11);
    expect(page.queryByRole('button', { name: 'Show earlier' })).toBeNull();
    expect(document.activeElement).toBe(all[10]);
  });

  it('shows an analyst neither the words nor a button', async () => {
    const page = await visit(9, serverLink());
    await tell(page, 'no cards');
    await waitFor(() => {
      expect(pieces(page, 'In force')).toEqual(['Leave out: Cards']);
    });
    page.unmount();
    const masked = await visit(9, serverLink({ role: 'analyst', customerId: null }));
    await openHistory(masked);
    const [entry] = await entries(masked, 1);
    expect(entry?.textContent).toContain('Leave out: Cards');
    expect(entry?.textContent).not.toContain('no cards');
    expect(within(history(masked)).queryByRole('button')).toBeNull();
  });

  it('owns up to a server that does not answer, keeps what it has, and asks again', async () => {
    const line = watched();
    const page = await visit(10, line.link);
    line.cut = true;
    await openHistory(page);
    expect((await page.findByRole('alert')).textContent).toContain(
      'What was said before could not be loaded.',
    );
    line.cut = false;
    await page.user.click(within(history(page)).getByRole('button', { name: 'Try again' }));
    await page.findByText(/^Nothing was said/);
    await tell(page, 'no cards');
    await entries(page, 1);
    line.cut = true;
    await tell(page, 'more travel');
    expect((await page.findByRole('alert')).textContent).toContain('This may be out of date');
    await entries(page, 1);
  });
});
