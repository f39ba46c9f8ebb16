/** What a coordinator sees who mends the language of an answer. */
import type { GivenLine } from '../../domain/answers/approval.ts';
import type { WordedAssessment } from '../../domain/answers/assessment.ts';
import { MAX_TEXT } from '../../domain/answers/questions.ts';
import { questionsOf } from '../../domain/plans/plan.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import { type Card, fill, payload } from '../card.ts';
import { capitalise, escapeMarkdown, shorten, type Wording } from '../format.ts';
import { answerLine, toldRound, verdictMark } from '../marks.ts';
import { listName } from '../names.ts';
import { sourceOf, textsOf } from '../status/past.ts';
import { TEXT_INPUT } from './answer-inputs.ts';
import { nameOf } from './approval.ts';
import { plainCard, textBlock } from './approval-lists.ts';
import { approvalTextsIn } from './approval-texts.ts';

interface Answered {
  readonly state: RoundState;
  readonly line: GivenLine<WordedAssessment>;
}

/** The form with the words as they are, or as they were typed. */
export function mendFormCard(
  { state, line }: Answered,
  wording: Wording,
  again?: { readonly notice: string; readonly texts?: Readonly<Record<string, string>> },
): Card {
  const { language } = wording;
  const t = approvalTextsIn(language);
  const { plan, round } = state;
  const { assessment, item, respondent } = line;
  const { symbol } = verdictMark(plan, round.kind, assessment, language);
  const inputs = questionsOf(plan).flatMap(({ id, label }) => {
    const said = assessment.texts[id];
    if (!said) return [];
    const value = again?.texts?.[id] ?? said;
    return [
      { id: `${TEXT_INPUT}${id}`, label: label[language], maxLength: Math.max(MAX_TEXT, said.length), value },
    ];
  });
  const target = { round: round.id, item: item.id, respondent, basedOn: assessment.version };
  return fill('approval', {
    language,
    where: toldRound(round, wording),
    title: escapeMarkdown(t.mendTitle(nameOf(state, line, language))),
    notices: again ? [{ text: escapeMarkdown(again.notice) }] : [],
    lead: [{ text: escapeMarkdown(inputs.length > 0 ? t.mendLead(authorOf(line)) : t.nothingToMend) }],
    items: again?.texts ? [saidBlock({ state, line }, wording)] : [],
    lines: [{ text: `${symbol}\u00A0${answerLine(plan, round, item, assessment, language)}` }],
    ...{ choices: [], help: [], inputs, hasActions: inputs.length > 0 },
    actions: [
      {
        ...{
          title: t.saveMended,
          tooltip: t.saveMended,
          verb: 'save-mended',
          style: 'positive',
          inputs: 'auto',
        },
        payload: payload('save-mended', language, target),
      },
    ],
  });
}

/** What stands there, beside what was typed before it changed. */
function saidBlock({ state: { plan, round }, line: { item, assessment } }: Answered, wording: Wording) {
  const { language } = wording;
  const { symbol } = verdictMark(plan, round.kind, assessment, language);
  const texts = textsOf(plan, assessment, language);
  return {
    title: approvalTextsIn(language).wordsNow,
    facts: [],
    answers: [
      {
        symbol,
        verdict: answerLine(plan, round, item, assessment, language),
        texts: texts.map(({ name, text }) => textBlock(name, text)),
        source: sourceOf(assessment, wording),
      },
    ],
  };
}

/** Whose words they are. */
function authorOf({ assessment: { author, mends } }: Answered['line']): string {
  return (mends?.author ?? author).name;
}

export function mendSavedCard({ state, line }: Answered, wording: Wording): Card {
  const t = approvalTextsIn(wording.language);
  const title = t.mendSaved(nameOf(state, line, wording.language));
  return plainCard({ title, lead: [t.ownerTold(authorOf(line))] }, state.round, wording);
}

const BUTTON = 18;

/** Several answers fit: the coordinator points at one. */
export function mendChoiceCard(answers: readonly Answered[], wording: Wording): Card {
  const { language } = wording;
  const t = approvalTextsIn(language);
  const [first] = answers;
  return fill('approval', {
    language,
    where: first ? toldRound(first.state.round, wording) : '',
    title: t.whichToMend,
    ...{ notices: [], lead: [], items: [], choices: [], inputs: [], help: [] },
    lines: answers.map(({ state, line }) => ({ text: capitalise(nameOf(state, line, language)) })),
    hasActions: answers.length > 0,
    actions: answers.map(({ state, line }) => ({
      title: listName(state.plan, line.item, BUTTON),
      tooltip: shorten(
        `${listName(state.plan, line.item, BUTTON)}: ${t.mendTitle(nameOf(state, line, language))}`,
        200,
      ),
      ...{ verb: 'open-mending', style: 'default', inputs: 'none' },
      payload: payload('open-mending', language, {
        round: state.round.id,
        item: line.item.id,
        respondent: line.respondent,
      }),
    })),
  });
}
