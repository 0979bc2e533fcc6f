import type { CustomerTag, Membership } from './decision.js';
import { isPersonalised } from './gate.js';
import type { Subject } from './measures.js';
import { propose, proposeAll, type Proposal } from './propose.js';
import type { Release } from './release.js';
import { tag, wishTags } from './tag.js';

/** What speaks for which products. */
export interface TaggedAndProposed {
  /** False where the customer refused profiling: then own words speak, and every product is proposed. */
  readonly personalised: boolean;
  readonly tags: readonly CustomerTag[];
  readonly proposals: readonly Proposal[];
}

/** Second and third verb: tag and propose, from what may be used of what is known about the customer. */
export function tagAndPropose(subject: Subject, membership: Membership, release: Release): TaggedAndProposed {
  const personalised = isPersonalised(subject, release);
  const tags = personalised ? tag(subject, membership, release) : wishTags(subject);
  const proposals = personalised ? propose(subject, tags) : proposeAll(subject, tags);
  return { personalised, tags, proposals };
}
