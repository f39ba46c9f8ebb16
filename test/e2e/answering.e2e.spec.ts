/**
 * Four colleagues answer a round at the same time. The Playground's page is one person and cannot become another, so each of the
 * four has a Playground of their own, with themselves as its current user: four pages of one browser, four chats, one Målvakt. All
 * that is pressed and typed here is pressed and typed in a page by whoever it belongs to; nobody speaks through another door.
 *
 * An approver writes "godkänn" instead of waiting for the card, which comes by itself within three minutes.
 */
import assert from 'node:assert/strict';
import { type Desk, fill, openDesks } from './desks.ts';
import { ENGLISH, findChromium } from './playground.ts';

const chromium = findChromium();
const isDemanded = Boolean(process.env.CI);
const note = chromium || isDemanded ? '' : ' (skipped: no Chromium; set CHROMIUM to the path of one)';
const UNDER_WAY = '◐ Pågår';

const GOAL = {
  'Vad har hänt?': 'Arbetet är i gång.',
  'Vad bygger du bedömningen på?': 'Våra egna mätningar.',
};
const ASSIGNMENT = { 'Vad har gjorts?': 'Underlaget är klart.' };

describe(`Four owners with five items each, each in a Playground of their own${note}`, function () {
  this.timeout(300_000);
  let close = async () => {};
  let alex: Desk;
  let amira: Desk;
  let mattias: Desk;
  let jelena: Desk;

  before(async function () {
    this.timeout(300_000);
    if (!chromium && !isDemanded) this.skip();
    assert.ok(chromium, 'Chromium is missing, and CI is set');
    ({ alex, amira, mattias, jelena, close } = await openDesks(chromium));
  });

  after(() => close());

  it('asks each of them for their own, all in one card', async () => {
    const asked = [
      [alex, 'Fråga 1 av 5', 'Utsläppen halveras'],
      [amira, 'Fråga 1 av 5', 'Fler unga mår bra'],
      [mattias, 'Fråga 1 av 5', 'Fler försörjer sig själva'],
      // She is named for one of Amira's as well.
      [jelena, 'Fråga 1 av 6', 'Rusta upp lekplatserna'],
    ] as const;
    for (const [desk, count, title] of asked) {
      const card = desk.playground.cards.nth(1);
      await card.getByText(count).waitFor();
      await desk.question(title).waitFor();
      assert.equal(await desk.playground.cards.count(), 2);
    }
  });

  it('takes what is as it was in one tap', async () => {
    const card = amira.question('Fler unga mår bra');
    assert.match(await card.innerText(), /Förra bedömningen: ●\sFörväntas uppnås/);
    await amira.playground.press(card, 'Oförändrat');
    const receipt = await amira.receipt('Fler unga mår bra');
    const seen = await receipt.innerText();
    assert.match(seen, /Tre nya mottagningar har öppnat\./);
    assert.match(seen, /Källa: svar från Amira Haddad, .*, version\s1/);
  });

  it('shows whoever comes second both answers, and joins them', async () => {
    await amira.answer('Öppna tre lovskolor');
    const card = amira.question('Rusta upp lekplatserna');
    await card.waitFor();
    const partly = '◆ Förväntas uppnås delvis';
    await jelena.answer('Rusta upp lekplatserna', { Kommentar: 'Två lekplatser är klara.' }, partly);

    await fill(card, { Kommentar: 'Den tredje invigs i oktober.' });
    await amira.playground.press(card, 'Skicka svar');
    await card.getByText('Någon hann före: Jelena Petrović svarade').waitFor();
    assert.match(
      await card.innerText(),
      /Jelena Petrovićs svar: ◆\sFörväntas uppnås delvis[\s\S]*Två lekplatser är klara\./,
    );
    assert.equal(await card.getByLabel('Kommentar').inputValue(), 'Den tredje invigs i oktober.');

    await amira.playground.press(card, 'Slå ihop');
    await card.getByText('Båda texterna står i fälten').waitFor();
    await amira.playground.press(card, 'Skicka svar');
    const receipt = await amira.receipt('Rusta upp lekplatserna');
    const seen = await receipt.innerText();
    assert.match(seen, /Två lekplatser är klara\.\s+Den tredje invigs i oktober\./);
    assert.match(seen, /version\s2/);
  });

  it('hands a question over to a colleague, who sees from whom it comes and why', async () => {
    await mattias.answer('Fler försörjer sig själva', GOAL);
    await mattias.answer('Starta en jobbmässa');
    const note = 'Du har siffrorna från näringslivskontoret.';
    await mattias.handOver('Hjälpa nya företag', 'Jelena Petrović', note);

    const theirs = jelena.question('Hjälpa nya företag');
    await theirs.getByText('Mattias Ekdahl har lämnat över frågan till dig').waitFor();
    assert.match(await theirs.innerText(), /”Du har siffrorna från näringslivskontoret\.”/);
    await jelena.answer('Hjälpa nya företag');
    const own = await mattias.ask('mina mål', 'frågor väntar på ditt svar');
    assert.match(await own.innerText(), /Hjälpa nya företag\s+●\sFörväntas uppnås/);
  });

  it('takes the rest from all four at once', async () => {
    await Promise.all([
      answerAll(alex, [
        ['Utsläppen halveras', GOAL],
        ['Plantera tusen träd'],
        ['Byta ut oljepannorna'],
        ['Köpa in elcyklar'],
        ['Utred laddplatserna', ASSIGNMENT, UNDER_WAY],
      ]),
      answerAll(amira, [['Läsa högt i förskolan'], ['Utred skolskjutsarna', ASSIGNMENT, UNDER_WAY]]),
      answerAll(mattias, [['Teckna avtal om praktik'], ['Utred sommarjobben', ASSIGNMENT, UNDER_WAY]]),
      answerAll(jelena, [
        ['Ekonomin är i balans', GOAL],
        ['Samla inköpen'],
        ['Korta fakturatiden'],
        ['Räkna på energin'],
        ['Utred lokalerna', ASSIGNMENT, UNDER_WAY],
      ]),
    ]);
  });

  it('sends one answer back to its owner with a comment, and asks again about that one alone', async () => {
    const area = await jelena.ask('godkänn', 'Kan du godkänna ”En stad i arbete”?');
    const seen = await area.innerText();
    for (const text of ['Arbetet är i gång.', 'Underlaget är klart.']) assert.ok(seen.includes(text), text);
    await area.getByRole('combobox', { name: 'Svar att skicka tillbaka' }).click();
    await jelena.playground.page.getByRole('option', { name: 'Starta en jobbmässa' }).click();
    await area.getByLabel('Kommentar till den som har svarat').fill('Hur många kom?');
    await jelena.playground.press(area, 'Skicka tillbaka');
    await area.getByText('Tillbaka hos Mattias Ekdahl').waitFor();
    await jelena.playground.press(area, 'Godkänn alla fyra');
    await jelena.playground.cardWith('4 svar i ”En stad i arbete” är godkända').waitFor();

    const back = mattias.playground.cardWith('Jelena Petrović har skickat tillbaka ditt svar');
    await back.waitFor();
    assert.match(await back.innerText(), /Hur många kom\?/);
    await mattias.answer('Starta en jobbmässa', { Kommentar: 'Fyrahundra kom.' });

    const again = await jelena.ask('godkänn', 'Fyrahundra kom.');
    assert.doesNotMatch(await again.innerText(), /Underlaget är klart/);
    await jelena.playground.press(again, 'Godkänn svaret');
    await jelena.playground.cardWith('”En stad i arbete” är godkänt').waitFor();
  });

  it('ends with all twenty answered, and every area approved by the one whose it is', async () => {
    const approvals = [
      [alex, 'En trygg uppväxt'],
      [amira, 'En grön stad'],
      [mattias, 'En god ekonomi'],
    ] as const;
    await Promise.all(
      approvals.map(async ([desk, area]) => {
        const card = await desk.ask('godkänn', `Kan du godkänna ”${area}”?`);
        await desk.playground.press(card, 'Godkänn alla fem');
        await desk.playground.cardWith(`”${area}” är godkänt`).waitFor();
      }),
    );
    const summary = await alex.ask('sammanställ', 'Preliminärt');
    const seen = await summary.innerText();
    assert.match(seen, /Alla fyra mål: förväntas uppnås/);
    assert.match(seen, /◐\s4\spågår/);
    assert.match(seen, /Godkända målområden: 4 av 4/);
    assert.doesNotMatch(seen, /inget svar/);
    for (const { playground } of [alex, amira, mattias, jelena]) {
      for (const text of await playground.cardTexts()) assert.doesNotMatch(text, ENGLISH);
    }
  });
});

type Said = readonly [title: string, texts?: Readonly<Record<string, string>>, choice?: string];

async function answerAll(desk: Desk, answers: readonly Said[]): Promise<void> {
  for (const one of answers) await desk.answer(...one);
}
