/** What is told of an answer that is asked for anew, or whose language was mended. */
import type { AskedAgain, MendedAnswer } from '../../domain/answers/approval.ts';
import { rawOf, type WordedAssessment } from '../../domain/answers/assessment.ts';
import type { ShownPrompt } from '../../domain/answers/prompt.ts';
import { type Card, firstThatFits, payload } from '../card.ts';
import { capitalise, escapeMarkdown, shorten, type Wording, withUnit } from '../format.ts';
import { nameInSentence } from '../kinds.ts';
import { toldRound } from '../marks.ts';
import { textsOf } from '../status/past.ts';
import { anewTexts } from './anew.ts';
import { fillApproval, nameOf, textBlock } from './approval-lists.ts';
import { approvalTextsIn } from './approval-texts.ts';
import { questionCard } from './question.ts';

/** The question with the answer that it has, and why it comes again. */
export function againCard(prompt: ShownPrompt, again: AskedAgain, wording: Wording): Card {
  const t = approvalTextsIn(wording.language);
  const { others, ...anew } = again;
  const { current } = prompt;
  const [why, step] = anewTexts(anew, prompt, wording.language);
  const notices = [why, [step, ...(others > 0 ? [t.othersAgain(others)] : [])].join(' ')];
  return questionCard({ ...prompt, anew: undefined }, wording, {
    filled: current ? rawOf(current) : { texts: {} },
    notices,
  });
}

/** What a phone shows when it comes. */
export function againNotice(prompt: ShownPrompt, { why }: AskedAgain, { language }: Wording): string {
  const t = approvalTextsIn(language);
  const { plan, expected } = prompt;
  const name = withUnit(nameInSentence(plan, expected.item, language), expected.unit);
  return (why === 'sentBack' ? t.sentBackNotice : t.reopenedNotice)(name);
}

const WHOLE = Number.POSITIVE_INFINITY;
/** Characters of each text, where the whole does not fit. */
const EXCERPTS = [WHOLE, 2_000, 600] as const;

/** The words of an answer, and as its author wrote them. */
export function mendedCard({ state, line, before }: MendedAnswer, wording: Wording): Card {
  const { language } = wording;
  const t = approvalTextsIn(language);
  const { plan, round } = state;
  const { assessment } = line;
  const target = { round: round.id, item: line.item.id, respondent: line.respondent };
  const cards = EXCERPTS.map(
    (length) => () =>
      fillApproval({
        language,
        where: toldRound(round, wording),
        title: escapeMarkdown(capitalise(t.mendedTitle(nameOf(state, line, language)))),
        notices: [],
        lead: [t.mendedBy(assessment.author.name), ...(length < WHOLE ? [t.shortened] : [])].map((text) => ({
          text: escapeMarkdown(text),
        })),
        items: [block(t.wordsNow, assessment, length), block(t.wordsBefore, before, length)],
        ...{ lines: [], choices: [], inputs: [], help: [], hasActions: true },
        actions: [
          {
            ...{ title: t.changeBack, tooltip: t.changeBack, verb: 'open', style: 'default', inputs: 'none' },
            payload: payload('open', language, target),
          },
        ],
      }),
  );
  return firstThatFits(cards);

  function block(title: string, said: WordedAssessment, length: number) {
    const texts = textsOf(plan, said, language).filter(
      ({ text, name }) =>
        textsOf(plan, other(said), language).find((one) => one.name === name)?.text !== text,
    );
    return {
      title,
      facts: [],
      answers: [
        {
          // The assessment is as it was.
          ...{ symbol: '', verdict: '', source: '' },
          texts: texts.map(({ name, text }) => textBlock(name, shorten(text, length))),
        },
      ],
    };
  }

  /** Only what differs is shown. */
  function other(said: WordedAssessment): WordedAssessment {
    return said === before ? assessment : before;
  }
}
