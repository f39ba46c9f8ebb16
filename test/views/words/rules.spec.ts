import assert from 'node:assert/strict';
import type { Language } from '../../../src/domain/language.ts';
import { RULES, type RuleName, wordFaults } from './rules.ts';
import { TERMS, termsOf } from './terms.ts';
import { nakedTitle } from './titles.ts';

type Examples = readonly (readonly [language: Language, text: string])[];

/** Each rule is to find these and nothing else in them. */
const BROKEN: Readonly<Record<RuleName, Examples>> = {
  'forbidden term': [
    ['sv', 'Målets ägare har inte svarat.'],
    ['sv', 'De sparas som en avslutad omgång.'],
    ['sv', 'Det här kortet är för gammalt.'],
    ['sv', 'Svar senast 15\u00A0juli'],
    ['sv', 'Senaste bedömningen'],
    ['en', 'Nothing is stored.'],
    ['en', 'Click to answer.'],
  ],
  'breaking space': [
    ['sv', 'Svar senast 15 sep'],
    ['sv', '15\u00A0sep 2025'],
    ['sv', 'Anna svarade kl. 10.42'],
    ['sv', '13,7 % av eleverna'],
    ['sv', 'Utfallet är 12 500\u00A0ton'],
    ['sv', 'högst 20 MB'],
    ['en', 'Answer by 15 Sep'],
    ['en', '13.7 %'],
  ],
  quotes: [
    ['sv', 'Skriv "hjälp"'],
    ['sv', "Skriv 'hjälp'"],
    ['sv', 'Skriv “hjälp”'],
    ['sv', 'Skriv ”hjälp'],
    ['sv', 'Målet ”Visionen ’Ett öppet Malmö nås” har försämrats'],
    ['en', 'Write "help"'],
    ['en', "the goal's owners"],
    ['en', 'Write ”help”'],
    ['en', 'Write “help'],
  ],
  'capital inside a sentence': [
    ['sv', 'Visa Mina frågor'],
    ['sv', '3 Nya svar'],
    ['en', 'Send Answer'],
  ],
  'beginning of a sentence': [
    ['sv', 'svaret är sparat.'],
    ['sv', 'Klart. du kan ändra det senare.'],
    ['en', 'Done. you can change it later.'],
  ],
  'too hard to read': [
    [
      'sv',
      'Rapporteringsomgångens sammanställning tillgängliggörs för kommunstyrelsens förvaltningsledning efter att samtliga ansvariga inkommit med verksamhetsuppföljning avseende indikatorer, åtaganden samt uppdrag inom respektive målområde under perioden.',
    ],
    [
      'en',
      'Aggregation of administrative assessments concerning municipal development objectives presupposes registration of corresponding responsibilities throughout participating organisations before reporting commences according to established procedures.',
    ],
  ],
  number: [
    ['sv', 'Du har svarat på alla 1'],
    ['sv', 'Alla en bedömda'],
    ['sv', '0 av 1 bedömd'],
    ['sv', 'Du har 1 frågor'],
    ['sv', 'Du har 2 fråga'],
    ['sv', '3 svar(en) saknas'],
    ['sv', 'Det saknas 3 st.'],
    ['en', 'You have answered all 1'],
    ['en', '1 of 3 are waiting'],
    ['en', '1 of 3 answers have come in'],
    ['en', 'You have 1 questions'],
    ['en', 'You have 2 question'],
    ['en', '3 answer(s) to send'],
  ],
  'symbol without a word': [
    ['sv', 'Bättre än i april (◆ → ●)'],
    ['sv', '● 2019'],
    ['sv', 'Inga svar ○'],
    ['en', 'was ■, now ◆ Partly met'],
  ],
  'word of another language': [
    ['sv', 'Nothing att visa'],
    ['sv', 'Svaret is sparat'],
    ['en', 'The answer saknas'],
  ],
};

const GOOD: Examples = [
  ['sv', 'Skriv ”ägare” för att se vem som ansvarar.'],
  ['sv', 'ägare [ord ur titeln]'],
  ['sv', 'Ditt svar om ”Införa Gröna Linjen” är sparat.'],
  ['sv', 'Anna Lund svarade 3\u00A0sep kl.\u00A010.42. Det gäller fortfarande.'],
  ['sv', 'Utfallet 13\u00A0700\u00A0ton är högre än målvärdet, 12\u00A0500\u00A0ton.'],
  ['sv', 'Du har 1 fråga att svara på'],
  ['sv', '●\u00A05 på god väg · ◆\u00A02 en bit på väg · 3 svar saknas'],
  ['sv', 'Bättre än i april (◆ Uppnås delvis → ● Uppnås)'],
  ['sv', '▲▼ Både positiv och negativ avvikelse'],
  ['sv', 'plan.pdf: filen är skadad. Spara den på nytt.'],
  ['sv', 'Från och med nu svarar jag på svenska. Skriv ”language english” om du vill byta.'],
  ['sv', 'Öppna filen i Word, spara som .docx och försök igen.'],
  ['sv', '●\u00A012 Förväntas uppnås'],
  ['sv', 'minst 4'],
  ['sv', 'Delårsrapport 2025 · 1\u00A0jan–31\u00A0aug\u00A02025'],
  ['sv', '12–13 av 20'],
  ['en', 'You have answered both questions.'],
  ['en', '1 of 3 is waiting for your answer'],
  ['sv', 'Hur går det med målet ”Visionen ’Ett öppet Malmö’ nås”?'],
  ['en', 'How is the goal “Visionen ‘Ett öppet Malmö’ nås” going?'],
  ['en', 'The municipality’s goals: write “help” after @Målvakt.'],
  ['en', 'This channel gets the weekly digest every Monday at 08:00.'],
  ['en', '1 answer is missing, 12 answers have come in'],
];

describe('A rule for words', () => {
  for (const [rule, texts] of Object.entries(BROKEN)) {
    for (const [language, text] of texts) {
      it(`finds "${rule}" in ${text}`, () => {
        const broken = Object.entries(RULES).flatMap(([name, check]) =>
          check(text, language) ? [name] : [],
        );
        assert.deepEqual(broken, [rule]);
      });
    }
  }

  for (const [language, text] of GOOD) {
    it(`finds nothing in ${text}`, () => {
      assert.deepEqual(wordFaults(text, language, ['Anna Lund', 'Delårsrapport 2025']), []);
    });
  }

  it('does not judge what others have written', () => {
    const text = 'Anna Lund: Vår "bot" nådde Inte målet';
    assert.notDeepEqual(wordFaults(text, 'sv'), []);
    assert.deepEqual(wordFaults(text, 'sv', ['Anna Lund', 'Vår "bot" nådde Inte målet']), []);
    assert.deepEqual(wordFaults(text, 'sv', [/Anna Lund|Vår .+$/g]), []);
  });

  it('finds a title without quotes in a sentence, and none in a line of a list', () => {
    const titles = ['Införa Gröna Linjen'];
    assert.equal(nakedTitle('Ditt svar om Införa Gröna Linjen är sparat.', titles), titles[0]);
    assert.equal(nakedTitle('Ditt svar om ”Införa Gröna Linjen” är sparat.', titles), undefined);
    assert.equal(nakedTitle('Införa Gröna Linjen (hade 1 ansvarig)', titles), undefined);
  });
});

describe('The list of terms', () => {
  it('gives the gate every form that is not to be written', () => {
    assert.ok(TERMS.sv.length > 40 && TERMS.en.length > 25);
    const row =
      '## Svenska\n\n| Så | Det | Inte |\n| --- | --- | --- |\n| svar | | respons, 1 respons |\n\n## English\n';
    assert.deepEqual(
      termsOf(row, 'sv').map(({ form, instead }) => [form, instead]),
      [
        ['respons', 'svar'],
        ['1 respons', 'svar'],
      ],
    );
    assert.throws(() => termsOf(row, 'en'), /no table below ## English/);
  });

  it('forbids nothing that it tells one to write', () => {
    for (const language of ['sv', 'en'] as const) {
      const wrong = TERMS[language].filter(({ instead, pattern }) => pattern.test(instead));
      assert.deepEqual(wrong, []);
    }
  });
});
