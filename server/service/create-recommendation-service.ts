import type { Release } from '../engine/release.js';
import { storing } from '../feedback/storage-error.js';
import { createEventKeeper } from './event-keeper.js';
import { onceARelease } from './once-a-release.js';
import { historyWith } from './history.js';
import { learnWith } from './learn.js';
import { listenWith } from './listen.js';
import { recordShownWith } from './record-shown.js';
import type { RecommendationService } from './recommendation-service.js';
import { createReleases } from './releases.js';
import { createReplay } from './replay.js';
import type { ServiceParts, ServiceTools } from './service-tools.js';
import { createStates } from './states.js';
import { submitWith } from './submit.js';
import { undoWith } from './undo.js';
import { createViews } from './views.js';
import { prospect, whatIf } from './what-if.js';
import { createWhyNots } from './why-not.js';

export function createRecommendationService({
  release: first,
  learning,
  fairness,
  quality,
  ...parts
}: ServiceParts): RecommendationService {
  const { book, store, archive, analytics, say } = parts;
  let release = first;
  const inForce = (): Release => release;
  const tools: ServiceTools = { ...parts, inForce };
  const learners = new Set<(customerId: null) => void>();
  const clusterReleases = async (): Promise<readonly string[]> => {
    const { version, model } = inForce();
    const served = (await archive.servings()).filter((serving) => serving.model === model.version);
    return [...new Set([version, ...served.map((serving) => serving.release)])];
  };
  const learn = learnWith({ ...tools, pace: learning, clusterReleases });
  const views = createViews(inForce);
  const keeper = createEventKeeper({ ...tools, views });
  const submit = submitWith({ ...tools, keeper, listener: listenWith(inForce(), say) });
  const undo = undoWith({ ...tools, views, keeper });
  const stateAfter = createStates();
  const recordShown = recordShownWith({ ...tools, views, stateAfter });
  const replay = createReplay({ ...tools, releases: createReleases(tools), stateAfter });
  return {
    get release() {
      return inForce();
    },
    book,
    analytics,
    now: parts.now,
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
      return `${release.version} ${release.learning.version} ${version}`;
    },
    submit: (request) => storing(() => submit(request)),
    undo: (request) => storing(() => undo(request)),
    recordShown: (request) => storing(() => recordShown(request)),
    history: historyWith(tools),
    whatIf,
    prospect: (known) => prospect(known, inForce()),
    ...createWhyNots(tools),
    ...replay,
    clusterReleases,
    fairness: onceARelease(inForce, fairness),
    quality: onceARelease(inForce, quality),
    async learn() {
      const snapshot = await learn();
      if (snapshot === null) return false;
      release = { ...release, learning: snapshot };
      for (const learner of learners) learner(null);
      return true;
    },
    follow(listener) {
      const unfollow = store.follow(listener);
      learners.add(listener);
      return () => {
        unfollow();
        learners.delete(listener);
      };
    },
    checkFeedback: () => store.check(),
  };
}
