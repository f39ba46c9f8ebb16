import assert from 'node:assert/strict';
import { MAX_TEXT } from '../../../src/domain/answers/questions.ts';
import type { Card } from '../../../src/views/card.ts';
import type { Bot } from '../../bot.ts';
import { dataOf, elementsOf, filledIn, inputsOf, isJson, textOf, valuesOf } from '../../cards.ts';
import { ANNA, botWith, planOf, reportOf } from '../../model-round.ts';

/** Of so many characters, each sentence with a number of its own, in paragraphs. */
function written(length: number, about: string): string {
  let text = '';
  for (let number = 1; text.length < length; number += 1)
    text += `${about} ${number}: åtgärden pågår, och "målet" nås.${number % 5 === 0 ? '\n\n' : ' '}`;
  return `${text.slice(0, length - 1).trimEnd()}.`.padEnd(length, '!');
}

function assertSmall(card: unknown): asserts card is Card {
  assert.ok(isJson(card));
  assert.ok(
    Buffer.byteLength(JSON.stringify(card)) <= 25 * 1024,
    `${Buffer.byteLength(JSON.stringify(card))}`,
  );
}

describe('An answer with long texts', () => {
  let bot: Bot;
  afterEach(() => bot.close());

  const said = {
    status: 'partly',
    direction: 'mixed',
    text_happened: written(6200, 'Händelse'),
    text_basis: written(5000, 'Underlag'),
    text_cause: written(4800, 'Orsak'),
    text_remedy: written(MAX_TEXT, 'Insats'),
  };
  const texts = () =>
    Object.fromEntries(
      Object.entries(said).flatMap(([key, text]) => (key.startsWith('text_') ? [[key.slice(5), text]] : [])),
    );
  const stored = async () => (await reportOf(bot)).assessments[0]?.texts;
  const say = async (words: string) => (await bot.say(ANNA, words)).card;
  const press = async (data: object) => (await bot.execute(ANNA, { ...data })).card;

  beforeEach(async () => {
    bot = await botWith(planOf('2025'));
  });

  async function answered() {
    const card = await say('svara');
    return press({ ...dataOf(card, 'submit'), ...filledIn(card, said) });
  }

  it('is stored to the character, and opens whole from its receipt, its status and the reason', async () => {
    const receipt = await answered();
    assert.match(textOf(receipt), /är sparat/);
    assert.deepEqual(await stored(), texts());
    for (const card of [receipt, await say('status metron'), await say('varför metron')]) {
      assertSmall(card);
      const whole = await press(dataOf(card, 'whole'));
      assert.ok(isJson(whole) && JSON.stringify(whole).length * 2 <= 80 * 1024);
      const read = textOf(whole).replaceAll('\\', '').replace(/\s+/g, ' ');
      for (const text of Object.values(texts())) assert.ok(read.includes(text.replace(/\s+/g, ' ')));
    }
  });

  it('is changed in a form that holds what there is room for, and opens the rest by itself', async () => {
    await answered();
    const form = await say('svara metron');
    assertSmall(form);
    const here = inputsOf(form).map(({ id }) => id);
    assert.ok(!here.includes('text_remedy'));
    assert.match(textOf(form), /Texten är 8 000 tecken och får inte plats här/);
    const changed = await press({ ...dataOf(form, 'submit'), ...valuesOf(form), status: 'notMet' });
    assert.match(textOf(changed), /är sparat/);
    assert.deepEqual(await stored(), texts(), 'what the form did not hold stands as it was');

    const again = await say('svara metron');
    const open = elementsOf(again).find(({ data }) => isJson(data) && data.part === 'remedy');
    assert.ok(open && isJson(open.data));
    const part = await press(open.data);
    assert.deepEqual(valuesOf(part), { text_remedy: texts().remedy });
    assert.match(textOf(part), /8 000 av högst 8 000 tecken\./);
    await press({ ...dataOf(part, 'submit'), text_remedy: 'Kort.' });
    assert.deepEqual(await stored(), { ...texts(), remedy: 'Kort.' });
    assert.equal((await reportOf(bot)).assessments[0]?.status, 'notMet');
  });

  it('is kept as a draft with what its form does not hold, in one piece, and is sent from there', async () => {
    await answered();
    const form = await say('svara metron');
    const untouched = await press({ ...dataOf(form, 'save-draft'), ...valuesOf(form) });
    assert.match(textOf(untouched), /inget utkast att spara/);
    await press({ ...dataOf(form, 'save-draft'), ...valuesOf(form), text_basis: 'Nytt underlag.' });
    const draft = await say('svara metron');
    const whole = { ...said, text_basis: 'Nytt underlag.' };
    assert.deepEqual(valuesOf(draft), whole);
    await press({ ...dataOf(draft, 'submit'), ...valuesOf(draft) });
    assert.deepEqual(await stored(), { ...texts(), basis: 'Nytt underlag.' });
  });

  for (const verb of ['save-draft', 'submit'] as const) {
    it(`is joined with nothing lost when a text by itself is taken by ${verb}, and a draft has come meanwhile`, async () => {
      await answered();
      const form = await say('svara metron');
      const open = elementsOf(form).find(({ data }) => isJson(data) && data.part === 'remedy');
      assert.ok(open && isJson(open.data));
      const part = await press(open.data);
      await press({ ...dataOf(form, 'save-draft'), ...valuesOf(form), text_basis: 'Nytt underlag.' });
      await press({ ...dataOf(part, verb), text_remedy: 'Kort.' });
      const { text_happened, text_basis = '', text_remedy = '' } = valuesOf(await say('svara metron'));
      assert.equal(text_happened, said.text_happened);
      assert.ok(text_basis.includes('Nytt underlag.'));
      assert.ok(text_remedy.includes('Kort.') || (await stored())?.remedy === 'Kort.');
    });
  }

  it('is refused with its length when a text is too long, and the card stays', async () => {
    const card = await say('svara');
    const { text, card: none } = await bot.execute(ANNA, {
      ...dataOf(card, 'submit'),
      ...filledIn(card, { ...said, text_basis: written(MAX_TEXT + 12, 'Underlag') }),
    });
    assert.equal(none, undefined);
    assert.match(
      (text ?? '').replaceAll('\u00A0', ' '),
      /Vad bygger du bedömningen på\? Texten är 8 012 tecken och får vara högst 8 000/,
    );
  });

  it('is refused with its length when all texts are too long together', async () => {
    const card = await say('svara');
    const longest = Object.fromEntries(
      ['happened', 'basis', 'cause'].map((id) => [`text_${id}`, 'å'.repeat(MAX_TEXT)]),
    );
    const { text } = await bot.execute(ANNA, {
      ...dataOf(card, 'submit'),
      ...filledIn(card, { ...said, ...longest, text_remedy: 'Nej.' }),
    });
    assert.match(
      (text ?? '').replaceAll('\u00A0', ' '),
      /Texterna är 24 004 tecken tillsammans och får vara högst 24 000/,
    );
  });

  it('comes back in one piece when something is lacking', async () => {
    const card = await say('svara');
    const lacking = { ...said, status: '' };
    const form = await press({ ...dataOf(card, 'submit'), ...filledIn(card, lacking) });
    assert.deepEqual(valuesOf(form), lacking);
    assert.ok(isJson(form) && JSON.stringify(form).length * 2 <= 80 * 1024);
  });
});
