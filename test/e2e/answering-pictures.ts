/** Pictures of several people at one round: two answers to one question, a question that is given away, and an area that is approved. */
import { fill, openDesks } from './desks.ts';
import { shoot } from './pictures.ts';

const NOTE = 'Du har siffrorna från näringslivskontoret.';
const COMMENT = 'Hur stor del av inköpen är det?';
const GOAL = {
  'Vad har hänt?': 'Utfallet till och med augusti är tre miljoner kronor bättre än budget.',
  'Vad bygger du bedömningen på?': 'Prognosen i september.',
};

export async function picturesOfAnswering(executablePath: string): Promise<void> {
  const { amira, mattias, jelena, close } = await openDesks(executablePath, 2);
  try {
    await amira.playground.press(amira.question('Fler unga mår bra'), 'Oförändrat');
    await amira.answer('Öppna tre lovskolor');
    const shared = amira.question('Rusta upp lekplatserna');
    await shared.waitFor();
    const partly = '◆ Förväntas uppnås delvis';
    await jelena.answer('Rusta upp lekplatserna', { Kommentar: 'Två av tre lekplatser är klara.' }, partly);
    await fill(shared, { Kommentar: 'Den tredje invigs i oktober, som planerat.' });
    await amira.playground.press(shared, 'Skicka svar');
    await shared.getByText('Någon hann före').waitFor();
    await shoot(amira.playground, 'conflict', shared);

    const toForm = () =>
      mattias.playground.press(mattias.question('Fler försörjer sig själva'), 'Fråga någon annan');
    const form = mattias.playground.cardWith('Vem ska svara på frågan om');
    const fillForm = async () => {
      await mattias.pick(form, 'Jelena Petrović');
      await form.getByLabel('Hälsning').fill(NOTE);
    };
    await toForm();
    await form.waitFor();
    await shoot(mattias.playground, 'hand-over', form, fillForm);
    // The picker of a card that was drawn anew shows somebody, and sends nobody.
    await mattias.playground.press(form, 'Till frågan');
    await toForm();
    await form.waitFor();
    await fillForm();
    await mattias.playground.press(form, 'Lämna över');
    await mattias.playground.cardWith('är överlämnad till').waitFor();
    await jelena.answer('Ekonomin är i balans', GOAL);
    await jelena.answer('Samla inköpen', { Kommentar: 'Möbler, it och livsmedel köps nu in gemensamt.' });
    await jelena.answer('Korta fakturatiden');
    await jelena.answer('Räkna på energin');
    await jelena.answer('Utred lokalerna', { 'Vad har gjorts?': 'Alla lokaler är besökta.' }, '◐ Pågår');
    const area = await mattias.ask('godkänn', 'Kan du godkänna ”En god ekonomi”?');
    await shoot(mattias.playground, 'approval', area);
    await area.getByRole('combobox', { name: 'Svar att skicka tillbaka' }).click();
    await mattias.playground.page.getByRole('option', { name: 'Samla inköpen' }).click();
    await area.getByLabel('Kommentar till den som har svarat').fill(COMMENT);
    await mattias.playground.press(area, 'Skicka tillbaka');
    const back = jelena.playground.cardWith('har skickat tillbaka ditt svar');
    await back.waitFor();
    await shoot(jelena.playground, 'sent-back', back);
  } finally {
    await close();
  }
}
