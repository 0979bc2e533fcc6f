import type { LexiconSource } from '../lexicon.js';

/** Alternatives that the English turns of phrase share. */
export const ENGLISH_MACROS: LexiconSource['macros'] = {
  NEG: 'no|not|dont|never|without|nothing|cant|cannot|wont|isnt|arent|hardly|stop|hate|dislike|avoid|enough',
  NOT: 'no|not|dont|do_not|never|without|nothing|cant|cannot|wont|will_not|isnt|is_not|arent|doesnt|does_not|wouldnt|would_not|couldnt|could_not|didnt|did_not|shouldnt|havent|nor|neither|none|aint|dont_want|not_keen_on|no_longer',
  HATE: 'hate|dislike|despise|detest|loathe|sick_of|tired_of|fed_up_with|fed_up_of|enough_of|enough_with|enough|had_it_with|cant_stand|cannot_stand|cant_bear|wary_of|against|allergic_to|over_with|done_with|through_with|bored_of|annoyed_by',
  STOP: 'stop|quit|cease|no_more|drop|cut|cut_out|lose|ditch|skip|scrap|remove|avoid|spare_me|leave_out|hold_off|lay_off|knock_off|keep_away|steer_clear|less|fewer|get_rid|take_away|enough_with|hide|delete|bin|dump|forget|forget_about|no_need|end|refuse|exclude|reject|without',
  TOO: 'too|so|bit|bit_too|little|little_too|rather|very|pretty|quite|overly|way|way_too|far_too|much_too|awfully|terribly|really|super|all|kinda|kind_of|somewhat|a_tad|tad|to|incredibly|extremely',
  BOLD: 'risky|adventurous|aggressive|bold|wild|volatile|speculative|scary|daring|hairy|spicy|racy|dicey|shaky|bumpy|punchy|exotic|edgy|dangerous|uncertain|frightening|unsafe|insecure|unstable|unpredictable|reckless|high_risk|nerve_wracking|nerve_racking|hot|rich_for_my_blood|much_of_a_gamble|steep_a_risk|riskey|jumpy|chancy',
  TIMID:
    'dull|boring|tame|bland|timid|safe|conservative|cautious|sleepy|vanilla|careful|defensive|soft|meek|safely|prudent|unambitious|low_risk|cautiously|conservatively|defensively|tepid|mild|predictable|stodgy|sluggish|lame|gentle',
  RISKY:
    'risky|adventurous|aggressive|bold|exciting|ambitious|return|returns|growth|punch|upside|action|daring|dynamic|profit*|gain*|yield|interest|spicy|risk|excitement|reward|oomph',
  MOREOF:
    'more|bigger|higher|better|greater|stronger|larger|max*|juicier|serious|decent|proper|faster|improve|increase|boost|raise|maximum|extra|best',
  AFTER:
    'after|want|chase|chasing|seek*|looking_for|prefer|like|love|give_me|up_for|need|interested_in|hungry_for|aim*_for|go_for|going_for|show_me|ready_for|crave|hunting|open_to|lets_have|bring_on',
  WANT: 'want|wants|wanna|need|needs|like|love|prefer|fancy|after|looking|seek|seeking|interested|keen|hoping|hope|wish|thinking|think|planning|plan|dream|dreaming|could_use|would_use|give|show|get|into|care|please|help|time_for|ready|consider|considering|must|should|wouldnt_mind|gimme|curious|aim|aiming|trying|try|plz|pls|looking_to|going_to|about_to|gonna|recommend|suggest|add|more|value|important|matters|curious_about',
  MAY: 'may|might|could|will|probably|going_to|likely|ill|if|in_case|should|when|perhaps|maybe|possibly|suppose|what_if|gonna|would|id',
  WE: 'i|we|im|ive|weve|were|my_job|my_work|my_wife_and_i|my_husband_and_i|my_family|our_family|me|us|job|work',
  KID: 'kid|kids|child|children|son|sons|daughter|daughters|girl|girls|boy|boys|grandson*|granddaughter*|grandkid*|grandchild*|little_one*|teenager*|teen|twins|toddler|baby|eldest|youngest|niece|nephew',
  PLACE:
    'abroad|overseas|spain|italy|france|japan|thailand|asia|europe|africa|america|usa|states|india|mexico|greece|portugal|turkey|bali|australia|germany|london|paris|rome|tokyo|dubai|new_york|canada|brazil|egypt|morocco|vietnam|china|switzerland|austria|norway|sweden|iceland|ireland|peru|argentina|chile|kenya|cuba|hawaii|florida|singapore|malaysia|indonesia|korea|nepal|lisbon|barcelona|madrid|berlin|amsterdam|vienna|prague|croatia|caribbean|alps|beach|seaside|continent|countries|country|islands|island|maldives|goa|kashmir|everywhere|bangkok|saudi|mecca|jordan|tunisia',
  FEE: 'fee|fees|charge|charges|cost|costs|commission|commissions|price|prices|pricing|expenses|surcharge*|expense_ratio|annual_fee|management_fee|rates|tariff*|overhead|expense',
  COSTLY:
    'high|higher|steep|hefty|ridiculous|outrageous|insane|crazy|joke|robbery|ripoff|rip_off|kill|killing|eat|eating|eats|much|expensive|unfair|excessive|hidden|add_up|adding_up|adds_up|burning|bleeding|draining|drain|hurt|hurting|hurts|silly|scandal*|shocking|heavy|extortion*|pricey|exorbitant|mad|absurd|sneaky|bite|biting|lower|lowest|cut|reduce|drop|less|waive|down|cheaper|smaller|minimi*|complain*|annoy*|gouging|nibbl*|bother*|worry|worries|matter|sting|painful|swallow|unreasonable|greedy|too|big|reduced|going_up|through_the_roof|paying|pay|enough|disgrace|unacceptable|spare_me|save|saving|fair|fairer|reasonable|better|surprises|transparent',
  CARDS: 'card|cards|credit_card|credit_cards|plastic|mastercard|amex|cashback_cards',
  TOOMUCH:
    'too_much|too_high|too_big|too_large|too_steep|too_expensive|too_hefty|a_lot|more_than|so_much|bit_much|rather_a_lot|beyond|too_heavy|less|smaller|lower|reduce|too_many',
  MONTHLY:
    'month|months|monthly|week|weekly|instal*|payment|payments|contribution*|amount|amounts|minimum|every_time|paycheck|payday|instalment|installment|installments|outlay|per_go|premiums|premium',
  COMPLEX:
    'complicated|complex|confusing|confused|confuses|confuse|convoluted|overwhelm*|baffl*|jargon|gibberish|mumbo_jumbo|legalese|technical|bewilder*|headache|fancy|elaborate|puzzl*|intricate|cryptic|unclear|perplex*|incomprehensible|sophisticated|opaque|wordy|nerdy|clever|nonsense_to_me|finance_speak|bank_speak|dense|mysterious',
  TAXWISH:
    'save|saving|saves|less|lower|reduce|reducing|cut|avoid|minimi*|shrink|efficient|relief|break*|deduct*|free|advantage*|benefit*|bill|too_much|too_high|so_much|high|hate|keep|write_off|optimi*|shelter*|exempt*|smart|help|killing|takes|take|taking|eats|eating|eat|rob|robs|robbing|robbed|bite|refund|allowance*|legally|half|enough|@WANT|worr*|clever|trim|heavy|burden|hurt*|hit|hits',
};
