import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { openStorage } from '../../storage/open-storage.js';
import { sqlitePlace } from '../../storage/testing/sqlite-place.js';
import { rewriteOf } from '../../wording/testing/rewrite-store-contract.js';
import { runWording } from '../wording.js';

async function report(
  ...flags: readonly string[]
): Promise<{ readonly code: number; readonly told: string }> {
  const lines: string[] = [];
  const tell = (line: string): number => lines.push(line);
  const code = await runWording(['report', ...flags], { say: tell, complain: tell }, Readable.from(['']));
  return { code, told: lines.join('\n') };
}

describe('npm run wording -- report', () => {
  test('tells while a server runs what was accepted, and by code what was refused', async () => {
    const { file, remove } = await sqlitePlace();
    const state = ['--state', dirname(file)];
    expect(await report(...state)).toMatchObject({
      code: 2,
      told: expect.stringContaining('--state DIR') as unknown,
    });
    const running = await openStorage(
      { kind: 'sqlite', file },
      { serverId: randomUUID(), onTrouble: () => undefined },
    );
    await running.rewrites.keep(rewriteOf('a'));
    await running.rewrites.keep(rewriteOf('b', 1, ['PROMISE']));
    await running.rewrites.keep(rewriteOf('c', 2, ['PROMISE', 'NAME_LOST']));
    const { code, told } = await report(...state, '--most', '1');
    expect(code).toBe(0);
    expect(told).toContain('3 texts are kept');
    expect(told).toMatch(/acme\/t5 +text2text +1 +2 +3 +1 +33.3%/);
    expect(told.indexOf('PROMISE (2)')).toBeLessThan(told.indexOf('NAME_LOST (1)'));
    expect(told.match(/->/g)).toHaveLength(2);
    expect((await report(...state, '--most', 'many')).code).toBe(2);
    await running.close();
    await remove();
  });
});
