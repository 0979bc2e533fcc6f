import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { openSmallBook } from '../../server/api/testing/open-book.js';
import type { Opened } from '../../server/open.js';
import { type Page, renderApp, schemaLink } from '../testing/render-app.js';

interface Known {
  readonly customerId: string;
  readonly name: string;
}

let opened: Opened;
let somebody: Known;

/** jsdom knows the element, not its methods. */
Object.assign(HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement) {
    this.open = true;
  },
});

beforeAll(async () => {
  opened = await openSmallBook();
  const { customers } = await opened.service.book.page({
    filter: {},
    orderBy: 'CUSTOMER_ID',
    first: 20,
    after: null,
  });
  const known = customers.flatMap(({ customer: { customerId, name } }) =>
    name === null ? [] : [{ customerId, name }],
  );
  const last = known.at(-1);
  if (last === undefined) throw new Error('The small book has no names.');
  somebody = last;
});

beforeEach(() => {
  localStorage.clear();
});

function open(path: string): Page {
  return renderApp(path, schemaLink(opened));
}

function search(): HTMLElement {
  return screen.getByRole('combobox', { name: /find a customer/i });
}

function pageOf({ name }: Known): Promise<HTMLElement> {
  return screen.findByRole('heading', { level: 1, name: new RegExp(name) });
}

describe('The search', () => {
  it('opens an exact id at Enter, before any suggestion is there', async () => {
    const { user, history } = open('/?tone=brief');
    await user.type(await screen.findByRole('combobox'), `  ${somebody.customerId} {Enter}`);
    expect(history.location.href).toBe(`/customers/${somebody.customerId}?tone=brief`);
    expect(await pageOf(somebody)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  it('finds by the start of a name and opens what the arrow keys stand on', async () => {
    const { user, history } = open('/');
    await screen.findByRole('combobox');
    await user.keyboard('{Control>}k{/Control}');
    expect(document.activeElement).toBe(search());
    await user.paste(somebody.name.toLowerCase());
    const row = await screen.findByRole('option', { name: new RegExp(somebody.name) });
    expect(row.textContent).toContain(somebody.customerId);
    expect(screen.getByText(/1 customer matches/)).toBeTruthy();
    await user.keyboard('{ArrowDown}');
    expect(search().getAttribute('aria-activedescendant')).toBe(row.id);
    await user.keyboard('{Enter}');
    expect(history.location.pathname).toBe(`/customers/${somebody.customerId}`);
  });

  it('closes at Escape and empties at the second', async () => {
    const { user } = open('/');
    await user.type(await screen.findByRole('combobox'), '1');
    await screen.findAllByRole('option');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('option')).toBeNull();
    await user.keyboard('{Escape}');
    expect((search() as HTMLInputElement).value).toBe('');
  });

  it('opens at Enter the one customer whom a name finds, also before a suggestion is there', async () => {
    const { user } = open('/');
    await user.click(await screen.findByRole('combobox'));
    await user.paste(somebody.name.toLowerCase());
    await user.keyboard('{Enter}');
    expect(await pageOf(somebody)).toBeTruthy();
  });

  it('leads by Enter into the list where a name finds several', async () => {
    const { user, history } = open('/');
    await user.click(await screen.findByRole('combobox'));
    await user.paste('a');
    await user.keyboard('{Enter}');
    const [first] = await screen.findAllByRole('option');
    await waitFor(() => {
      expect(search().getAttribute('aria-activedescendant')).toBe(first?.id);
    });
    expect(history.location.pathname).toBe('/');
    await user.keyboard('{Enter}');
    expect(history.location.pathname).toMatch(/^\/customers\/\d+$/);
  });

  it('says that nobody matches, and stays where it is at Enter', async () => {
    const { user, history } = open('/');
    await user.click(await screen.findByRole('combobox'));
    await user.paste('qqqqqqqqqqqqq');
    await user.keyboard('{Enter}');
    expect(await screen.findByText('No customer matches “qqqqqqqqqqqqq”.')).toBeTruthy();
    expect(history.location.pathname).toBe('/');
  });

  it.each(['a/5', '%zz5', '"😀5', 'a?5#c'])(
    'takes %p for an id without breaking the address',
    async (text) => {
      const { user } = open('/');
      await user.click(await screen.findByRole('combobox'));
      await user.paste(text);
      await user.keyboard('{Enter}');
      expect(
        await screen.findByRole('heading', { level: 1, name: `No customer has the id “${text}”` }),
      ).toBeTruthy();
    },
  );

  it('tells an analyst, who may not search, that an id still opens a customer', async () => {
    const { user, history } = renderApp('/', schemaLink(opened, { role: 'analyst', customerId: null }));
    await user.type(await screen.findByRole('combobox'), somebody.customerId);
    expect(await screen.findByText(/Your role does not allow a search/)).toBeTruthy();
    await user.keyboard('{Enter}');
    expect(history.location.pathname).toBe(`/customers/${somebody.customerId}`);
  });
});

describe('The tone', () => {
  it('changes every text and the address, while the page stays', async () => {
    const { user, history } = open(`/customers/${somebody.customerId}`);
    await pageOf(somebody);
    const before = screen.getByRole('main').textContent;
    await user.click(screen.getByRole('radio', { name: 'formal' }));
    expect(screen.getByRole('main').textContent).toBe(before);
    await waitFor(() => {
      expect(screen.getByRole('main').textContent).not.toBe(before);
    });
    expect(history.location.href).toBe(`/customers/${somebody.customerId}?tone=formal`);
    expect(screen.getByRole('heading', { level: 1, name: new RegExp(somebody.name) })).toBeTruthy();
  });

  it('is the usual one where the address names none that there is', async () => {
    open('/?tone=banana&why=[object]');
    const usual = await screen.findByRole<HTMLInputElement>('radio', { name: 'friendly' });
    expect(usual.checked).toBe(true);
  });
});

describe('The colours', () => {
  it('go from the system’s to light to dark, and are remembered', async () => {
    const { user } = open('/');
    await user.click(await screen.findByRole('button', { name: /^Colours: as your system/ }));
    await user.click(screen.getByRole('button', { name: /^Colours: light/ }));
    expect(screen.getByRole('button', { name: /^Colours: dark/ })).toBeTruthy();
    expect(localStorage.getItem('mantine-color-scheme-value')).toBe('dark');
  });
});

describe('The keys', () => {
  it('move between the cards, and are letters in a field', async () => {
    const { user } = open(`/customers/${somebody.customerId}`);
    await pageOf(somebody);
    const cards = [...document.querySelectorAll('[data-card]')];
    await user.keyboard('jj');
    expect(document.activeElement).toBe(cards[1]);
    await user.keyboard('k');
    expect(document.activeElement).toBe(cards[0]);
    await user.keyboard('/j?');
    expect(document.activeElement).toBe(search());
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('are listed, and can be switched off but for those with Ctrl', async () => {
    const { user } = open('/');
    await screen.findByRole('combobox');
    await user.keyboard('?');
    const dialog = screen.getByRole<HTMLDialogElement>('dialog', { name: 'Keyboard shortcuts' });
    await user.click(within(dialog).getByRole('checkbox'));
    dialog.open = false;
    await user.keyboard('/');
    expect(document.activeElement).not.toBe(search());
    await user.keyboard('{Control>}k{/Control}');
    expect(document.activeElement).toBe(search());
  });
});

describe('An address with nonsense in it', () => {
  it.each(['/customers/%zz', '/customers/5/6'])('%s says that it leads nowhere', async (path) => {
    open(path);
    expect(await screen.findByRole('heading', { level: 1, name: 'There is no such page' })).toBeTruthy();
  });

  it('leads to the start page where the id is left out', async () => {
    const { history } = open('/customers/');
    expect(await screen.findByRole('heading', { level: 1, name: /What suits this customer/ })).toBeTruthy();
    expect(history.location.pathname).toBe('/');
  });

  it.each(['/customers/%00', '/customers/a%2Fb', '/customers/%20'])(
    '%s is taken for an id, and refused',
    async (path) => {
      open(path);
      expect(await screen.findByRole('alert')).toBeTruthy();
      expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    },
  );
});
