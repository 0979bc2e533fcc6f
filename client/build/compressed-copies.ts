import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = /\.(js|css|svg)$/;
/** Smaller files fit one packet either way. */
const WORTH_BYTES = 1_400;
/** Half the time of the highest quality for a few per cent of size: the client is built at the first start. */
const BROTLI_QUALITY = 6;

/** Writes FILE.br and FILE.gz beside every text asset, so that the server never compresses the same bytes twice. */
export function compressedCopies(): Plugin {
  let assets = '';
  return {
    name: 'compressed-copies',
    apply: 'build',
    configResolved({ root, build }) {
      assets = resolve(root, build.outDir, build.assetsDir);
    },
    async writeBundle() {
      for (const name of (await readdir(assets)).filter((file) => TEXT.test(file))) {
        const file = join(assets, name);
        const text = await readFile(file);
        if (text.length < WORTH_BYTES) continue;
        const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
        await Promise.all([
          promisify(brotliCompress)(text, { params }).then((bytes) => writeFile(`${file}.br`, bytes)),
          promisify(gzip)(text).then((bytes) => writeFile(`${file}.gz`, bytes)),
        ]);
      }
    },
  };
}
