import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

export const SCRIPT = 'export const answer = 42;\n'.repeat(50);
/** What a browser says that it accepts when somebody types an address. */
export const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } as const;

function page(title: string): string {
  return `<title>${title}</title><script nonce="__CSP_NONCE__"></script><style nonce="__CSP_NONCE__"></style>`;
}

/** Writes a client as the build lays it out, in `client` of a new folder, which the caller removes. */
export function writeBuiltClient(): { readonly folder: string; readonly client: string } {
  const folder = mkdtempSync(join(tmpdir(), 'finrec-client-'));
  mkdirSync(join(folder, 'client', 'assets', 'folder'), { recursive: true });
  const files: Readonly<Record<string, string | Buffer>> = {
    'secret.txt': 'outside the client',
    'client/package.json': 'outside the assets',
    'client/index.html': page('dashboard'),
    'client/explore.html': page('explorer'),
    'client/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'client/assets/app-1a2b.js': SCRIPT,
    'client/assets/app-1a2b.js.br': brotliCompressSync(SCRIPT),
    'client/assets/app-1a2b.js.gz': gzipSync(SCRIPT),
    'client/assets/plain-3c4d.css': 'body { margin: 0 }',
    'client/assets/folder/inner.js': 'inner',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return { folder, client: join(folder, 'client') };
}
