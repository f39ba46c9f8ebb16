/** How far assignments have come, as it is said: "påbörjade", "reported back". */
import type { Stage } from '../../domain/answers/stage.ts';
import type { ItemKind } from '../../domain/plans/plan.ts';
import { withoutFillers } from './fillers.ts';
import { hard, takeFirst, type Word } from './narrowing-word.ts';
import { Said, wordsPattern } from './said.ts';

/** Looked for in this order: "inte påbörjade" before "påbörjade". */
const STAGES: readonly Word<readonly Stage[]>[] = [
  hard(
    ['notBegun'],
    '(?:(?:har |är |blivit |blev )*(?:inte|ej|aldrig)(?: (?:har|är|blivit|ännu|än|ens|riktigt|någonsin|alls|DE|JAG|fått))* (?:påbörja(?:de|d|t|ts)?|startat|startade|startats|start|börjat|börjats|börjar|kommit (?:i ?gång|i väg)|satts? i ?gång(?: med)?|i ?gång(?:satta|satt|satts)?|tagit tag i)(?: (?:än|ännu|med))*|(?:ingen|inga|inget|nobody|no one)(?: (?:har|av dem|has|of them|have))* (?:påbörjat|startat|börjat(?: med)?|tagit tag i|satt i ?gång|started|begun)|opåbörjade|ostartade|står (?:fortfarande )?still|(?:not|haven.?t|hasn.?t|aren.?t|isn.?t|have yet to|yet to|never)(?: (?:been|yet|be|even|got|gotten|fully|we|they))* (?:begun|started|start|begin|underway|under way|(?:got|gotten) going|kicked off)(?: (?:on|yet|with))*|unstarted)',
  ),
  hard(
    ['notBegun', 'underWay'],
    '(?:inte|ej|not|aren.?t|isn.?t|haven.?t)(?: (?:har|är|blivit|ännu|än|helt|riktigt|been|yet|fully))* (?:klara?|klart|färdiga?|färdigt|avslutade?|avslutats|slutförda|slutförts|avrapporterade|återrapporterade|finished|done|completed?|closed|reported)(?: (?:back|än|ännu|yet))*|(?:still )?(?:unfinished|incomplete)',
  ),
  hard(
    ['reported'],
    '(?:(?:redan |nyss |är |har |som )*(?:(?:slut|åter)(?:rapportera|redovisa)(?:de|t|ts|d)|återrapportera(?:de|t|ts|d)|avrapportera(?:de|t|ts|d)|redovisa(?:de|t|ts|d)|rapportera(?:de|t|ts|d)(?: tillbaka)?)|(?:been |already )*reported(?: back)?)',
  ),
  hard(
    ['closed'],
    '(?:(?:redan |är |har )*(?:avsluta(?:de|t|ts|d)|stäng(?:da|t|d|ts)|avskriv(?:na|it|its|en))|(?:been |already )*(?:closed|concluded))',
  ),
];
/** Of a goal the same words say that it is met: they are of a stage only where assignments are asked for. */
const WHERE_ASSIGNMENTS_ARE_SAID: readonly Word<readonly Stage[]>[] = [
  hard(
    ['underWay'],
    '(?:(?:är |som |redan |har |fortfarande |kommit )*(?:pågår|pågående|i ?gång|på g(?:ång)?|påbörja(?:de|t|ts|d)|startade|startat|startats|i rullning|rullar|jobbas (?:det )?med|arbetas (?:det )?med|(?:jobbar|arbetar|håller) JAG (?:på )?med)(?: (?:nu|just nu|redan))*|(?:still |already |been |currently )*(?:under ?way|ongoing|in progress|running|begun|started|being worked on)(?: (?:now|right now))*)',
  ),
  hard(
    ['reported', 'closed'],
    '(?:(?:helt |redan |är |har |blivit )*(?:klara?|klart|färdiga?|färdigt|avklarade?|slutför(?:da|t|d|ts)|genomför(?:da|t|d|ts)|i mål)|(?:fully |already |been )*(?:done|finished|completed?|wrapped up))',
  ),
];

/** What is begun or closed is an assignment; units and owners report, too. */
const SAY_ASSIGNMENTS = STAGES.filter(({ value }) => value[0] === 'closed' || value.join() === 'notBegun');
/** Goals have no stage. */
const GOALS = wordsPattern('(?:mål(?:en|et)?|goals?)');

const TO_COME = wordsPattern(
  '(?:ska|skall|måste|bör|borde|skulle|should|must|are to|is to|supposed to|due to|expected to|need to)(?: (?:då|nu|ju|senast|alla|all))* (?:vara |va |bli |ha |be )?(?:helt )?(?:klara?|klart|färdiga?|färdigt|avslutade?|slutförda?|slutföras|avslutas|återrapporteras|redovisas|rapporteras|återredovisas|finished|done|completed?|reported|closed|ready)(?: (?:back|tillbaka))?',
);

const HOW_MANY = wordsPattern('(?:hur många|antal|how many|which|vilka)');

/** Whether goals are asked for, and no assignments. */
export function saysGoals(text: string): boolean {
  return GOALS.test(text) && !/uppdrag|assignment/u.test(text);
}

/** How far assignments have come, where it is they that are talked of, and nothing else is said. */
export function stagesIn(text: string): readonly Stage[] | undefined {
  const said = new Said(text);
  const stage = takeStage(said, ['assignment']);
  said.takeAll(HOW_MANY);
  return stage && withoutFillers(said.left) === '' ? stage.value : undefined;
}

/** How far they have come, where assignments are asked for or nothing else could be meant. */
export function takeStage(
  said: Said,
  kinds: readonly ItemKind[] | undefined,
): Word<readonly Stage[]> | undefined {
  const isOfAssignments = kinds?.join() === 'assignment';
  if (kinds && !isOfAssignments) return undefined;
  // What is to be finished is not.
  said.takeAll(TO_COME);
  return takeFirst(said, isOfAssignments ? [...STAGES, ...WHERE_ASSIGNMENTS_ARE_SAID] : SAY_ASSIGNMENTS);
}
