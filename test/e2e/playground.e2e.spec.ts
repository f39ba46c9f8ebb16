import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FileServer, openFileServer } from '../file-server.ts';
import { ENGLISH, type Filled, findChromium, PATIENCE_MS, Playground, type Speaker } from './playground.ts';
import { isFree, newPlace, Program, until } from './program.ts';

const AMIRA: Speaker = { id: 'b83d94e7-16fa-4c05-8e72-3a9f51d6c048', name: 'Amira Haddad' };
const METRO: Filled = {
  status: '● Förväntas uppnås',
  trend: 'Positiv avvikelse',
  texts: {
    'Vad har hänt?': 'Tre möten med Köpenhamn är hållna.',
    'Vad bygger du bedömningen på?': 'Avstämning mot handlingsplanen i augusti.',
  },
};
const ENERGY: Filled = {
  status: '■ Förväntas inte uppnås',
  trend: 'Negativ avvikelse',
  texts: {
    'Vad har hänt?': 'Bolaget har ännu inget ägardirektiv.',
    'Vad bygger du bedömningen på?': 'Genomgång med bolagets ledning.',
  },
};

const chromium = findChromium();
const isDemanded = Boolean(process.env.CI);
const note = chromium || isDemanded ? '' : ' (skipped: no Chromium; set CHROMIUM to the path of one)';

describe(`Målvakt in Microsoft 365 Agents Playground${note}`, function () {
  this.timeout(300_000);
  let program: Program;
  let playground: Playground;
  let files: FileServer;

  before(async function () {
    this.timeout(300_000);
    if (!chromium && !isDemanded) this.skip();
    assert.ok(chromium, 'Chromium is missing, and CI is set');
    files = await openFileServer();
    program = new Program(await newPlace(), files.host);
    playground = await Playground.open(await program.address(), chromium);
  });

  after(async () => {
    await playground?.close();
    await program?.cleanUp();
    files?.close();
  });

  it('greets whoever installs it, and asks the first question unasked', async () => {
    await playground.cardWith('Hej Alex, jag är Målvakt').waitFor();
    // The greeting has the same words as an example, so it alone is not enough.
    await playground.cards.nth(1).waitFor();
    await playground.cardWith('Hur går det med Öresundsmetron?').waitFor();
    assert.equal(await playground.cards.count(), 2);
  });

  it('stores an answer, and shows receipt and next question where the question was', async () => {
    await playground.say('svara');
    const card = playground.cards.nth(2);
    await card.getByText('Fråga 1 av 4').waitFor();
    await playground.fill(card, METRO);
    await playground.press(card, 'Skicka svar');
    await card.getByText('Ditt svar om Öresundsmetron är sparat').waitFor();
    const seen = await card.innerText();
    assert.match(seen, /Källa: svar från Alex Lindgren, .*, version\s1/);
    assert.match(seen, /●\sFörväntas uppnås\s· Positiv avvikelse/);
    assert.match(seen, /Hur går det med Malmö Energi och Hållbarhet\?/);
    assert.equal(await playground.cards.count(), 3);
  });

  it('asks for cause and remedy of a deviation, and keeps what was written', async () => {
    const card = playground.cards.nth(2);
    await playground.fill(card, ENERGY);
    await playground.press(card, 'Skicka svar');
    await card.getByText('Svaret är inte sparat än').waitFor();
    assert.ok(await card.getByRole('radio', { name: ENERGY.status }).isChecked());
    for (const [label, text] of Object.entries(ENERGY.texts)) {
      assert.equal(await card.getByLabel(label).inputValue(), text);
    }
    await card.getByLabel('Vad beror avvikelsen på?').fill('Beslutet om direktivet har skjutits upp.');
    await card.getByLabel('Vad gör ni åt det?').fill('Ett förslag läggs fram i oktober.');
    await playground.press(card, 'Skicka svar');
    await card.getByText('Ditt svar om Malmö Energi och Hållbarhet är sparat').waitFor();
    assert.match(await card.innerText(), /version\s1/);
  });

  it('tells the status of a goal that is named by a part of its name', async () => {
    await playground.say('status öresund');
    const card = playground.cardWith('Så går det med Öresundsmetron');
    await card.waitFor();
    const seen = await card.innerText();
    assert.match(seen, /●\sFörväntas uppnås/);
    assert.match(seen, /Tre möten med Köpenhamn är hållna\./);
    assert.match(seen, /Källa: svar från Alex Lindgren, .*, version\s1/);
  });

  it('reads a report that is sent as a file, and tells its answers when it is asked how it has gone', async () => {
    const report = readFileSync(join(import.meta.dirname, 'delar-2023.md'));
    await playground.sendFile('delar-2023.md', files.serve('/delar-2023.md', report));
    const preview = playground.cardWith('Delårsrapport 2023: 3 svar');
    await preview.waitFor();
    assert.match(await preview.innerText(), /●\s1 förväntas uppnås\s· ◆\s1 förväntas uppnås delvis\s· ■\s1/);
    await playground.press(preview, 'Spara allt');
    await playground.cardWith('”Delårsrapport 2023” är inläst: 3 svar').waitFor();
    await playground.say('hur har det gått med Öresundsmetron sedan 2023?');
    const history = playground.cardWith('Historik · sedan 2023');
    await history.waitFor();
    const seen = await history.innerText();
    assert.match(seen, /Delårsrapport 2025\s· ●\sFörväntas uppnås\s· Positiv avvikelse/);
    assert.match(seen, /Delårsrapport 2023\s· ◆\sFörväntas uppnås delvis/);
    await assertSwedish(playground, 5);
  });

  it('asks somebody else her own questions', async () => {
    await playground.sayAs(AMIRA, 'svara');
    const card = playground.cardWith('Hur går det med beslutsunderlagen om unga?');
    await card.waitFor();
    assert.match(await card.innerText(), /Fråga 1 av 4/);
  });

  it('lets the invented colleagues answer', async () => {
    await playground.say('demo');
    await playground.hear(/^Kollegorna har svarat på 12 frågor/);
  });

  it('speaks Swedish in every card of the personal chat', async () => {
    await assertSwedish(playground, 5);
  });

  it('adds a channel that wants the summaries', async () => {
    await playground.openChat('Måluppföljning');
    await playground.mention('prenumerera');
    await playground.hear(/^Den här kanalen får nu veckobrevet/);
  });

  // Somebody in no list reads along there, and the Playground does not tell who is in a team.
  it('compiles in a channel the round that everybody may see, and tells nothing of the one that is open', async () => {
    await playground.mention('sammanställ');
    const card = playground.cardWith('Årsanalys 2024');
    await card.waitFor();
    const seen = await card.innerText();
    assert.match(seen, /◆\s\d+\sdelvis uppnå/i);
    assert.doesNotMatch(seen, /Preliminärt|2025|Lindgren/);
  });

  it('shows the digest in a channel', async () => {
    await playground.mention('veckobrev');
    const card = playground.cardWith('Veckobrev ·');
    await card.waitFor();
    const seen = await card.innerText();
    assert.match(seen, /14 nya bedömningar/);
    assert.doesNotMatch(seen, /Lindgren/);
  });

  it('sends a summary to the channel when the coordinator says so, without the names of those who are late', async () => {
    await playground.openChat('Personal Chat');
    await playground.say('sammanställ');
    const card = playground.cardWith('Preliminärt');
    await card.waitFor();
    assert.match(await card.innerText(), /God och likvärdig service \(klarspråket\): Alex Lindgren/);
    await playground.press(card, 'Skicka till kanalen');
    await playground.hear(/^Sammanställningen skickas nu till kanalen/);
    await assertSwedish(playground, 6);

    await playground.openChat('Måluppföljning');
    const posted = playground.cardWith('Preliminärt');
    await posted.waitFor();
    const bar = posted.getByRole('img', { name: '● Förväntas uppnås, 7' });
    await bar.or(posted.getByRole('table')).first().waitFor();
    const seen = await posted.innerText();
    assert.match(seen, /Preliminärt – omgången är öppen/);
    assert.match(seen, /12 mål: [\s\S]*○\s1\singet svar[\s\S]*4 uppdrag: [\s\S]*○\s1\singet svar/);
    assert.doesNotMatch(seen, /Lindgren/);
    assert.equal(await posted.getByRole('button', { name: 'Skicka till kanalen' }).count(), 0);
    await assertSwedish(playground, 3);
  });

  it('lets somebody insert in a channel what everybody may see, and nothing of the round that is open', async () => {
    const list = await playground.search('öresund');
    await list.getByText(/Öresundsmetron$/).waitFor();
    assert.match(await list.innerText(), /◆\sDelvis uppnått\s· Årsanalys 2024/);
    assert.doesNotMatch(await list.innerText(), /2025/);
    await list.getByText(/Öresundsmetron$/).click();
    await playground.send('Post');
    const card = playground.cards.filter({ hasText: 'Så såg det ut i Målvakt' });
    await card.waitFor();
    assert.match(await card.innerText(), /◆\sDelvis uppnått[\s\S]*Källa: [\s\S]*Årsanalys 2024/);
    assert.equal(await card.getByRole('button').count(), 0);
  });

  it('lets somebody insert in their own chat with Målvakt what they may see themselves', async () => {
    await playground.openChat('Personal Chat');
    const list = await playground.search('öresund');
    await list.getByText('Öresundsmetron').waitFor();
    assert.match(await list.innerText(), /●\sFörväntas uppnås\s· Delårsrapport 2025/);
    await list.getByText('Öresundsmetron').click();
    await playground.send('Send Message');
    await playground.cardWith('Så såg det ut i Målvakt').waitFor();
    await playground.hear(/^Det du infogade visar läget som det var då/);
  });

  it('says in one line that its port is taken', async () => {
    const second = new Program({ ...(await newPlace()), port: program.place.port });
    try {
      const { code, err } = await second.end();
      assert.equal(code, 1);
      assert.match(err, new RegExp(`^Port ${program.place.port} är upptagen\\..*\\n$`));
    } finally {
      await second.cleanUp();
    }
  });

  it('ends with everything that it started at Ctrl-C', async () => {
    const { port, playgroundPort } = program.place;
    const { code, err } = await program.interrupt();
    assert.equal(code, 0);
    assert.equal(err, '');
    await until(async () => (await isFree(port)) && (await isFree(playgroundPort)), PATIENCE_MS);
  });
});

/** At least so many cards are there, and none says anything in English. */
async function assertSwedish(playground: Playground, least: number): Promise<void> {
  const texts = await playground.cardTexts();
  assert.ok(texts.length >= least, `only ${texts.length} cards`);
  for (const text of texts) assert.doesNotMatch(text, ENGLISH);
}
