import { Ctx, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.js';
import { ViewerType } from './viewer.type.js';

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, { description: 'Who asks, and what the caller may do.' })
  viewer(@Ctx() { viewer, words }: ApiContext): ViewerType {
    return new ViewerType(viewer, words.spoken());
  }
}
