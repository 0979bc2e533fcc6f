import { ApolloLink, Observable } from '@apollo/client';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor, within } from '@testing-library/react';
import { openSmallBook } from '../../../server/api/testing/open-book.js';
import type { Opened } from '../../../server/open.js';
import { schemaLink } from '../../testing/render-app.js';
import { buttons, field, panel, pieces, tell, told, visit } from '../../testing/talk-page.js';

let opened: Opened;

beforeAll(async () => {
  opened = await openSmallBook();
});

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

describe('Taking back', () => {
  it('takes back one piece by its cross, and puts the focus on the next', async () => {
    const page = await visit(13, schemaLink(opened));
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
    const page = await visit(14, schemaLink(opened));
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

describe('Undo', () => {
  it('stays while later words are not understood, and takes back what was', async () => {
    const page = await visit(16, schemaLink(opened));
    await tell(page, 'more travel');
    await within(panel(page)).findByRole('button', { name: 'Undo' });
    await tell(page, 'qwertz');
    const button = await within(panel(page)).findByRole('button', { name: 'Undo what was said before' });
    expect(pieces(page, 'In force')).toEqual(['More: Travel']);
    await page.user.click(button);
    await waitFor(() => {
      expect(pieces(page, 'In force')).toEqual([]);
    });
    expect(await within(panel(page)).findByRole('button', { name: 'Redo' })).toBe(button);
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
