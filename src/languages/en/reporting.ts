/**
 * English reporting of speech: which words report, and the small words that stand around them.
 *
 * Verbs are written once, as `base`, or as `base third past participle ing` where English is irregular;
 * `forms` spells the regular ones out. A plus sign opens what must follow: `point+out`.
 */
import type {CueKind, CueRow, Reporting} from '../reporting.ts'
import {words} from '../rows.ts'

/** Report whatever follows or precedes, words in marks or not. */
/** Of the voice: what stands in marks after one was heard, even where every word of it has a capital. */
const voicing = ['say says said said saying', 'chant', 'shout']

const saying = [
  'assert',
  'announce',
  'argue',
  'contend',
  'insist',
  'stress',
  'emphasize',
  'emphasise',
  'reiterate',
  'affirm',
  'reaffirm',
  'declare',
  'explain',
  'allege',
  'caution',
  'confirm',
  'deny denies denied denied denying',
  'concede',
  'acknowledge',
  'lament',
  'joke',
  'quip quips quipped quipped quipping',
  'boast',
  'brag brags bragged bragged bragging',
  'remark',
  'opine',
  'tweet',
  'retweet',
  'write writes wrote written writing',
  'reply replies replied replied replying',
  'retort',
  'recall',
  'recount',
  'complain',
  'predict',
  'speculate',
  'suggest',
  'hint',
  'imply implies implied implied implying',
  'recommend',
  'propose',
  'vow',
  'pledge',
  'promise',
  'swear swears swore sworn swearing',
  'disclose',
  'reveal',
  'conclude',
  'observe',
  'clarify clarifies clarified clarified clarifying',
  'specify specifies specified specified specifying',
  'elaborate',
  'estimate',
  'forecast forecasts forecast forecast forecasting',
  'theorize',
  'reason',
  'profess',
  'proclaim',
  'posit',
  'counter',
  'confess',
  'muse',
  'muse+about',
  'apologize',
  'indicate',
  'note',
  'threaten',
  'urge',
  'decline'
]

/** Report a thing rather than a clause: what is denounced, demanded, cited. */
const judging = [
  'underscore',
  'underline',
  'highlight',
  'mention',
  'describe',
  'characterize',
  'portray',
  'denounce',
  'decry decries decried decried decrying',
  'condemn',
  'criticize',
  'criticise',
  'praise',
  'laud',
  'commend',
  'credit',
  'hail',
  'tout',
  'blast',
  'slam slams slammed slammed slamming',
  'deride',
  'mock',
  'ridicule',
  'rebuke',
  'chide',
  'lambaste',
  'blame',
  'accuse',
  'dismiss',
  'reject',
  'question',
  'cite',
  'repeat',
  'repudiate',
  'renounce',
  'disavow',
  'advocate',
  'request',
  'summarize',
  'reference',
  'uphold upholds upheld upheld upholding',
  'voice',
  'express',
  'demand'
]

/** Acts done by saying something about a person or thing, which is what they report. */
const treating = [
  'recount',
  'recite',
  'reiterate',
  'applaud',
  'salute',
  'congratulate',
  'scold',
  'berate',
  'castigate',
  'excoriate',
  'assail',
  'vilify vilifies vilified vilified vilifying',
  'demonize',
  'denigrate',
  'disparage',
  'belittle',
  'chastise',
  'reprimand',
  'insult',
  'taunt',
  'retract',
  'recant',
  'rebut rebuts rebutted rebutted rebutting',
  'refute',
  'dispute',
  'champion',
  'skewer',
  'pillory',
  'contrast',
  'attribute',
  'bemoan',
  'preach'
]

/** Name the hearer before what he hears. */
const telling = [
  'tell tells told told telling',
  'remind',
  'inform',
  'assure',
  'reassure',
  'warn',
  'advise',
  'ask',
  'urge',
  'implore',
  'beseech',
  'beg begs begged begged begging',
  'notify notifies notified notified notifying',
  'lecture',
  'challenge',
  'exhort'
]

/** A verb and the word that makes it report. */
const phrasal = [
  'point+out',
  'point+to',
  'call+for',
  'call+on',
  'call+upon',
  'speak speaks spoke spoken speaking+of',
  'speak speaks spoke spoken speaking+about',
  'talk+about',
  'talk+up',
  'refer refers referred referred referring+to',
  'allude+to',
  'complain+about',
  'complain+of',
  'warn+of',
  'warn+against',
  'warn+about',
  'worry worries worried worried worrying+about',
  'wonder+about',
  'ask+about',
  'ask+for',
  'hit hits hit hit hitting+on',
  'speculate+about',
  'apologize+for',
  'object+to',
  'react+to',
  'respond+to',
  'lash+out',
  'rail+against',
  'muse+on',
  'make makes made made making+clear',
  'make makes made made making+it clear',
  'make makes made made making+the case',
  'make makes made made making+the point',
  'lay lays laid laid laying+out',
  'call',
  'dub dubs dubbed dubbed dubbing',
  'brand',
  'label labels labeled labeled labeling',
  'liken',
  'compare',
  'vent',
  'attack',
  'defend',
  'fire fires fired fired firing+back',
  'hit hits hit hit hitting+back',
  'shoot shoots shot shot shooting+back',
  'push+back',
  'chime+in',
  'weigh+in',
  'spell+out',
  'sum sums summed summed summing+up',
  'read reads read read reading+aloud',
  'raise+questions',
  'raise+concerns',
  'raise+doubts',
  'take takes took taken taking+issue',
  'take takes took taken taking+to twitter',
  'cast casts cast cast casting+doubt',
  'hold holds held held holding+forth',
  'rail+about',
  'boast+of',
  'boast+about',
  'brag brags bragged bragged bragging+about',
  'joke+about',
  'tweet+about',
  'write writes wrote written writing+about',
  'testify testifies testified testified testifying+about',
  'hint+at',
  'touch touches touched touched touching+on',
  'comment+on',
  'elaborate+on',
  'gush+about',
  'rave+about',
  'rant+about',
  'gloat+about',
  'press presses pressed pressed pressing+for',
  'push pushes pushed pushed pushing+for',
  'plead+for',
  'lobby lobbies lobbied lobbied lobbying+for',
  'argue+for',
  'argue+against',
  'advocate+for',
  'vouch+for',
  'petition+for',
  'speak speaks spoke spoken speaking+out against',
  'come comes came come coming+out against',
  'come comes came come coming+out for',
  'come comes came come coming+out in favor of',
  'lash lashes lashed lashed lashing+out at',
  'take takes took taken taking+aim at',
  'fire fires fired fired firing+back at',
  'spell+out'
]

/** Report only with `that`, a question word, a colon or marks: without them they mean something else. */
const clausal = [
  'add',
  'maintain',
  'respond',
  'relate',
  'claim',
  'admit admits admitted admitted admitting',
  'state',
  'testify testifies testified testified testifying',
  'signal signals signaled signaled signaling',
  'show shows showed shown showing',
  'find finds found found finding',
  'report',
  'read reads read read reading',
  'agree',
  'guarantee',
  'charge',
  'protest',
  'advocate',
  'counsel',
  'determine',
  'rule',
  'decree',
  'stipulate',
  'certify certifies certified certified certifying',
  'attest',
  'document',
  'demonstrate',
  'teach teaches taught taught teaching',
  'bemoan',
  'detail',
  'illustrate',
  'venture',
  'let lets let let letting+it be known',
  'quote',
  'post',
  'point',
  'hold holds held held holding',
  'submit submits submitted submitted submitting',
  'threaten',
  'offer',
  'volunteer',
  'answer',
  'comment',
  'discuss',
  'narrate',
  'warrant',
  'preach',
  'wonder+aloud',
  'pray'
]

/** Book verbs and stage verbs: report only beside marks. */
const beside = [
  'cry cries cried cried crying',
  'cry cries cried cried crying+out',
  'exclaim',
  'whisper',
  'mutter',
  'murmur',
  'mumble',
  'yell',
  'scream',
  'shriek',
  'roar',
  'bellow',
  'call',
  'call+out',
  'sigh',
  'laugh',
  'smile',
  'grin grins grinned grinned grinning',
  'gasp',
  'groan',
  'moan',
  'growl',
  'snarl',
  'snap snaps snapped snapped snapping',
  'bark',
  'hiss',
  'stammer',
  'stutter',
  'sob sobs sobbed sobbed sobbing',
  'plead',
  'croak',
  'drawl',
  'purr',
  'chuckle',
  'giggle',
  'chirp',
  'pipe+up',
  'blurt',
  'blurt+out',
  'breathe',
  'ejaculate',
  'break breaks broke broken breaking+in',
  'interject',
  'interrupt',
  'interpose',
  'rejoin',
  'return',
  'continue',
  'resume',
  'begin begins began begun beginning',
  'go goes went gone going+on',
  'proceed',
  'persist',
  'inquire',
  'enquire',
  'query queries queried queried querying',
  'demand',
  'command',
  'order',
  'put puts put put putting+it',
  'put puts put put putting+in',
  'finish',
  'close',
  'open',
  'start',
  'echo echoes echoed echoed echoing',
  'recite',
  'intone',
  'sing sings sang sung singing',
  'bluster',
  'thunder',
  'sneer',
  'scoff',
  'jeer',
  'taunt',
  'tease',
  'gush',
  'enthuse',
  'rave',
  'grumble',
  'gripe',
  'deadpan deadpans deadpanned deadpanned deadpanning',
  'crow',
  'coo',
  'whine',
  'wail',
  'urge',
  'agree',
  'think thinks thought thought thinking',
  'wonder',
  'type',
  'text',
  'email',
  'e-mail',
  'blog blogs blogged blogged blogging',
  'caption',
  'title',
  'headline',
  'nod nods nodded nodded nodding',
  'shrug shrugs shrugged shrugged shrugging',
  'reflect',
  'assent',
  'observe',
  'greet',
  'correct',
  'pronounce',
  'hear hears heard heard hearing',
  'chorus choruses chorused chorused chorusing',
  'ask',
  'declaim',
  'rasp',
  'falter',
  'bawl',
  'holler',
  'hoot',
  'offer'
]

/** Acts done with words: they report where words of theirs stand in marks (`endorsed “a better way”`). */
const acting = [
  'attack',
  'target',
  'endorse',
  'discuss',
  'seek seeks sought sought seeking',
  'push',
  'press',
  'coach',
  'comment+on',
  'gush+about',
  'rave+about',
  'rant+about',
  'tick+off',
  'go goes went gone going+after',
  'tear tears tore torn tearing+into',
  'rip+into',
  'lay lays laid laid laying+into',
  'admonish',
  'spell+out',
  'speak speaks spoke spoken speaking',
  'talk',
  'speak speaks spoke spoken speaking+out',
  'pronounce',
  'deliver',
  'celebrate',
  'champion',
  'promote',
  'trumpet',
  'invoke',
  'conjure',
  'summon',
  'apologize+for',
  'thank',
  'congratulate',
  'salute',
  'applaud',
  'welcome',
  'greet',
  'scold',
  'berate',
  'castigate',
  'excoriate',
  'assail',
  'vilify vilifies vilified vilified vilifying',
  'demonize',
  'denigrate',
  'disparage',
  'belittle',
  'disavow',
  'repudiate',
  'retract',
  'recant',
  'rebut rebuts rebutted rebutted rebutting',
  'refute',
  'dispute',
  'contest',
  'defend',
  'justify justifies justified justified justifying',
  'excuse',
  'frame',
  'cast casts cast cast casting',
  'paint',
  'depict',
  'define',
  'identify identifies identified identified identifying',
  'nickname',
  'christen',
  'declare',
  'term',
  'deem',
  'style',
  'advertise',
  'bill',
  'market',
  'pitch',
  'sell sells sold sold selling',
  'sketch',
  'outline',
  'envision',
  'paraphrase',
  'parrot',
  'recite',
  'chant',
  'sign signs signed signed signing',
  'send sends sent sent sending',
  'issue',
  'release',
  'publish',
  'launch',
  'throw throws threw thrown throwing',
  'toss',
  'hurl',
  'level levels leveled leveled leveling',
  'lob lobs lobbed lobbed lobbing',
  'fire',
  'use',
  'see sees saw seen seeing',
  'find finds found found finding',
  'order',
  'instruct',
  'command',
  'direct',
  'encourage',
  'invite',
  'beckon',
  'tease',
  'taunt',
  'heckle',
  'boo boos booed booed booing',
  'jab jabs jabbed jabbed jabbing',
  'needle',
  'zing',
  'knock',
  'pan pans panned panned panning',
  'trash',
  'rip rips ripped ripped ripping',
  'torch',
  'savage',
  'skewer',
  'pillory',
  'caricature',
  'refer refers referred referred referring',
  'mean means meant meant meaning'
]

/** Thought, wish and intention: reported as belief. */
const believing = [
  'think thinks thought thought thinking',
  'believe',
  'hope',
  'expect',
  'fear',
  'doubt',
  'feel feels felt felt feeling',
  'want',
  'wish',
  'intend',
  'suspect',
  'assume',
  'worry worries worried worried worrying',
  'agree',
  'disagree',
  'imagine',
  'dream dreams dreamed dreamed dreaming+of',
  'refuse',
  'plan plans planned planned planning',
  'decide'
]

/** For and against a thing. */
const siding = [
  'prefer prefers preferred preferred preferring',
  'favor',
  'oppose',
  'regard',
  'view',
  'hate',
  'support',
  'endorse',
  'back',
  'embrace',
  'admire',
  'dislike',
  'distrust',
  'resent',
  'regret regrets regretted regretted regretting',
  'perceive',
  'envision',
  'foresee foresees foresaw foreseen foreseeing',
  'contemplate',
  'consider',
  'approve+of',
  'disapprove+of',
  'believe+in',
  'hope+for',
  'long+for',
  'side+with',
  'agree+with',
  'disagree+with',
  'stand stands stood stood standing+by'
]

/** What is said and thought by nobody who is named: `is said to`, `was expected to`. */
const hearsay = words('said reported alleged rumored claimed')
const opinion = words('expected+to believed+to thought+to seen+as viewed+as regarded+as perceived+as considered+to')

/** States of mind after a form of be: `is confident that`, `were skeptical of`. */
const feeling = [
  ...words(
    'confident certain convinced sure aware hopeful optimistic pessimistic doubtful concerned worried afraid fearful'
  ),
  ...words('glad happy proud sorry surprised sad disappointed adamant unsure grateful'),
  ...words('skeptical+of wary+of critical+of supportive+of dismissive+of fond+of proud+of tired+of afraid+of sure+of'),
  ...words(
    'angry+at angry+with angry+about unhappy+with unhappy+about happy+with happy+about frustrated+with furious+at'
  ),
  ...words(
    'worried+about concerned+about optimistic+about enthusiastic+about excited+about disappointed+in opposed+to'
  ),
  ...words('disappointed+with satisfied+with dissatisfied+with wary+about nervous+about open+to')
]

/** Thought only where a clause follows: `knows that`, not `knows the town`. */
const believingClause = [
  'know knows knew known knowing',
  'see sees saw seen seeing',
  'understand understands understood understood understanding',
  'realize',
  'realise',
  'remember',
  'forget forgets forgot forgotten forgetting',
  'guess',
  'wonder',
  'conclude',
  'anticipate',
  'learn',
  'calculate',
  'reckon',
  'sense',
  'trust',
  'accept',
  'notice',
  'discover',
  'judge'
]

/** Nouns that report the clause or the marks that follow: `Reyes’s claim that …`, `his statement: “…”`. */
const nouns = (
  'statement claim comment admission accusation allegation argument assertion contention remark warning ' +
  'suggestion announcement declaration prediction complaint insistence denial confession testimony assessment explanation ' +
  'description question answer reply response request plea message tweet letter conclusion recommendation ' +
  'observation observations statements claims comments accusations allegations arguments assertions ' +
  'remarks warnings suggestions predictions complaints questions chants words phrase line slogan motto joke ' +
  'boast defense rebuke praise mantra refrain charge charges'
).split(' ')

/** Those that take a thing or an infinitive too: `her call for new walls`, `his promise to build`. */
const topicalNouns =
  'promise promises pledge pledges vow vows call calls demand demands proposal threat threats criticism endorsement'.split(
    ' '
  )

/** Nouns of thought and will: `her hope that …`. */
const believingNouns =
  'belief conviction view views opinion hopes fears worry concern suspicion feeling sense idea notion theory'.split(' ')

/** Those that take a thing or an infinitive too: `their opposition to the dam`. */
const wishingNouns = 'hope fear concerns support opposition desire plan plans'.split(' ')

/** Forms that are nouns as often as verbs. */
const alsoNouns = new Set(
  (
    'claim claims report reports call calls charge charges question questions promise promises pledge pledges vow vows ' +
    'estimate estimates forecast forecasts demand demands plan plans offer offers attack attacks hope hopes fear fears ' +
    'doubt doubts view views support supports comment comments post posts tweet tweets joke jokes boast boasts ' +
    'state states voice blame praise signal signals hint hints reason reasons note notes stress answer answers ' +
    'reply replies point points rule rules document documents challenge challenges complaint mention mentions ' +
    'order orders command commands cry cries laugh laughs smile smiles sigh sighs shout shouts chant chants text texts ' +
    'email emails blog blogs title titles caption captions return start close open quote quotes wish dream dreams ' +
    'want wants favor favors label labels brand brands blast blasts protest protests lecture lectures counter ' +
    'object objects remark remarks highlight highlights detail details counsel advocate advocates query queries ' +
    'credit credits commend back backs welcome address addresses list insult insults contrast contrasts champion hammer pan side regret regrets press push lobby petition rail reference references sign signs ' +
    'thought feeling finding findings writing reading saying meaning judge judges trust guess sense showing shows show'
  ).split(' ')
)

/** Regular forms: e falls before -ed and -ing, -s after a hiss takes an e. A consonant doubled or y turned i is written out. */
function forms(base: string): string[] {
  if (base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${base}d`, `${base.slice(0, -1)}ing`]
  const last = base.charAt(base.length - 1)
  const hisses = 'sxz'.includes(last) || (last === 'h' && 'sc'.includes(base.charAt(base.length - 2)))
  const third = hisses ? `${base}es` : `${base}s`
  return [base, third, `${base}ed`, `${base}ed`, `${base}ing`]
}

const order = ['base', 'third', 'past', 'participle', 'ing'] as const

/** Words that report alike, whatever the form. */
type Alike = Omit<CueKind, 'form' | 'after' | 'noun'>

function rows(verbs: ReadonlyArray<string>, alike: Alike): CueRow[] {
  const found: CueRow[] = []
  const plain = kindsOf(alike)
  for (const verb of verbs) {
    const [words = '', after] = verb.includes('+') ? verb.split('+') : [verb]
    const kinds = after ? kindsOf({...alike, after}) : plain
    formsOf(words).forEach((word, index) => {
      found.push({word, kind: kinds(index, alsoNouns.has(word))})
    })
  }
  return found
}

/** Kinds of one verb by the place of their form in `order`, each made once. */
function kindsOf(alike: Omit<CueKind, 'form' | 'noun'>): (index: number, noun: boolean) => CueKind {
  const made: Array<CueKind | undefined> = []
  return (index, noun) => {
    const at = index * 2 + (noun ? 1 : 0)
    const form = order[index] ?? 'past'
    return (made[at] ??= noun ? {...alike, form, noun} : {...alike, form})
  }
}

/** Words of one kind. */
const alike = (words: ReadonlyArray<string>, kind: CueKind): CueRow[] => words.map((word) => ({word, kind}))

/** Words each with others that must follow, or none. */
const followed = (list: ReadonlyArray<string>, kindOf: (after: string | undefined) => CueKind): CueRow[] =>
  list.map((row) => {
    const [word = '', after] = row.split('+')
    return {word, kind: kindOf(after)}
  })

/** The words of all cues, in no order. */
function cueWords(): string[] {
  const found = [...hearsay, ...nouns, ...topicalNouns, ...believingNouns, ...wishingNouns]
  for (const row of [...opinion, ...feeling]) found.push(beforePlus(row))
  for (const verbs of [phrasal, telling, voicing, saying, judging, treating, clausal, beside, acting, siding]) {
    for (const verb of verbs) found.push(...formsOf(beforePlus(verb)))
  }
  for (const verb of [...believing, ...believingClause]) found.push(...formsOf(beforePlus(verb)))
  return found
}

const beforePlus = (row: string): string => (row.includes('+') ? row.slice(0, row.indexOf('+')) : row)

/** The forms that are written out, else the regular ones. */
const formsOf = (words: string): string[] => (words.includes(' ') ? words.split(' ') : forms(words))

let cues: ReadonlyArray<CueRow> | undefined

/** Made when they are asked for. Of two rows for one form the first that fits is taken: phrases before bare verbs, speech before thought. */
const everyCue = (): CueRow[] => [
  ...alike(hearsay, {form: 'passive', takes: 'any', sense: 'speech', after: 'to'}),
  ...followed(opinion, (after = '') => ({form: 'passive', takes: 'any', sense: 'belief', after})),
  ...rows(phrasal, {takes: 'any', sense: 'speech', object: true}),
  ...rows(telling, {takes: 'any', sense: 'speech', tells: true}),
  ...rows(voicing, {takes: 'any', sense: 'speech', aloud: true}),
  ...rows(saying, {takes: 'any', sense: 'speech'}),
  ...rows(judging, {takes: 'any', sense: 'speech', object: true}),
  ...rows(treating, {takes: 'any', sense: 'speech', object: true}),
  ...rows(clausal, {takes: 'clause', sense: 'speech'}),
  ...rows(beside, {takes: 'mark', sense: 'speech'}),
  ...rows(acting, {takes: 'marked', sense: 'speech'}),
  ...alike(nouns, {form: 'noun', takes: 'clause', sense: 'speech'}),
  ...alike(topicalNouns, {form: 'noun', takes: 'clause', sense: 'speech', object: true}),
  ...alike(believingNouns, {form: 'noun', takes: 'clause', sense: 'belief'}),
  ...alike(wishingNouns, {form: 'noun', takes: 'clause', sense: 'belief', object: true}),
  ...rows(siding, {takes: 'any', sense: 'belief', object: true}),
  ...followed(feeling, (after) =>
    after
      ? {form: 'adjective', takes: 'any', sense: 'belief', after, object: true}
      : {form: 'adjective', takes: 'clause', sense: 'belief'}
  ),
  ...rows(believing, {takes: 'any', sense: 'belief'}),
  ...rows(believingClause, {takes: 'clause', sense: 'belief'})
]

export const reporting: Reporting = {
  marks: [
    ['“', '”'],
    ['"', '"'],
    ['‘', '’'],
    ["''", "''"],
    ["'", "'"],
    ['``', "''"],
    ['«', '»'],
    ['„', '“']
  ],
  capitals: true,
  get cues() {
    cues ??= everyCue()
    return cues
  },
  cueWords,
  sourcePhrases: ['according to', 'in the words of', 'in the view of', 'in the opinion of', 'as told by'],
  that: ['that'],
  // With what is glued to them: he’s, they’d.
  pronouns: words("he she they it he's she's it's they've they're he'd she'd they'd he'll she'll they'll"),
  firstPerson: words("i we you i've we've i'd we'd i'll we'll we're i'm you're you've you'll you'd"),
  objects: words('me him her them us you it himself herself themselves'),
  relatives: words('who which whom whose'),
  enclitics: [],
  determiners: words(
    'the a an this these those his her its their my our your some many most several few all both each every either neither another ' +
      'other no any one two three four five six seven eight nine ten dozens hundreds thousands more such'
  ),
  owners: words('his her their'),
  prepositions: words(
    'of in on at by for with from to into onto about over under after before during since until against among between ' +
      'through within near around despite amid including like unlike per via toward towards upon across behind beyond above ' +
      'below without outside inside off along following throughout'
  ),
  placePrepositions: words('in on of'),
  mentionLinks: words('of for at with from in to on'),
  auxiliaries: words(
    "has have had having do does did will would can could may might must shall should i've we've they've he's she's " +
      "i'd we'd he'd she'd they'd i'll we'll he'll she'll they'll we're they're i'm you're it's"
  ),
  be: words("is are was were be been being am 's got gets get"),
  negations: words(
    "not never didn't don't doesn't won't wouldn't can't cannot couldn't hasn't haven't hadn't isn't wasn't aren't " +
      "weren't shouldn't nobody nor neither"
  ),
  adverbs: words(
    'also then later now again once still already often just only even soon first always ever sometimes thus ' +
      'therefore instead further too well long almost rather quite perhaps though however meanwhile moreover besides ' +
      'here there abroad nevertheless nonetheless next finally elsewhere indeed likewise otherwise'
  ),
  adverbEndings: ['ly'],
  notAdverbs: words(
    'kelly sally emily molly polly holly dolly billy willy wally lily lilly tilly milly cecily beverly beverley kimberly ' +
      'carly shelly nelly elly hayley reilly riley connolly connelly donnelly conolly daly daley farrelly kennelly crowly ' +
      'scully tully skelly healy kiely ely family italy sicily assembly rally supply reply monopoly anomaly bully belly'
  ),
  conjunctions: words('and but or yet'),
  subordinators: words(
    'because lest when while if though although whereas unless as where whether why how what than so once since after before until'
  ),
  raising: words(
    'went goes go going continued continues continue used seemed seems appeared appears began begins ' +
      'hastened proceeded came paused stopped happened start starts started'
  ),
  infinitive: ['to'],
  times: words(
    'monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow january february march ' +
      'april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec ' +
      'morning afternoon evening night week weekend month year last earlier recently ago'
  ),
  givenTimes: words('jan april may june august'),
  familyAdverbs: words('long rather early'),
  likewise: ['as'],
  answering: words('replied replies answered answers responded responds retorted retorts'),
  timePrepositions: words('in on since until till during early late mid before after between of'),
  titles: words(
    'mr mrs ms miss dr prof professor sir dame lord lady sen rep gov lt gen col maj capt sgt cpl adm rev fr hon judge ' +
      'justice president senator representative congressman congresswoman governor mayor secretary minister chancellor ' +
      'ambassador general colonel major captain lieutenant sergeant admiral commander king queen prince princess sheikh ' +
      'ayatollah imam sayyid seyed haji mullah eng engineer pope father sister brother bishop cardinal archbishop rabbi ' +
      'reverend pastor deputy vice prime chairman chairwoman chief former late speaker attorney coach director officer ' +
      'detective supervisor superintendent barr atty engr alhaji cllr councillor inspector premier councilman councilwoman commissioner treasurer sheriff advisor adviser national security'
  ),
  roles: words(
    'spokesman spokeswoman spokesperson spokespeople official officials officer officers aide aides adviser advisers ' +
      'advisor advisors minister ministers secretary ambassador diplomat diplomats source sources expert experts ' +
      'analyst analysts observer observers critic critics supporter supporters opponent opponents ally allies ' +
      'lawmaker lawmakers senator senators congressman congresswoman representative representatives governor mayor ' +
      'president chairman chairwoman director manager chief head leader leaders founder owner executive editor editors ' +
      'reporter reporters journalist journalists author authors writer writers professor professors scholar scholars ' +
      'researcher researchers scientist scientists economist economists historian historians lawyer lawyers attorney ' +
      'attorneys prosecutor prosecutors judge judges police witness witnesses resident residents voter voters ' +
      'delegate delegates strategist strategists consultant consultants pollster pollsters candidate candidates ' +
      'columnist columnists commentator commentators staffer staffers negotiator negotiators envoy envoys councillor councillors ' +
      'neighbour neighbours bystander bystanders passenger passengers shopkeeper shopkeepers villager villagers ' +
      'protester protesters demonstrator demonstrators campaigner campaigners survivor survivors victim victims ' +
      'customer customers patient patients parent parents relative relatives pilot pilots ' +
      'auctioneer waiter waitress bartender barman barmaid chef vicar monk nun priest fisherman fishermen sailor sailors ' +
      'gardener coachman innkeeper ferryman headmaster headmistress policeman policewoman policemen steward bookseller ' +
      'magistrate magistrates clerk clerks juror jurors foreman suspect suspects defendant defendants detainee detainees refugee refugees trader traders vendor vendors pensioner ' +
      'pensioners commuter commuters tenant tenants employee employees ' +
      'teacher teachers student students doctor doctors nurse nurses farmer farmers worker workers driver neighbor ' +
      'neighbors mother father son daughter brother sister wife husband friend friends man woman men women people ' +
      'boy girl boys girls lad fellow youth gentleman gentlemen stranger visitor cousin uncle aunt maid servant landlady ' +
      'landlord child children teenager veteran veterans activist activists organizer organizers volunteer volunteers ' +
      'coordinator commander general soldier soldiers captain coach player players donor donors member members ' +
      'colleague colleagues panelist nominee incumbent rival rivals moderator host hosts interviewer commissioner ' +
      'advocate advocates supervisor supervisors superintendent principal petitioner petitioners barrister solicitor solicitors ' +
      'inspector investigator investigators detective detectives sheriff deputy engineer engineers curator owner owners ' +
      'others someone somebody everyone everybody another insiders republicans democrats conservatives liberals ' +
      'progressives americans operative operatives insider surrogate surrogates everyone majority ' +
      'authorities individuals associates personnel staff militants rebels terrorists investors consumers users readers ' +
      'viewers fans applicants proponents detractors skeptics sceptics fact-checkers attendees participants respondents ' +
      'agent agents commenter commenters boss bosses skipper striker strikers midfielder midfielders defender defenders ' +
      'goalkeeper goalkeepers winger wingers quarterback quarterbacks pitcher jockey jockeys referee referees umpire ' +
      'umpires trainer trainers singer singers actor actors actress actresses comedian comedians rapper novelist novelists poet ' +
      'poets playwright artist artists filmmaker filmmakers photographer photographers florist florists biologist biologists ecologist ecologists'
  ),
  bodies: words(
    'ministry department office agency committee commission council court company corporation association union ' +
      'organization organisation federation party campaign government administration congress senate house parliament ' +
      'board bureau bank university college institute foundation center centre group team network times post journal ' +
      'news press tribune herald service authority police army navy force forces embassy coalition alliance league ' +
      'radio television magazine hospital museum airline airlines airways charity clinic gazette chronicle telegraph ' +
      'examiner consortium ' +
      'league society fund inc corp ltd llc co club church nations state united rovers fc afc'
  ),
  documents: words(
    'memoir memoirs report reports statement poll polls survey surveys study studies data filing filings document documents records ' +
      'letter email emails memo article editorial analysis lawsuit complaint indictment ad ads website tweet ' +
      'message figures statistics research book documents release transcript review findings paper story column speech speeches interview interviews ruling briefing op-ed'
  ),
  surveys: words('poll polls survey surveys'),
  particles: words(
    'al el bin ibn ben de da di du del della dela delos la le van von der den ter af abu abdul y e st mac and of'
  ),
  abbreviations: words(
    'mr mrs ms dr prof sen rep reps sens gov lt gen col maj capt sgt cpl adm rev fr hon jr sr st mt ft no vs etc inc corp ltd ' +
      'co jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun a.m p.m u.s u.n u.k d.c e.g i.e ' +
      'ph.d n.y n.j ariz calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore ' +
      'pa tenn tex va vt wash wis wyo ave blvd rd dept est approx eng engr pres supt atty barr adv alh cllr det v'
  ),
  elided: words("'tis 'twas 'twere 'twill 'em 'til 'cause 'bout 'round 'n 'n' 'cos 'neath 'gainst 'ere 'im 'er 'ave")
}
