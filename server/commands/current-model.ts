import type { BookRead } from '../book/read-book.js';
import type { Config } from '../config.js';
import type { Model } from '../model/model.js';
import { readCurrentPointer, readCurrentRelease } from '../model/release-files.js';
import type { Voice } from './command.js';
import { train } from './train.js';

/** A trained model, and when its training was. */
export interface Trained {
  readonly model: Model;
  /** ISO 8601 instant. */
  readonly trainedAt: string;
}

/** The release of the state folder; where there is none yet, it is trained now. */
export async function currentModel(config: Config, { book }: BookRead, { say }: Voice): Promise<Trained> {
  const { data, state, seed, k } = config;
  const known = readCurrentRelease(state);
  if (known === null) {
    say(`${state} holds no release yet, so one is trained now.`);
    const now = new Date();
    const options = {
      dataDirectory: data,
      stateDirectory: state,
      seed,
      k,
      clusters: 'ours',
      json: false,
    } as const;
    return { model: await train({ ...options, now, say }), trainedAt: now.toISOString() };
  }
  if (known.dataHash !== book.dataHash) {
    say(
      `The data in ${data} have changed since this release was trained; it is served as it is. To learn from them: npm run train`,
    );
  }
  if (known.seed !== seed || (k !== null && known.k !== k)) {
    say(
      `This release was trained with --seed ${known.seed} and has ${known.k} clusters; it is served as it is. For another: npm run train -- --seed ${seed}${k === null ? '' : ` --k ${k}`}`,
    );
  }
  return { model: known, trainedAt: readCurrentPointer(state)?.trainedAt ?? '' };
}
