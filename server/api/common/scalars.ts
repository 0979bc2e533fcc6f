import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLCurrency, GraphQLDateTime, GraphQLLocale, GraphQLUUID } from 'graphql-scalars';
import { type Day, formatDay, parseDay } from '../../book/day.js';

export { GraphQLCurrency, GraphQLDateTime, GraphQLLocale, GraphQLUUID };

function dayFrom(text: unknown): Day {
  const day = typeof text === 'string' ? parseDay(text) : null;
  if (day !== null) return day;
  throw new GraphQLError('Expected a date that exists, written as "2025-03-24".', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** Days are whole numbers inside and ISO dates outside. */
export const GraphQLDay = new GraphQLScalarType<Day, string>({
  name: 'Date',
  description: 'A calendar date without a time zone, as ISO 8601: "2025-03-24".',
  serialize: (day) => formatDay(day as Day),
  parseValue: dayFrom,
  parseLiteral: (node) => dayFrom(node.kind === Kind.STRING ? node.value : null),
});

function refused(expected: string): GraphQLError {
  return new GraphQLError(`Expected ${expected}.`, { extensions: { code: 'BAD_USER_INPUT' } });
}

/** As it was written: whether it is a number that can be is told where its column is known. */
function decimalFrom(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  throw refused('an exact decimal number in a string, such as "1250.00"');
}

function ratioFrom(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw refused('a share as a number, such as 0.68 for 68 %');
}

export const GraphQLDecimal = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description: 'An exact decimal number in a string, without grouping: "1250.00".',
  serialize: (decimal) => decimal as string,
  parseValue: decimalFrom,
});

export const GraphQLRatio = new GraphQLScalarType<number, number>({
  name: 'Ratio',
  description: 'A share from 0 to 1: 0.68 is 68 %. Debt compared with income may exceed 1.',
  serialize: (ratio) => ratio as number,
  parseValue: ratioFrom,
});
