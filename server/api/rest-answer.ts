import type { Advice } from '../engine/rules.js';
import type { Tone } from '../wording/speech.js';
import type { CustomerView } from '../service/recommendation-service.js';
import { frameOf } from './answer-frame.js';
import type { SpeechInput } from './common/speech.input.js';
import type { ApiContext } from './context.js';
import type { Doors } from './doors.js';
import type { SubmitFeedbackSuccessType } from './feedback/submit-feedback.union.js';
import { InsightType } from './insight/insight.type.js';
import { RecommendationListType } from './recommendation/recommendation-list.type.js';

/** What GET /recommend answers, in the snake case of the system that finrec replaces. */
export interface RecommendAnswer {
  readonly customer_id: string;
  /** The language really spoken. */
  readonly locale: string;
  readonly tone: Tone;
  readonly cluster: number;
  readonly cluster_name: string;
  readonly tags: readonly string[];
  /** One sentence a recommendation, best first. */
  readonly recommendations: readonly string[];
  /** What each of those sentences is about, and as what it may be shown, in the same order. */
  readonly products: readonly {
    readonly product_id: string;
    readonly advice: Advice;
    readonly disclosures: readonly string[];
  }[];
  /** False where the customer refused profiling. */
  readonly personalised: boolean;
  readonly insights: readonly { readonly kind: string; readonly headline: string; readonly action: string }[];
}

export interface FeedbackAnswer extends RecommendAnswer {
  readonly understood: readonly string[];
  readonly question: string | null;
  readonly changes: readonly string[];
}

/** A view in words: the best template, or a language model's words where they are ready; it never waits for one. */
export function recommendAnswer(
  view: CustomerView,
  doors: Doors,
  context: ApiContext,
  speech: SpeechInput,
): RecommendAnswer {
  const { viewer, words } = context;
  const { record, decision } = view;
  const frame = frameOf(view, viewer, doors);
  const list = new RecommendationListType(view, frame, doors.service.release.rules.listSize);
  const insights = decision.insights.map((insight) => new InsightType(insight, frame));
  const tags = frame.directory.visibleTags(
    decision.tags.map(({ tag }) => tag),
    viewer,
  );
  const cluster = frame.directory.cluster(decision.membership.cluster);
  return {
    customer_id: record.customerId,
    locale: words.spoken(speech.locale),
    tone: speech.tone ?? 'FRIENDLY',
    cluster: cluster.number,
    cluster_name: cluster.name(speech, context),
    tags: tags.map((tag) => tag.label(speech, context)),
    recommendations: list.items.map((item) => item.text(speech, context).best(words)),
    products: list.items.map((item) => ({
      product_id: item.product.productId,
      advice: item.advice,
      disclosures: item.text(speech, context).disclosures,
    })),
    personalised: decision.personalised,
    insights: insights.map((insight) => ({
      kind: insight.kind,
      headline: insight.headline(speech, context).best(words),
      action: insight.action(speech, context).best(words),
    })),
  };
}

/** What POST /feedback answers: what was understood and what changed, then the same as GET /recommend. */
export function feedbackAnswer(
  { feedback, changes }: SubmitFeedbackSuccessType,
  view: CustomerView,
  doors: Doors,
  context: ApiContext,
  speech: SpeechInput,
): FeedbackAnswer {
  return {
    understood: feedback.understood.map((intent) => intent.label(speech, context)),
    question: feedback.question?.text(speech, context).body ?? null,
    changes: changes.map((change) => change.text(speech, context).body),
    ...recommendAnswer(view, doors, context, speech),
  };
}
