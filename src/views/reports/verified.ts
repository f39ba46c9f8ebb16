import type { Language } from '../../domain/language.ts';
import type { Seal } from '../../domain/reports/seals.ts';
import type { TrailFinding } from '../../domain/reports/trail-findings.ts';
import { formatInstant, formatValue, type Wording } from '../format.ts';
import { verifiedTextsIn } from './verified-texts.ts';

/** What was found in one partition. */
interface Verified {
  readonly plan: string | undefined;
  readonly lines: number;
  readonly findings: readonly TrailFinding[];
  readonly seals: readonly Seal[];
}

/** One line when all holds; else one for each finding. */
export function verifiedLines(verified: readonly Verified[], wording: Wording): string[] {
  const found = verified.flatMap(({ plan, findings }) =>
    findings.map((one) => findingLine(plan, one, wording)),
  );
  if (found.length > 0) return found;
  const t = verifiedTextsIn(wording.language);
  const lines = verified.reduce((sum, one) => sum + one.lines, 0);
  const whole = t.whole(formatValue(lines, undefined, wording.language), lines === 1);
  return [`${whole} ${sealText(verified, wording)}`];
}

/** The municipality's own seal vouches for those of the plans. */
function sealText(verified: readonly Verified[], wording: Wording): string {
  const t = verifiedTextsIn(wording.language);
  const seal = verified.find(({ plan }) => plan === undefined)?.seals.at(-1);
  return seal ? t.sealed(seal.number, formatInstant(seal.at, wording), seal.hash) : t.notSealed;
}

/** Whether a seal that somebody wrote down is there still. */
export function sealLines(verified: readonly Verified[], hash: string, wording: Wording): string[] {
  const t = verifiedTextsIn(wording.language);
  const seal = verified.flatMap(({ seals }) => seals).find((one) => one.hash === hash);
  return [seal ? t.sealFound(seal.number, formatInstant(seal.at, wording)) : t.sealNotFound];
}

function findingLine(plan: string | undefined, { fault, id }: TrailFinding, wording: Wording): string {
  const t = verifiedTextsIn(wording.language);
  return `${plan ?? t.ownTrail}: ${t.faults[fault]}: ${documentText(id, wording)}  [${id}]`;
}

/** What a document is about, in words; its id stands beside it. */
function documentText(id: string, wording: Wording): string {
  const { language } = wording;
  const t = verifiedTextsIn(language);
  const [type = '', ...parts] = id.split('/').map(readable);
  const [first = '', second = '', third = '', version = ''] = parts;
  if (type === 'audit') {
    const at = /^(.+Z)-/.exec(third)?.[1];
    const what = isSubject(first, language) ? t.what[first] : first;
    return t.line(what, first === 'settings' ? '' : second, at ? formatInstant(at, wording) : third);
  }
  if (type === 'version' || type === 'assessment') {
    const rest = [first, third, ...(version ? [t.version(Number(version))] : [])].join(', ');
    return t.documents[type](second, rest);
  }
  const name = parts.map((part) => part.replace(/^0+(?=\d)/, '')).join(', ');
  return isDocument(type, language) ? t.documents[type](name) : id;
}

type Texts = ReturnType<typeof verifiedTextsIn>;
type Simple = Exclude<keyof Texts['documents'], 'version' | 'assessment'>;

function isSubject(what: string, language: Language): what is keyof Texts['what'] {
  return Object.hasOwn(verifiedTextsIn(language).what, what);
}

function isDocument(type: string, language: Language): type is Simple {
  return Object.hasOwn(verifiedTextsIn(language).documents, type);
}

/** Ids hold what would split them as `~` and its number. */
function readable(part: string): string {
  return part.replace(/~([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
