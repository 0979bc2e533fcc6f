import { ApolloLink, Observable } from '@apollo/client';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { configure, waitFor, within } from '@testing-library/react';
import { openSmallBook } from '../../../server/api/testing/open-book.js';
import type { Opened } from '../../../server/open.js';
import { type Page, renderApp, schemaLink } from '../../testing/render-app.js';

let opened: Opened;

// The machine that tests may be busy.
configure({ asyncUtilTimeout: 5_000 });

beforeAll(async () => {
  opened = await openSmallBook();
});

async function visit(customerId: number, link = schemaLink(opened)): Promise<Page> {
  const page = renderApp(`/customers/${customerId}`, link);
  await page.findByText('Tell us');
  return page;
}

function chip(page: Page, words: string): HTMLElement {
  return within(page.getByLabelText('Often said')).getByRole('button', { name: words });
}

function field(page: Page): HTMLElement {
  return page.getByLabelText('In the customer’s own words');
}

function panel(page: Page): HTMLElement {
  return page.getByLabelText('What came of it');
}

/** What is read out. */
function told(page: Page): string | null {
  return within(panel(page)).getByRole('status').textContent;
}

async function tell(page: Page, words: string): Promise<void> {
  await page.user.click(field(page));
  await page.user.paste(words);
  await page.user.keyboard('{Enter}');
}

function buttons(page: Page, list: 'In force' | 'Understood' | 'Did you mean'): readonly HTMLElement[] {
  const found = page.queryByLabelText(list);
  return found === null ? [] : within(found).getAllByRole('button');
}

function pieces(page: Page, list: 'In force' | 'Understood' | 'Did you mean'): readonly (string | null)[] {
  return buttons(page, list).map(({ textContent }) => textContent);
}

/** The page's operations fail as often as told, after the server has done what they ask. */
function losingAnswers(times: number): ApolloLink {
  let left = 0;
  const losing = new ApolloLink((operation, forward) => {
    if (!operation.operationName?.startsWith('Submit') || left === times) return forward(operation);
    left += 1;
    return new Observable((observer) => {
      forward(operation).subscribe({
        complete: () => {
          observer.error(new TypeError('Failed to fetch'));
        },
      });
    });
  });
  return losing.concat(schemaLink(opened));
}

describe('Telling what suits and what does not', () => {
  it('shows what a chip was understood as, how the list changed, and the new list', async () => {
    const page = await visit(2);
    expect(page.queryByText('Personal loan', { selector: 'ol h3, ol h3 *' })).not.toBeNull();
    expect(told(page)).toBe('');
    await page.user.click(chip(page, 'No loans'));

    await waitFor(() => {
      expect(told(page)).toMatch(/^Understood: Leave out: Loans\. 1 new, 1 gone in [\d.]+ s$/);
    });
    expect(pieces(page, 'Understood')).toEqual(['Leave out: Loans']);
    expect(pieces(page, 'In force')).toEqual(['Leave out: Loans']);
    expect(within(panel(page)).getByText(/Personal loan is no longer on your list\. /)).toBeTruthy();
    await waitFor(() => {
      expect(page.queryByText('Personal loan', { selector: 'ol h3, ol h3 *' })).toBeNull();
    });
  });

  it('offers chips that the server understands, every one', async () => {
    const page = await visit(30);
    const chips = within(page.getByLabelText('Often said')).getAllByRole('button');
    expect(chips).toHaveLength(5);
    for (const [place, each] of chips.entries()) {
      await page.user.click(each);
      await waitFor(() => {
        expect(pieces(page, 'In force')).toHaveLength(place + 1);
      });
      expect(pieces(page, 'Understood')).toHaveLength(1);
    }
    expect(page.queryByText(/did not understand/)).toBeNull();
  });

  it('empties the field when free words were heard, and keeps the focus there', async () => {
    const page = await visit(3);
    await tell(page, 'more travel and no cards');
    await waitFor(() => {
      expect(pieces(page, 'In force')).toEqual(['More: Travel', 'Leave out: Cards']);
    });
    expect(field(page)).toHaveProperty('value', '');
    expect(document.activeElement).toBe(field(page));
  });

  it('sends nothing where nothing is written, and says what to write', async () => {
    const page = await visit(3);
    await tell(page, '   ');
    expect(await page.findByText(/Write what suits the customer/)).toBeTruthy();
    expect(told(page)).toBe('');
  });

  it('asks back where words are unclear, and takes the choice', async () => {
    const page = await visit(8);
    await tell(page, 'more travle');
    expect(await page.findByText(/We did not understand “more travle”/)).toBeTruthy();
    expect(within(panel(page)).queryByRole('button', { name: 'Undo' })).toBeNull();
    await page.user.click(within(panel(page)).getByRole('button', { name: 'More: Travel' }));
    await waitFor(() => {
      expect(pieces(page, 'In force')).toEqual(['More: Travel']);
    });
    expect(pieces(page, 'Did you mean')).toEqual([]);
    expect(document.activeElement).toBe(panel(page));
  });

  it('warns of a contradiction in the words of the server, and keeps the words', async () => {
    const page = await visit(12);
    await tell(page, 'add travel, no travel');
    const alert = await page.findByRole('alert');
    expect(alert.textContent).toContain('“add travel” and “no travel” seem to ask for opposite things.');
    expect(field(page)).toHaveProperty('value', 'add travel, no travel');
    expect(pieces(page, 'In force')).toEqual([]);
  });
});

describe('Taking back', () => {
  it('takes back one piece by its cross, and puts the focus on the next', async () => {
    const page = await visit(13);
    await tell(page, 'more travel, no cards');
    await waitFor(() => {
      expect(pieces(page, 'In force')).toEqual(['More: Travel', 'Leave out: Cards']);
    });
    const travel = within(page.getByLabelText('In force')).getByRole('button', {
      name: 'Take back: More: Travel',
    });
    await page.user.click(travel);
    await waitFor(() => {
      expect(pieces(page, 'In force')).toEqual(['Leave out: Cards']);
    });
    const [cards] = buttons(page, 'In force');
    expect(document.activeElement).toBe(cards);

    await page.user.keyboard('{Enter}');
    await waitFor(() => {
      expect(pieces(page, 'In force')).toEqual([]);
    });
    expect(document.activeElement).toBe(field(page));
  });

  it('takes back the whole, brings it back and takes it back again, under the same button', async () => {
    const page = await visit(14);
    await tell(page, 'more travel, no cards');
    const button = await within(panel(page)).findByRole('button', { name: 'Undo' });
    await page.user.click(button);
    expect(await within(panel(page)).findByRole('button', { name: 'Redo' })).toBe(button);
    expect(told(page)).toContain('Taken back.');
    expect(pieces(page, 'In force')).toEqual([]);

    await page.user.click(button);
    expect(await within(panel(page)).findByRole('button', { name: 'Undo' })).toBe(button);
    expect(told(page)).toContain('Brought back.');
    expect(pieces(page, 'In force')).toEqual(['More: Travel', 'Leave out: Cards']);

    await page.user.click(button);
    expect(await within(panel(page)).findByRole('button', { name: 'Redo' })).toBe(button);
    expect(pieces(page, 'In force')).toEqual([]);
    expect(document.activeElement).toBe(button);
  });
});

describe('Where no answer comes', () => {
  it('keeps the words, says what to do, and counts it once when it is tried again', async () => {
    const page = await visit(15, losingAnswers(1));
    await tell(page, 'no loans');
    expect((await page.findByRole('alert')).textContent).toContain(
      'The server cannot be reached. Check the connection, then try again. Your words are kept.',
    );
    expect(field(page)).toHaveProperty('value', 'no loans');

    await page.user.click(within(panel(page)).getByRole('button', { name: 'Try again' }));
    await waitFor(() => {
      expect(pieces(page, 'In force')).toEqual(['Leave out: Loans']);
    });
    expect(page.queryByRole('alert')).toBeNull();
    expect(field(page)).toHaveProperty('value', '');

    // Said twice, one undo would leave the other in force.
    await page.user.click(within(panel(page)).getByRole('button', { name: 'Undo' }));
    await waitFor(() => {
      expect(pieces(page, 'In force')).toEqual([]);
    });
  });
});
