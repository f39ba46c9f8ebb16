import { z } from 'zod/v4';
import type { AnswerTarget } from '../../../commands/answers/find-prompt.ts';
import { findMyPrompts, myPrompts } from '../../../commands/answers/find-prompt.ts';
import { handOverQuestion, openHandOver, takeBack } from '../../../commands/answers/hand-over.ts';
import { askAhead } from '../../../commands/deliveries/plan-questions.ts';
import { MAX_NOTE } from '../../../domain/answers/hand-over.ts';
import { personId } from '../../../domain/people/people.ts';
import { handedOverCard, handOverForm } from '../../../views/answers/hand-over.ts';
import { answerTextsIn } from '../../../views/answers/texts.ts';
import { choiceCard } from '../../../views/status/choice.ts';
import { type Capability, verb } from '../../capability.ts';
import { card, type Reply, type Turn, text } from '../../turn.ts';
import { lookUp } from '../people/picked.ts';
import type { Fields } from './inputs.ts';
import { keptTyped, orKeep, shown } from './replies.ts';
import { besideForm, form, type Sent, target, typedIn } from './target.ts';

/** Gives one of one's questions to somebody else. */
export const handOver: Capability = {
  id: 'hand-over',
  words: { sv: 'överlämna', en: 'hand over' },
  argument: { sv: '[ord ur titeln]', en: '[words from the title]' },
  does: {
    sv: 'Låter någon annan svara på en av dina frågor.',
    en: 'Lets somebody else answer one of your questions.',
  },
  asNext: { sv: 'Fråga någon annan', en: 'Ask a colleague' },
  right: 'answer',
  place: 'personal',
  helpOrder: 25,
  undoneBy: 'take-back',
  elsewhere: (language) => answerTextsIn(language).onlyInPersonalChat,
  say: (turn, { subject }) => (subject === '' ? choose(turn) : named(turn, subject)),
  verbs: [
    verb({
      name: 'ask-other',
      does: {
        sv: 'Visar vem du kan lämna över frågan till.',
        en: 'Shows whom you can hand the question over to.',
      },
      payload: z.looseObject(form),
      press: ask,
    }),
    verb({
      name: 'hand-over',
      does: { sv: 'Lämnar över frågan.', en: 'Hands the question over.' },
      undoneBy: 'take-back',
      isSaving: true,
      payload: z.looseObject(target),
      press: give,
    }),
    verb({
      name: 'take-back',
      does: { sv: 'Tar tillbaka frågan.', en: 'Takes the question back.' },
      undoneBy: 'hand-over',
      isSaving: true,
      payload: z.looseObject({ ...target, ...besideForm }),
      press: back,
    }),
  ],
};

/** What may be handed over: the questions without an answer. */
async function choose(turn: Turn): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const t = answerTextsIn(wording.language);
  const [first, ...others] = (await myPrompts(actor, deps)).filter(
    ({ current, givenTo }) => !current && !givenTo,
  );
  if (!first) return text(t.everythingAnswered);
  if (others.length === 0) return formFor(turn, targetOf(first));
  const choices = [first, ...others].map(({ round, plan, expected }) => ({ round, plan, ...expected }));
  const head = { title: t.whichToHandOver, found: t.yourUnanswered };
  return card(choiceCard(choices, 'open', wording, head), { command: 'my-goals' });
}

async function named(turn: Turn, words: string): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const { only, all } = await findMyPrompts(actor, words, deps);
  if (only) return formFor(turn, targetOf(only));
  const choices = all.map(({ round, plan, expected }) => ({ round, plan, ...expected }));
  return card(choiceCard(choices, 'open', wording), { command: 'my-goals' });
}

function targetOf({ round, expected, queue }: Awaited<ReturnType<typeof myPrompts>>[number]): AnswerTarget {
  return { round: round.id, item: expected.item.id, respondent: expected.respondent, queue };
}

async function formFor({ actor, wording, deps }: Turn, of: AnswerTarget): Promise<Reply> {
  const choice = await openHandOver(actor, of, deps);
  if (choice.prompt.current) return text(answerTextsIn(wording.language).alreadyAnswered);
  return card(handOverForm(choice, wording));
}

async function ask(turn: Turn, payload: z.infer<z.ZodObject<typeof form>> & Fields): Promise<Reply> {
  const typed = await typedIn(turn, payload, payload);
  return orKeep(typed, turn, async () => {
    await keptTyped(typed, turn);
    return formFor(turn, payload);
  });
}

const filled = z.string().trim().max(5_000).catch('');

async function give(turn: Turn, payload: AnswerTarget & Fields): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const t = answerTextsIn(wording.language);
  const [person, note] = [filled.parse(payload.person), filled.parse(payload.note).slice(0, MAX_NOTE)];
  const input = { ...payload, to: personId(person), note };
  const done = await handOverQuestion(actor, input, (id) => lookUp(id, turn), deps);
  switch (done.outcome) {
    case 'handed-over': {
      const { handOver, prompt, hasChat, next } = done;
      const steps = next ? [] : [{ command: 'my-goals' }, { command: 'status' }];
      return card(handedOverCard(handOver, prompt, hasChat, next, wording), ...steps);
    }
    case 'answered':
      return text(t.alreadyAnswered);
    case 'invalid': {
      const { fault, person: name = '' } = done;
      const notice = fault === 'theirs' ? t.receiverFaults.theirs(name) : t.receiverFaults[fault];
      return card(handOverForm(await openHandOver(actor, payload, deps), wording, { person, note, notice }));
    }
  }
}

async function back(
  turn: Turn,
  payload: AnswerTarget & { readonly typed?: Sent | undefined } & Fields,
): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const t = answerTextsIn(wording.language);
  await keptTyped(payload.typed && (await typedIn(turn, payload.typed, payload)), turn);
  const prompt = await takeBack(actor, payload, deps);
  if (prompt.current) return shown(prompt, turn, t.alreadyAnswered);
  await askAhead(prompt, actor.id, deps);
  return shown(prompt, turn, t.takenBack);
}
