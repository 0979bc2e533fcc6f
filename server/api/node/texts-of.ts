import { frameOf } from '../answer-frame.js';
import { speechInput } from '../common/speech.input.js';
import type { TextType } from '../common/text.type.js';
import type { ApiContext } from '../context.js';
import { customerTagsOf } from '../customer/customer-tag.type.js';
import type { Doors } from '../doors.js';
import { InsightType } from '../insight/insight.type.js';
import { LARGEST_LIST } from '../page.js';
import { mayHear } from '../policy.js';
import { RecommendationListType } from '../recommendation/recommendation-list.type.js';
import type { CustomerView } from '../../service/recommendation-service.js';
import type { Speech } from '../../wording/speech.js';

/** Every sentence that the reader may hear about the customer as they stand now, in one language and tone, by its id. */
export function textsOf(
  view: CustomerView,
  { tone, locale }: Speech,
  doors: Doors,
  context: ApiContext,
): ReadonlyMap<string, TextType> {
  const { viewer } = context;
  const speech = speechInput(tone, locale);
  const frame = frameOf(view, viewer, doors);
  const list = new RecommendationListType(view, frame, LARGEST_LIST);
  const insights = view.decision.insights
    .filter(({ audience }) => mayHear(viewer, audience))
    .map((insight) => new InsightType(insight, frame));
  const told = [
    ...list.items.flatMap((item) => [item, ...item.reasons, ...item.checks('PASS')]),
    ...list.withheld().flatMap((item) => [item, ...item.checks]),
    ...customerTagsOf(view, frame),
  ];
  const texts = [
    ...told.map((one) => one.text(speech, context)),
    ...insights.flatMap((insight) => [insight.headline(speech, context), insight.action(speech, context)]),
  ];
  return new Map(texts.map((text) => [text.id, text]));
}
