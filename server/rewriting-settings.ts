import { z } from 'zod';
import { usualWireMode, WIRE_MODES, type WireMode } from './wording/generation/wire-mode.js';

/** Who rephrases texts, and how it is asked. */
export interface RewritingSettings {
  /** Null where the endpoint needs none. */
  readonly token: string | null;
  readonly wire: WireMode;
  /** Null: Hugging Face itself. */
  readonly endpoint: string | null;
  readonly model: string;
  /** The organisation that Hugging Face bills; null: the token's owner. */
  readonly billTo: string | null;
  readonly deadlineMilliseconds: number;
  /** Most calls a day in UTC, of all servers together; null: any number. */
  readonly dailyBudget: number | null;
}

const DEFAULT_MODEL = 'google/flan-t5-large';
const ROUTER_TOKEN = /^hf_/;

export const REWRITING_FIELDS = {
  HF_TOKEN: z
    .string()
    .regex(/^[\x21-\x7E]+$/, 'expected a token such as hf_…, without blanks')
    .optional(),
  HF_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'expected an http(s) address' })
    .refine((address) => new URL(address).username === '', {
      error: 'expected an address without a user; HF_TOKEN is sent as a bearer token',
    })
    .optional(),
  HF_WIRE: z.enum(WIRE_MODES, { error: `expected ${WIRE_MODES.join(', ')}` }).optional(),
  HF_MODEL: z.string().min(1).optional(),
  HF_BILL_TO: z
    .string()
    .regex(/^[\w.-]+$/, 'expected the name of an organisation')
    .optional(),
  HF_DAILY_BUDGET: z
    .string()
    .regex(/^(off|[1-9]\d{0,8})$/, 'expected off, or the most calls a day (UTC)')
    .default('2000')
    .transform((text) => (text === 'off' ? null : Number(text))),
};

type Given = z.infer<z.ZodObject<typeof REWRITING_FIELDS>> & { readonly HF_DEADLINE_MS: number };

function wireProblem({ HF_TOKEN, HF_ENDPOINT, HF_WIRE, HF_MODEL }: Given): string | null {
  if (HF_WIRE === undefined) return null;
  if (HF_ENDPOINT !== undefined) {
    return HF_WIRE === 'hf'
      ? 'hf asks Hugging Face, and HF_ENDPOINT names another place; take one of them out, or say text2text, completions or chat'
      : null;
  }
  if (HF_WIRE === 'text2text' || HF_WIRE === 'completions') {
    return `${HF_WIRE} is spoken to an endpoint; give its address in HF_ENDPOINT, or say hf or chat`;
  }
  if (HF_TOKEN === undefined) {
    return `${HF_WIRE} asks Hugging Face, which needs HF_TOKEN; set it, or give the address of a server of your own in HF_ENDPOINT`;
  }
  if (HF_WIRE === 'hf') return null;
  if (!ROUTER_TOKEN.test(HF_TOKEN)) {
    return 'chat without HF_ENDPOINT asks Hugging Face’s router, whose tokens begin with hf_; HF_TOKEN does not';
  }
  return HF_MODEL === undefined
    ? `chat needs a chat model, and ${DEFAULT_MODEL} is none; name one in HF_MODEL`
    : null;
}

/** What in these settings contradicts itself, with what to do. */
export function rewritingProblems(given: Given): readonly string[] {
  const wire = wireProblem(given);
  const billed = given.HF_TOKEN !== undefined && given.HF_ENDPOINT === undefined;
  return [
    ...(wire === null ? [] : [`HF_WIRE: ${wire}`]),
    ...(given.HF_BILL_TO === undefined || billed
      ? []
      : ['HF_BILL_TO: only Hugging Face bills, with HF_TOKEN and without HF_ENDPOINT; take it out']),
  ];
}

/** Null: texts are templates only. */
export function rewritingOf(given: Given): RewritingSettings | null {
  const { HF_TOKEN: token = null, HF_ENDPOINT: endpoint = null } = given;
  if (token === null && endpoint === null) return null;
  return {
    token,
    wire: given.HF_WIRE ?? usualWireMode(endpoint),
    endpoint,
    model: given.HF_MODEL ?? DEFAULT_MODEL,
    billTo: given.HF_BILL_TO ?? null,
    deadlineMilliseconds: given.HF_DEADLINE_MS,
    dailyBudget: given.HF_DAILY_BUDGET,
  };
}
