import assert from 'node:assert/strict';
import { personalNumber } from '../../../../src/domain/answers/writing/personal-number.ts';
import { saidBy, written } from './written.ts';

describe('A personal identity number in an answer', () => {
  const numbers: readonly [string, string][] = [
    ['with a dash', '811228-9874'],
    ['without one', '8112289874'],
    ['with the century', '19811228-9874'],
    ['of twelve digits without a dash', '198112289874'],
    ['with a long dash', '811228–9874'],
    ['with a no-break hyphen', '811228\u20119874'],
    ['with a blank', '811228 9874'],
    ['of somebody who is a hundred', '121212+1212'],
    ['that is a coordination number', '701063-2391'],
    ['that ends a sentence', '811228-9874.'],
    ['in brackets', '(811228-9874)'],
    ['of somebody who was born on a leap day', '000229-0005'],
  ];
  for (const [title, number] of numbers) {
    it(`is seen ${title}, and its last digits are not said again`, () => {
      const hint = personalNumber(written(`Vi har haft möte med ${number} om saken.`));
      assert.equal(hint?.at, 'happened');
      assert.match(hint?.quote ?? '', /^(19|20)?\d{6}-…$/);
    });
  }

  const others: readonly [string, string][] = [
    ['a day', 'Mötet var 2025-08-31 kl. 10.00.'],
    ['a day without dashes', 'Mötet var 20250831.'],
    ['a period', '20250101-20250831'],
    ['a day and a time', '20250831 1403'],
    ['a day and a year', '811228 2025'],
    ['a diary number', 'STK-2025-1234'],
    ['a diary number of ten digits', 'dnr 811228-9874'],
    ['a diary number by its whole name', 'diarienummer: 8112289874'],
    ['a diary number with letters before it', 'SBN-811228-9874'],
    ['a part of a longer number', '2025/811228-9874'],
    ['a number of an organisation', '212000-1124'],
    ['another number of an organisation', 'org.nr 556036-0793'],
    ['a telephone number', '040-34 10 00'],
    ['a mobile number', 'tel 0701012393'],
    ['an amount', '8112289874 kronor'],
    ['a wrong check digit', '811228-9875'],
    ['a day that does not exist', '811328-9876'],
    ['somebody who is not born yet', '20811228-9874'],
    ['a longer row of digits', '5811228987412'],
    ['an account with dashes', '811228-9874-1'],
    ['a decimal number', '811228.9874'],
  ];
  for (const [title, text] of others) {
    it(`is not ${title}`, () => {
      assert.equal(saidBy(personalNumber, text), undefined);
    });
  }

  it('is seen in an outcome that is put in words', () => {
    const hint = personalNumber(written('Klart.', { value: 'Gäller 811228-9874' }));
    assert.deepEqual(hint, { kind: 'personalNumber', at: 'value', quote: '811228-…', count: 1 });
  });

  it('is counted', () => {
    assert.equal(personalNumber(written('811228-9874 och 701063-2391'))?.count, 2);
  });

  it('is no outcome in digits', () => {
    assert.equal(personalNumber(written('Klart.', { value: 8112289874 })), undefined);
  });
});
