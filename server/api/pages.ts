import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify';
import { ASSET_HEADERS, dashboardPolicy, explorerPolicy, type PagePolicy } from './headers.js';

/** Written by the build wherever a script or style of the page needs the nonce. */
const NONCE_PLACEHOLDER = '__CSP_NONCE__';
const NONCE_BYTES = 16;

/** The dashboard finds its own way among these addresses. */
const DASHBOARD_ROUTES = ['/', '/customers', '/customers/*'] as const;
const EXPLORER_ROUTE = '/explore';
const ASSETS_ROUTE = '/assets/*';
const ICON_ROUTE = '/favicon.svg';

/** As the router names them, so that no way of writing a path makes another route pass for one of these. */
export const PAGE_ROUTES: readonly string[] = [...DASHBOARD_ROUTES, EXPLORER_ROUTE, ASSETS_ROUTE, ICON_ROUTE];

/** Where an answer is JSON whoever asks. */
const NEVER_A_PAGE = /^\/(graphql|recommend|feedback|healthz|ready|schema\.graphql|assets)(?=[/?]|$)/;

/** Loading the dashboard must not use up what its questions may. */
const UNLIMITED: RouteShorthandOptions = { config: { rateLimit: false } };

interface Page {
  /** The text around the nonces. */
  readonly pieces: readonly string[];
  readonly policy: PagePolicy;
}

/** The built client. Its pages are kept in memory; its assets are named, and sent from their folder. */
export interface Pages {
  readonly dashboard: Page;
  readonly explorer: Page;
  readonly icon: Buffer | null;
  readonly assets: { readonly folder: string; readonly names: ReadonlySet<string> };
}

function readPage(file: string, policy: PagePolicy): Page {
  return { pieces: readFileSync(file, 'utf8').split(NONCE_PLACEHOLDER), policy };
}

function fileNames(folder: string): ReadonlySet<string> {
  const entries = readdirSync(folder, { withFileTypes: true });
  return new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
}

/** @param folder - absolute, with index.html, explore.html and assets/ */
export function readPages(folder: string): Pages {
  const icon = join(folder, 'favicon.svg');
  const assets = join(folder, 'assets');
  return {
    dashboard: readPage(join(folder, 'index.html'), dashboardPolicy),
    explorer: readPage(join(folder, 'explore.html'), explorerPolicy),
    icon: existsSync(icon) ? readFileSync(icon) : null,
    assets: { folder: assets, names: fileNames(assets) },
  };
}

function sendPage(reply: FastifyReply, { pieces, policy }: Page): FastifyReply {
  const nonce = randomBytes(NONCE_BYTES).toString('base64');
  return reply
    .header('content-security-policy', policy(nonce))
    .type('text/html; charset=utf-8')
    .send(pieces.join(nonce));
}

/** Whether a request that no route answers comes from somebody who reads pages: the dashboard then says what is wrong. */
export function wantsPage({ method, url, headers: { accept = '' } }: FastifyRequest): boolean {
  return (method === 'GET' || method === 'HEAD') && accept.includes('text/html') && !NEVER_A_PAGE.test(url);
}

/** The dashboard, which shows that it has no such page. */
export function sendUnknownPage(reply: FastifyReply, { dashboard }: Pages): FastifyReply {
  return sendPage(reply.code(404), dashboard);
}

/** Only what the build wrote there, by its exact name: there is no path to walk out of the folder by. */
async function registerAssets(app: FastifyInstance, { folder, names }: Pages['assets']): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    serve: false,
    index: false,
    preCompressed: true,
    immutable: true,
    maxAge: '1y',
  });
  app.get<{ Params: { '*': string } }>(ASSETS_ROUTE, UNLIMITED, (request, reply) => {
    const name = request.params['*'];
    if (names.has(name)) return reply.headers(ASSET_HEADERS).sendFile(name);
    reply.callNotFound();
    return reply;
  });
}

/** The dashboard, the explorer of the schema, and what they load. */
export async function registerPages(app: FastifyInstance, pages: Pages): Promise<void> {
  const { dashboard, explorer, icon, assets } = pages;
  for (const url of DASHBOARD_ROUTES)
    app.get(url, UNLIMITED, (_request, reply) => sendPage(reply, dashboard));
  app.get(EXPLORER_ROUTE, UNLIMITED, (_request, reply) => sendPage(reply, explorer));
  if (icon !== null) {
    app.get(ICON_ROUTE, UNLIMITED, (_request, reply) =>
      reply.header('cache-control', 'public, max-age=86400').type('image/svg+xml').send(icon),
    );
  }
  await registerAssets(app, assets);
}
