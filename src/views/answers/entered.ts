import type { EnteredAnswers } from '../../domain/answers/filled-round.ts';
import { type Card, payload } from '../card.ts';
import { cutOff } from '../cut-off.ts';
import { escapeMarkdown, formatInstant, type Wording, withUnit } from '../format.ts';
import { toldRound, verdictMark } from '../marks.ts';
import { listName } from '../names.ts';
import { fillApproval } from './approval-lists.ts';
import { enteredTextsIn } from './entered-texts.ts';

/** Answers on one card, and characters of the name of each. */
const ANSWERS = 12;
const NAME = 80;

/** What somebody else has loaded from a file in the reader's name. */
export function enteredCard({ state, lines }: EnteredAnswers, wording: Wording): Card {
  const { language } = wording;
  const t = enteredTextsIn(language);
  const { plan, round } = state;
  const [first, ...others] = lines;
  const { shown, hidden } = cutOff(lines, ANSWERS);
  const said = shown.map(({ item, unit, assessment }) => {
    const { symbol, word } = verdictMark(plan, round.kind, assessment, language);
    return `${withUnit(listName(plan, item, NAME), unit)}: ${symbol}\u00A0${word}`;
  });
  const { storedBy, at } = first.assessment;
  const lead = [
    t.enteredBy(storedBy?.name ?? '', formatInstant(at, wording), round.name, lines.length),
    t.mayChange(lines.length),
  ];
  const target = { round: round.id, item: first.item.id, respondent: first.respondent };
  return fillApproval({
    language,
    where: toldRound(round, wording),
    title: t.entered(lines.length),
    notices: [],
    lead: lead.map((text) => ({ text: escapeMarkdown(text) })),
    lines: [...said.map(escapeMarkdown), ...(hidden > 0 ? [t.andMore(hidden)] : [])].map((text) => ({
      text,
    })),
    ...{ items: [], choices: [], inputs: [], help: [], hasActions: others.length === 0 },
    actions:
      others.length > 0
        ? []
        : [
            {
              ...{ title: t.change, tooltip: t.change, verb: 'open', style: 'default', inputs: 'none' },
              payload: payload('open', language, target),
            },
          ],
  });
}
