import { Field, Int, ObjectType } from 'type-graphql';
import type { HistoryPage } from '../../service/recommendation-service.js';
import { PageInfoType } from '../common/page-info.type.js';
import type { Directory } from '../directory.js';
import { expectedError } from '../errors.js';
import type { Viewer } from '../viewer.js';
import { FeedbackType } from './feedback.type.js';

@ObjectType('FeedbackConnection', {
  simpleResolvers: true,
  description: 'A page of what a customer said and took back, the newest first.',
})
export class FeedbackConnectionType {
  @Field(() => [FeedbackType], { description: 'The entries of this page.' })
  readonly nodes: readonly FeedbackType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  readonly pageInfo: PageInfoType;

  @Field(() => Int, { description: 'Number of all entries.' })
  readonly totalCount: number;

  constructor(page: HistoryPage, after: string | null, directory: Directory, viewer: Viewer) {
    this.nodes = page.items.map(
      ({ event, said, undoneBy }) =>
        new FeedbackType({ event, said, question: null, undoneBy }, directory, viewer),
    );
    const cursors = page.items.map(({ place }) => cursorAt(place));
    this.pageInfo = new PageInfoType(cursors, page.hasNextPage, after);
    this.totalCount = page.totalCount;
  }
}

/** Places count from the oldest, so that a cursor keeps its place when something new is said. */
function cursorAt(place: number): string {
  return Buffer.from(`feedback:${place}`).toString('base64url');
}

/** @throws {GraphQLError} BAD_USER_INPUT for a cursor that is not of such a list */
export function placeBefore(after: string): number {
  const text = Buffer.from(after.slice(0, 64), 'base64url').toString();
  const place = Number(/^feedback:(\d{1,9})$/.exec(text)?.[1] ?? NaN);
  if (cursorAt(place) === after) return place;
  throw expectedError(
    'BAD_USER_INPUT',
    'Argument "after" of "feedback" is no cursor of this list. Take pageInfo.endCursor of an earlier page, or leave "after" out.',
  );
}
