import type { Release } from '../engine/release.js';
import type { RecommendationService } from '../service/recommendation-service.js';
import type { Directory } from './directory.js';

/** What every resolver is made with. */
export interface Doors {
  readonly service: RecommendationService;
  /** Products, tags and clusters of a release; of the one in force where none is named. */
  readonly directory: (release?: Release) => Directory;
  /** Versions of what no release holds: the program, and the content of the phrase files. */
  readonly versions: { readonly code: string; readonly phrases: string };
}
