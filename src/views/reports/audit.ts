import type { AuditFinding } from '../../domain/reports/audit-finding.ts';
import type { Audited } from '../../domain/reports/auditing.ts';
import { type Page, pageOf } from '../../domain/status/list.ts';
import { type Card, firstThatFits, payload } from '../card.ts';
import { DOT, shorten, type Wording } from '../format.ts';
import { toldRound } from '../marks.ts';
import { fillListing, type LinePress, listLine, pageText, run } from '../status/listing.ts';
import {
  auditedDetails,
  auditedName,
  auditFindingText,
  auditLead,
  ruleText,
  testedText,
} from './audit-findings.ts';
import { auditTextsIn } from './audit-texts.ts';

type Language = Wording['language'];

/** Characters of a name, and of a criterion, tried until the card fits. */
const AT_MOST = [
  [300, 400],
  [120, 160],
  [60, 60],
] as const;
const ROUND = 60;

/** The findings on the page that is asked for. */
export function auditedOn({ findings }: Audited, page: number): Page<AuditFinding> {
  return pageOf(findings, page);
}

/** What an auditor would miss, by rule and what matters most first; each line opens what it is about. */
export function auditCard(audited: Audited, wanted: number, wording: Wording): Card {
  return firstThatFits(
    AT_MOST.map(
      ([name, about]) =>
        () =>
          cardOf(audited, wanted, wording, { name, about }),
    ),
  );
}

function cardOf(
  audited: Audited,
  wanted: number,
  wording: Wording,
  most: { readonly name: number; readonly about: number },
): Card {
  const { language } = wording;
  const t = auditTextsIn(language);
  const page = auditedOn(audited, wanted);
  const all = Map.groupBy(audited.findings, ({ rule }) => rule);
  const groups = [...Map.groupBy(page.shown, ({ rule }) => rule)].map(([rule, findings]) => {
    const { heading, note } = ruleText(rule, all.get(rule)?.length ?? 0, language);
    const lines = findings.map((finding) => {
      const { unit, about } = auditedDetails(audited, finding, language);
      const said = unit === undefined ? [] : [run(`${DOT}${shorten(unit, ROUND)}`, { isSubtle: true })];
      const name = run(shorten(auditedName(audited, finding), most.name));
      const details = about === undefined ? [] : [shorten(about, most.about)];
      return listLine([name, ...said], details, pressOf(audited, finding, language));
    });
    return { round: heading, finding: note, lines };
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
  return { tellsApart: [shorten(round.name, ROUND)], payload: opens };
}
