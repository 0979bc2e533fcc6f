import 'reflect-metadata';
import type { ApolloLink } from '@apollo/client';
import { SchemaLink } from '@apollo/client/link/schema';
import { render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { createMemoryHistory } from '@tanstack/react-router';
import { createReadyTexts } from '../../server/api/common/ready-texts.js';
import { directoriesOf } from '../../server/api/directory.js';
import { chooseLocale } from '../../server/api/languages.js';
import { maySeePersonal } from '../../server/api/policy.js';
import { buildApiSchema } from '../../server/api/schema.js';
import type { Viewer } from '../../server/api/viewer.js';
import { Words, WordMemory } from '../../server/api/words.js';
import type { Opened } from '../../server/open.js';
import { App } from '../App.js';
import type { Language } from '../words/languages.js';
import { wordingIn } from '../words/wording.js';

await wordingIn('en');

export interface Page extends RenderResult {
  readonly user: UserEvent;
  readonly history: ReturnType<typeof createMemoryHistory>;
}

const ADVISER: Viewer = { role: 'adviser', customerId: null };

/** A link that runs operations on the server's real schema, in this process. */
export function schemaLink({ service, wording }: Opened, viewer: Viewer = ADVISER): ApolloLink {
  const versions = { code: '0.0.0', phrases: wording.version };
  const { languages } = wording;
  const readyTexts = createReadyTexts(null);
  const directory = directoriesOf(service);
  const schema = buildApiSchema({ service, directory, languages, readyTexts, versions });
  const memory = new WordMemory(wording, null, readyTexts);
  return new SchemaLink({
    schema,
    context: (operation) => {
      const { headers } = operation.getContext() as { readonly headers?: Readonly<Record<string, string>> };
      const locale = chooseLocale(headers?.['accept-language'], wording.locales, 'en');
      return {
        requestId: 'test',
        viewer,
        words: new Words(memory, locale, maySeePersonal(viewer)),
        answer: { basis: null },
      };
    },
  });
}

/** The dashboard at an address, as a person sees and uses it. Its first words have to be there. */
export function renderApp(path: string, link: ApolloLink, language: Language = 'en'): Page {
  const history = createMemoryHistory({ initialEntries: [path] });
  const page = render(<App link={link} history={history} language={language} nonce="test" />);
  return { ...page, user: userEvent.setup(), history };
}
