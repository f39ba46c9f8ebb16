/** Which of the global goals is meant: "mål 11", "elvan i Agenda 2030", "jämställdhet i Agenda 2030". */
import { type Said, wordsPattern } from './said.ts';

const AGENDA = [
  '(?:(?:globala|fn:?s|agenda|hållbarhets?)[- ]?mål(?:et|en)?(?: (?:nummer|nr|no))? ?(\\d{1,2})(?:an|:an)?)',
  '(?:(?:agenda ?(?:2030)?|fn|sdg|global goal|un goal)(?:[- ]?mål)? ?(?:nummer|nr|goal|mål|number|#|no\\.?)? ?(\\d{1,2})(?:an|:an)?(?!\\d))',
  '(?:(?:globala? målet|agendamålet|fn-?målet|global goal)(?: (?:om|on|for) [a-zåäö ]{3,30}?)? ?(?:nummer|nr|number|no) (\\d{1,2}))',
  '(?:(?:mål|goal)(?: (?:nummer|nr|number|no))? (\\d{1,2})(?:an|:an)?(?: (?:i|in|av|of|ur|enligt)(?: the)?)? (?:agenda ?2030|agendan?|de globala målen|the sdgs?|globala målen|agenda))',
  '(?:mål(?: (?:nummer|nr))? (\\d{1,2})(?!\\d))',
].map(wordsPattern);
const AGENDA_NUMBER_FIRST = wordsPattern(
  '(ettan|tvåan|trean|fyran|femman|sexan|sjuan|åttan|nian|tian|elvan|tolvan|trettonde|elfte|sjunde|femte|fjärde|tredje|sextonde)(?: målet)?(?= .*agenda|.*globala)',
);
const ORDINALS: Readonly<Record<string, number>> = {
  ...{ ettan: 1, tvaan: 2, trean: 3, fyran: 4, femman: 5, sexan: 6, sjuan: 7, attan: 8, nian: 9, tian: 10 },
  ...{
    elvan: 11,
    tolvan: 12,
    tredje: 3,
    fjarde: 4,
    femte: 5,
    sjunde: 7,
    elfte: 11,
    trettonde: 13,
    sextonde: 16,
  },
};
const AGENDA_ALL = wordsPattern(
  '(?:agenda(?:n)? ?2030|agendan|globala mål(?:en)?|fn:?s (?:globala )?mål|sdg:?s?|sustainable development goals?|the global goals|hållbarhetsmålen)',
);

/** What the global goals are about, where it is said that one of them is meant: "jämställdhet i Agenda 2030". */
const AGENDA_WORDS: readonly (readonly [RegExp, number])[] = (
  [
    ['(?:(?:ingen )?fattigdom(?:en)?|(?:no )?poverty)', 1],
    ['(?:(?:ingen )?hunger(?:n)?|(?:zero )?hunger)', 2],
    [
      '(?:(?:god )?hälsa(?:n)?(?: och välbefinnande)?|välbefinnande|(?:good )?health(?: and well-?being)?)',
      3,
    ],
    ['(?:(?:god )?utbildning(?:en)?|(?:quality )?education)', 4],
    ['(?:jämställdhet(?:en)?|gender(?: equality)?)', 5],
    ['(?:rent vatten(?: och sanitet)?|sanitet|clean water|sanitation)', 6],
    ['(?:hållbar energi(?: för alla)?|energi(?:n)?|(?:clean )?energy)', 7],
    ['(?:anständiga arbetsvillkor|arbetsvillkor(?:en)?|ekonomisk tillväxt|decent work|economic growth)', 8],
    ['(?:(?:hållbar )?industri(?:n)?|innovation(?:er|en)?|infrastruktur(?:en)?|industry|infrastructure)', 9],
    ['(?:(?:minskad )?ojämlikhet(?:en)?|(?:reduced )?inequalit(?:y|ies))', 10],
    ['(?:hållbara städer(?: och samhällen)?|sustainable cities(?: and communities)?)', 11],
    ['(?:(?:hållbar )?konsumtion(?:en)?(?: och produktion)?|(?:responsible )?consumption)', 12],
    ['(?:klimat(?:et)?|(?:bekämpa )?klimatförändring(?:ar|arna|en)?|climate(?: action)?)', 13],
    ['(?:hav(?:et|en)?(?: och marina resurser)?|marina resurser|life below water|oceans?)', 14],
    ['(?:ekosystem(?:en)?(?: och biologisk mångfald)?|biologisk mångfald|life on land|biodiversity)', 15],
    ['(?:fredliga (?:och inkluderande )?samhällen|fred(?:en)?|peace(?: and justice)?)', 16],
    ['(?:genomförande och globalt partnerskap|partnerskap(?:et)?|partnerships?)', 17],
  ] as const
).map(([words, number]) => [wordsPattern(words), number]);

export interface AgendaSaid {
  readonly number?: number | undefined;
  /** The agenda as a whole. */
  readonly isAll: boolean;
}

/** Takes the global goal that is named, if any. */
export function takeAgenda(said: Said): AgendaSaid {
  const named = said.take(AGENDA_NUMBER_FIRST)?.[1];
  const number = (named === undefined ? undefined : ORDINALS[named]) ?? numberIn(said);
  const isAll = said.takeAll(AGENDA_ALL);
  const byWords =
    isAll && number === undefined ? AGENDA_WORDS.find(([pattern]) => said.has(pattern)) : undefined;
  if (byWords) said.takeAll(byWords[0]);
  return { number: number ?? byWords?.[1], isAll: isAll && (number ?? byWords) === undefined };
}

function numberIn(said: Said): number | undefined {
  for (const pattern of AGENDA) {
    const tried = said.copy().take(pattern)?.[1];
    if (tried === undefined || Number(tried) < 1 || Number(tried) > 17) continue;
    said.take(pattern);
    return Number(tried);
  }
  return undefined;
}
