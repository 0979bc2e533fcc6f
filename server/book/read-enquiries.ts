import type { EnquiryStatus, NumberColumn, Value } from './columns.js';
import { ENQUIRY_STATUSES } from './columns.js';
import type { Enquiry } from './customer.js';
import type { EnquiryTable } from './enquiry-table.js';
import { createEnquiryTable } from './enquiry-table.js';
import { knownCustomer } from './known-customer.js';
import { dateParser, levelParser, parseText, required } from './parse-cell.js';
import { numberParser } from './parse-number.js';
import type { Customers, Reading } from './read-customers.js';
import { ID_FIELD } from './read-customers.js';
import type { Field, TableRow } from './read-table.js';
import { readTable } from './read-table.js';

const FILE = 'enquiries_data.csv';

const AMOUNT: Pick<NumberColumn, 'minimum' | 'maximum' | 'whole'> = {
  minimum: 0,
  maximum: 1e12,
  whole: false,
};

const STATUS_PARSER = levelParser({ levels: ENQUIRY_STATUSES });

const FIELDS: readonly Field[] = [
  ID_FIELD,
  { name: 'Enquiry_Date', mayBeAbsent: false, parse: required(dateParser(), 'a date (YYYY-MM-DD)') },
  { name: 'Product_Type', mayBeAbsent: true, parse: parseText },
  { name: 'Product_ID', mayBeAbsent: true, parse: parseText },
  { name: 'Enquiry_Amount', mayBeAbsent: false, parse: numberParser(AMOUNT) },
  {
    name: 'Status',
    mayBeAbsent: false,
    parse: required(STATUS_PARSER, `one of ${ENQUIRY_STATUSES.join(', ')}`),
  },
];

/**
 * Reads the enquiries and attaches each to its customer. A file with only a header is a bank without enquiries.
 * @throws {BookError}
 */
export async function readEnquiries(reading: Reading, customers: Customers): Promise<EnquiryTable> {
  const table = createEnquiryTable(customers.ids.length);
  const source = {
    directory: reading.directory,
    file: FILE,
    fields: FIELDS,
    protectedNames: reading.protectedNames,
    requiresOneOf: ['Product_Type', 'Product_ID'],
    accept({ values: [id, ...values] }: TableRow) {
      const row = knownCustomer(customers, id);
      if (typeof row !== 'number') return row;
      const enquiry = toEnquiry(values);
      if (enquiry === null) {
        return { column: 'Product_Type', value: null, expected: 'a Product_Type or a Product_ID' };
      }
      table.add(row, enquiry);
      return null;
    },
  } as const;
  await readTable(source, reading.reporter);
  return table.finish();
}

/** An enquiry that only has a Product_ID goes by it, since the catalogue knows products by either. */
function toEnquiry([day, type, id, amount, status]: readonly Value[]): Enquiry | null {
  const productId = typeof id === 'string' ? id : null;
  const productType = typeof type === 'string' ? type : productId;
  if (productType === null || typeof day !== 'number' || !isStatus(status)) return null;
  return { day, productType, productId, amount: typeof amount === 'number' ? amount : null, status };
}

function isStatus(value: Value | undefined): value is EnquiryStatus {
  return ENQUIRY_STATUSES.some((status) => status === value);
}
