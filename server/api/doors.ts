import type { Release } from '../engine/release.js';
import type { RecommendationService } from '../service/recommendation-service.js';
import type { Language } from '../wording/wording.js';
import type { ReadyTexts } from './common/ready-texts.js';
import type { Directory } from './directory.js';

/** What every resolver is made with. */
export interface Doors {
  readonly service: RecommendationService;
  /** Products, tags and clusters of a release; of the one in force where none is named. */
  readonly directory: (release?: Release) => Directory;
  /** The languages that have phrase files, English first. */
  readonly languages: readonly Language[];
  readonly readyTexts: ReadyTexts;
  /** Versions of what no release holds: the program, and the content of the phrase files. */
  readonly versions: { readonly code: string; readonly phrases: string };
}
