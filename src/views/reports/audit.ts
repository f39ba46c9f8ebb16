import type { AuditFinding } from '../../domain/reports/audit-finding.ts';
import type { Audited } from '../../domain/reports/auditing.ts';
import { type Page, pageOf } from '../../domain/status/list.ts';
import { type Card, firstThatFits, payload } from '../card.ts';
import { DOT, shorten, type Wording } from '../format.ts';
import { toldRound } from '../marks.ts';
import { fillListing, type LinePress, listLine, pageText, run } from '../status/listing.ts';
import {
  type AuditEntry,
  auditEntries,
  auditedApart,
  auditedName,
  auditedUnit,
  auditFindingText,
  auditLead,
  ruleText,
  testedText,
} from './audit-findings.ts';
import { auditTextsIn } from './audit-texts.ts';

type Language = Wording['language'];

interface Most {
  /** Characters of a name, and of what it lacks. */
  readonly name: number;
  readonly about: number;
  /** How much of that is told of on one line. */
  readonly abouts: number;
}

/** Tried until the card fits. */
const AT_MOST: readonly Most[] = [
  { name: 300, about: 400, abouts: 8 },
  { name: 120, about: 160, abouts: 4 },
  { name: 60, about: 60, abouts: 2 },
];
const ROUND = 60;

/** What was found, on the page that is asked for. */
export function auditedOn(audited: Audited, page: number, language: Language): Page<AuditEntry> {
  return pageOf(auditEntries(audited, language), page);
}

/** What an auditor would miss, by rule and what matters most first; each line opens what it is about. */
export function auditCard(audited: Audited, wanted: number, wording: Wording): Card {
  return firstThatFits(AT_MOST.map((most) => () => cardOf(audited, wanted, wording, most)));
}

function cardOf(audited: Audited, wanted: number, wording: Wording, most: Most): Card {
  const { language } = wording;
  const t = auditTextsIn(language);
  const page = auditedOn(audited, wanted, language);
  const all = Map.groupBy(auditEntries(audited, language), ({ finding }) => finding.rule);
  const groups = [...Map.groupBy(page.shown, ({ finding }) => finding.rule)].map(([rule, entries]) => {
    const { heading, note } = ruleText(rule, all.get(rule)?.length ?? 0, language);
    return {
      round: heading,
      finding: note,
      lines: entries.map((entry) => lineOf(audited, entry, most, language)),
    };
  });
  return fillListing(
    {
      where: [t.audit, toldRound(audited.compiled.summary.state.round, wording)],
      title: auditFindingText(audited, language),
      lead: auditLead(audited, language),
      groups,
      footer: [
        ...pageText(page, language),
        ...(page.total > 0 ? [t.press] : []),
        ...testedText(audited, language),
      ],
    },
    wording,
  );
}

function lineOf(audited: Audited, { finding, abouts }: AuditEntry, most: Most, language: Language): object {
  const unit = auditedUnit(audited, finding, language);
  const said = unit === undefined ? [] : [run(`${DOT}${shorten(unit, ROUND)}`, { isSubtle: true })];
  const name = run(
    shorten(auditedName(audited, finding), most.name) + auditedApart(audited, finding, language),
  );
  const left = abouts.length - most.abouts;
  const details = [
    ...abouts.slice(0, most.abouts).map((about) => shorten(about, most.about)),
    ...(left > 0 ? [auditTextsIn(language).more(left)] : []),
  ];
  return listLine([name, ...said], details, pressOf(audited, finding, language));
}

/** What is answered, or to be, opens as it is; what nobody owns opens to be given an owner. */
function pressOf({ compiled }: Audited, finding: AuditFinding, language: Language): LinePress {
  const { state, areas } = compiled.summary;
  const { plan, round } = state;
  const { item, respondent } = finding;
  const isAsked = areas.some(({ lines }) => lines.some((line) => line.item.id === item));
  const opens = isAsked
    ? payload('show', language, {
        round: round.id,
        item,
        ...(respondent === undefined ? {} : { respondent }),
      })
    : payload('say', language, {
        command: finding.rule === 'no-owner' ? 'owners' : 'target',
        items: [{ plan: plan.id, item }],
      });
  const { rules } = auditTextsIn(language);
  return { tellsApart: [rules[finding.rule], shorten(round.name, ROUND)], payload: opens };
}
