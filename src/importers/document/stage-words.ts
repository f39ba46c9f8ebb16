import type { Stage } from '../../domain/answers/stage.ts';
import { plainWords } from '../../domain/names.ts';

/** How far an assignment has come, in the words that stand in a column of its own; Swedish first. */
const WORDS: Readonly<Record<Stage, RegExp>> = {
  notBegun:
    /^(?:(?:ännu )?(?:ej|inte) (?:påbörja[dt]e?|startade?|startat|begynt|inledd|inlett)|planera[dt]e?|not (?:begun|started))$/u,
  underWay:
    /^(?:(?:pågår|pågående)(?: enligt plan(?:en)?)?|(?:är )?påbörja[dt]e?|startat|startad|under arbete|igång|i gång|delvis genomför[dt]|ongoing|under way)$/u,
  reported:
    /^(?:åter|slut|av)?(?:rapportera|redovisa)[dt]e?(?: till (?:nämnden|styrelsen|fullmäktige|kommunfullmäktige))?$/u,
  closed:
    /^(?:klara?|klart|helt klart|avsluta[dt]e?|slutför[dt]a?|genomför[dt]a?|färdigt?|verkställ[dt]|closed|completed?|done)$/u,
};
const STAGES = ['notBegun', 'underWay', 'reported', 'closed'] as const;

/** The stage that a cell is nothing but. */
export function stageIn(text: string): Stage | undefined {
  if (text.length > 60) return undefined;
  const plain = plainWords(text);
  return STAGES.find((stage) => WORDS[stage].test(plain));
}

/** "Utreda en bastu – Pågår": a name, and how far it has come, as it is written; empty where nothing is said of that. */
export function withoutStage(name: string): { readonly title: string; readonly stage: string } {
  const [, title, stage = ''] = /^(.{3,}?)(?:\s[-–—]\s|:\s|\.\s|\s?\()([^()]{4,40})\)?\.?$/u.exec(name) ?? [];
  return title !== undefined && stageIn(stage) !== undefined ? { title, stage } : { title: name, stage: '' };
}

/** The same of a commitment, of which more is said than one of our stages: "Sälja huset – ej klart". */
export function withoutProgress(name: string): ReturnType<typeof withoutStage> {
  const [, title, stage] = BEHIND.exec(name) ?? [];
  return title !== undefined && stage !== undefined ? { title, stage } : withoutStage(name);
}

const BEHIND =
  /^(.{3,}?)(?:\s[-–—]\s|:\s|\s?\()((?:(?:ännu\s)?(?:ej|inte)\s(?:klar|färdig|avslutad|slutförd|genomförd|påbörjad)[et]?t?|försenad|försenat|pausad|pausat|vilande|inställd|inställt|senarelagd|senarelagt|delvis\s(?:klar|genomförd)t?))\)?\.?$/iu;

/** "Pågår. Avtal i september.": how far it has come stands first. */
export function stageFirst(text: string): Stage | undefined {
  const [, word, inBrackets] =
    /^(?:(?:[Ss]tatus:\s?)?([^.():]{4,40})\.(?:\s|$)|\(([^.,()]{4,40})[,)])/.exec(text) ?? [];
  return stageIn(word ?? inBrackets ?? '');
}
