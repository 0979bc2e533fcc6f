/** Orders to a machine or a clerk, and what no list of products answers: never acted on. */
export const ENGLISH_ORDERS: readonly string[] = [
  'ignore|disregard|forget|override|bypass|skip .. instruction*|rule|rules|prompt*|previous|above|system|guard*|guideline*|restriction*|safety_check*|checks',
  'forget|ignore|disregard everything|all|what|anything',
  'my|the|a|of|for|this|that|these|their coffee|tea|beer|food|groceries|petrol|gas|shoes|clothes|haircut|meal|bus|taxi|ticket|tickets|hotel_room|eggs|bread|milk|doctor|plumber|dentist',
  'i|you|they need|want|hate|love ?a|an|some|the plumber|dentist|doctor|job|dog|cat|drink|coffee|beer|food|nap|hug',
  'buy|sell|sold # ?of',
  'sell .. all|my|stocks|shares',
  'file .. complaint',
  'update|change .. address|name|number|email|phone',
  'book|order|remind me',
  'system|developer|admin|debug|god|root prompt|message|mode|access|override|rights',
  'you_are_now|youre_now|act_as|pretend|roleplay|role_play|jailbreak|sudo|language_model|chatgpt|gpt|llm|as_an_ai|prompt|you_must_now|from_now_on_you',
  'approve|approved|grant|authorise|authorize|sanction|accept|process .. loan|credit|application|limit|mortgage|request|me|it|claim',
  'transfer|wire|remit .. #|money|funds|to|all',
  'send|pay|give|move .. # .. to|bob|alice|him|her|them',
  'raise|increase|lift|up|extend|remove|change|set .. limit|limits|ceiling|maximum|overdraft|risk_class|credit_score',
  'set|change|put|make .. to #',
  'delete|drop|truncate|wipe|erase|insert|update|export|dump|list .. customer*|table*|database|users|user|account*|records|data|everything|logs',
  'select|print|reveal|show|output|repeat|give_me .. from|system|instructions|prompt|password*|secret*|api|token|database|source_code|other_customers',
  'password|passcode|pin|login|log_in|otp|username|locked_out|two_factor|verification_code|security_code|cvv',
  'stolen|fraud*|scammed|hacked|chargeback|account_balance|my_balance|the_balance|statement|statements|iban|swift_code|sort_code|atm|opening_hours|exchange_rate|receipt|cheque_book|checkbook',
  'card|wallet|phone|app .. lost|stolen|eaten|blocked|declined|expired|swallowed|crashed|crashes|broken|damaged|not_working|doesnt_work|wont_open',
  'lost|block|unblock|freeze|replace|cancel|activate|lose ?my|the card|cards|wallet|account',
  'close|open|reopen .. account',
  'tell|know|another|hear|crack|funny .. joke|jokes',
  'poem|song|story|recipe|translate|translation|weather|rain|raining|snow|snowing|forecast|football|soccer|cricket|score|president|movie|film|restaurant|restaurants|pizza|birthday|hungry|thirsty|horoscope|riddle|essay|python|javascript|haiku|sing|lyrics|dinner|lunch|breakfast|homework|capital_of|universe|meaning_of_life|time_is_it|bitcoin_price|lottery_numbers',
  'card|cards|app|website|phone|computer|laptop|internet .. does_not|doesnt|not|wont|isnt ?working work|working|open|load|accepted',
  'how much|high|low|big is|are|do|does|was|were ?the|your|my|you fees|charges|costs|price|charge|fee|cost|it|this|they',
  'call|phone|ring|email|text|contact me|us|back',
  'speak|talk|chat|connect .. to|with human|person|agent|someone|manager|adviser|advisor|representative|supervisor|operator|somebody',
];

/** Questions, others, the past and the conditional: a bare subject in them is no wish. */
export const ENGLISH_ASIDES: readonly string[] = [
  'why|what|whats|who|whose|when|whens|where|which|how|hows',
  'do|does|did|can|could|is|are|was|will|would|should you|i|it|the|this|that|there|my|we|they',
  'not now|yet|today',
  'if|unless|whether|later|maybe|perhaps|suppose',
  'yesterday|ago|was|last|used_to|once|rejected|due|late|pending|application',
  'he|she|they|them|his|her|their|somebody|someone|everyone|people|nobody|neighbour*|neighbor*|boss|friend|friends|colleague*|brother|sister|mother|father|mum|mom|dad|uncle|aunt|cousin|dog|cat|guy|bob|alice',
  'have|has|had|got|havent|hasnt no|not|none|any',
];

/** Business with what is had already. */
export const ENGLISH_ERRANDS: readonly string[] = [
  'my|our|your|the_bank ?credit|existing|current|old|car|home|personal|student card|cards|loan|loans|mortgage|policy|account|insurance|balance',
  '#',
  'pay|paying|payed|paid|repay|apply|applied|talk|speak|call|tell|ask|asked|copy|read|write|send|transfer|close|open|approve|sell|sold|contact|renew|cancel|change|complain|report|document*|form|contract|appointment|interest_rate|question*',
];

/** Words of no consequence; a slip of the pen is never seen in them. */
export const EVERYDAY_ENGLISH =
  'a about above across actually after again ago all almost alone along already also although always am an and another any anybody anymore anyone anything anyway anywhere are area around as ask at away back bank banks be because become been before begin being believe best better big bit both bring but by call came can car cat chance change city clear close cold come coming could country course day days deal did different do does doing done down during each early easy eat either else end enough even ever every everybody everyone everything exactly eye face fact far fast father feel feels few fine find first five follow food for found four free friend from full fun game gave get gets getting give given glad go goes going gone good got great ground had half hand hands happen hard has have having he head hear heard heart heat hello help her here hi him his hold honest honestly hope hot hour hours how i idea if im in indeed inside instead into is it its just keep kind knew know known last late later lately least leave left less let lets life light line list listen little live long longer look looking looks lot lots made mail main make makes making man many mark matter may maybe me mean means meant meet men might mind minute miss moment money month months more morning most mostly mother move much must my name near need never new news next nice night no nobody none normally not nothing now number numbers of off offer often oh ok okay old on once one ones only open or order other others our out over own page part parts past people perhaps person place plain plan play please point possible probably problem put quick quite rain read ready real really reason remember rest right room run said same saw say says second see seem seems seen send sense set seven several shall she short should show side simply since sit six small so some somebody somehow someone something sometimes somewhere soon sorry sort sound sounds start state stay still stop story stuff such suit sure take taken talk tell ten than debut royal border accounts goals reviews projects mount produce requirements shape powers vehicles orders sample broad properly backing flowers regards credits conservation ranking balance regard borders shore meetings horses protest protests sharp samples diversity lying standings shock loyal advise shapes prosecution shame tensions conservatives lovers honey monkey shark shores projection banning shade cove gravel shire shake melting hare stud counseling rover loser monkeys projections royals directs advises shale losers hybrids baking inventing previews conservatism refinement shocks balances travers hover vocation rouse greet mover sturdy barking sayings snare spare spares nerves nerve ride round south push worked till hat fan wallet handing thank thanks that thats the their them then there theres these they thing things think this those though thought three through time times to today together told tomorrow tonight too took top totally towards tried true truly try turn two type under understand until up upon us use used useful usual usually very view wait walk wall want was watch water way we week weeks well went were what whatever when where which while who whole whose why wife will wind wish with within without woman wonder word words work works world would write year years yes yesterday yet you young your yours lawn load lane moan town truck trip weather hungry hunger later lower tower power flower fun found find bond bold gold cold told card cart care cars hard ward board boards form forms from farm firm house mouse horse hose hope home some dome come plane plate place plant planet table stable cable tax taxi fax fee feed feel feet see sea tea app apple ape map gap lap green greed great treat trust thrust crust insure ensure assure sure pension passion mansion session tension mission vision loan loaf leaf lead leader leaders reader lend land sand hand band send bend saving shaving having waving paving raving driving diving living giving loving moving debit depot deport report support export mortgage message lessons lesson person parson reason season';
