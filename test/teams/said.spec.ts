import assert from 'node:assert/strict';
import { wordsOf } from '../../src/teams/said.ts';

const BOT = { id: '28:malvakt', name: 'Målvakt' };
const AT = '<at>Målvakt</at>';

describe('The words of a message', () => {
  const words = (text: string, rest: object = {}) => wordsOf({ text, entities: [], recipient: BOT, ...rest });

  const cases: readonly [text: string, words: string][] = [
    ['värdet < 5', 'värdet < 5'],
    ['värdet <5 och >3', 'värdet <5 och >3'],
    ['a<b och b>c', 'a<b och b>c'],
    ['<status>', '<status>'],
    ['<pris> och <program>', '<pris> och <program>'],
    ['x &lt; 5 &amp; y &gt; 3', 'x < 5 & y > 3'],
    ['R&D och &okänd; &#0; &#xFFFFFFF;', 'R&D och &okänd; &#0; &#xFFFFFFF;'],
    ['&amp;lt;', '&lt;'],
    ['&aring;&Auml;&#246;', 'åÄö'],
    ['<p>en</p><p>två</p>', 'en  två'],
    ['en<br>två', 'en två'],
    ['o<b>li</b>ka', 'olika'],
    [`${AT}status`, 'status'],
    [`<at>Målvakt status`, 'Målvakt status'],
    [`Målvakt</at> status`, 'Målvakt status'],
    ['<at><at>Målvakt</at></at> status', 'status'],
    ['<AT id="0">MÅLVAKT</AT> status', 'status'],
    [`<at>Ma\u030Alvakt</at> status`, 'status'],
    [`<at>Anna Ek</at> ${AT} ägare`, 'Anna Ek   ägare'],
    [`${AT} ägare <at>Anna Ek</at>`, 'ägare Anna Ek'],
    ['<at>Annat namn</at> status', 'status'],
    ['@Målvakt, status', 'status'],
    ['@målvakt', ''],
    ['@Målvakten status', '@Målvakten status'],
    [`${AT}, status`, 'status'],
    [`\u200B${AT}\u00A0: status`, 'status'],
    [`Hej ${AT}, status`, 'Hej  , status'],
    ['\u200F@Målvakt; status', 'status'],
    [
      '<blockquote itemtype="http://schema.skype.com/Reply"><b>Målvakt</b><p>Fråga 1</p></blockquote><p>x</p>',
      'x',
    ],
    ['<blockquote>a <blockquote>b</blockquote> c</blockquote>d', 'd'],
    [`${AT}<blockquote>status</blockquote>`, 'status'],
    ['<blockquote>status', 'status'],
    ['<quoted messageId="1"/> status', 'status'],
    ['status **fet** _x_', 'status **fet** _x_'],
  ];
  for (const [text, expected] of cases) {
    it(`of ${JSON.stringify(text)} are ${JSON.stringify(expected)}`, () => {
      assert.equal(words(text), expected);
    });
  }

  it('leave out whom an entity says to be the bot, and keep the others by name', () => {
    const entities = [
      { mentioned: { id: '29:anna' }, text: '<at>Anna &amp; Bo</at>' },
      { mentioned: { id: BOT.id }, text: '<at>Uppföljning</at>' },
    ];
    const text = '<at>Anna &amp; Bo</at> <at>Uppföljning</at> ägare';
    assert.equal(words(text, { entities }), 'Anna & Bo   ägare');
    assert.equal(
      words('<at>Anna &amp; Bo</at> status', { entities, recipient: { id: BOT.id } }),
      'Anna & Bo status',
    );
  });

  it('have no marks when they are Markdown, but those within a word', () => {
    assert.equal(
      words('**fet** _kursiv_ `kod` ~~x~~ a_b 2*3', { textFormat: 'markdown' }),
      'fet kursiv kod x a_b 2*3',
    );
  });
});
