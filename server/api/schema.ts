import 'reflect-metadata';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { FeedbackAnalyticsResolver } from './analytics/feedback-analytics.resolver.js';
import { ClusterResolver } from './cluster/cluster.resolver.js';
import { CustomerAnswersResolver } from './customer/customer-answers.resolver.js';
import { CustomerHistoryResolver } from './customer/customer-history.resolver.js';
import { CustomerRecordResolver } from './customer/customer-record.resolver.js';
import { CustomerResolver } from './customer/customer.resolver.js';
import type { Doors } from './doors.js';
import { FairnessResolver } from './fairness/fairness.resolver.js';
import { FeedbackRecordResolver } from './feedback/feedback-record.resolver.js';
import { FeedbackResolver } from './feedback/feedback.resolver.js';
import { customerTicks, SILENCE } from './live/customer-ticks.js';
import { LanguageResolver } from './language/language.resolver.js';
import { LiveResolver } from './live/live.resolver.js';
import { NodeResolver } from './node/node.resolver.js';
import { ProductResolver } from './product/product.resolver.js';
import { ReleaseResolver } from './release/release.resolver.js';
import { RuleResolver } from './rule/rule.resolver.js';
import { TagResolver } from './tag/tag.resolver.js';
import { ViewerResolver } from './viewer/viewer.resolver.js';
import { WhatIfResolver } from './what-if/what-if.resolver.js';
import { WhyNotResolver } from './why-not/why-not.resolver.js';

/** The executable schema. `doors` may be missing where only its text is wanted; no resolver can run then. */
export function buildApiSchema(doors: Doors | null): GraphQLSchema {
  const resolvers = [
    ClusterResolver,
    CustomerAnswersResolver,
    CustomerHistoryResolver,
    CustomerRecordResolver,
    CustomerResolver,
    FairnessResolver,
    FeedbackAnalyticsResolver,
    FeedbackRecordResolver,
    FeedbackResolver,
    LanguageResolver,
    LiveResolver,
    NodeResolver,
    ProductResolver,
    ReleaseResolver,
    RuleResolver,
    TagResolver,
    ViewerResolver,
    WhatIfResolver,
    WhyNotResolver,
  ] as const;
  const instances = new Map<unknown, object>(
    doors === null ? [] : resolvers.map((Resolver) => [Resolver, new Resolver(doors)]),
  );
  const pubSub = doors === null ? SILENCE : customerTicks(doors);
  return buildSchemaSync({ resolvers: [...resolvers], container: instances, pubSub, validate: false });
}

/** The text of the schema, sorted: what schema.graphql holds and GET /schema.graphql answers. */
export function printApiSchema(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
