import { stemmer } from 'stemmer';
import { remembered } from '../../memo.ts';

/** Word classes: what English has, not what one story needs. The learned rates (lexicon.ts) add to them. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Verbs whose object or clause is what someone says. */
const SPEECH = set(`say tell add note argue claim announce ask warn insist tweet write acknowledge explain declare suggest predict promise
pledge vow urge deny admit confirm report recall continue respond reply answer state stress emphasize emphasise contend assert conclude
concede caution complain joke quip remark observe boast allege estimate propose reiterate repeat remind inform assure testify reveal
indicate imply maintain lament recount shout yell wonder counter mention question threaten speculate agree hint demand post call read
describe accuse blame criticize criticise praise condemn denounce dismiss reject rebuke slam blast mock tout cite quote refer recommend
request order instruct advise invite beg plead appeal call comment clarify elaborate interject intone mutter murmur whisper exclaim
chant cry scream joke brag bemoan fume opine muse proclaim pronounce rail retort rule swear tease underscore voice opine preach
disclose divulge convey communicate relay relate narrate detail outline summarize characterize label dub brand portray decry defend
echo endorse express apologize thank congratulate welcome greet object protest disagree dispute challenge refute rebut oppose
signal text email message phone broadcast publish issue release quiz grill interview inquire query press advocate argue
decline refuse brief forecast project reckon warn`);

/** Verbs of thinking, wanting, finding: attributions, but of no speech. */
const THOUGHT = set(`think believe feel know hope want wish expect fear worry doubt consider suspect assume imagine realize understand
remember forget decide plan intend support favor prefer like love hate see hear learn find show discover determine mean prove
seem appear suppose guess agree regard view`);

const REPORTERS = set(`spokesman spokeswoman spokesperson official minister president senator secretary governor mayor chief director leader
lawyer attorney officer expert analyst professor critic adviser aide source person people man woman resident voter candidate lawmaker
congressman congresswoman representative reporter journalist author judge prosecutor police sheriff commissioner general ambassador
report statement study poll survey document memo letter tweet post article newspaper agency department ministry office court campaign
government administration group committee organization company bank union party council commission authorities witness economist
researcher scientist doctor teacher student manager executive founder chairman chairwoman coach player activist organizer strategist
supporter opponent democrat republican observer investigator historian author host anchor moderator editor`);

const PRONOUNS = set('he she they i we it you who that which this those these one');
export const PERSONAL = set('he she they i we you who');
export const BE = set("be is are was were been being 's 're 'm am");
export const MONTHS_AND_DAYS = set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday tomorrow week month year earlier later morning afternoon evening night',
);

const IRREGULAR: Readonly<Record<string, string>> = {
  said: 'say',
  says: 'say',
  saying: 'say',
  told: 'tell',
  wrote: 'write',
  written: 'write',
  writing: 'write',
  thought: 'think',
  knew: 'know',
  known: 'know',
  spoke: 'speak',
  spoken: 'speak',
  swore: 'swear',
  sworn: 'swear',
  meant: 'mean',
  felt: 'feel',
  found: 'find',
  heard: 'hear',
  saw: 'see',
  seen: 'see',
  made: 'make',
  gave: 'give',
  given: 'give',
  put: 'put',
  held: 'hold',
  began: 'begin',
  begun: 'begin',
  went: 'go',
  gone: 'go',
  came: 'come',
  took: 'take',
  taken: 'take',
  saw_: 'see',
  shown: 'show',
  laid: 'lay',
  laying: 'lay',
  had: 'have',
  has: 'have',
  having: 'have',
  did: 'do',
  done: 'do',
  does: 'do',
  forecast: 'forecast',
  sought: 'seek',
  broke: 'break',
  drew: 'draw',
  drawn: 'draw',
  hit: 'hit',
  fought: 'fight',
  taught: 'teach',
  sent: 'send',
  left: 'leave',
  denied: 'deny',
  denies: 'deny',
  denying: 'deny',
  replied: 'reply',
  replies: 'reply',
  replying: 'reply',
  testified: 'testify',
  testifies: 'testify',
  implied: 'imply',
  implies: 'imply',
  admitted: 'admit',
  admitting: 'admit',
  quipped: 'quip',
  cried: 'cry',
  cries: 'cry',
  clarified: 'clarify',
  died: 'die',
  lied: 'lie',
  tied: 'tie',
  was: 'be',
  were: 'be',
  is: 'be',
  are: 'be',
  been: 'be',
  being: 'be',
};

/** One form for all forms of a verb or noun; a stem, not always a word. @param word lower case */
export const stemOf = remembered((word) => stemmer(IRREGULAR[word] ?? word));

/** Stems of words, to look forms of them up by. */
export const stems = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/).map(stemOf));

const stemmed = (words: ReadonlySet<string>): ReadonlySet<string> => new Set([...words].map(stemOf));
const SPEECH_STEMS = stemmed(SPEECH);
const THOUGHT_STEMS = stemmed(THOUGHT);
const REPORTER_STEMS = stemmed(REPORTERS);

export const isSpeechStem = (stem: string): boolean => SPEECH_STEMS.has(stem);
export const isThoughtStem = (stem: string): boolean => THOUGHT_STEMS.has(stem);
export const isReporterStem = (stem: string): boolean => REPORTER_STEMS.has(stem);
export const isPronoun = (word: string): boolean => PRONOUNS.has(word);
