import { MendableError } from '../server/mendable-error.js';

/** @throws {MendableError} where the text of a flag is no whole number from 1 to the highest */
export function wholeNumber(flag: string, text: string, highest: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= highest) return value;
  throw new MendableError(`--${flag} ${text}: expected a whole number from 1 to ${highest}.`);
}
