/** Words of English that decide how strong, how wide and how sure a claim is. All in lower case. */

function words(line: string): ReadonlySet<string> {
  return new Set(line.split(' '));
}

export const MODALS = words('may might could');
/** Stronger than the modals: only where the source has them. */
export const STRONG_MODALS = words('can will would shall should must ought');
/** Said of what is only proposed. */
export const PROPOSALS = words(
  'consider considering considered consideration suggest suggested suggesting suggestion recommend recommended recommendation recommending option options possible possibly possibility perhaps maybe worth worthwhile wonder',
);
/** Between a modal and its verb. */
export const ADVERBS = words(
  'also still then even simply well possibly perhaps just already often too not really be have been you it',
);
export const ARTICLES = words('a an the this that these those your our its their no any some my his her');
export const PREPOSITIONS = words(
  'of in on at to for with by into through from per about over without before after until against between as than under above below',
);
export const CLAUSE_OPENERS = words('which that who whose where');
export const JOINTS = words('and but so because since while although though as');
export const SUBJECTS = words(
  'you it we they this that these those your our the its their there he she everyone',
);
/** Praise, allowed only where it is softened: "could be handy". */
export const PRAISE = words('handy useful helpful suitable good interesting');
/** Verbs that speak of a product in general, finite only where the source has them so. */
export const HELPING = words('help suit fit serve assist support');

/** Claims of extent: each only where the source says it, and of the same thing. */
export const EXTENTS = words(
  'all every each everyone everybody anyone anybody anything everything everywhere anywhere most many any both entire whole fully full total totally complete completely nobody none half more less fewer least much better higher lower cheaper larger bigger greater smaller easier faster quicker longer shorter later sooner earlier closer simpler safer further extra additional other others another only own first last always never often usually typically generally normally frequently regularly sometimes seldom whenever wherever whatever whichever such no-one single very really truly highly hugely significantly substantially considerably automatically directly soon now today tomorrow immediately already again still yet even ever too enough',
);

/** Of each group, what the source says must be said by one word of it: otherwise the claim grows. */
export const LIMITS: readonly ReadonlySet<string>[] = [
  words('little small bit modest something'),
  words('smaller small minor slight modest'),
  words('part portion partly share fraction'),
  words('some'),
  words('few several'),
  words('several'),
  words('single one'),
  words('only solely'),
  words('least'),
  words('most'),
  words('less fewer'),
  words('large larger bigger big sizeable'),
  words('regular steady regularly'),
  words('usually'),
  words('often'),
  words('about around approximately'),
  words('limited limits'),
];
/** "small" stands for "some", as "a bit" does. */
export const ALSO_LIMITS: Readonly<Record<string, string>> = {
  some: 'little small bit part portion something few',
  few: 'some',
  little: 'some',
  part: 'some',
  small: 'part',
};

/** Words that narrow the noun behind them: the noun may go, and the word may not go without it. */
export const NARROWING = words(
  'everyday unexpected term foreign medical long later equal social environmental independent overdue present agreed card regular short unforeseen certain eligible selected',
);

/** Each group is a risk or a cost that the source tells, in the words that may tell it. */
export const RISKS: readonly ReadonlySet<string>[] = [
  words('fall falls fallen fell drop drops decline declines decrease down'),
  words('lose loses losing lost loss losses'),
  words('risk risks risky riskier'),
  words('downs swings fluctuations'),
  words('worst'),
  words('tied'),
  words('overdue arrears late'),
  words('strain'),
  words('repaid repay'),
];

export const NEGATIONS = words(
  'no not never none nothing without nor neither nobody unable cannot avoid avoids avoiding avoided stop stops stopping refuse refuses refusing refused lack lacks lacking except unlike instead rather hardly barely unless',
);

/** Markers of a condition, with what may mark it in a rewrite. */
export const CONDITIONS: readonly { readonly marks: readonly string[]; readonly kept: readonly string[] }[] =
  [
    {
      marks: [
        'if',
        'provided that',
        'provided',
        'as long as',
        'so long as',
        'in case',
        'when',
        'whenever',
        'once',
        'where',
      ],
      kept: [
        'if',
        'provided that',
        'provided',
        'providing',
        'as long as',
        'so long as',
        'in case',
        'when',
        'whenever',
        'once',
        '?',
        'where',
        'should',
      ],
    },
    {
      marks: ['depending on', 'depend on', 'depends on', 'subject to'],
      kept: ['depend', 'depends', 'depending', 'subject', 'whether'],
    },
    { marks: ['unless'], kept: ['unless'] },
    { marks: ['until'], kept: ['until', 'before'] },
    { marks: ['before'], kept: ['before', 'until', 'ahead', 'advance', 'beforehand'] },
    { marks: ['after'], kept: ['after'] },
    { marks: ['whether'], kept: ['whether', 'if', 'how', '?', 'depending', 'depends', 'depend'] },
  ];

/** What causes: only where the source gives a cause. */
export const CAUSES = words('so because since therefore thus hence consequently thanks due owing');

/** What "your" may stand before though the source does not say that the customer has it. */
export const ANYBODYS = words(
  'money budget spending plans goals needs situation travels trip trips purchases choice finances studies studying way own needs purpose wishes journey journeys mind pace everyday day',
);
/** Verbs of the customer that claim nothing. */
export const CUSTOMER_VERBS = words(
  'travel go going choose consider want wish like think look find explore wonder be have are were thinking looking considering planning interested feel ever thought would',
);
export const BANK_VERBS = words('suggest suggested suggesting recommend would could might may');
