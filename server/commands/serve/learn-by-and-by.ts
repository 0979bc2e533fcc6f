import type { Logger } from 'pino';
import type { RecommendationService } from '../../service/recommendation-service.js';

const LOOK_MILLISECONDS = 10_000;

/**
 * Looks now and then whether there is something to learn from, or another server has learnt.
 * @returns what ends the looking
 */
export function learnByAndBy(service: RecommendationService, log: Logger): () => void {
  let looking = false;
  const look = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    try {
      if (await service.learn()) log.info({ learningVersion: service.release.learning.version }, 'learnt');
    } catch (err) {
      log.warn({ err }, 'What customers answered could not be learnt from; it is tried again.');
    } finally {
      looking = false;
    }
  };
  const timer = setInterval(() => void look(), LOOK_MILLISECONDS).unref();
  return () => {
    clearInterval(timer);
  };
}
