import type { Preview, StoredPreview } from '../../domain/plans/preview.ts';
import type { PastRoundAnswers } from '../../domain/rounds/past-round.ts';
import { countsOf } from '../../domain/status/summary.ts';
import type { Card } from '../card.ts';
import { DOT, formatInstant, shorten, type Wording } from '../format.ts';
import { countHeld, nameInSentence } from '../kinds.ts';
import { periodOf, spreadText, verdictMark } from '../marks.ts';
import { listName } from '../names.ts';
import { findingsSection, showAllButton } from '../plans/findings-section.ts';
import { guessTextsIn } from '../plans/guess-texts.ts';
import type { Line } from '../plans/line-groups.ts';
import {
  button,
  guessNotices,
  isNoNotice,
  linksLine,
  NAME,
  plainLine,
  type Section,
  sectionsCard,
} from '../plans/preview-card.ts';
import { previewTextsIn } from '../plans/preview-texts.ts';
import { pastRoundTextsIn } from './past-round-texts.ts';

/** What a report says, at which goals, to keep as a round of history or discard. */
export function pastRoundPreviewCard(
  preview: Preview & { readonly answers: PastRoundAnswers },
  wording: Wording,
): Card {
  const { language } = wording;
  const t = previewTextsIn(language);
  const r = pastRoundTextsIn(language);
  const { pending, plan, links, answers } = preview;
  const { id, document, planVersion } = pending;
  const { round, placed, stored } = answers;
  const where = t.sentAt(shorten(pending.file, 100), formatInstant(pending.at, wording));
  const g = guessTextsIn(language);
  const { accounts } = document;
  const findings = [...document.unplaced, ...answers.unplaced];
  const told = { findings: findings.filter(isNoNotice), accounts };
  const name = shorten(round.name, 100);
  if (id === undefined) {
    const [title, next] =
      placed.length > 0 ? [r.known(name), t.nothingToStore] : [r.useless(name), r.addHeadings];
    return sectionsCard(
      { where, title, sections: findingsSection({ findings, accounts }, language), after: [next] },
      wording,
    );
  }
  const isNewPlan = planVersion === 0;
  const isAsked = answers.isRoundGuessed === true;
  const keeps = isNewPlan ? r.storePlan : r.storeAnswers;
  const store = isAsked ? g.replaceAnswers : keeps;
  const planTitle = shorten(plan.title, 120);
  return sectionsCard(
    {
      where,
      title: r.holds(name, placed.length, placed.length - stored),
      notices: [
        ...guessNotices(document.unplaced, language),
        ...(isAsked ? [g.sameRound(name)] : []),
        ...(preview.isComparedAnew ? [t.comparedAnew] : []),
      ],
      sections: [answersSection(preview, wording), ...findingsSection(told, language, true)],
      links: isNewPlan ? links : [],
      after: [
        isNewPlan ? r.bringsPlan(planTitle, countHeld(plan.items, language)) : r.keepsPlan(planTitle),
        r.becomesHistory(periodOf(round, wording)),
        t.notStoredYet(store),
      ],
      actions: [
        button(store, 'confirm-plan', 'positive', id, language, isAsked),
        button(t.discard, 'discard-plan', 'default', id, language),
        ...showAllButton(told, id, language),
      ],
    },
    wording,
  );
}

/** What was kept of a report, and how to ask for it. */
export function pastRoundStoredCard(
  { file, plan, linked, answers }: StoredPreview & { readonly answers: PastRoundAnswers },
  wording: Wording,
): Card {
  const { language } = wording;
  const r = pastRoundTextsIn(language);
  const { round, stored, placed } = answers;
  const [first] = placed;
  return sectionsCard(
    {
      where: shorten(file, 100),
      title: r.stored(shorten(round.name, 100), stored),
      after: [
        ...linksLine(linked, language),
        ...(first ? [r.askForHistory(nameInSentence(plan, first.item, language))] : []),
      ],
    },
    wording,
  );
}

type Told = Pick<Preview, 'plan'> & { readonly answers: PastRoundAnswers };

function answersSection(told: Told, wording: Wording): Section {
  return {
    title: pastRoundTextsIn(wording.language).answers,
    groups: [{ lines: [plainLine(countsText(told, wording))] }, { lines: answerLines(told, wording) }],
    of: 'answers',
  };
}

/** "● 37 uppnås under året · ◆ 7 uppnås delvis" */
function countsText({ plan, answers }: Told, { language }: Wording): string {
  const counts = countsOf(
    plan,
    answers.placed.map(({ answer }) => answer),
  );
  return spreadText(plan, answers.round.kind, { counts, missing: 0 }, language);
}

/** "– Öresundsmetron · ● Förväntas uppnås" */
function answerLines({ plan, answers }: Told, { language }: Wording): Line[] {
  return answers.placed.map(({ item, answer }) => {
    const { symbol, word } = verdictMark(plan, answers.round.kind, answer, language);
    return [
      { text: `– ${listName(plan, item, NAME)}` },
      { text: `${DOT}${symbol}\u00A0${word}`, look: 'subtle' },
    ];
  });
}
