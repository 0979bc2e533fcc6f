import type { Category } from '../../engine/feedback-state.js';

/** What the words of one language mean for feedback. Keys of products and tags count only where the bank has them. */
export interface Lexicon {
  readonly products: Readonly<Record<string, readonly string[]>>;
  readonly tags: Readonly<Record<string, readonly string[]>>;
  readonly categories: Readonly<Record<Category, readonly string[]>>;
  /** Turns of phrase that stand for one cue, tried in this order before single words. */
  readonly turns: readonly (readonly [RegExp, Cue | 'unclear'])[];
  readonly cues: ReadonlyMap<string, Cue>;
  /** Complaints and wishes about risk, tried in this order. */
  readonly risk: readonly (readonly [RegExp, RiskWish])[];
}

/**
 * more, less: what is asked for. not: turns it round. please: makes a bare name a wish. light: says nothing.
 * speaker: says nothing either, but makes a sentence of a bare name, so that it is no longer a plain dislike.
 */
export type Cue = 'more' | 'less' | 'not' | 'please' | 'light' | 'speaker';
export type RiskWish = 'higher' | 'lower' | 'low-risk' | 'unclear';

const WORDS: Readonly<Record<Cue, string>> = {
  more: 'add adds adding more extra like likes love loves want wants need needs prefer prefers include includes enjoy enjoys yes wish focus show shows showing increase',
  less: 'less fewer stop remove drop avoid avoiding hate hates dislike dislikes skip exclude cancel reduce forget refuse',
  not: 'no not never none nothing without dont doesnt didnt isnt arent wont wouldnt cant cannot neither nope',
  please: 'please pls',
  light:
    'a an the any some product products stuff thing things option options offer offers recommendation recommendations suggestion suggestions kind kinds type types sort all those these that this them it of in on for to with about at related based anymore',
  speaker:
    'i im id ill me my we us our you your am is are was be do does did would could should can will have get getting see feel think really very so just quite much lot bit personally honestly definitely recommend suggest give buy use take going thanks thank ok okay',
};

const SAFE = '(?:conservative|safe|cautious|careful|defensive|boring|timid|tame|low risk)';
const BOLD = '(?:risky|aggressive|adventurous|volatile|speculative|dangerous|high risk)';
const RISK = '(?:risk|risks|risky|volatility|volatile)';

export const ENGLISH: Lexicon = {
  products: {
    'recurring-deposit': ['monthly deposit', 'RD'],
    'fixed-deposit': ['term deposit', 'FD'],
    'goal-savings': ['goal savings', 'savings goal', 'savings plan'],
    'mobile-savings': ['mobile savings account'],
    'emergency-buffer': ['emergency fund'],
    'forex-card': ['foreign currency card', 'prepaid travel card'],
    'category-cashback': ['category cashback'],
    'auto-loan': ['car loan', 'vehicle loan'],
    'education-loan': ['student loan'],
    'emi-conversion': ['EMI'],
    'home-mortgage': ['home loan', 'house loan'],
    'rate-review': ['rate review'],
    'index-plan': ['index fund', 'index funds'],
    'sustainable-index': ['sustainable fund', 'green fund'],
    'hybrid-fund': ['hybrid fund', 'balanced fund'],
    'term-life': ['term life', 'life cover'],
    'home-cover': ['home cover', 'house insurance'],
    'travel-cover': ['travel cover'],
    'debt-counselling': ['debt counselling', 'debt advice'],
    autopay: ['auto pay', 'direct debit', 'standing order'],
    'review-meeting': ['meeting'],
  },
  tags: {
    travel: [
      'travel',
      'travelling',
      'traveling',
      'trip',
      'trips',
      'holiday',
      'holidays',
      'vacation',
      'abroad',
      'flying',
    ],
    tech: ['tech', 'technology', 'digital', 'digital banking', 'apps', 'mobile banking', 'online banking'],
    savings: ['savings', 'saving', 'save', 'saving money', 'save money'],
    'low-risk': ['safety'],
    growth: ['growth', 'returns'],
    credit: ['credit', 'borrowing'],
    home: ['home', 'house', 'housing', 'property'],
    education: ['education', 'study', 'studies', 'studying', 'university'],
    retirement: ['retirement', 'retiring', 'old age'],
    ethical: ['ethical', 'sustainable', 'sustainability', 'green', 'ESG', 'ethical investing', 'environment'],
    cashback: ['cashback', 'cash back', 'rewards'],
    protection: ['protection', 'protect'],
  },
  categories: {
    DEPOSIT: ['deposit', 'deposits'],
    CARD: ['card', 'cards'],
    LOAN: ['loan', 'loans'],
    MORTGAGE: ['mortgage', 'mortgages'],
    INVESTMENT: ['investment', 'investments', 'investing', 'funds', 'fund', 'stocks', 'shares'],
    INSURANCE: ['insurance', 'insurances', 'insurance cover'],
    PENSION: ['pension', 'pensions'],
    SERVICE: ['service', 'services'],
  },
  turns: [
    // What somebody has or has not is no wish.
    [
      /\b(?:(?:have|has|had|got) (?:no|not)|havent|hasnt|dont have|do not have|already (?:have|has|got))\b/g,
      'unclear',
    ],
    [/\b(?:products?|things?|stuff|something|anything) like\b/g, 'light'],
    [/\b(?:not enough|too little|too few)\b/g, 'more'],
    [/\bnot (?:really |at all )?(?:interested|into|keen)(?: in| on)?\b/g, 'less'],
    [
      /\b(?:more than enough|enough of|too much|too many|no more|no longer|no interest in|no need (?:for|of))\b/g,
      'less',
    ],
    [
      /\b(?:leave out|get rid of|keep away from|take out|fed up with|tired of|sick of|rather not|not for me|no thanks?(?: you)?)\b/g,
      'less',
    ],
    [/\bstop (?:showing|suggesting|recommending|offering|with)\b/g, 'less'],
    [
      /\b(?:interested in|looking for|would like|keen on|focus(?:ed|ing)? on|tell me more about|open to)\b/g,
      'more',
    ],
  ],
  cues: new Map(
    Object.entries(WORDS).flatMap(([cue, words]) =>
      words.split(' ').map((word) => [word, cue as Cue] as const),
    ),
  ),
  risk: [
    [new RegExp(`\\b(?:not (?:that|so|too|very|really)|not) (?:${BOLD}|${SAFE})(?! enough)\\b`), 'unclear'],
    [new RegExp(`\\bnot ${BOLD} enough\\b`), 'higher'],
    [new RegExp(`\\bnot (?:${SAFE}|secure) enough\\b`), 'lower'],
    [new RegExp(`\\b(?:nothing|no|dont want anything) (?:too |that |so |very )?${BOLD}\\b`), 'lower'],
    [new RegExp(`\\b(?:too|to|so|overly|very|really|way too|far too) ${BOLD}\\b`), 'lower'],
    [new RegExp(`\\b(?:too|to|so|overly|very|really|way too|far too) ${SAFE}\\b`), 'higher'],
    [
      new RegExp(
        `\\b(?:dont|do not|wont|will not|never) (?:like|want|take|need)(?: to take)?(?: any| much| more| high| so much)? ${RISK}\\b`,
      ),
      'lower',
    ],
    [
      new RegExp(
        `\\b(?:too much|too high a?|less|lower|lowest|reduce|reduced|no|no more|avoid|limit|minimi[sz]e|decrease|hate|dislike)(?: the| my| any| all)? ${RISK}\\b`,
      ),
      'lower',
    ],
    [
      /\b(?:safer|less aggressive|less adventurous|more (?:conservative|cautious|secure|careful|defensive|safe))\b/,
      'lower',
    ],
    [/\b(?:not enough|too little) (?:risk|growth|returns?)\b/, 'higher'],
    [
      /\b(?:more|higher|greater|bigger|increase)(?: the| my)? (?:risk|risks|risky|growth|returns?)\b/,
      'higher',
    ],
    [
      /\b(?:riskier|bolder|more (?:aggressive|adventurous)|less (?:conservative|cautious|careful|defensive|safe))\b/,
      'higher',
    ],
    [/\blow risk\b/, 'low-risk'],
    [/\b(?:high risk|risky)\b/, 'lower'],
  ],
};
