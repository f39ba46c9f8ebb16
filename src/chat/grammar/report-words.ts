/** How people ask by when a report is to reach the council, and which report: "när ska delårsrapporten till fullmäktige?" */
import type { Language } from '../../domain/language.ts';

export interface ReportSaid {
  readonly kind?: 'interim' | 'annual' | undefined;
  readonly year?: number | undefined;
}

const ANNUAL = /(?<!\p{L})(?:årsredovisning|årsrapport|årsbokslut|helår|annual|year[- ]?end|full[- ]year)/u;
const INTERIM = /(?<!\p{L})(?:delår|tertial|halvår|interim|half[- ]?year)/u;

export function reportAsked(words: string): ReportSaid {
  const said = words.toLowerCase();
  const kind = ANNUAL.test(said) ? 'annual' : INTERIM.test(said) ? 'interim' : undefined;
  const [year] = /(?<!\d)20\d\d(?!\d)/u.exec(said) ?? [];
  return { kind, year: year === undefined ? undefined : Number(year) };
}

interface Asking {
  readonly language: Language;
  /** Says it alone. */
  readonly alone: RegExp;
  readonly when: RegExp;
  readonly report: RegExp;
  /** Stands for a report in a short question only: a long one may be about anything that is reported. */
  readonly anyReport: RegExp;
  readonly whom: RegExp;
  /** The same of a report that is named, however it is joined to it. */
  readonly body: RegExp;
  /** Asks for days of a report, without whom it goes to. */
  readonly days: RegExp;
  readonly meets: RegExp;
}

const ASKING: readonly Asking[] = [
  {
    language: 'sv',
    alone:
      /(?<!\p{L})(?:tidslinje|tidskedja)(?:n)?(?!\p{L})|^(?:visa |vad är |hur ser )?(?:tidplan(?:en)?)(?: ut)?$/u,
    when: /(?<!\p{L})(?:när|nar|vilk(?:a|et) da(?:tum|gar?)|vilken dag|hinner|senast|deadline(?:n)?|sista dag(?:en)?)(?!\p{L})/u,
    report:
      /(?<!\p{L})(?:delår\p{L}*|tertial\p{L}*|halvår\p{L}*|årsredovisning\p{L}*|årsrapport\p{L}*|helår\p{L}*)/u,
    anyReport: /(?<!\p{L})(?:rapporten|rapport|den|det|vi|allt)(?!\p{L})/u,
    whom: /(?<!\p{L})(?:till|i|hos|på|upp i|före) (?:kommun)?(?:fullmäktige|kf|styrelsen|ks|revisor\p{L}*|revisionen)(?!\p{L})/u,
    body: /(?<!\p{L})(?:kommunfullmäktige|fullmäktige|kf|kommunstyrelsen|revisor(?:er(?:na)?|n)?|revisionen)(?!\p{L})/u,
    days: /(?<!\p{L})(?:vilk(?:a|et) (?:viktiga )?da(?:tum|gar?)|datumen|tidplan(?:en)?|hålltider(?:na)?)(?!\p{L})/u,
    meets:
      /^(?:när är )?nästa (?:kommun)?fullmäktige(?:möte(?:t)?)?$|(?<!\p{L})när (?:har|ska|sammanträder|möts|träffas) (?:kommun)?(?:fullmäktige|kf)(?!\p{L})/u,
  },
  {
    language: 'en',
    alone: /(?<!\p{L})timeline(?!\p{L})/u,
    when: /(?<!\p{L})(?:when|(?:what|which) (?:dates?|days?)|by when|in time|deadline|last day)(?!\p{L})/u,
    report: /(?<!\p{L})(?:interim|annual|half[- ]?year\p{L}*|year[- ]?end)(?!\p{L})/u,
    anyReport: /(?<!\p{L})(?:report|it|we|everything)(?!\p{L})/u,
    whom: /(?<!\p{L})(?:to|with|reach|before|by) (?:the )?(?:municipal |city )?(?:council|executive board|auditors?)(?!\p{L})/u,
    body: /(?<!\p{L})(?:council|executive board|auditors?)(?!\p{L})/u,
    days: /(?<!\p{L})(?:what|which) (?:dates|days)(?!\p{L})/u,
    meets: /(?<!\p{L})when (?:does|will) the (?:municipal |city )?council (?:meet|sit)(?!\p{L})/u,
  },
];

/** Words of a question in which "rapporten" alone is the report that the round is for. */
const SHORT = 8;

/** In which language a message asks for the timeline of a report; undefined where it asks for something else. */
export function asksForTimeline(message: string): Language | undefined {
  const words = message
    .toLowerCase()
    .replace(/[?!.,…\s]+$/u, '')
    .replace(/\s+/gu, ' ');
  const isShort = words.split(' ').length <= SHORT;
  return ASKING.find(({ alone, when, report, anyReport, whom, body, days, meets }) => {
    if (alone.test(words) || meets.test(words)) return true;
    const isOfReport = report.test(words);
    if (days.test(words) && isOfReport) return true;
    if (!when.test(words)) return false;
    return isOfReport ? body.test(words) : isShort && anyReport.test(words) && whom.test(words);
  })?.language;
}
