import type { RecommendationService } from '../service/recommendation-service.js';
import type { Directory } from './directory.js';

/** What every resolver is made with. */
export interface Doors {
  readonly service: RecommendationService;
  /** Products, tags and clusters of the release that is served at the moment. */
  readonly directory: () => Directory;
}
