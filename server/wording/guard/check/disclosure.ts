import { DISCLOSURE_MARKS } from '../lexicon/disclosures.js';
import { anyOf } from '../word-list.js';
import { codes, type Check } from './pair.js';

const MARKS = anyOf(DISCLOSURE_MARKS);

/** Sentences as they are written, with their end marks. */
function sentences(text: string): readonly string[] {
  return text.match(/[^.!?]+[.!?]*/g)?.map((sentence) => sentence.trim()) ?? [];
}

/** DISCLOSURE_LOST: a mandatory sentence is not there word for word. */
export const disclosure: Check = ({ source, text }) => {
  const owed = sentences(source.text).filter((sentence) => sentence.search(MARKS) >= 0);
  return codes(['DISCLOSURE_LOST', owed.some((sentence) => !text.text.includes(sentence))]);
};
