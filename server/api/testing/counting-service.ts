import type { RecommendationService } from '../../service/recommendation-service.js';

/** The service, counting how often it is asked. */
export function counting(service: RecommendationService): {
  readonly service: RecommendationService;
  readonly calls: string[];
} {
  const calls: string[] = [];
  const counted: RecommendationService = {
    ...service,
    views: (ids) => {
      calls.push(`views ${ids.length}`);
      return service.views(ids);
    },
    viewsOf: (records) => {
      calls.push(`viewsOf ${records.length}`);
      return service.viewsOf(records);
    },
  };
  return { service: counted, calls };
}
