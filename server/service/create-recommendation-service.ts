import { storing } from '../feedback/storage-error.js';
import { createEventKeeper } from './event-keeper.js';
import { listenWith } from './listen.js';
import type { RecommendationService } from './recommendation-service.js';
import type { ServiceTools } from './service-tools.js';
import { submitWith } from './submit.js';
import { undoWith } from './undo.js';
import { createViews } from './views.js';

export function createRecommendationService(tools: ServiceTools): RecommendationService {
  const { release, trainedAt, currency, asOf, book, store, say } = tools;
  const views = createViews(release, asOf);
  const keeper = createEventKeeper({ ...tools, views });
  const submit = submitWith({ keeper, release, listener: listenWith(release, say) });
  const undo = undoWith({ ...tools, views, keeper });
  return {
    release,
    trainedAt,
    currency,
    asOf,
    book,
    async views(customerIds) {
      const records = await book.get(customerIds);
      return Promise.all(
        records.map(async (record) =>
          record === null ? null : views.of(record, await store.state(record.customerId)),
        ),
      );
    },
    viewsOf: (records) =>
      Promise.all(records.map(async (record) => views.of(record, await store.state(record.customerId)))),
    async stampOf(customerId) {
      const { version } = await store.state(customerId);
      return `${release.version} ${release.learningVersion} ${version}`;
    },
    submit: (request) => storing(() => submit(request)),
    undo: (request) => storing(() => undo(request)),
    follow: (listener) => store.follow(listener),
    checkFeedback: () => store.check(),
  };
}
