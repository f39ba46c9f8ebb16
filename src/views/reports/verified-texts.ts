import type { Language } from '../../domain/language.ts';
import type { TrailFault } from '../../domain/reports/trail-findings.ts';
import type { Changed } from '../../domain/trail.ts';

type Subject = Changed['what'];

const sv = {
  whole: (lines: string, isOne: boolean) => `${lines} ${isOne ? 'rad' : 'rader'} i revisionsspåret stämmer.`,
  sealed: (number: number, at: string, hash: string) =>
    `Senast förseglat ${at}: försegling ${number}, ${hash}`,
  notSealed: 'Inget är förseglat än.',
  faults: {
    altered: 'ändrad',
    removed: 'borttagen',
    added: 'tillagd',
    unrecorded: 'saknar sin rad i revisionsspåret',
  } satisfies Record<TrailFault, string>,
  ownTrail: 'kommunen',
  line: (what: string, about: string, at: string) => `rad om ${what} ${about}, ${at}`,
  what: {
    answer: 'svar om',
    owners: 'ansvariga för',
    approval: 'godkännande av',
    approvers: 'attestanter för',
    publication: 'publicering av',
    'hand-over': 'överlämning av',
    round: 'omgång',
    plan: 'plan',
    person: 'person',
    absence: 'frånvaro för',
    subscription: 'prenumeration för',
    following: 'bevakning för',
    settings: 'inställningar',
    erasure: 'radering av',
  } satisfies Record<Subject, string>,
  documents: {
    seal: (id: string) => `försegling ${id}`,
    version: (item: string, rest: string) => `svaret om ${item} (${rest})`,
    assessment: (item: string, rest: string) => `det gällande svaret om ${item} (${rest})`,
    owners: (id: string) => `ansvariga för ${id}`,
    round: (id: string) => `omgång ${id}`,
    plan: (id: string) => `planens version ${id}`,
    approval: (id: string) => `godkännandet av ${id}`,
    person: (id: string) => `person ${id}`,
    publication: (id: string) => `publiceringen av ${id}`,
  },
  version: (number: number) => `version ${number}`,
  sealFound: (number: number, at: string) => `Den angivna förseglingen finns: nummer ${number}, ${at}.`,
  sealNotFound: 'Den angivna förseglingen finns inte: den, eller någon före den, är ändrad eller borttagen.',
};

const en: typeof sv = {
  whole: (lines, isOne) => `${lines} ${isOne ? 'line' : 'lines'} of the audit trail hold.`,
  sealed: (number, at, hash) => `Last sealed ${at}: seal ${number}, ${hash}`,
  notSealed: 'Nothing is sealed yet.',
  faults: {
    altered: 'altered',
    removed: 'removed',
    added: 'added',
    unrecorded: 'has no line of its own in the audit trail',
  },
  ownTrail: 'the municipality',
  line: (what, about, at) => `line about ${what} ${about}, ${at}`,
  what: {
    answer: 'the answer on',
    owners: 'the owners of',
    approval: 'the approval of',
    approvers: 'the approvers of',
    publication: 'the publication of',
    'hand-over': 'the hand-over of',
    round: 'the round',
    plan: 'the plan',
    person: 'the person',
    absence: 'the absence of',
    subscription: 'the subscription of',
    following: 'what is followed by',
    settings: 'the settings',
    erasure: 'the erasure of',
  },
  documents: {
    seal: (id) => `seal ${id}`,
    version: (item, rest) => `the answer on ${item} (${rest})`,
    assessment: (item, rest) => `the current answer on ${item} (${rest})`,
    owners: (id) => `the owners of ${id}`,
    round: (id) => `the round ${id}`,
    plan: (id) => `the plan’s version ${id}`,
    approval: (id) => `the approval of ${id}`,
    person: (id) => `the person ${id}`,
    publication: (id) => `the publication of ${id}`,
  },
  version: (number) => `version ${number}`,
  sealFound: (number, at) => `The given seal is there: number ${number}, ${at}.`,
  sealNotFound: 'The given seal is not there: it, or one before it, has been altered or removed.',
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function verifiedTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
