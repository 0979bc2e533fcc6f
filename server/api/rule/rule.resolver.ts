import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { isInForce } from '../../engine/rules.js';
import type { ApiContext } from '../context.js';
import { costOfList } from '../costs.js';
import type { Doors } from '../doors.js';
import { mayHear } from '../policy.js';
import { RuleType } from './rule.type.js';

@Resolver(() => RuleType)
export class RuleResolver {
  constructor(private readonly doors: Doors) {}

  @Query(() => [RuleType], {
    complexity: costOfList(20),
    description:
      'The rules of the gate in the order of rules.yaml. release.rules is the content version of the whole file; a customer does not read the rules meant for the bank.',
  })
  rules(
    @Ctx() { viewer }: ApiContext,
    @Arg('inForce', () => Boolean, {
      defaultValue: true,
      description:
        'true: only those in force on the day that stands for today; false: earlier and coming ones too.',
    })
    inForce: boolean,
  ): readonly RuleType[] {
    const { rules, asOf } = this.doors.service.release;
    return rules.gate
      .filter((rule) => (!inForce || isInForce(rule, asOf)) && mayHear(viewer, rule.audience))
      .map((rule) => new RuleType(rule));
  }
}
