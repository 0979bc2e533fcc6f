import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Book } from '../../../book/book.js';
import type { CustomerLabels } from '../../../book/customer-book.js';
import { generateCustomers } from '../../../book/generate/generate.js';
import { writeCustomers } from '../../../book/generate/write.js';
import { readBook } from '../../../book/read-book.js';
import { inFolder } from '../../../book/testing.js';

const AS_OF = 20_757;
const GENERATED = 200;

/** People whose ids and names a database, a search or a sort may take for another. */
const ODD_PEOPLE: readonly (readonly [id: string, name: string])[] = [
  ['007', 'Zoë Martin'],
  ['a-1', 'ZOE MARTIN'],
  ['A-1', 'zoe martin'],
  ['x y', "Mary O'Brien"],
  ["d'or", "''' \\"],
  ['back\\slash', '\\\\ Anna\\'],
  ['n:*', 'a:* | b & !c'],
  ['{1}', '{curly} (round)'],
  ['ß', 'Straße Weiß'],
  ['ss', 'Strasse Weiss'],
  ['Łódź', 'Łukasz Żak'],
  ['渡辺', '渡辺 和子'],
  ['😀', '😀 Smile 👩‍👩‍👧'],
  ['٣', 'محمد علي'],
  ['%_', '100% _sure_'],
  ['\u0301', '\u0301 e\u0301lan'],
  ['none', ''],
  ['nobody', ''],
  ['long', '㌀'.repeat(200)],
];

/** The odd people as rows of a file that has these others. */
function oddRows(file: string): readonly string[] {
  const [header = '', first = ''] = file.split('\n');
  const names = header.split(',');
  return ODD_PEOPLE.map(([id, name]) => {
    const cells = first.split(',');
    cells[names.indexOf('Customer_ID')] = `"${id}"`;
    cells[names.indexOf('Name')] = `"${name}"`;
    return cells.join(',');
  });
}

/** Generated customers and odd ones among them. */
export function oddBook(): Promise<Book> {
  const given = generateCustomers({ customers: GENERATED, seed: 11, asOf: AS_OF });
  return inFolder({}, async (directory) => {
    await writeCustomers(directory, given, true);
    const file = join(directory, 'customer_data.csv');
    await appendFile(file, `${oddRows(await readFile(file, 'utf8')).join('\n')}\n`);
    return (await readBook(directory)).book;
  });
}

export const ODD_LABELS: CustomerLabels = {
  clusterOf: (row) => (row * row) % 5,
  hasTag: (row, tag) => (tag === 'early' ? row < 90 : tag === 'even' && row % 2 === 0),
};
