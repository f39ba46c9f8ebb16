/** What of a question was neither taken nor named, where it could change the answer: what it leaves out is asked about, and never answered. */

import { FILLERS } from './fillers.ts';
import { isNarrow } from './filters.ts';
import { ANSWERS } from './follow-up-words.ts';
import type { Intent } from './intent.ts';
import { foldText, wordsPattern } from './said.ts';

/** Says of no item how it is: who asks and for whom, when, of the whole, and that something is shown. */
const HARMLESS: ReadonlySet<string> = new Set(
  foldText(
    [
      'hej hi hello morron morrn god morgon målvakt snabb snabbt kort korta kortfattat quick quickly brief briefly ge give få behöver behöva need önskar önskas ta visa show skicka visas hämta',
      'helhetsbild helheten helhet hela hel whole overview översikt översikten överblick overall picture bild bilden lägesbild sammantaget sammanlagt samlat samlad totalt sett total totala sammanfatta sammanfattning sammantagna',
      'plan planen plans plan verksamhetsplan verksamhetsplanen nämndsplan dokumentet rapporten rapport delår delåret delårsrapporten helår helåret omgång omgången round report',
      'kommun kommunen stad staden nämnd nämnden förvaltning förvaltningen organisation organisationen verksamhet verksamheten enhet enhetens enheten avdelning avdelningens municipality city board committee',
      'ks ksau kso kf au lg ledningsgrupp ledningsgruppen presidium presidiet styrelsen fullmäktige utskottet chef chefen direktör direktören ordförande ordföranden politiker politikerna kommunalråd kommunalrådet stadsdirektören boss council mayor manager',
      'möte mötet möten meeting dragning föredragning presentation talarstolen bilen tåget bussen sitter står ska träffa träffar lunch fika minut minuter timme timmar min kl klockan kvart stund dag dagen eftermiddag förmiddag morgon kväll',
      'måndag måndagen tisdag tisdagen onsdag onsdagen torsdag torsdagen fredag fredagen lördag söndag veckan vecka månad monday tuesday wednesday thursday friday today tomorrow imorgon morgon nu idag just dagsläget hittills so far still yet',
      'lämnat skickat in än så länge långt hittills',
      'mål målen målet goal goals post poster posterna items item question questions fråga frågor frågorna svar svaren svaret answer answers answered besvarade besvarat svarat inne inkommit kommit trillat fått inkomna väntar uppdrag uppdragen indikatorer indikatorerna åtaganden åtagandena',
      'område områden områdena mitt mina vårt våra my our where stand stands left right var vart väg lista listan list lists räkna count många månge antal antalet number numbers siffror siffran isn aren haven hasn t s m re ve ll',
      'ordning ordna sortera sorterad rada raden underlag underlaget information info uppgift uppgifter besked läge status ställning ställningen please pls tack snälla kind vänlig',
    ].join(' '),
  ).split(' '),
);

/** What is asked about many at once: a word that says which, and is not taken, makes it another list. */
const OF_ALL = new Set(['list', 'status', 'count']);

/** Whether a question is answered about everything although some word of it asks for less. */
export function asksForLess({
  capability,
  subject,
  items,
  filter = {},
  order,
  page,
  units,
  areas,
  left = '',
}: Intent): boolean {
  if (!OF_ALL.has(capability) || subject !== '' || items || units || areas) return false;
  if (isNarrow(filter) || order !== undefined || page !== undefined) return false;
  return (left.match(/[\p{L}\p{N}-]+/gu) ?? []).some((word) => {
    const folded = foldText(word);
    return !HARMLESS.has(folded) && !FILLERS.has(folded) && /\p{L}{2}/u.test(folded);
  });
}

const WHO =
  '(?:ägare|chef(?:er)?|person(?:er)?|målansvariga|enhet(?:er)?|avdelning(?:ar)?|förvaltning(?:ar)?|owners?|managers?|units?|departments?)';

/** What no list and no answer takes into account, and what changes it: an exception, what is lacked, who has most of something. */
const BEYOND: readonly RegExp[] = [
  '(?:utom|förutom|undantaget|undantag(?:et)? av|bortsett från|exklusive|except(?: for)?|excluding|apart from|other than|aside from)(?! (?:(?:de|the|dem) )?(?:röd|gul|grön|grå|red|green|yellow|gr[ae]y|amber))',
  `(?:vem|who|vilk[a-zåäö]+ ${WHO}|which ${WHO})(?: [^ ]+)* (?:flest|färst|mest|minst|most|fewest|least)`,
  '(?:skicka|maila|mejla|mejl|vidarebefordra|dela|forward|e-?mail|send)(?: [^ ]+)* (?:till|åt|to) (?!mig|oss|me|us|mej)',
  '(?:saknar|utan|har (?:inte|ej) (?:NÅGON|NÅGOT|en|ett)|har ing(?:en|et|a)|without(?: an?| any)?|lacks?|lacking|(?:has|have|with) no|missing an?) (?:egen |eget |egna |utpekad |tydlig |tydligt )?(?:ägare|ansvarig|målansvarig|målägare|indikator(?:er)?|mått|nyckeltal|målvärde(?:n)?|siffr(?:a|or)|kommentar(?:er)?|text(?:er)?|åtgärd(?:er)?|slutdatum|datum|owners?|indicators?|targets?|comments?|figures?|numbers?|date)',
].map(wordsPattern);

/** No list is of units or people: which of them goes how is told by none. */
const WHOM = wordsPattern(
  `(?:vilk[a-zåäö]+|which|what) ${WHO} (?!(?:som )?(?:äger|ansvarar|sitter|har hand|owns?|runs?|handles?))`,
);

/** These answer what is asked in their own way. */
const READS_ALL = new Set(
  'list status count missing changed owners why compare finish target history sureness'.split(' '),
);

/** Whether a question asks for what cannot be told apart. */
export function isBeyond({ capability }: Intent, message: string): boolean {
  const text = foldText(message);
  const isOfGoals = capability === 'list' || capability === 'status';
  if (isOfGoals && WHOM.test(text) && !ANSWERS.test(text)) return true;
  return READS_ALL.has(capability) && BEYOND.some((pattern) => pattern.test(text));
}
