import assert from 'node:assert/strict';
import sinon from 'sinon';
import { importPeople } from '../../../src/commands/people/import-people.ts';
import { closeOpenRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { type Bot, CHANNEL, COORDINATOR, closeBots, type Someone } from '../../bot.ts';
import { ANNA, BO } from '../../build.ts';
import { dataOf, elementsOf, type Json, textOf } from '../../cards.ts';
import { type FileServer, MESSAGE_ITSELF, openFileServer, teamsFile } from '../../file-server.ts';
import {
  answerHerself,
  FILLED,
  HEAD,
  MET,
  METRO,
  openRound,
  startFilling,
  versionsOf,
} from '../../filling.ts';

const BEATA: Someone = { id: 'beata', name: 'Beata Berg' };

describe('Answers that are sent in the chat as a table', () => {
  let bot: Bot;
  let server: FileServer;

  beforeEach(async () => {
    server = await openFileServer();
    bot = await startFilling({ files: { hosts: [server.host] } });
    await importPeople(COORDINATOR, [{ ...BEATA, roles: ['coordinator'] }], bot.deps);
  });
  afterEach(async () => {
    await closeBots();
    server.close();
  });

  const send = (csv: string, person: Someone = BEATA, place?: typeof CHANNEL) => {
    const file = teamsFile('svar.csv', server.serve('/svar.csv?tempauth=hemlig', csv));
    return bot.attach(person, [file, MESSAGE_ITSELF], '', place);
  };
  const headingOf = (card: Json | undefined) =>
    elementsOf(card).find(({ style }) => style === 'heading')?.text;
  const happened = async (item: string) => (await versionsOf(bot, item)).map(({ texts }) => texts.happened);

  it('are shown first, and stored when the coordinator says so, each in its owner’s name', async () => {
    const { card } = await send(`${HEAD}\n${METRO}\nclimate;bo;;delvis;mixed;;Hänt;Grund;Orsak;Åtgärd`);
    assert.equal(headingOf(card), '”Delår”: 2 svar att spara');
    const said = textOf(card);
    assert.match(said, /^svar\.csv · skickad 1 sep kl\. 10\.00/);
    assert.match(said, /metron\n · ●\sFörväntas uppnås · Enligt planering\n · Anna Ek/);
    assert.match(said, /Klimatneutral 2030\n · ◆\sFörväntas uppnås delvis · .+\n · Bo Lind/);
    assert.match(said, /Inget sparas förrän du väljer ”Spara svaren”/);
    assert.deepEqual(await happened('metro'), []);

    const receipt = await bot.execute(BEATA, dataOf(card, 'confirm-answers'));
    assert.equal(headingOf(receipt.card), '2 svar är sparade i ”Delår”');
    const [metro] = await versionsOf(bot, 'metro');
    assert.partialDeepStrictEqual(metro, { author: ANNA, storedBy: BEATA, status: 'met' });
    const history = textOf((await bot.say(ANNA, 'historik metron')).card);
    assert.match(history, /Källa: svar från Anna Ek, .+, inläst från fil av Beata Berg/);
    const again = await bot.execute(BEATA, dataOf(card, 'confirm-answers'));
    assert.match(again.text ?? '', /gäller inte längre/);
    assert.deepEqual(bot.log.lines, []);
  });

  it('are told of, once, to each of those in whose name they stand', async () => {
    for (const person of [ANNA, BO, BEATA]) await bot.install(person);
    const looks = async () => {
      const before = bot.connector.sent.length;
      for (let times = 0; times < 2; times += 1) await bot.worker.tick();
      return bot.connector.sent.slice(before).flatMap(({ conversation, activity }) => {
        const card = activity.attachments?.[0]?.content;
        return /i ditt namn/.test(textOf(card)) ? [{ conversation, card }] : [];
      });
    };
    await looks();
    const own = `${HEAD}\n${METRO}\njobs;anna;;met;asPlanned;71,5;${MET}\nclimate;bo;;delvis;mixed;;Hänt;Grund;Orsak;Åtgärd`;
    const { card } = await send(own);
    // The answers of one file are stored one after the other.
    let at = +bot.clock.now();
    const ticking = sinon.stub(bot.clock, 'now').callsFake(() => {
      at += 10;
      return new Date(at);
    });
    await bot.execute(BEATA, dataOf(card, 'confirm-answers'));
    ticking.restore();
    const told = await looks();
    const to = (person: Someone) => told.filter(({ conversation }) => conversation === `chat-${person.id}`);
    const [[toAnna, ...moreAnna], [toBo, ...moreBo], toBeata] = [to(ANNA), to(BO), to(BEATA)];
    assert.deepEqual([moreAnna, moreBo, toBeata], [[], [], []]);
    const said = textOf(toAnna?.card);
    assert.match(
      said,
      /2 svar är inlästa i ditt namn\nBeata Berg läste in dem från en fil 1 sep kl\. 10\.00\./,
    );
    assert.match(said, /De står som dina svar i ”Delår”\.\nStämmer de inte\? Skriv ”mina mål”/);
    assert.match(said, /Metron: ●\sFörväntas uppnås/);
    assert.match(textOf(toBo?.card), /1 svar är inläst i ditt namn[\s\S]*: ◆\sFörväntas uppnås delvis/);
    const { card: question } = await bot.execute(BO, dataOf(toBo?.card, 'open'));
    assert.match(textOf(question), /Hur går det med/);
    assert.deepEqual(await looks(), []);
  });

  it('say whose own words they would replace, and the button says it too', async () => {
    await answerHerself(bot, 'metro', 'Mina egna ord.');
    const { card } = await send(`${HEAD}\n${METRO}`);
    assert.match(textOf(card), /Tar platsen för 1 svar som någon själv har gett: metron \(Anna Ek\)/);
    assert.match(textOf(card), /Inget sparas förrän du väljer ”Spara, ersätt 1”/);
    await bot.execute(BEATA, dataOf(card, 'confirm-answers'));
    assert.deepEqual(await happened('metro'), ['Mina egna ord.', 'Vi har startat.']);
  });

  it('are shown anew when somebody has answered since: nobody replaces what they have not seen', async () => {
    const { card } = await send(`${HEAD}\n${METRO}`);
    await answerHerself(bot, 'metro', 'Mina egna ord.');
    const { card: anew } = await bot.execute(BEATA, dataOf(card, 'confirm-answers'));
    assert.match(textOf(anew), /Någon har svarat sedan du skickade filen, så inget är sparat än/);
    assert.deepEqual(await happened('metro'), ['Mina egna ord.']);
    await bot.execute(BEATA, dataOf(anew, 'confirm-answers'));
    assert.deepEqual(await happened('metro'), ['Mina egna ord.', 'Vi har startat.']);
  });

  it('that say nothing new say so, and offer nothing to store', async () => {
    const { card } = await send(`${HEAD}\n${METRO}`);
    await bot.execute(BEATA, dataOf(card, 'confirm-answers'));
    const { card: again } = await send(`${HEAD}\n${METRO}`);
    assert.equal(headingOf(again), '”Delår”: svaret i filen är sparat redan');
    assert.deepEqual(
      elementsOf(again).filter(({ verb }) => verb === 'confirm-answers'),
      [],
    );
  });

  it('are refused with every fault, line by line, in both languages', async () => {
    const csv = `${HEAD}\nmetro;bo;;met;asPlanned;;${MET}\njobs;anna;;met;;;Hänt;;;`;
    const { card } = await send(csv);
    assert.equal(headingOf(card), 'Svaren i filen gick inte att läsa in');
    const said = textOf(card);
    assert.match(
      said,
      /3 saker är fel\nrad 2, ansvarig: Bo Lind är varken ansvarig eller ersättare för det; ansvarig är Anna Ek\nrad 3, riktning: saknas/,
    );
    assert.match(said, /Inget är sparat\. Rätta filen och skicka den igen\./);
    await bot.say(BEATA, 'språk engelska');
    assert.match(textOf((await send(csv)).card), /line 3, basis: is missing and must be filled in/);
  });

  it('are placed in the round that they fit, or in the one that is chosen where several are open', async () => {
    const pulse = await openRound(bot, 'Puls', 'pulse');
    const { card } = await send(`${HEAD}\n${METRO}`);
    assert.equal(headingOf(card), '”Delår”: 1 svar att spara');
    assert.match(textOf(card), /Filen passar också i ”Puls”\./);
    const chosen = await bot.execute(BEATA, dataOf(card, 'place-answers'));
    assert.equal(headingOf(chosen.card), '”Puls”: 1 svar att spara');
    const back = await bot.execute(BEATA, dataOf(chosen.card, 'place-answers'));
    assert.equal(headingOf(back.card), '”Delår”: 1 svar att spara');
    const again = await bot.execute(BEATA, dataOf(back.card, 'place-answers'));
    await bot.execute(BEATA, dataOf(again.card, 'confirm-answers'));
    assert.deepEqual(
      [(await happened('metro')).length, (await versionsOf(bot, 'metro', pulse.id)).length],
      [0, 1],
    );
  });

  it('are thrown away when the coordinator says so', async () => {
    const { card } = await send(`${HEAD}\n${METRO}`);
    const { card: gone } = await bot.execute(BEATA, dataOf(card, 'discard-answers'));
    assert.equal(headingOf(gone), 'Det som lästes ur filen är slängt');
    await bot.execute(BEATA, dataOf(card, 'confirm-answers'));
    assert.deepEqual(await happened('metro'), []);
  });

  it('are not taken when the round is closed, before they are sent or before the yes', async () => {
    const { card } = await send(`${HEAD}\n${METRO}`);
    await closeOpenRound(COORDINATOR, FILLED, bot.deps);
    const late = await bot.execute(BEATA, dataOf(card, 'confirm-answers'));
    assert.match(late.text ?? '', /Omgången ”Delår” är stängd och tar inte emot svar, så inget är sparat/);
    assert.match(
      (await send(`${HEAD}\n${METRO}`)).text ?? '',
      /Ingen omgång är öppen, så filen med svar är inte läst/,
    );
    assert.deepEqual(await happened('metro'), []);
  });

  it('are taken of nobody but a coordinator, and in no channel', async () => {
    assert.match((await send(`${HEAD}\n${METRO}`, BO)).text ?? '', /^Bara samordnaren kan läsa in/);
    const shared = await send(`${HEAD}\n${METRO}`, BEATA, CHANNEL);
    assert.match(shared.text ?? '', /^Filer tar jag bara emot av samordnaren/);
    assert.deepEqual(await happened('metro'), []);
  });
});
