/** The languages that a reader accepts, most wanted first, from an Accept-Language header (RFC 9110, 12.5.4). */
function acceptedLanguages(header: string): readonly string[] {
  return header
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim());
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag) && quality > 0)
    .sort((one, other) => other.quality - one.quality)
    .map(({ tag }) => tag);
}

/** The first accepted language that there are messages for (in it, or in its language without the region); else the fallback. */
export function chooseLocale(
  header: string | undefined,
  available: readonly string[],
  fallback: string,
): string {
  if (header === undefined) return fallback;
  const languages = new Set(available.map((tag) => tag.toLowerCase().split('-')[0]));
  return acceptedLanguages(header).find((tag) => languages.has(tag.toLowerCase().split('-')[0])) ?? fallback;
}
