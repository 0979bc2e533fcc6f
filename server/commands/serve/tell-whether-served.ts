import type { RewritingSettings } from '../../rewriting-settings.js';
import { checkAvailability, type Availability } from '../../wording/availability.js';
import type { Fetch } from '../../wording/generation.js';
import type { Voice } from '../command.js';

const DEADLINE_MILLISECONDS = 5000;

const OTHERWISE =
  'Serve it yourself (HF_ENDPOINT=https://…, HF_WIRE=text2text), or take a chat model (HF_WIRE=chat, HF_MODEL=…).';

const list = new Intl.ListFormat('en');

/** Without its query, which may hold a key. */
function named({ model, endpoint }: RewritingSettings): string {
  if (endpoint === null) return model;
  const { origin, pathname } = new URL(endpoint);
  return `${model} at ${origin}${pathname}`;
}

/** What a status means to who set the settings. */
function advice(status: number, { endpoint, wire }: RewritingSettings): string {
  switch (status) {
    case 401:
    case 403:
      return endpoint === null
        ? 'Texts are templates until HF_TOKEN is one that may use it, and HF_MODEL one that exists.'
        : 'Texts are templates until HF_TOKEN is one that it takes.';
    case 402:
      return 'Texts are templates until its bill is paid.';
    case 404:
    case 405:
      return endpoint === null
        ? 'There is no such model: correct HF_MODEL. Texts are templates until then.'
        : `Nobody listens there by HF_WIRE=${wire}, or not by this model: correct HF_ENDPOINT, HF_WIRE or HF_MODEL. Texts are templates until then.`;
    case 400:
    case 422:
      return `It does not understand what HF_WIRE=${wire} sends: correct HF_WIRE. Texts are templates until then.`;
    case 429:
    case 503:
      return 'It is busy or loading, and is asked again when there are texts to rephrase.';
    default:
      return 'It is asked again when there are texts to rephrase; its own log says more.';
  }
}

function lineFor(settings: RewritingSettings, availability: Availability): string {
  const { model, wire, endpoint } = settings;
  const who = named(settings);
  switch (availability.kind) {
    case 'served':
      return availability.by.length === 0
        ? `Texts are rephrased by ${who} (HF_WIRE=${wire}), which answers, where a rewrite passes the guard.`
        : `Texts are rephrased by ${who} (HF_WIRE=${wire}), served by ${list.format(availability.by)}, where a rewrite passes the guard.`;
    case 'nobody':
      return `No provider serves ${model} ${wire === 'chat' ? 'as a chat' : 'for text generation'}, so texts are templates. ${OTHERWISE}`;
    case 'asChat':
      return `Hugging Face does not serve ${model} by HF_WIRE=${wire}, so texts are templates. It is served as a chat by ${list.format(availability.by)}: set HF_WIRE=chat.`;
    case 'otherMode':
      return `${who} answers in the shape of ${availability.mode}, so texts are templates. Set HF_WIRE=${availability.mode}.`;
    case 'noText':
      return `${who} answers what no text model answers, so texts are templates. Correct HF_ENDPOINT or HF_WIRE (${wire}).`;
    case 'refused':
      return `${endpoint === null ? `Asked who serves ${model}, Hugging Face` : who} answered ${availability.status}. ${advice(availability.status, settings)}`;
    case 'unreachable':
      return endpoint === null
        ? `Whether ${model} is served could not be asked (${availability.code}): is Hugging Face reachable from here? Texts are templates until it is.`
        : `${who} could not be asked (${availability.code}): it does not answer, or redirects, which is not followed. Texts are templates until it answers.`;
  }
}

/** Says in one line whether the configured model is really served, and what to do where it is not. */
export async function tellWhetherServed(
  settings: RewritingSettings | null,
  { say }: Voice,
  { fetch, signal }: { readonly fetch: Fetch; readonly signal: AbortSignal },
): Promise<void> {
  if (settings === null) return;
  const asked = { ...settings, deadlineMilliseconds: DEADLINE_MILLISECONDS, fetch };
  const availability = await checkAvailability(asked, signal);
  if (!signal.aborted) say(lineFor(settings, availability));
}
