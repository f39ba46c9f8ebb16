import { plainWords } from '../../domain/names.ts';
import { isAlmost } from './spelling.ts';

/** The headings of Malmö's plans and reports, in all generations, that say what follows. */
const LABELS = {
  planning: ['planeringskommentar', 'planering för N'],
  followUp: ['uppföljning av målet', 'uppföljning'],
  priorities: ['nämndens prioriteringar', 'prioriteringar'],
  boardGoal: ['nämndsmål', 'nämndsmål bolagsmål', 'bolagsmål', 'nämndmål'],
  directionGoal: ['inriktningsmål'],
  commitments: ['åtagande', 'åtaganden'],
  assignments: [
    'kommunfullmäktiges uppdrag riktade till kommunstyrelsen',
    'kommunfullmäktiges uppdrag riktade till nämnden',
  ],
  comment: ['kommentar'],
  goalsOverview: ['översikt nämndsmål', 'översikt mål'],
  commitmentsOverview: ['översikt åtagande', 'översikt åtaganden'],
  progress: [
    'uppföljning av bidrag till kommunfullmäktigemålet',
    'uppföljning av bidraget till kommunfullmäktigemålet',
  ],
  assessment: [
    'bedömning av förväntad utveckling av bidrag till kommunfullmäktigemålet för året',
    'bedömning av bidrag till kommunfullmäktigemålet för året',
    'bedömning av måluppfyllelse',
  ],
  howDidItGo: ['hur gick det'],
  whyDidIt: ['varför blev det så', 'varför gick det så'],
  whatNow: [
    'hur påverkar utfallet verksamhetens fortsatta arbete',
    'hur påverkar utfallet verksamhetens fortsatta arbete under N och framåt',
  ],
  trend: ['trend'],
  reconciliation: ['avstämning'],
} as const satisfies Record<string, readonly string[]>;

export type Label = keyof typeof LABELS;

const LONGEST = 110;

const ENTRIES = Object.entries(LABELS).flatMap(([label, wordings]) =>
  wordings.map((wording) => ({ label, wording })),
);

/** By the length of what is written, so that nearly every line of a document is passed over at once. */
const BY_LENGTH = Map.groupBy(
  ENTRIES.flatMap((entry) => lengthsOf(entry.wording).map((length) => ({ ...entry, length }))),
  ({ length }) => length,
);

/** As long as a wording can be with its share of misspellings. */
function lengthsOf({ length }: string): number[] {
  const allowed = Math.floor(length / 8);
  return Array.from({ length: 2 * allowed + 1 }, (_, index) => length - allowed + index);
}

function isLabel(word: string): word is Label {
  return Object.hasOwn(LABELS, word);
}

/** What a heading announces; small misspellings are passed over. */
export function labelOf(text: string): Label | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = plainWords(text).replace(/\b\d{4}\b/g, 'N');
  const found = BY_LENGTH.get(plain.length)?.find(({ wording }) => isAlmost(plain, wording))?.label;
  return found !== undefined && isLabel(found) ? found : undefined;
}

/** Whether a line is the first part of a label that is too long for one line. */
export function startsLabel(text: string): boolean {
  const plain = plainWords(text.slice(0, LONGEST));
  return (
    plain.length >= 25 && ENTRIES.some(({ wording }) => wording.length > 60 && wording.startsWith(plain))
  );
}

/** The kinds of headings that carry a name: "Målområde 3 – En stad för barn och unga". */
const TITLES = {
  area: ['målområde', 'fokusområde'],
  councilGoal: ['kommunfullmäktigemål'],
  boardGoal: ['nämndsmål', 'bolagsmål', 'nämndmål'],
  directionGoal: ['inriktningsmål'],
  assignment: ['uppdrag', 'budgetuppdrag'],
} as const satisfies Record<string, readonly string[]>;

type TitleKind = keyof typeof TITLES;

const TITLED = /^(\p{L}{4,30})(?:\s+\d{1,2})?\s*(?:\s[-–—]|[–—:])\s*(.{0,2000})$/su;

/** The kind and name that a heading carries; an empty name when there is none after the dash. */
export function titleOf(text: string): { readonly kind: TitleKind; readonly title: string } | undefined {
  const match = TITLED.exec(text);
  const word = match?.[1]?.toLowerCase();
  if (!match || word === undefined) return undefined;
  for (const kind of TITLE_KINDS) {
    if (TITLES[kind].some((wording) => isAlmost(word, wording)))
      return { kind, title: match[2]?.trim() ?? '' };
  }
  return undefined;
}

const TITLE_KINDS = ['area', 'councilGoal', 'boardGoal', 'directionGoal', 'assignment'] as const;

export function startsTitle(text: string): boolean {
  return titleOf(text.slice(0, 200)) !== undefined;
}
