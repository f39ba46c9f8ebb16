import assert from 'node:assert/strict';
import { withdrawPublication } from '../../../src/commands/reports/withdraw-publication.ts';
import { openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { CHANNEL, COORDINATOR, closeBots } from '../../bot.ts';
import { elementsOf, isJson, saidOf } from '../../cards.ts';
import { closeAndPublish } from '../../published-round.ts';
import { openPublishing } from '../../publishing.ts';
import { ALEX, STRANGER } from '../../sample-round.ts';

/** What is asked about publishing, and must never show a form by which something is published, withdrawn or erased. */
const ASKED: readonly (readonly [says: string, answers: RegExp])[] = [
  ['när publiceras rapporten?', /1 av 2 omgångar är publicerad/],
  ['är delårsrapporten publicerad?', /”Delårsrapport 2025” är inte publicerad.*Omgången är öppen/],
  ['när publicerades delårsrapporten', /”Delårsrapport 2025” är inte publicerad/],
  ['vem publicerade pulsen?', /”Vårpuls 2025” är publicerad, version 1.*publicerad 4 sep kl\. 12\.00 av/],
  ['vem publicerade?', /Vårpuls 2025.*Version 1, publicerad 4 sep/],
  ['har rapporten publicerats än', /1 av 2 omgångar/],
  ['vilken version är publicerad', /Version 1, publicerad/],
  ['vilka rapporter är publicerade', /1 av 2 omgångar/],
  ['vem får publicera', /En samordnare publicerar/],
  ['vad händer om jag publicerar', /Det som är publicerat ändras aldrig/],
  ['vi har inte publicerat', /1 av 2 omgångar/],
  ['rätta den publicerade rapporten', /en rättelse blir en ny version/],
  ['det är ett fel i den publicerade rapporten', /en rättelse blir en ny version/],
  ['kan man dra tillbaka en publicering', /kan dras tillbaka med en orsak/],
  ['avpublicera delårsrapporten', /”Delårsrapport 2025” är inte publicerad/],
  ['publicera inte än', /Jag låter bli/],
  ['vänta med att publicera', /Jag låter bli/],
  ['dra inte tillbaka publiceringen', /Jag låter bli/],
  ['publicera absolut inte', /Jag låter bli/],
  ['skjut upp publiceringen', /1 av 2 omgångar/],
  ['är årets delår offentligt ännu?', /”Delårsrapport 2025” är inte publicerad/],
  ['det blev fel siffror i rapporten vi publicerade', /en rättelse blir en ny version/],
  ['has the report gone out yet', /1 of 2 rounds is published/],
  ['when will the report be published', /1 of 2 rounds is published/],
  ['is the interim report published?', /“Delårsrapport 2025” is not published.*The round is open/],
  ['who published it?', /Version 1, published 4 Sep/],
  ['correct the published report', /a correction is a new version/],
  ["don't publish yet", /I will not/],
  ['hold off publishing', /I will not/],
];

/** What is done at a terminal: it is said by whom, and with what. */
const FOR_WHOEVER_RUNS_IT: readonly (readonly [says: string, answers: RegExp])[] = [
  ['hur får registratorn ut allt', /”export-record”/],
  ['ta ut allt om trygghet till arkivet', /”export-record”/],
  ['vi ska arkivera delårsrapporten', /”export-record”/],
  ['har någon ändrat i efterhand', /”verify”/],
  ['kan man lita på att inget har ändrats', /”verify”/],
  ['radera Bo Ek', /Ingen är raderad.*”erase”/],
  ['radera inte Bo', /Ingen är raderad/],
  ['ta bort mina personuppgifter', /Ingen är raderad/],
  ['hur tar man backup', /”backup”/],
  ['gör en säkerhetskopia', /”backup”/],
  ['återställ från säkerhetskopian', /”restore”/],
  ['hur diarieför vi rapporten', /”export-record”/],
  ['går det att manipulera svaren i efterhand', /”verify”/],
  ['Bo har slutat och vill bli glömd', /Ingen är raderad/],
  ['finns det någon backup', /”backup”/],
  ['archive the round', /“export-record”/],
  ['has anybody tampered with the answers', /“verify”/],
  ['do not erase anyone', /Nobody has been erased/],
  ['how do I restore a backup', /“restore”/],
];

const FORMS = ['publish-round', 'withdraw-publication', 'remove-person', 'withdraw-round'];

describe('What is said of publishing', () => {
  let p: Awaited<ReturnType<typeof openPublishing>>;
  let pulse: string;
  before(async () => {
    p = await openPublishing();
    const period = { kind: 'pulse', name: 'Vårpuls 2025', from: '2025-01-01', to: '2025-03-31' };
    const round = await openNewRound(
      COORDINATOR,
      { plan: p.round.plan, ...period, due: '2025-09-05' },
      p.bot.deps,
    );
    pulse = round.id;
    await closeAndPublish(pulse, p.bot.deps);
  });
  after(closeBots);

  /** Each is said when nothing was talked of. */
  async function said(words: string, person = ALEX) {
    p.bot.clock.set(new Date(+p.bot.clock.now() + 3 * 3_600_000).toISOString());
    const reply = await p.bot.say(person, words);
    const verbs = elementsOf(reply.card).flatMap(({ data }) => (isJson(data) ? [data.verb] : []));
    return { text: saidOf(reply).replace(/\s+/g, ' '), forms: FORMS.filter((verb) => verbs.includes(verb)) };
  }

  for (const [says, answers] of [...ASKED, ...FOR_WHOEVER_RUNS_IT])
    it(`is told to whoever says “${says}”, and nothing is offered to be done`, async () => {
      const { text, forms } = await said(says);
      assert.match(text, answers);
      assert.deepEqual(forms, []);
    });

  for (const says of [
    'häv publiceringen',
    'ta bort den publicerade rapporten',
    'publiceringen måste tas tillbaka',
    'unpublish the pulse',
  ])
    it(`is asked why before it is withdrawn by whoever says “${says}”`, async () => {
      assert.deepEqual((await said(says)).forms, ['withdraw-publication']);
    });

  it('tells a reader what is published, and of another round only that it is not', async () => {
    const { text } = await said('är delårsrapporten publicerad?', STRANGER);
    assert.match(text, /1 av 1 omgång är publicerad Den du frågar om är inte publicerad.*Vårpuls 2025/);
    assert.doesNotMatch(text, /Delårsrapport 2025/);
  });

  it('tells the same where others read along', async () => {
    const reply = await p.bot.say(ALEX, '<at>Målvakt</at> vem publicerade pulsen?', CHANNEL);
    assert.match(saidOf(reply), /”Vårpuls 2025” är publicerad/);
  });

  it('tells why a publication was withdrawn, and by whom', async () => {
    await withdrawPublication(COORDINATOR, { round: pulse, reason: 'Fel siffror' }, p.bot.deps);
    const { text } = await said('varför drogs pulsen tillbaka?', STRANGER);
    assert.match(
      text,
      /Publiceringen av ”Vårpuls 2025” är tillbakadragen.*drogs tillbaka .* av Samordnare: Fel siffror/,
    );
  });
});
