/** Seconds until the window of a RateLimit header is over: `"default";r=0;t=55`. */
const WINDOW = /;\s*t=(\d+)/;
/** An id and nothing else: what a service echoes of a request must not get into a log this way. */
const REQUEST_ID = /^[A-Za-z0-9][\w:.=-]{0,99}$/;

function untilDate(text: string, headers: Headers): number {
  // By the service's own clock where it tells it, since ours may differ.
  const sent = Date.parse(headers.get('date') ?? '');
  return Date.parse(text) - (Number.isNaN(sent) ? Date.now() : sent);
}

/** How long the service wants to be left alone, in milliseconds; null where it does not say. */
export function retryAfterOf(headers: Headers): number | null {
  const retryAfter = headers.get('retry-after')?.trim() ?? '';
  const seconds = /^\d+$/.test(retryAfter) ? retryAfter : WINDOW.exec(headers.get('ratelimit') ?? '')?.[1];
  const wait = /^\D/.test(retryAfter) ? untilDate(retryAfter, headers) : Number(seconds ?? Number.NaN) * 1000;
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
}

export function requestIdOf(headers: Headers): string | null {
  const id = headers.get('x-request-id') ?? '';
  return REQUEST_ID.test(id) ? id : null;
}
