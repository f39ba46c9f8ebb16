/** Where no pattern says what is asked for, or says little, the examples do. */
import { hasExamples, isSaidInAsking, type Likeness } from './alike.ts';
import { saysToAsk } from './asking-words.ts';
import { isNarrow } from './filters.ts';
import type { Parsed } from './intent.ts';
import { isQuestionWord } from './question-words.ts';
import { isCommand } from './take-cue.ts';

/** Most of the nearest examples agree, and one of them is near. */
const AGREED = { share: 0.4, nearest: 0.2 };
const SURE = { share: 0.6, nearest: 0.35 };
/** Against a pattern that says otherwise. */
const CERTAIN = { share: 0.5, nearest: 0.25 };

/** What a pattern of these tells may be nothing but how a sentence is made. */
const GENERAL = new Set([undefined, 'status', 'list']);
/** "min enhet": who asks says more than how it is asked. */
const OWN = new Set(['my-unit', 'my-goals']);
/** Said in so many words. */
const FOLLOWS = /(?<!\p{L})(?:följa|bevaka|follow(?![- ]?up)|watch)(?!\p{L})/iu;
const AS_BEFORE =
  /^(?:och |and )?(?:bara|enbart|endast|only|just|same (?:for|with)|samma (?:för|med)|detsamma för|likadant för)(?!\p{L})/iu;
/** Two things side by side are not compared yet. */
const SETS_BESIDE =
  /jämför|jmf|ställ|väg|(?<!\p{L})(?:mot|än|bredvid|beside|next to|against|than|vs\.?|versus|kontra|gentemot|between|mellan|relation)(?!\p{L})|compar|skil(?:l|j)|differ|förhållande|sida vid sida|side by side|bättre|sämre|bäst|sämst|lägst|högst|lowest|highest|^(?:vilken|vilket|which).*(?:eller|or)(?!\p{L})|better|worse|best|worst|stack|measure up|apart|likna|lika/iu;
const WHICH_WAY =
  /(?<!\p{L})(?:bättre|sämre|upp|uppåt|ner|nedåt|framåt|better|worse|up|down|improving)(?:,)? (?:eller|or) (?:bättre|sämre|ner|ned|nedåt|upp|uppåt|bakåt|inte|ej|better|worse|up|down|not|declining)(?!\p{L})/iu;
const OF_ONESELF =
  /(?<!\p{L})(?:min|mitt|mina|mig|vår|vårt|våra|oss|jag|vi|ja|man|egna?|my|mine|our|us|i|i'm|i've|we|me)(?!\p{L})/iu;
const OF_ANSWERS =
  /svar|insamling|rapport|lämna|inne(?!\p{L})|redovis|sakna|fatta|kvar|klar|answer|report|submit|missing|outstanding|left|repl/iu;
const SAYS_STATUS =
  /(?<!\p{L})(?:läget?|status(?:en)?|lägesbild\p{L}*|hur (?:går|gar|ligger|står) det)(?!\p{L})/iu;
const OF_UNIT =
  /(?<!\p{L})(?:min|mitt|mina|vår|vårt|våra|my|our|egna?|\p{L}*(?:enhet|avdelning|team|grupp|förvaltning|unit|department)\p{L}*)(?!\p{L})/iu;
/** "våra åtaganden" are those of the plan. */
const OURS =
  /(?<!\p{L})(?:vår|vårt|våra|our) (?:\p{L}+ )?(?:\p{L}*åtagand\p{L}*|\p{L}*uppdrag\p{L}*|indikator\p{L}*|nyckeltal\p{L}*|commitments?|assignments?|indicators?)(?!\p{L})/iu;
/** What is asked for by its name. */
const OF_TARGET = /(?<!\p{L})(?:targets?|målvärde\p{L}*|målnivå\p{L}*|måltal\p{L}*)(?!\p{L})/iu;
/** What these do not name, they do not need. */
const NAMELESS = new Set(
  'digest summary report subscribe unsubscribe remind people deliveries import language help settings round publish following due my-goals my-unit'.split(
    ' ',
  ),
);

export function isSure({ share, nearest }: Likeness): boolean {
  return share >= SURE.share && nearest >= SURE.nearest;
}

/** Words that nobody asks with, and no name: of a sentence with more, the others tell nothing. */
const MOST_STRANGE = 2;
/** The same where nothing is named, so that they are left out. */
const MOST_STRANGE_OF_ALL = 1;
/** Words of a name, at most: what is longer says more than that. */
const NAME_WORDS = 4;

/** Words that are no question, and more than one: what is named would be left out. */
function namesMore(subject: string): boolean {
  return (
    subject.split(/\s+/).filter((word) => !isQuestionWord(word.replace(/[^\p{L}\p{N}-]/gu, ''))).length > 1
  );
}

/** A word that nobody asks with. */
function namesStrange(subject: string): boolean {
  const words = subject.match(/\p{L}{4,}/gu) ?? [];
  return words.some((word) => !isQuestionWord(word) && !isSaidInAsking(word));
}

/** What the examples would have it ask for, although the words for that are not there. */
function isUnlikely(
  { capability, text, filter, order, subject }: Parsed,
  { capability: likely }: Likeness,
): boolean {
  // "is staff health getting better or worse" asks of one thing which way it goes.
  if (likely === 'compare') return !SETS_BESIDE.test(text) || WHICH_WAY.test(text);
  if (likely === 'missing' && (filter.statuses || order)) return !OF_ANSWERS.test(text);
  if (likely === 'finish') return !saysToAsk('finish', text);
  if (likely === 'why' && capability === 'changed') return !saysToAsk('why', text);
  // "vad har vi för läge i skolområdet": what is said in so many words.
  if (likely === 'target' && capability === 'status') return SAYS_STATUS.test(text);
  // "vad är skattesatsen hos oss": what is named is asked for, and not the unit.
  if (likely === 'my-unit' && namesStrange(subject)) return !OF_UNIT.test(text);
  if (likely === 'my-unit' && filter.kinds) return OURS.test(text) || !OF_UNIT.test(text);
  // "vad är skillnaden mellan HR och ekonomi": what a pattern hears as two things are no words to be explained.
  return likely === 'meaning' && capability === 'compare';
}

/** The question as the examples would have it, where they agree well enough. */
export function asLike(parsed: Parsed, like: Likeness | undefined): Parsed {
  // A name alone is a name: it may be one of several that were offered.
  if (!like || like.capability === parsed.capability) return parsed;
  // What has no examples is like none: only its own words say it.
  if (isCommand(parsed.capability) && !hasExamples(parsed.capability)) return parsed;
  if (parsed.capability === undefined && like.capability === 'status')
    return isSure(like) && parsed.text.split(/\s+/).length > NAME_WORDS
      ? { ...parsed, capability: 'status' }
      : parsed;
  if (isUnlikely(parsed, like)) return parsed;
  // "visa alla gröna hos HR": people have no status.
  if (like.capability === 'people' && parsed.filter.statuses) return parsed;
  const isShort = parsed.text.split(/\s+/).length <= 2;
  // "påminn alla som …": what a message begins with is to be done.
  if (parsed.cue?.from === 0 && isCommand(parsed.capability) && !isCommand(like.capability)) return parsed;
  if (parsed.isOfReached) return parsed;
  // "bara de röda", "same for …": the same is asked as before.
  if (GENERAL.has(parsed.capability) && like.capability !== 'changed' && AS_BEFORE.test(parsed.text))
    return parsed;
  if (parsed.capability === 'follow' && FOLLOWS.test(parsed.text)) return parsed;
  if (parsed.capability === 'summary' && like.capability === 'subscribe' && parsed.subject === '')
    return parsed;
  // Somebody who wants no more of it says the same words.
  if (parsed.capability === 'unsubscribe') return parsed;
  if (parsed.capability === 'target' && like.capability === 'why' && OF_TARGET.test(parsed.text))
    return parsed;
  // "hur stor andel av indikatorerna …" counts, whatever it counts.
  if (parsed.capability === 'count' && parsed.cue?.from === 0 && isNarrow(parsed.filter)) return parsed;
  if (OWN.has(parsed.capability ?? '') && GENERAL.has(like.capability)) return parsed;
  // "vad säger agenda 4 hos oss" is about all of us.
  if (OWN.has(like.capability) && (parsed.filter.agenda !== undefined || !OF_ONESELF.test(parsed.text)))
    return parsed;
  const least =
    isShort && parsed.capability === undefined ? SURE : GENERAL.has(parsed.capability) ? AGREED : CERTAIN;
  // Being away is told in words that others are away in as well.
  if (
    like.strange > MOST_STRANGE ||
    like.capability === 'absence' ||
    like.share < least.share ||
    like.nearest < least.nearest
  )
    return parsed;
  const { capability } = like;
  if (NAMELESS.has(capability) && like.strange > MOST_STRANGE_OF_ALL) return parsed;
  if (NAMELESS.has(capability) && !isSure(like) && namesMore(parsed.subject)) return parsed;
  return {
    ...parsed,
    capability,
    cueAt: capability,
    ...(NAMELESS.has(capability) ? { subject: '', filter: {} } : {}),
    ...(capability === 'language' ? { subject: parsed.text } : {}),
  };
}
