import { writeFileSync } from 'node:fs';
import { buildApiSchema, printApiSchema } from '../api/schema.js';
import { runAsScript, type Command } from './command.js';

const FILE = 'schema.graphql';

const SCHEMA: Command = {
  usage: `npm run generate\nPrints the API's schema to ${FILE}, which is committed.`,
  flags: {},
  run(_config, _flags, { say }) {
    writeFileSync(FILE, printApiSchema(buildApiSchema(null)));
    say(`Wrote ${FILE}`);
    return Promise.resolve();
  },
};

await runAsScript(SCHEMA, import.meta.url);
