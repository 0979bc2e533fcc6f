import type { Estimate, OffPolicyEstimates } from '../evaluation/off-policy.js';
import { formatTable } from './table.js';

/** Below this many choices' worth of evidence an interval says more about luck than about the policy. */
const THIN = 100;
/** Below this mean weight the log lacks much of what the policy would show. */
const BARE = 0.9;

function row(name: string, estimate: Estimate | null): readonly (string | number | null)[] {
  return [name, estimate?.value ?? null, estimate?.low ?? null, estimate?.high ?? null];
}

function warnings({ effectiveChoices, covered, snips }: OffPolicyEstimates): readonly string[] {
  if (snips === null)
    return [
      'The changed policy shows nothing that the log has seen at its place: there is nothing to go by.',
    ];
  return [
    ...(covered < BARE
      ? [
          'The log lacks some of what the changed policy shows, so IPS is too low, and SNIPS tells only of what both show.',
        ]
      : []),
    ...(effectiveChoices < THIN
      ? [`Fewer than ${THIN} choices' worth of evidence: wait for a longer log before trusting it.`]
      : []),
  ];
}

/** The estimates for a terminal, with what to make of them. */
export function describeOffPolicy(estimates: OffPolicyEstimates, policy: string, untold: number): string {
  const { choices, customers, logged, ips, snips, effectiveChoices, supported, covered } = estimates;
  return [
    `${choices} products shown to ${customers} customers, as ${policy} would have shown them`,
    ...(untold === 0
      ? []
      : [
          `${untold} lists are left out: what they rested on was not kept, or they were shown by another finrec.`,
        ]),
    '',
    formatTable(
      ['acceptance of what is shown', 'estimate', 'low', 'high'],
      [row('as it was shown', logged), row('IPS', ips), row('SNIPS', snips)],
    ),
    '',
    formatTable(
      ['evidence', 'value'],
      [
        ['effective choices', Math.round(effectiveChoices)],
        ['share of the log that the policy may show too', supported],
        ['mean weight (1: the log covers the policy)', covered],
      ],
    ),
    ...warnings(estimates).map((warning) => `\n${warning}`),
  ].join('\n');
}
