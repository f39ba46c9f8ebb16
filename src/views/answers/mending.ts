/** What a coordinator sees who mends the language of an answer. */
import type { GivenLine } from '../../domain/answers/approval.ts';
import type { WordedAssessment } from '../../domain/answers/assessment.ts';
import { MAX_TEXT } from '../../domain/answers/questions.ts';
import { questionsOf } from '../../domain/plans/plan.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import { type Card, firstThatFitsLong, payload } from '../card.ts';
import { capitalise, escapeMarkdown, shorten, type Wording } from '../format.ts';
import { answerLine, toldRound, verdictMark } from '../marks.ts';
import { sourceOf, textsOf } from '../status/past.ts';
import { TEXT_INPUT } from './answer-inputs.ts';
import { fillApproval, nameOf, plainCard, textBlock } from './approval-lists.ts';
import { approvalTextsIn } from './approval-texts.ts';

interface Answered {
  readonly state: RoundState;
  readonly line: GivenLine<WordedAssessment>;
}

interface Again {
  readonly notice: string;
  readonly texts?: Readonly<Record<string, string>>;
}

/** Characters of each text as it stands now, beside the form with what was typed. */
const EXCERPTS = [Number.POSITIVE_INFINITY, 2_000, 200];

/** The form with the words as they are, or as they were typed: these are given back whole. */
export function mendFormCard(answer: Answered, wording: Wording, again?: Again): Card {
  return firstThatFitsLong(EXCERPTS.map((length) => () => mendFormCardOf(answer, wording, again, length)));
}

function mendFormCardOf(
  { state, line }: Answered,
  wording: Wording,
  again: Again | undefined,
  length: number,
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
  return fillApproval({
    language,
    where: toldRound(round, wording),
    title: escapeMarkdown(t.mendTitle(nameOf(state, line, language))),
    notices: again ? [{ text: escapeMarkdown(again.notice) }] : [],
    lead: [{ text: escapeMarkdown(inputs.length > 0 ? t.mendLead(authorOf(line)) : t.nothingToMend) }],
    ...(again?.texts
      ? { items: [saidBlock({ state, line }, wording, length)], lines: [] }
      : {
          items: [],
          lines: [{ text: `${symbol}\u00A0${answerLine(plan, round, item, assessment, language)}` }],
        }),
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
function saidBlock(
  { state: { plan, round }, line: { item, assessment } }: Answered,
  wording: Wording,
  length: number,
) {
  const { language } = wording;
  const { symbol } = verdictMark(plan, round.kind, assessment, language);
  const t = approvalTextsIn(language);
  const texts = textsOf(plan, assessment, language);
  const isShort = texts.some(({ text }) => shorten(text, length) !== text);
  return {
    title: t.wordsNow,
    facts: [],
    answers: [
      {
        symbol,
        verdict: answerLine(plan, round, item, assessment, language),
        texts: texts.map(({ name, text }) => textBlock(name, shorten(text, length))),
        source: [sourceOf(assessment, wording), ...(isShort ? [t.shortened] : [])].join('. '),
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

/** Several answers fit: the coordinator points at one. */
export function mendChoiceCard(answers: readonly Answered[], wording: Wording): Card {
  const { language } = wording;
  const t = approvalTextsIn(language);
  const [first] = answers;
  return fillApproval({
    language,
    where: first ? toldRound(first.state.round, wording) : '',
    title: t.whichToMend,
    ...{ notices: [], lead: [], items: [], lines: [], choices: [], inputs: [], help: [] },
    ...{ hasActions: false, actions: [] },
    rows: answers.map(({ state, line }) => ({
      name: escapeMarkdown(capitalise(nameOf(state, line, language))),
      about: '',
      button: t.mendThis,
      tooltip: shorten(`${t.mendThis}: ${nameOf(state, line, language)}`, 200),
      verb: 'open-mending',
      payload: payload('open-mending', language, {
        round: state.round.id,
        item: line.item.id,
        respondent: line.respondent,
      }),
    })),
  });
}
