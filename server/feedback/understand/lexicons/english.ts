import { createLexicon, type LexiconSource } from '../lexicon.js';
import { ENGLISH_MACROS } from './english-macros.js';
import { ENGLISH_MANNERS } from './english-manners.js';
import { ENGLISH_ASIDES, ENGLISH_ERRANDS, ENGLISH_ORDERS, EVERYDAY_ENGLISH } from './english-small-talk.js';
import { ENGLISH_SUBJECTS } from './english-subjects.js';

const CUES: LexiconSource['cues'] = {
  more: 'add adds adding more extra like likes love loves want wants need needs prefer prefers include includes enjoy enjoys yes wish focus show shows showing increase',
  less: 'less fewer stop remove drop avoid avoiding hate hates dislike dislikes skip exclude cancel reduce forget refuse',
  not: 'no not never none nothing without dont doesnt didnt isnt arent wont wouldnt cant cannot neither nope',
  please: 'please pls',
  light:
    'a an the any some product products stuff thing things option options offer offers recommendation recommendations suggestion suggestions kind kinds type types sort all those these that this them it of in on for to with about at related based anymore',
  speaker:
    'i im id ill me my we us our you your am is are was be do does did would could should can will have get getting see feel think really very so just quite much lot alot bit personally honestly definitely recommend suggest give buy use take going thanks thank ok okay',
};

const SAFE = '(?:conservative|safe|cautious|careful|defensive|boring|timid|tame|low risk)';
const BOLD = '(?:risky|aggressive|adventurous|volatile|speculative|dangerous|high risk)';
const RISK = '(?:risk|risks|risky|volatility|volatile)';

export const ENGLISH = createLexicon({
  locale: 'en',
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
    [/\b(?:something|anything|help|advice|ideas|support|solutions?) (?:for|with|about|on|around)\b/g, 'more'],
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
  joints: { and: 'and or nor plus also', but: 'but though however' },
  cues: CUES,
  macros: ENGLISH_MACROS,
  wishes: { ...ENGLISH_MANNERS, ...ENGLISH_SUBJECTS },
  topics: {
    'travel:add':
      'fly|flying|flight|flights|airline*|airport*|hotel|hotels|overseas|tourism|globetrot*|cruise|cruises|journey*|voyage*|getaway*',
    'loans:add': 'borrow|borrowing|lend|lending|debt|debts|financing',
    'credit-cards:add': 'plastic|mastercard|amex',
    'insurance:add': 'insure|insured|insuring|coverage|insurer*',
    'home:add': 'flat|apartment|condo|real_estate|homes|houses',
    'education:add': 'college|uni|school|schools|tuition|degree|course|courses|mba|phd|studies',
    'retirement:add': 'retire|retires|retiring|retired|pensioner*',
    'tech:add': 'app|apps|mobile|online|gadget*|software|ai|smartphone',
    'savings:add': 'saver|savers|nest_egg',
    'ethical:add': 'climate|planet|eco|ecolog*|renewable*|ethics|environmental*|carbon',
    'tax:add': 'taxes|taxman|taxation',
  },
  orders: ENGLISH_ORDERS,
  asides: ENGLISH_ASIDES,
  errands: ENGLISH_ERRANDS,
  everyday: EVERYDAY_ENGLISH,
  articles: 'a an the my your our his her this that these those of some any',
  negation: 'before',
});
