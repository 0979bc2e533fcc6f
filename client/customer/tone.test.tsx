import { ApolloLink, Observable } from '@apollo/client';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '@testing-library/react';
import { openSmallBook } from '../../server/api/testing/open-book.js';
import type { Opened } from '../../server/open.js';
import { type Page, schemaLink } from '../testing/render-app.js';
import { chip, pieces, visit } from '../testing/talk-page.js';

let opened: Opened;

beforeAll(async () => {
  opened = await openSmallBook();
});

/** The tones in which the page was asked for, and the way to the server, which can be cut. */
interface Line {
  readonly asked: string[];
  readonly link: ApolloLink;
  cut: boolean;
}

function line(): Line {
  const made: Line = {
    asked: [],
    cut: false,
    link: new ApolloLink((operation, forward) => {
      if (operation.operationName === 'CustomerPage') {
        made.asked.push((operation.variables as { speech: { tone: string } }).speech.tone);
      }
      return made.cut
        ? new Observable((observer) => {
            observer.error(new TypeError('Failed to fetch'));
          })
        : forward(operation);
    }).concat(schemaLink(opened)),
  };
  return made;
}

async function speak(page: Page, tone: string): Promise<void> {
  await page.user.click(page.getByRole('radio', { name: tone }));
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 300));
}

describe('A new tone', () => {
  it('is asked for once, and so is the way back', async () => {
    const { asked, link } = line();
    const page = await visit(20, link);
    const before = page.getByRole('main').textContent;
    await speak(page, 'formal');
    await waitFor(() => {
      expect(page.getByRole('main').textContent).not.toBe(before);
    });
    await settled();
    expect(asked).toEqual(['FRIENDLY', 'FORMAL']);

    await speak(page, 'friendly');
    await waitFor(() => {
      expect(page.getByRole('main').textContent).toBe(before);
    });
    await settled();
    expect(asked).toEqual(['FRIENDLY', 'FORMAL', 'FRIENDLY']);
  });

  it('that cannot be had leaves the page in use, says so, and comes when asked for again', async () => {
    const way = line();
    const page = await visit(21, way.link);
    const before = page.getByRole('main').textContent;
    way.cut = true;
    await speak(page, 'formal');
    const alert = await page.findByRole('alert');
    expect(alert.textContent).toContain(
      'The tone could not be changed to “formal”, so the page stays as it was.',
    );
    expect(alert.textContent).toContain('Check the connection');
    expect(page.getByRole('main').textContent).toContain(before);

    way.cut = false;
    await page.user.click(chip(page, 'No loans'));
    await waitFor(() => {
      expect(pieces(page, 'In force')).toEqual(['Leave out: Loans']);
    });
    await page.user.click(page.getByRole('button', { name: 'Try again' }));
    await waitFor(() => {
      expect(page.queryByRole('alert')).toBeNull();
    });
    expect(pieces(page, 'In force')).toEqual(['Leave out: Loans']);
    expect(page.getByRole('main').textContent).not.toContain(before);
    expect(document.activeElement).toBe(page.getByRole('main'));
  });
});
