import assert from 'node:assert/strict';
import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import { promptsOf } from '../../../src/domain/answers/prompt.ts';
import { baselineOf, digestOf } from '../../../src/domain/deliveries/digest.ts';
import type { RoundState } from '../../../src/domain/rounds/round-state.ts';
import { summarise } from '../../../src/domain/status/summary.ts';
import { digestCard } from '../../../src/views/deliveries/digest.ts';
import { questionsNotice } from '../../../src/views/deliveries/questions-notice.ts';
import { ANNA, BO } from '../../build.ts';
import { elementsOf, textOf } from '../../cards.ts';
import { largeState, smallState, wordingIn } from '../gallery/states.ts';

const TODAY = '2025-09-01';

describe('A digest', () => {
  const wording = wordingIn('sv');
  const first = (state: RoundState<WordedAssessment>, today = TODAY, isPosted = true) =>
    digestCard(digestOf(summarise(state), {}, undefined, today), wording, isPosted ? {} : undefined);

  /** The title when so many have got worse, of which the first ones are two goals, a commitment and an assignment. */
  function titleOfWorse(answered: number): string | undefined {
    const before = baselineOf(summarise(smallState({ answered, status: 'met' })));
    const now = summarise(smallState({ answered, status: 'notMet' }));
    const card = digestCard(digestOf(now, before, '2025-08-25T06:00:00.000Z', TODAY), wording);
    return textOf(card).split('\n')[1];
  }

  it('counts what got worse by its kinds', () => {
    assert.equal(titleOfWorse(1), '1 mål har försämrats');
    assert.equal(titleOfWorse(3), '2 mål och 1 åtagande har försämrats');
    assert.equal(titleOfWorse(4), '2 mål, 1 åtagande och 1 uppdrag har försämrats');
  });

  it('keeps the unit that got worse apart from how all units answer', () => {
    const lineOf = (before: RoundState<WordedAssessment>, now: RoundState<WordedAssessment>) => {
      const digest = digestOf(
        summarise(now),
        baselineOf(summarise(before)),
        '2025-08-25T06:00:00.000Z',
        TODAY,
      );
      return textOf(digestCard(digest, wording)).match(/\n(\d svar har försämrats.*)/)?.[1];
    };
    const mixed = smallState({ answered: 8 });
    assert.equal(
      lineOf(smallState({ answered: 8, status: 'partly' }), mixed),
      '1 svar har försämrats. Alla svar nu: ● 1 förväntas uppnås · ◆ 1 förväntas uppnås delvis · ■ 1 förväntas inte uppnås',
    );
    assert.equal(
      lineOf(smallState({ answered: 8, status: 'met' }), smallState({ answered: 8, status: 'notMet' })),
      '3 svar har försämrats. Alla svar nu: ■ 3 förväntas inte uppnås',
    );
  });

  it('says that nothing has changed only where something could have', () => {
    assert.equal(textOf(first(smallState())).split('\n')[1], 'Inga svar har kommit än');
    assert.equal(textOf(first(smallState({ asked: 0 }))).split('\n')[1], 'Ingen har någon fråga i omgången');
    assert.equal(titleOfWorse(0), 'Inget har ändrats');
    const { round, ...state } = smallState();
    const closed = first({ ...state, round: { ...round, state: 'closed' } });
    assert.equal(textOf(closed).split('\n')[1], 'Inga svar kom in');
  });

  const days: readonly [today: string, said: string, inChannel: string][] = [
    ['2025-09-12', 'Svar senast 15 sep, om 3 dagar', 'Svar senast 15 sep'],
    ['2025-09-14', 'Svar senast i morgon, 15 sep', 'Svar senast 15 sep'],
    ['2025-09-15', 'Svar senast i dag, 15 sep', 'Svar senast 15 sep'],
    ['2025-09-16', 'Svarstiden gick ut 15 sep', 'Svarstiden gick ut 15 sep'],
  ];
  for (const [today, said, inChannel] of days) {
    it(`says on ${today} "${said}" to whoever asks, and "${inChannel}" where it lies for a week`, () => {
      assert.ok(
        textOf(first(smallState(), today, false))
          .split('\n')
          .includes(said),
      );
      assert.ok(textOf(first(smallState(), today)).split('\n').includes(inChannel));
    });
  }

  it('says when it was updated, and once there is a newer one that it is not updated any more', () => {
    const digest = digestOf(summarise(smallState()), {}, undefined, TODAY);
    const editedAt = '2025-09-03T12:32:00.000Z';
    const edited = textOf(digestCard(digest, wording, { editedAt }));
    assert.match(edited.replaceAll('\u00A0', ' '), /^Veckobrev · .* · uppdaterad 3 sep kl\. 14\.32\n/);
    assert.doesNotMatch(edited, /nyare veckobrev/);
    const replaced = digestCard(digest, wording, { editedAt, replacedAt: '2025-09-08T06:00:00.000Z' });
    const said = 'Ett nyare veckobrev kom 8 sep kl. 08.00. Det här uppdateras inte längre.';
    assert.equal(textOf(replaced).replaceAll('\u00A0', ' ').split('\n')[2], said);
  });

  it('that is replaced stays small in a large plan, and says how to see the rest', () => {
    const edited = { editedAt: '2025-09-03T12:32:00.000Z', replacedAt: '2025-09-08T06:00:00.000Z' };
    const card = digestCard(digestOf(summarise(largeState(true)), {}, undefined, TODAY), wording, edited);
    assert.ok(Buffer.byteLength(JSON.stringify(card)) < 25_000);
    assert.match(textOf(card), /till får inte plats\. Du som är .* kan skriva ”status”/);
  });

  it('counts no status that nobody has, and has a symbol only before its word', () => {
    const text = textOf(first(smallState({ answered: 1 })));
    assert.match(text, /\n● \n1 \nförväntas uppnås\n○ \n7 \ninget svar\n/);
    assert.match(text, /\n7 svar saknas\nMängden avfall som eldas minskar\n/);
  });

  it('says how to see what even unfolding has no room for', () => {
    const large = largeState(true);
    const card = first(large);
    const [fold] = elementsOf(card).filter(({ type }) => type === 'Action.ShowCard');
    const [, more] = /^Visa (\d+) mål till$/.exec(String(fold?.title)) ?? [];
    const lines = textOf(fold?.card).split('\n');
    const [, left] = /^(\d+) till får inte plats\. Du som är ansvarig, chef/.exec(lines.at(-1) ?? '') ?? [];
    assert.equal(12 + Number(more) + Number(left), summarise(large).answered);
  });

  it('invites nobody to answer when the round is closed, or when nothing is missing', () => {
    const open = smallState({ answered: 1 });
    assert.match(textOf(first(open)), /Har du frågor kvar\?/);
    const closed = { ...open, round: { ...open.round, state: 'closed' as const } };
    for (const state of [closed, smallState({ answered: 8 })]) {
      assert.doesNotMatch(textOf(first(state)), /Har du frågor kvar\?/);
      assert.match(textOf(first(state)), /Skriv ”veckobrev” efter @Målvakt/);
    }
    assert.doesNotMatch(textOf(first(open, TODAY, false)), /Har du frågor kvar\?|efter @Målvakt/);
  });
});

describe('What a phone shows when questions arrive', () => {
  const [prompt] = promptsOf(ANNA.id, smallState());
  const said = (left: number, insteadOf?: string) => {
    assert.ok(prompt);
    const away = insteadOf === undefined ? undefined : { person: 'bo', name: insteadOf, to: '2025-09-12' };
    return questionsNotice({ ...prompt, insteadOf: away }, left, [], wordingIn('sv')).replaceAll(
      '\u00A0',
      ' ',
    );
  };

  it('says how many, for whom, and by when', () => {
    assert.equal(said(1), 'Du har en fråga att svara på · svar senast 15 sep, om 14 dagar');
    assert.match(said(2), /^Du har två frågor att svara på ·/);
    assert.match(said(13), /^Du har 13 frågor att svara på ·/);
    assert.match(said(2, 'Bo Lind'), /^Du har två frågor att svara på för Bo Lind ·/);
  });

  it('says what has come to somebody who was asked before, in words that fit its kind and number', () => {
    const prompts = [ANNA, BO].flatMap(({ id }) => promptsOf(id, smallState()));
    const added = (...items: string[]) => {
      const some = items.flatMap((item) => prompts.filter(({ expected }) => expected.item.id === item));
      const [first] = some;
      assert.ok(first);
      return questionsNotice(first, 5, some, wordingIn('sv')).split(' · ')[0];
    };
    assert.equal(added('metro'), 'Du har fått ett mål till: Öresundsmetron');
    assert.match(added('charters') ?? '', /^Du har fått ett åtagande till: åtagandet ”/);
    assert.match(added('metro', 'waste') ?? '', /^Du har fått två mål till: Öresundsmetron och målet ”/);
    assert.match(added('metro', 'charters') ?? '', /^Du har fått två frågor till: /);
    assert.equal(added('metro', 'waste', 'charters', 'inquiry'), 'Du har fått fyra frågor till');
  });
});
