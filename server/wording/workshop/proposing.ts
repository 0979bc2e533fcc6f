import { guard } from '../guard/guard.js';
import type { Masked } from '../mask.js';
import { longestAnswer, promptFor } from '../rewriting/prompt.js';
import type { Tone } from '../speech.js';
import { askOnceOrTwice, type Answer, type Asking } from './asking.js';
import { judge } from './judge.js';
import { putBack } from './put-back.js';
import type { Proposal } from './review.js';
import { slotted } from './slots.js';
import { withText, type Template } from './template.js';

/** A template and what it stands in. */
export interface Task {
  readonly template: Template;
  /** The whole message, as ICU. */
  readonly message: string;
  /** Null where the message is of no product. */
  readonly productName: string | null;
  /** The tone to ask for. */
  readonly tone: Tone;
}

/** How asking went. */
export interface Tally {
  asked: number;
  answered: number;
  /** Answers that say what another one or the template says. */
  alike: number;
  /** Templates that cannot be sent to a model. */
  unsendable: number;
  /** The code of every call that failed. */
  readonly failed: string[];
  /** Whether it stopped early because no call would have been answered. */
  gaveUp: boolean;
}

export interface Proposed extends Readonly<Tally> {
  readonly proposals: readonly Proposal[];
}

/** Calls in a row without an answer before it gives up. */
const PATIENCE = 6;

function proposalOf(
  { template, message, productName }: Task,
  masked: Masked,
  answer: string,
  locale: string,
): Proposal {
  const verdict = guard({ source: masked.text, names: [], text: answer, locale });
  const proposal = putBack(verdict.text, masked);
  const codes = [...new Set<string>([...verdict.codes, ...judge(template, proposal, productName, locale)])];
  return {
    code: template.code,
    tone: template.tone,
    current: template.text,
    proposal,
    message: withText(message, template, proposal),
    codes,
    verdict: codes.length === 0 ? 'passed' : 'refused',
    decision: '',
  };
}

function sameness(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}{}]+/gu, ' ')
    .trim();
}

/** Asks for so many variants of each template, and judges each. Those of one template are asked for at once. */
export async function propose(
  tasks: readonly Task[],
  { locale, variants, ...asking }: Asking & { readonly locale: string; readonly variants: number },
): Promise<Proposed> {
  const proposals: Proposal[] = [];
  const tally: Tally = { asked: 0, answered: 0, alike: 0, unsendable: 0, failed: [], gaveUp: false };
  const seeds = Array.from({ length: variants }, (_, index) => index + 1);
  let silent = 0;

  const take = (task: Task, masked: Masked, seen: Set<string>, answer: Answer): void => {
    if (!('text' in answer)) {
      tally.failed.push(answer.code);
      silent += 1;
      tally.gaveUp ||= answer.final || silent >= PATIENCE;
      return;
    }
    silent = 0;
    tally.answered += 1;
    const proposal = proposalOf(task, masked, answer.text, locale);
    const key = sameness(proposal.proposal);
    if (seen.has(key)) tally.alike += 1;
    else proposals.push(proposal);
    seen.add(key);
  };

  for (const task of tasks) {
    if (tally.gaveUp) break;
    const masked = slotted(task.template, task.productName);
    if (masked === null) {
      tally.unsendable += 1;
      continue;
    }
    const prompt = promptFor(masked, task.tone);
    const longest = longestAnswer(masked.text);
    tally.asked += variants;
    const answers = await Promise.all(seeds.map((seed) => askOnceOrTwice(asking, { prompt, longest, seed })));
    const seen = new Set([sameness(task.template.text)]);
    for (const answer of answers) take(task, masked, seen, answer);
  }
  return { ...tally, proposals };
}
