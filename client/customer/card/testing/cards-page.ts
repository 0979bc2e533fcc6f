import { ApolloLink } from '@apollo/client';
import { type BoundFunctions, type queries, within } from '@testing-library/react';
import { map } from 'rxjs';
import type { Recommendation } from '../../../../server/engine/decision.js';
import type { Opened } from '../../../../server/open.js';
import { type Page, renderApp, schemaLink } from '../../../testing/render-app.js';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Every value of an answer, the innermost first, put through `alter`: a server that answers otherwise. */
function altered(value: Json, alter: (key: string, value: Json) => Json, key = ''): Json {
  if (value === null || typeof value !== 'object') return alter(key, value);
  const inner = Array.isArray(value)
    ? value.map((one: Json) => altered(one, alter))
    : Object.fromEntries(
        Object.entries(value).map(([name, one]: [string, Json]) => [name, altered(one, alter, name)]),
      );
  return alter(key, inner);
}

/** The server's real answers, altered on their way. */
export function answering(opened: Opened, alter: (key: string, value: Json) => Json): ApolloLink {
  return new ApolloLink((operation, forward) =>
    forward(operation).pipe(
      map((result) => ({ ...result, data: altered(result.data as Json, alter) as Record<string, Json> })),
    ),
  ).concat(schemaLink(opened));
}

export async function visit(path: string, link: ApolloLink): Promise<Page> {
  const page = renderApp(path, link);
  await page.findByRole('heading', { name: 'Recommended next' });
  return page;
}

/** What the server recommends to a customer, the first first. */
export async function recommended(
  { service }: Opened,
  customerId: string,
): Promise<readonly Recommendation[]> {
  const [view] = await service.views([customerId]);
  if (!view) throw new Error(`There is no customer ${customerId}.`);
  return view.decision.recommendations;
}

/** The products on the list, in order. */
export function names(page: Page): readonly string[] {
  const list = within(page.getByRole('region', { name: 'Recommended next' }));
  return list.queryAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
}

export function card(page: Page, name: string): BoundFunctions<typeof queries> {
  return within(page.getByRole('article', { name }));
}
