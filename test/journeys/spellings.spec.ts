import assert from 'node:assert/strict';
import { type Bot, CHANNEL, startBot } from '../bot.ts';
import type { Json } from '../cards.ts';
import { ALEX, AMIRA, openSampleRound } from '../sample-round.ts';

const BOT = { id: '28:malvakt', name: 'Målvakt' };
const AT = '<at>Målvakt</at>';
const mentionOf = (mentioned: Json, text?: string) => ({ type: 'mention', mentioned, text });

describe('Words are understood however Teams spells them', () => {
  let bot: Bot;

  before(async () => {
    bot = await startBot();
    await openSampleRound(bot);
  });
  after(() => bot.close());

  /** What is shown in return, in words. */
  async function answerTo(text: string, rest: Json = {}): Promise<string> {
    const before = bot.connector.sent.length;
    const { status } = await bot.post({
      type: 'message',
      channelId: 'msteams',
      serviceUrl: bot.connector.url,
      conversation: { id: 'a:chat', conversationType: 'personal' },
      from: { id: '29:amira', aadObjectId: AMIRA.id },
      recipient: BOT,
      text,
      ...rest,
    });
    assert.equal(status, 200);
    assert.deepEqual(bot.log.lines, []);
    return JSON.stringify(
      bot.connector.sent.slice(before).map(({ activity: { text, attachments } }) => [text, attachments]),
    );
  }

  const spellings: readonly [what: string, spell: (command: string) => string][] = [
    ['as a paragraph', (command) => `<p>${command}</p>`],
    ['as a paragraph with a class, and lines', (command) => `<p class="x">${command}</p>\r\n<p>&nbsp;</p>\n`],
    ['in a block', (command) => `<div><div><span style="font-size:14px">${command}</span></div></div>`],
    ['in bold', (command) => `<strong>${command}</strong><br/>`],
    ['after a mention', (command) => `${AT} ${command}`],
    ['after a mention and a no-break space', (command) => `${AT}&nbsp;${command}`],
    ['after a numbered mention', (command) => `<at id="0">Målvakt</at>\u00A0${command}`],
    ['before a mention', (command) => `${command} ${AT}`],
    ['between mentions', (command) => `${AT}${command}${AT}`],
    ['in a paragraph with a mention', (command) => `<p>${AT}&nbsp;${command}</p>`],
    ['after a mention and a comma', (command) => `${AT}, ${command}`],
    ['before a comma and a mention', (command) => `${command}, ${AT}`],
    ['after a mention in a sentence that ends in dots', (command) => `${AT}: ${command} …`],
    [
      'below what it answers',
      (command) =>
        `<blockquote itemtype="http://schema.skype.com/Reply"><p>hjälp</p></blockquote><p>${command}</p>`,
    ],
    ['as a quote and nothing else', (command) => `${AT}<blockquote><p>${command}</p></blockquote>`],
    ['after a name written by hand', (command) => `@Målvakt ${command}`],
    ['with blanks without width', (command) => `\u200B${command}\uFEFF\u2060`],
    ['with blanks without width inside', (command) => [...command].join('\u200B')],
    ['with soft hyphens', (command) => command.replace('s', 's\u00AD').replace('m', 'm\u00AD')],
    ['with marks of direction', (command) => `\u200E\u202A${command}\u202C\u200F`],
    ['in decomposed letters', (command) => command.normalize('NFD')],
    ['with no-break spaces', (command) => `\u00A0${command.replace(' ', '\u202F')}\u00A0`],
    ['with entities for letters', (command) => command.replaceAll('å', '&#229;').replaceAll('s', '&#x73;')],
    ['in Swedish quotes', (command) => `”${command}”`],
    ['in straight quotes', (command) => `"${command}".`],
    ['in guillemets', (command) => `»${command}«`],
    ['in capitals, with blanks', (command) => `  ${command.toUpperCase()}\t\n`],
    ['with control characters', (command) => `\u0000${command}\u0007`],
  ];
  for (const [what, spell] of spellings) {
    it(what, async () => {
      for (const command of ['status', 'veckobrev', 'mina mål']) {
        assert.equal(await answerTo(spell(command)), await answerTo(command), command);
      }
    });
  }

  it('with the marks of Markdown, whether or not it says that it is Markdown', async () => {
    for (const text of ['**mina mål**', '_mina_ `mål`', '~~mina~~ **mål**.']) {
      assert.equal(await answerTo(text, { textFormat: 'markdown' }), await answerTo('mina mål'));
      assert.equal(await answerTo(text), await answerTo('mina mål'));
    }
  });

  it('with the bot’s mention told by an entity alone, whatever it is called there', async () => {
    for (const [text, name] of [
      ['<at>Uppföljning</at> status', '<at>Uppföljning</at>'],
      ['<at>Uppföljning </at> status', undefined],
      ['@Uppföljning status', '@Uppföljning'],
    ] as const) {
      const entities = [mentionOf({ id: BOT.id, name: 'Uppföljning' }, name)];
      assert.equal(await answerTo(text, { entities }), await answerTo('status'));
    }
  });

  it('and keep the names of others who are mentioned', async () => {
    const entities = [mentionOf(BOT, AT), mentionOf({ id: '29:anna' }, '<at>Öresundsmetron</at>')];
    const expected = await answerTo('status Öresundsmetron');
    assert.notEqual(expected, await answerTo('status'));
    const text = `${AT} status <at>Öresundsmetron</at>`;
    assert.equal(await answerTo(text, { entities }), expected);
    assert.equal(await answerTo(text), expected);
    assert.equal(await answerTo(text, { recipient: undefined }), expected);
  });

  it('and do not keep the names of other bots that are asked in the same breath', async () => {
    const other = { id: '28:annan', name: 'Annan' };
    const entities = [mentionOf(other, '<at>Annan</at>'), mentionOf(BOT, AT)];
    assert.equal(await answerTo(`<at>Annan</at> ${AT}, status`, { entities }), await answerTo('status'));
  });

  it('and are empty when nothing but a mention and blanks is left', async () => {
    for (const text of [AT, `<p>${AT}&nbsp;</p>`, '\u200B', '<p><br></p>', '<at></at>'])
      assert.match(await answerTo(text), /Meddelandet var tomt/);
  });

  it('and are taken in little time, however they are made', async () => {
    for (const piece of ['<at>', '<', '<p', '&', '&#', '\u200B', '*', '"', '<at>x</at>', '@', '👍\u200D']) {
      await answerTo(piece.repeat(60_000 / piece.length), { textFormat: 'markdown' });
    }
  }).timeout(5_000);

  it('also in a channel', async () => {
    const { text } = await bot.say(ALEX, '<p><at>Målvakt</at>&nbsp;sva\u200Bra</p>', CHANNEL);
    assert.equal(text, (await bot.say(ALEX, 'svara', CHANNEL)).text);
  });
});
