const WHOLE: Readonly<Record<string, readonly string[]>> = {
  "can't": ['can', 'not'],
  cannot: ['can', 'not'],
  "won't": ['will', 'not'],
  "shan't": ['shall', 'not'],
  "let's": ['let', 'us'],
  "it's": ['it', 'is'],
  "that's": ['that', 'is'],
  "there's": ['there', 'is'],
  "here's": ['here', 'is'],
  "what's": ['what', 'is'],
};
const ENDS: readonly (readonly [string, string])[] = [
  ["n't", 'not'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'d", 'would'],
  ["'m", 'am'],
];

/** "isn't" is "is not", and "year's" is "year": what a short form says counts like the long one. */
export function expand(word: string, language: string): readonly string[] {
  if (!word.includes("'") && word !== 'cannot') return [word];
  if (language !== 'en') return word.split("'").filter((part) => part !== '');
  const whole = WHOLE[word];
  if (whole !== undefined) return whole;
  for (const [end, meaning] of ENDS) {
    if (word.endsWith(end)) return [word.slice(0, -end.length), meaning];
  }
  return [word.replace(/'.*$/, '')];
}
