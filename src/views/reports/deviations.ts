/** What deviates in a compiled round, each with its cause, its remedy and who says so. */
import type { GivenLine } from '../../domain/answers/approval.ts';
import type { Assessment, Words } from '../../domain/answers/assessment.ts';
import type { Compiled } from '../../domain/reports/compiled.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import { keyOfAnswer } from '../../domain/status/changes.ts';
import { causeAndRemedy } from '../../domain/status/reasons.ts';
import { payload } from '../card.ts';
import { cutOff } from '../cut-off.ts';
import { capitalise, DOT, shorten, type Wording } from '../format.ts';
import { answerLine, verdictMark } from '../marks.ts';
import { ownListName } from '../names.ts';
import { historyTextsIn } from '../status/history-texts.ts';
import { listLine, run } from '../status/listing.ts';
import { changeWords, sourceText, textsSaid } from '../status/past.ts';
import { partButton } from './compiled-buttons.ts';
import { compiledTextsIn } from './compiled-texts.ts';

/** Characters of a unit, and of an item. */
const UNIT = 60;
const NAME = 120;

/** How much of each is shown. */
export interface DeviationSize {
  readonly name: number;
  readonly text: number;
}

/** One that deviates: pressed, its whole answer opens below. */
export function deviationLine(
  { summary: { state }, compared }: Compiled<Assessment>,
  line: GivenLine,
  words: Words | undefined,
  size: DeviationSize,
  wording: Wording,
): object {
  const { plan, round } = state;
  const { item, unit, assessment, respondent } = line;
  const { language } = wording;
  const { symbol, color } = verdictMark(plan, round.kind, assessment, language);
  const name = `${ownListName(plan, item, size.name)}${unit ? ` (${shorten(unit, UNIT)})` : ''}`;
  const [last] = compared;
  const was = last?.before.get(keyOfAnswer({ item: item.id, respondent }));
  const change =
    was &&
    changeWords(was, { plan, round, assessment }, historyTextsIn(language).inRound(was.round.name), wording);
  return listLine(
    [
      run(`${name}${DOT}`, { weight: 'Bolder' }),
      run(`${symbol}\u00A0`, { weight: 'Bolder', color }),
      run(answerLine(plan, round, item, assessment, language)),
    ],
    [
      ...(change ? [change] : []),
      ...reasonsOf(state, words, size.text, wording),
      sourceText(assessment, wording),
    ],
    {
      tellsApart: [shorten(round.name, UNIT)],
      payload: payload('whole', language, { round: round.id, item: item.id, respondent, below: 1 }),
    },
  );
}

function reasonsOf(
  { plan }: RoundState,
  words: Words | undefined,
  length: number,
  wording: Wording,
): readonly string[] {
  const ids = words ? causeAndRemedy(plan, words) : [];
  const texts = Object.fromEntries(ids.map((id) => [id, words?.texts[id] ?? '']));
  const said = textsSaid(plan, { texts }, length, wording).map(({ name, value }) => `${name}${value}`);
  return said.length > 0 ? said : [compiledTextsIn(wording.language).noWords];
}

/** The first of all that deviates, and a button to all of it; none where nothing does. */
export function deviationsBlock(
  compiled: Compiled<Assessment>,
  all: readonly GivenLine[],
  words: ReadonlyMap<Assessment, Words> | undefined,
  { deviations, name, text }: { readonly deviations: number; readonly name: number; readonly text: number },
  wording: Wording,
) {
  if (!words || all.length === 0) return [];
  const { language } = wording;
  const t = compiledTextsIn(language);
  const { shown, hidden } = cutOff(all, deviations);
  const size = { name: Math.min(name, NAME), text };
  const button = { title: t.showAll(all.length), tooltip: t.showAllDeviations(all.length) };
  return [
    {
      name: capitalise(t.deviations(all.length)),
      lines: shown.map((line) => deviationLine(compiled, line, words.get(line.assessment), size, wording)),
      actions:
        hidden > 0
          ? [
              partButton(
                compiled.summary.state.round,
                { ...compiled.part, view: 'deviations' },
                button,
                language,
              ),
            ]
          : [],
    },
  ];
}
