import { beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { buildApiSchema, printApiSchema } from './schema.js';
import { openApp, type TestApp } from './testing/open-app.js';
import { openSmallBook } from './testing/open-book.js';
import { EXAMPLES } from './testing/examples.js';

describe('The examples', () => {
  let testApp: TestApp;
  beforeAll(async () => {
    testApp = await openApp(await openSmallBook());
  }, 60_000);

  test.each(EXAMPLES)(
    '$name is valid, explained, and answered without an error',
    async ({ query, variables }) => {
      const printed = buildSchema(printApiSchema(buildApiSchema(null)));
      expect(validate(printed, parse(query))).toEqual([]);
      expect(query).toMatch(/^# \w.*[.:]/);
      const { status, errors } = await testApp.ask(query, variables);
      expect({ status, errors }).toEqual({ status: 200, errors: [] });
    },
  );
});
