import type { Language } from '../domain/language.ts';
import type { Ledger } from './ledger.ts';
import { PROMISES, type PromiseName } from './promise-names.ts';
import type { Simulated } from './simulate.ts';

/** Broken promises of one name that are told one by one. */
const MOST_OF_ONE = 5;

const sv = {
  names: {
    rounds: 'omgångar',
    expected: 'svar väntades',
    asked: 'frågekort kom fram',
    answered: 'besvarade',
    changed: 'svar ändrades efteråt',
    refused: 'svar kom när omgången var stängd',
    reminded: 'påminnelser',
    sent: 'utskick skickade',
    retried: 'nya försök',
    edited: 'gånger uppdaterades ett veckobrev i sin kanal',
    throttled: 'gånger bad Teams oss vänta',
    exceeded: 'gånger gick vi över en gräns',
    lost: 'förlorade',
    doubled: 'dubbletter, var och en efter ett fel hos Teams eller en krasch',
    unreachable: 'utskick vars mottagare inte nås',
    crashes: 'krascher',
    responseRate: 'svarsandel',
    inTime: 'andel i tid',
    medianHours: 'timmar till svar, median',
    digest: 'kontrollsumma över alla utskick',
  },
  kept: 'Alla löften hölls.',
  broken: (name: string, what: string) => `Brutet löfte: ${name} (${what})`,
  more: (count: number) => `  … och ${count} till`,
};

const en: typeof sv = {
  names: {
    rounds: 'rounds',
    expected: 'answers were expected',
    asked: 'cards with questions arrived',
    answered: 'answered',
    changed: 'answers were changed afterwards',
    refused: 'answers came when the round was closed',
    reminded: 'reminders',
    sent: 'deliveries sent',
    retried: 'further attempts',
    edited: 'times a digest was updated in its channel',
    throttled: 'times Teams asked us to wait',
    exceeded: 'times we passed a limit',
    lost: 'lost',
    doubled: 'copies, each after a fault of Teams or a crash',
    unreachable: 'deliveries whose recipient cannot be reached',
    crashes: 'crashes',
    responseRate: 'response rate',
    inTime: 'share in time',
    medianHours: 'hours to an answer, median',
    digest: 'checksum of all deliveries',
  },
  kept: 'Every promise was kept.',
  broken: (name, what) => `Broken promise: ${name} (${what})`,
  more: (count) => `  … and ${count} more`,
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

/** The ledger of a year, a line for each number, and a line for each promise that was broken. */
export function ledgerLines({ ledger, mistakes }: Simulated, language: Language): string {
  const t = TEXTS[language];
  const lines = numbersOf(ledger).map(
    ([name, value]) => `${valueText(name, value, language).padStart(8)}  ${t.names[name]}`,
  );
  const broken = [...Map.groupBy(mistakes, ({ promise }) => promise)].flatMap(([promise, all]) => [
    ...all.slice(0, MOST_OF_ONE).map(({ what }) => t.broken(PROMISES[promise][language], what)),
    ...(all.length > MOST_OF_ONE ? [t.more(all.length - MOST_OF_ONE)] : []),
  ]);
  return [...lines, ...(broken.length > 0 ? broken : [t.kept])].join('\n');
}

function valueText(name: keyof Ledger, value: number | string, language: Language): string {
  if (typeof value === 'string') return value;
  const text = SHARES.has(name) ? `${(value * 100).toFixed(1)} %` : String(value);
  return language === 'sv' ? text.replace('.', ',') : text;
}

const SHARES: ReadonlySet<keyof Ledger> = new Set(['responseRate', 'inTime']);

function numbersOf(ledger: Ledger): [keyof Ledger, Ledger[keyof Ledger]][] {
  const { digest, ...numbers } = ledger;
  const names = Object.keys(numbers).filter((name): name is keyof typeof numbers =>
    Object.hasOwn(numbers, name),
  );
  return [...names.map((name): [keyof Ledger, number] => [name, numbers[name]]), ['digest', digest]];
}

/** The same for programs. */
export function ledgerJson({ ledger, mistakes }: Simulated) {
  const named = (promise: PromiseName) => PROMISES[promise].en;
  return { ledger, broken: mistakes.map(({ promise, what }) => ({ promise, says: named(promise), what })) };
}
