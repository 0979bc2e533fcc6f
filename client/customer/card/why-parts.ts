import type { WhyPanel_RecommendationFragment } from '../../gql/graphql.js';

// What the parts of the panel are handed; without ids, these cannot be read by fragments of their own.

export type ReasonPart = WhyPanel_RecommendationFragment['reasons'][number];
export type FactPart = ReasonPart['facts'][number];
export type CheckPart = WhyPanel_RecommendationFragment['checks'][number];
