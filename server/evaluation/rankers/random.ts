import { randomFor } from '../../model/random.js';
import type { Contestant } from '../contestant.js';

/** The floor: any order is as good as another. Each customer has an own stream, whoever else is asked about. */
export const RANDOM: Contestant = {
  name: 'random',
  fit: ({ seed, window }) => ({
    score(customer, scores) {
      const random = randomFor(seed, `evaluation/random/${window}/${customer}`);
      for (let item = 0; item < scores.length; item += 1) scores[item] = random.next();
    },
  }),
};
