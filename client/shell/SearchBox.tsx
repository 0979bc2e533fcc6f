import { Kbd } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { type Say, useWords } from '../words/use-words.js';
import { focusMain } from './main-landmark.js';
import { SEARCH_FIELD_ID, useSearchField } from './search-field.js';
import classes from './SearchBox.module.css';
import { optionId, SuggestionList } from './SuggestionList.js';
import { spokenOnly } from './spoken-only.js';
import { isIdLike, useEnter } from './use-enter.js';
import { type Suggestions, useSuggestions } from './use-suggestions.js';

/** The server's longest id. */
const LONGEST_TEXT = 100;

/** An address takes these for a step in its path, so no page can belong to them. */
const NO_ADDRESS = /^\.{0,2}$/;

function statusOf(say: Say, found: Suggestions, text: string): string {
  switch (found.kind) {
    case 'none-asked':
      return '';
    case 'searching':
      return say('search.searching');
    case 'problem':
      return say(`search.problem.${found.problem}`);
    case 'found': {
      const { total, customers } = found;
      if (total === 0) return say('search.none', { text });
      const more = total > customers.length ? 'yes' : 'no';
      const id = isIdLike(text) ? 'yes' : 'no';
      return say('search.found', { total, shown: customers.length, more, id, text });
    }
  }
}

/** Opens a customer: by an exact id, or by a choice among those whose name or id starts like the text. */
export function SearchBox(): ReactNode {
  const say = useWords();
  const navigate = useNavigate();
  const { text, write } = useSearchField();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const listId = useId();
  const typed = text.trim();
  const found = useSuggestions(open ? typed : '');
  const customers = open && found.kind === 'found' ? found.customers : [];

  const show = (shown: boolean): void => {
    setOpen(shown);
    setActive(-1);
  };
  const openCustomer = (customerId: string): void => {
    if (NO_ADDRESS.test(customerId)) return;
    show(false);
    write('');
    focusMain();
    void navigate({ to: '/customers/$customerId', params: { customerId }, search: spokenOnly });
  };
  const move = (step: 1 | -1): void => {
    setOpen(true);
    // One more place than rows: the text itself, between the last row and the first.
    const places = customers.length + 1;
    setActive(((active + 1 + step + places) % places) - 1);
  };
  const enter = useEnter({
    open: openCustomer,
    enterList: () => {
      setOpen(true);
      setActive(0);
    },
  });
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const { currentTarget: field } = event;
    const deeds: Readonly<Record<string, () => void>> = {
      ArrowDown: () => {
        move(1);
      },
      ArrowUp: () => {
        move(-1);
      },
      Enter: () => {
        const chosen = customers[active];
        if (chosen === undefined) enter(field);
        else openCustomer(chosen.customerId);
      },
      Escape: () => {
        if (open && typed !== '') show(false);
        else write('');
      },
    };
    const deed = deeds[event.key];
    if (deed === undefined) return;
    event.preventDefault();
    deed();
  };

  return (
    <div
      role="search"
      className={classes['search']}
      onBlur={() => {
        show(false);
      }}
    >
      <IconSearch size={18} className={classes['glass']} aria-hidden />
      <input
        id={SEARCH_FIELD_ID}
        className={classes['field']}
        role="combobox"
        aria-label={say('search.label')}
        aria-autocomplete="list"
        aria-expanded={customers.length > 0}
        aria-controls={listId}
        aria-activedescendant={customers[active] === undefined ? undefined : optionId(listId, active)}
        placeholder={say('search.placeholder')}
        maxLength={LONGEST_TEXT}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        // An empty one is the hint's, which has the page's direction.
        dir={text === '' ? undefined : 'auto'}
        value={text}
        onChange={(event) => {
          write(event.currentTarget.value);
          show(true);
        }}
        onFocus={() => {
          show(true);
        }}
        onKeyDown={press}
      />
      <span className={classes['hint']} aria-hidden>
        <Kbd size="xs">Ctrl K</Kbd>
      </span>
      <div className={classes['popup']} data-open={open && typed !== ''}>
        {customers.length > 0 && (
          <SuggestionList id={listId} customers={customers} active={active} choose={openCustomer} />
        )}
        <p role="status" className={classes['status']}>
          {statusOf(say, found, typed)}
        </p>
      </div>
    </div>
  );
}
