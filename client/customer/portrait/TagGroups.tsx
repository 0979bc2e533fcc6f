import type { ReactNode } from 'react';
import { type MessageId, useWords } from '../../words/use-words.js';
import { TagDisclosure, type TagHeld } from './TagDisclosure.js';
import classes from './TagGroups.module.css';

interface SourcedTag extends TagHeld {
  readonly source: string;
  readonly tag: TagHeld['tag'] & { readonly id: string };
}

interface TagGroupsProps {
  readonly tags: readonly SourcedTag[];
}

const SOURCES: readonly (readonly [source: string, title: MessageId])[] = [
  ['FEEDBACK', 'who.fromFeedback'],
  ['OWN', 'who.fromValues'],
  ['CLUSTER', 'who.fromCluster'],
];

/** The tags by where they come from: what was said comes before what was computed. */
export function TagGroups({ tags }: TagGroupsProps): ReactNode {
  const say = useWords();
  if (tags.length === 0) return <p className={classes['none']}>{say('who.noTags')}</p>;

  const groups = SOURCES.map(([source, title]) => ({
    title,
    members: tags.filter((held) => held.source === source),
  }));
  const known = SOURCES.map(([source]) => source);
  const others = tags.filter(({ source }) => !known.includes(source));
  return [...groups, { title: 'who.fromElsewhere' as const, members: others }]
    .filter(({ members }) => members.length > 0)
    .map(({ title, members }) => (
      <div key={title} className={classes['group']}>
        <h3 className={classes['title']}>{say(title)}</h3>
        <ul className={classes['tags']}>
          {members.map((held) => (
            <li key={held.tag.id} className={classes['item']}>
              <TagDisclosure held={held} />
            </li>
          ))}
        </ul>
      </div>
    ));
}
