import { beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ApolloLink, Observable } from '@apollo/client';
import { ServerError } from '@apollo/client/errors';
import { act, configure, screen, waitFor } from '@testing-library/react';
import { map } from 'rxjs';
import { openSmallBook } from '../../server/api/testing/open-book.js';
import type { Opened } from '../../server/open.js';
import { readToken } from '../apollo/token.js';
import { type Page, renderApp, schemaLink } from '../testing/render-app.js';

// A busy machine is slow, and that is no failure.
configure({ asyncUtilTimeout: 10_000 });

let opened: Opened;

beforeAll(async () => {
  opened = await openSmallBook();
});

beforeEach(() => {
  sessionStorage.clear();
});

/** A network that fails as long as it is told to. */
function brittle(failure: () => Error | null): ApolloLink {
  return new ApolloLink((operation, forward) => {
    const error = failure();
    return error === null
      ? forward(operation)
      : new Observable((observer) => {
          setTimeout(() => {
            observer.error(error);
          });
        });
  }).concat(schemaLink(opened));
}

function refusal(status: number): ServerError {
  // jsdom has no Response; the status is all that is looked at.
  return new ServerError('Refused.', { response: { status } as Response, bodyText: '' });
}

/** Waits as long as React does for what the press begins, which a page that stays meanwhile needs. */
async function press(name: string): Promise<HTMLElement> {
  const button = screen.getByRole('button', { name });
  await act(async () => {
    button.focus();
    button.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
  return button;
}

function heading(name: string | RegExp): Promise<HTMLElement> {
  return screen.findByRole('heading', { level: 1, name });
}

async function customerIsShown(): Promise<void> {
  await waitFor(() => {
    expect(screen.queryByRole('alert')).toBeNull();
    expect(document.querySelector('[data-card]')).not.toBeNull();
  });
}

describe('Where the server does not answer', () => {
  let down = true;
  function openWhileDown(path: string): Page {
    down = true;
    return renderApp(
      path,
      brittle(() => (down ? new TypeError('Failed to fetch') : null)),
    );
  }

  it('the page says so, says when a try failed, and comes when one succeeds', async () => {
    openWhileDown('/customers/5');
    await heading('The server does not answer');
    const again = await press('Try again');
    expect(await screen.findByText('Tried again once, with the same result.')).toBeTruthy();
    expect(document.activeElement).toBe(again);
    down = false;
    await press('Try again');
    await customerIsShown();
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  it('the page comes by itself when the device is online again', async () => {
    openWhileDown('/customers/5');
    await heading('The server does not answer');
    down = false;
    await act(async () => {
      window.dispatchEvent(new Event('online'));
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    await customerIsShown();
  });

  it('the start page comes at the next try too', async () => {
    openWhileDown('/');
    await heading('The server does not answer');
    down = false;
    await press('Try again');
    expect(await screen.findByRole('heading', { level: 2, name: 'One customer per cluster' })).toBeTruthy();
  });

  it('the search says so in its list', async () => {
    const { user } = openWhileDown('/customers/5');
    await user.type(await screen.findByRole('combobox'), '1');
    expect(await screen.findByText(/nothing can be searched/)).toBeTruthy();
  });
});

describe('Where the server refuses', () => {
  it('an unknown id is named, and the search is offered with it', async () => {
    const { user } = renderApp('/customers/999999', schemaLink(opened));
    await heading('No customer has the id “999999”');
    await user.click(screen.getByRole('button', { name: 'Search for “999999”' }));
    expect(await screen.findByText('No customer matches “999999”.')).toBeTruthy();
  });

  it('a token opens the page, for this tab', async () => {
    const { user } = renderApp(
      '/customers/5',
      brittle(() => (readToken() === 'right' ? null : refusal(401))),
    );
    await heading('The server asks who you are');
    await user.type(screen.getByLabelText('Access token'), 'Bearer wrong');
    await press('Use this token');
    expect(await screen.findByText(/did not accept the token/)).toBeTruthy();
    await user.clear(screen.getByLabelText('Access token'));
    await user.type(screen.getByLabelText('Access token'), 'right');
    await press('Use this token');
    await customerIsShown();
    expect(sessionStorage.getItem('finrec-token')).toBe('right');
  });

  it('a customer is shown nobody else', async () => {
    renderApp('/customers/5', schemaLink(opened, { role: 'customer', customerId: '6' }));
    expect(await heading('This is not open to you')).toBeTruthy();
  });

  it.each([
    [429, 'The server is busy', 'Try again'],
    [500, 'The server made a mistake', 'Try again'],
  ])('status %d is put into words', async (status, title, deed) => {
    renderApp(
      '/customers/5',
      brittle(() => refusal(status)),
    );
    await heading(title);
    expect(screen.getByRole('button', { name: deed })).toBeTruthy();
  });

  it('a page older than the server offers to reload', async () => {
    const newer = new ApolloLink(
      () =>
        new Observable((observer) => {
          observer.next({
            errors: [{ message: 'Cannot query field.', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
          });
          observer.complete();
        }),
    );
    renderApp('/customers/5', newer);
    await heading('This page is out of date');
    expect(screen.getByRole('button', { name: 'Reload the page' })).toBeTruthy();
  });
});

describe('Where a part of the page breaks', () => {
  it('the page says so, and the frame around it stays', async () => {
    const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const malformed = new ApolloLink((operation, forward) =>
      forward(operation).pipe(
        map((answer) => {
          const { clusters = [] } = (answer.data ?? {}) as { clusters?: readonly object[] };
          return {
            ...answer,
            data: { ...answer.data, clusters: clusters.map((cluster) => ({ ...cluster, profile: null })) },
          };
        }),
      ),
    ).concat(schemaLink(opened));
    renderApp('/', malformed);
    await heading('This page broke');
    expect(screen.getByRole('button', { name: 'Reload the page' })).toBeTruthy();
    expect(screen.getByRole('combobox')).toBeTruthy();
    silent.mockRestore();
  });
});
