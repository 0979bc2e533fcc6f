const IRREGULAR: Readonly<Record<string, string>> = {
  paid: 'pay',
  told: 'tell',
  took: 'take',
  taken: 'take',
  gave: 'give',
  given: 'give',
  kept: 'keep',
  made: 'make',
  said: 'say',
  got: 'get',
  gone: 'go',
  went: 'go',
  saw: 'see',
  seen: 'see',
  chose: 'choose',
  chosen: 'choose',
  thought: 'think',
  understood: 'understand',
  found: 'find',
  built: 'build',
  rebuilt: 'rebuild',
  spent: 'spend',
  lent: 'lend',
  held: 'hold',
  came: 'come',
  fell: 'fall',
  fallen: 'fall',
  rose: 'rise',
  risen: 'rise',
  grew: 'grow',
  grown: 'grow',
  lost: 'lose',
  left: 'leave',
  brought: 'bring',
  bought: 'buy',
  put: 'put',
  has: 'have',
  had: 'have',
  does: 'do',
  did: 'do',
  is: 'be',
  are: 'be',
  was: 'be',
  were: 'be',
  been: 'be',
  children: 'child',
};
const SHORTEST = 4;

function withoutEnding(word: string): readonly string[] {
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  if (/(?:s|x|z|ch|sh|o)es$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  if (word.endsWith('s') && !word.endsWith('ss')) return [word.slice(0, -1)];
  return [];
}

function withoutTense(word: string): readonly string[] {
  const stem = /^(.{2,})(?:ing|ed)$/.exec(word)?.[1];
  if (stem === undefined) return [];
  const single = /([bdfglmnprt])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
  const y = stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : [];
  return [stem, `${stem}e`, ...single, ...y];
}

/**
 * What an English word may be a form of, itself included: "saving" is "saving", "sav" or "save".
 * Two words are forms of one where these meet. Degrees and derived words stay apart: "easier" is not "easy".
 */
export function englishStems(word: string): readonly string[] {
  const irregular = IRREGULAR[word];
  if (irregular !== undefined) return [word, irregular];
  if (word.length < SHORTEST) return [word];
  const singular = withoutEnding(word);
  return [...new Set([word, ...singular, ...[word, ...singular].flatMap(withoutTense)])];
}
