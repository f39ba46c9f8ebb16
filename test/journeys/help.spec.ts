import assert from 'node:assert/strict';
import { importPlan } from '../../src/commands/plans/import-plan.ts';
import type { Plan } from '../../src/domain/plans/plan.ts';
import { type Bot, CHANNEL, COORDINATOR, closeBots, type Place, type Someone, startBot } from '../bot.ts';
import { dataOf, elementsOf, filledIn, isJson, type Json, textOf } from '../cards.ts';
import { ALEX, MATTIAS, openSampleRound, STRANGER } from '../sample-round.ts';

interface Line {
  readonly text: string;
  readonly press: Json;
}

/** The questions that a card offers, each with what its press sends. */
function questionsOn(card: unknown): readonly Line[] {
  return elementsOf(card).flatMap(({ selectAction }) =>
    isJson(selectAction) && isJson(selectAction.data)
      ? [{ text: String(selectAction.title), press: selectAction.data }]
      : [],
  );
}

const textsOn = (card: unknown) => questionsOn(card).map(({ text }) => text);

/** Mattias has answered the first of his questions: it will not be met. */
async function answered(bot: Bot): Promise<void> {
  const { card } = await bot.say(MATTIAS, 'svara');
  const given = { status: 'notMet', text_cause: 'Vi saknar folk.', text_basis: 'Vi saknar folk.' };
  await bot.execute(MATTIAS, { ...dataOf(card, 'submit'), ...filledIn(card, given) });
}

describe('Help', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot({ coordinators: [COORDINATOR.id] });
  });
  afterEach(closeBots);

  const WHO: readonly (readonly [string, Someone, Place | undefined])[] = [
    ['a coordinator', ALEX, undefined],
    ['an owner', MATTIAS, undefined],
    ['somebody in no list', STRANGER, undefined],
    ['a coordinator in a channel', ALEX, CHANNEL],
  ];
  for (const [who, person, place] of WHO) {
    for (const language of ['sv', 'en'] as const) {
      it(`offers ${who} questions that are understood as they are pressed (${language})`, async () => {
        await openSampleRound(bot);
        await answered(bot);
        const { card } = await bot.say(person, language === 'sv' ? 'hjälp' : 'help', place);
        const questions = questionsOn(card);
        assert.ok(questions.length >= (person === STRANGER ? 3 : 8), String(questions.length));
        const differ: string[] = [];
        for (const [index, { text, press }] of questions.entries()) {
          // What was talked of before is forgotten.
          bot.clock.set(
            `2025-09-0${Math.floor(index / 8) + 2}T${String((index % 8) * 2 + 8).padStart(2, '0')}:00:00Z`,
          );
          const [said, pressed] = [
            await bot.say(person, text, place),
            await bot.submit(person, press, place),
          ];
          assert.doesNotMatch(
            textOf(pressed.card) + pressed.text,
            /förstod inte|hittar|egen chatt|Something/,
            text,
          );
          const [one, other] = [said, pressed].map((reply) => textOf(reply.card) || reply.text);
          // What has been done already is said to be.
          if (one !== other && press.command !== 'subscribe') differ.push(text);
        }
        assert.deepEqual(differ, []);
      });
    }
  }

  it('names goals of this plan and no other, and none where there is no plan', async () => {
    const nothing = await bot.say(ALEX, 'hjälp');
    assert.doesNotMatch(textOf(nothing.card), /Öresund|Malmö Commitment|\{/);
    const plan: Plan = {
      ...{ id: 'granvik-2025', title: 'Plan 2025', board: 'Kommunstyrelsen', year: 2025 },
      language: 'sv',
      ...{ model: 'plan@1', items: [{ id: 'a', kind: 'boardGoal', title: 'Biblioteken har öppet längre' }] },
    };
    await importPlan(COORDINATOR, { plan, dryRun: false }, bot.deps);
    const { card } = await bot.say(ALEX, 'hjälp');
    assert.match(textsOn(card).join('\n'), /Biblioteken har öppet längre/);
    for (const words of ['hjälp', 'varför', 'jämför', 'historik', 'målvärde', 'klart', 'hej', 'fnord'])
      assert.doesNotMatch(textOf((await bot.say(ALEX, words)).card), /Öresund|Malmö Commitment/, words);
  });

  it('keeps from each what their role and the place do not allow', async () => {
    await openSampleRound(bot);
    const shown = async (person: Someone, place?: Place) =>
      textOf((await bot.say(person, 'hjälp', place)).card);
    assert.match(await shown(ALEX), /Vem ansvarar för/);
    assert.doesNotMatch(await shown(MATTIAS), /Vem ansvarar för/);
    assert.match(await shown(MATTIAS), /Jag vill svara nu/);
    assert.doesNotMatch(await shown(ALEX, CHANNEL), /Jag vill svara nu/);
    assert.match(await shown(ALEX, CHANNEL), /Skicka veckobrevet hit/);
  });

  it('has all words behind one fold, and few questions before it', async () => {
    await openSampleRound(bot);
    const { card } = await bot.say(ALEX, 'hjälp');
    const fold = elementsOf(card).find(({ type }) => type === 'Action.ShowCard');
    assert.match(String(fold?.title), /^Mer: \d+ ord$/);
    assert.match(textOf(fold?.card), /sammanställ[\s\S]*utskick[\s\S]*hjälp/);
    assert.ok(questionsOn(card).length <= 18);
    assert.ok(JSON.stringify(card).length < 22_000);
  });

  it('names what is one’s own first', async () => {
    await openSampleRound(bot);
    const [first] = textsOn((await bot.say(MATTIAS, 'hjälp')).card);
    assert.match(String(first), /arbetsmarknadschartern|Innovationsplattform|kulturlivet/);
  });
});

describe('What is not understood', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
    await openSampleRound(bot);
  });
  afterEach(closeBots);

  for (const [words, expected] of [
    ['fnord kvastfening xyzzy', /^Jag förstod inte det\n/],
    ['fnord kvastfening about the xyzzy', /^I did not understand that\n/],
    ['tack!', /^Varsågod\n/],
    ['hej', /^Hej! Vad vill du veta\?\n/],
    ['what is the weather like', /^I cannot help you with that\n/],
    ['din dumma robot', /^Jag förstår om det är irriterande\n/],
  ] as const) {
    it(`"${words}" is answered with questions that can be answered, in its language`, async () => {
      const { card } = await bot.say(ALEX, words);
      assert.match(textOf(card), expected);
      const questions = questionsOn(card);
      assert.ok(questions.length >= 2 && questions.length <= 3);
      for (const { press } of questions) {
        const next = await bot.submit(ALEX, press);
        assert.ok(next.card, JSON.stringify(press));
        assert.doesNotMatch(textOf(next.card), /förstod inte|hittar|did not understand|cannot find/);
      }
    });
  }

  it('is answered with what is near to it', async () => {
    assert.match(textsOn((await bot.say(ALEX, 'statsu')).card).join('\n'), /Hur går det/);
    assert.match(textOf((await bot.say(ALEX, 'historikk')).card), /Menade du ”historik”\?[\s\S]*Hur har/);
  });

  it('offers nobody what their role does not allow', async () => {
    const [asked, unknown] = [
      await bot.say(STRANGER, 'rapporten som word'),
      await bot.say(STRANGER, 'utskick'),
    ];
    for (const { card } of [asked, unknown]) assert.doesNotMatch(textOf(card), /sammanställ|utskick/i);
  });
});

describe('A question about nothing', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
    await openSampleRound(bot);
  });
  afterEach(closeBots);

  for (const [words, heading] of [
    ['varför?', /^Vad menar du\?/],
    ['varför', /^Vad menar du\?/],
    ['why?', /^Which one do you mean\?/],
    ['historik', /^Vad menar du\?/],
    ['målvärde', /^Vad menar du\?/],
    ['jämför', /^Vad vill du jämföra\?/],
  ] as const) {
    it(`"${words}" is asked back, with what it may be about`, async () => {
      const { card } = await bot.say(ALEX, words);
      assert.match(textOf(card), heading);
      const questions = questionsOn(card);
      assert.ok(questions.length >= 2 && questions.length <= 5);
      assert.ok((await bot.submit(ALEX, { ...questions[0]?.press })).card);
    });
  }

  it('offers what goes worst first, and goes on with the one that is named or pointed at', async () => {
    await answered(bot);
    const { card } = await bot.say(ALEX, 'varför?');
    const [worst, second] = textsOn(card);
    assert.equal(worst, 'Arbetsmarknadschartern');
    assert.match(textOf((await bot.say(ALEX, '1')).card), /Vi saknar folk/);
    await bot.say(ALEX, 'varför?');
    assert.match(textOf((await bot.say(ALEX, 'den andra')).card), new RegExp(String(second)));
    await bot.say(ALEX, 'varför?');
    assert.match(textOf((await bot.say(ALEX, 'arbetsmarknadschartern')).card), /Vi saknar folk/);
  });

  it('is about what was pressed before', async () => {
    await answered(bot);
    const questions = questionsOn((await bot.say(MATTIAS, 'hjälp')).card);
    await bot.submit(MATTIAS, {
      ...questions.find(({ text }) => /arbetsmarknadschartern/.test(text))?.press,
    });
    assert.match(textOf((await bot.say(MATTIAS, 'varför?')).card), /Vi saknar folk/);
  });

  it('is not asked back to whoever may not ask it', async () => {
    const { card } = await bot.say(STRANGER, 'vem äger det?');
    assert.match(textOf(card), /^Jag förstod inte det/);
  });
});
