import { beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor, within } from '@testing-library/react';
import { openSmallBook } from '../../../server/api/testing/open-book.js';
import type { Opened } from '../../../server/open.js';
import { schemaLink } from '../../testing/render-app.js';
import { chip, field, listed, panel, pieces, tell, told, visit } from '../../testing/talk-page.js';

let opened: Opened;

beforeAll(async () => {
  opened = await openSmallBook();
});

describe('Telling what suits and what does not', () => {
  it('shows what a chip was understood as, how the list changed, and the new list', async () => {
    const page = await visit(11, schemaLink(opened));
    const before = listed(page);
    const [loan, ...others] = listed(page, 'Loan');
    if (loan === undefined || others.length > 0) throw new Error('The list is not one with one loan.');
    expect(told(page)).toBe('');
    await page.user.click(chip(page, 'No loans'));

    const below = before.length - before.indexOf(loan) - 1;
    await waitFor(() => {
      expect(told(page)).toMatch(
        new RegExp(`^Understood: Leave out: Loans\\. 1 new, 1 gone, ${below} moved in [\\d.]+ s$`),
      );
    });
    expect(pieces(page, 'Understood')).toEqual(['Leave out: Loans']);
    expect(pieces(page, 'In force')).toEqual(['Leave out: Loans']);
    const what = (text: string): boolean => text.includes(`${loan} is no longer on your list. `);
    expect(within(panel(page)).getByText(what)).toBeTruthy();
    await waitFor(() => {
      expect(listed(page).slice(0, -1)).toEqual(before.filter((name) => name !== loan));
    });
  });

  it('offers chips that the server understands, every one', async () => {
    const page = await visit(30, schemaLink(opened));
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
    const page = await visit(3, schemaLink(opened));
    await tell(page, 'more travel and no cards');
    await waitFor(() => {
      expect(pieces(page, 'In force')).toEqual(['More: Travel', 'Leave out: Cards']);
    });
    expect(field(page)).toHaveProperty('value', '');
    expect(document.activeElement).toBe(field(page));
  });

  it('sends nothing where nothing is written, and says what to write', async () => {
    const page = await visit(3, schemaLink(opened));
    await tell(page, '   ');
    expect(await page.findByText(/Write what suits the customer/)).toBeTruthy();
    expect(told(page)).toBe('');
  });

  it('asks back where words are unclear, and takes the choice', async () => {
    const page = await visit(8, schemaLink(opened));
    await tell(page, 'more trabal');
    expect(await page.findByText(/We did not understand “more trabal”/)).toBeTruthy();
    expect(within(panel(page)).queryByRole('button', { name: 'Undo' })).toBeNull();
    await page.user.click(within(panel(page)).getByRole('button', { name: 'More: Travel' }));
    await waitFor(() => {
      expect(pieces(page, 'In force')).toEqual(['More: Travel']);
    });
    expect(pieces(page, 'Did you mean')).toEqual([]);
    expect(document.activeElement).toBe(panel(page));
  });

  it('warns of a contradiction in the words of the server, and keeps the words', async () => {
    const page = await visit(12, schemaLink(opened));
    await tell(page, 'add travel, no travel');
    const alert = await page.findByRole('alert');
    expect(alert.textContent).toContain('“add travel” and “no travel” seem to ask for opposite things.');
    expect(field(page)).toHaveProperty('value', 'add travel, no travel');
    expect(pieces(page, 'In force')).toEqual([]);
  });
});
