/** That something is not to be done: "stäng inte omgången", "we shouldn't close the round yet". */

/** What would be done, and must not be shown as if it had been asked for. */
const DONE = new Set('round remind summary reopen approve hand-over mend import report publish'.split(' '));

const VERBS =
  'stäng(?:a|er)?|avsluta|lås(?:a)?|stoppa|öppna|starta|förläng(?:a)?|flytta|skjut(?:a)?|dra|ta|återkalla|ångra|påminn(?:a)?|skicka|posta|publicera|godkänn(?:a)?|lämna|rätta|läs|importera|exportera|dela';
const MANNERS = '(?:(?:nej|ok|okej|men|du|snälla|vänta|no|please|wait|but|so|well)[ ,]+)*';

/** Each leaves what is not to be done, as an order: the verb, and the rest. */
const ORDERS: readonly RegExp[] = [
  new RegExp(
    `^${MANNERS}(${VERBS})(?: (?:absolut|verkligen|helst|bara|för guds skull))? (?:inte|ej|aldrig|inga)(?!\\p{L})(.*)$`,
    'iu',
  ),
  new RegExp(`^${MANNERS}(${VERBS}) (?=(?:ingen|inget)(?!\\p{L}))(.*)$`, 'iu'),
  new RegExp(`^${MANNERS}(?:vänta|avvakta|dröj|håll inne)(?: lite)? med att (\\p{L}+)(.*)$`, 'iu'),
  new RegExp(`^${MANNERS}(?:wait (?:with|before)|hold off(?: on)?) (publish|remind|open|send)ing(.*)$`, 'iu'),
  /^(?:vi|jag|man|ni|du) (?:ska|skall|vill|får|bör|behöver|tänker|kommer) (?:inte|ej)(?: att)? (\p{L}+)(.*)$/iu,
  new RegExp(`^${MANNERS}(?:don['’]?t|do not|never) (?!you(?!\\p{L}))(\\p{L}+)(.*)$`, 'iu'),
  /^(?:we|i|you) (?:shouldn['’]?t|should not|won['’]?t|will not|mustn['’]?t|must not|(?:don['’]?t|do not) (?:want|need) to|are not going to|am not going to) (\p{L}+)(.*)$/iu,
];

/** "påminn inte Anna" leaves her out, and "påminn inte dem som har svarat" says who is left: only where nobody is meant is nobody reminded. */
const NOBODY =
  /^(?:(?:nu|än|ännu|i ?dag|längre|någon|nån|alla|folk(?:et)?|dem|dom|de|om|det|anyone|anybody|everyone|everybody|people|them|yet|now|today|any ?more)[ ,]*)*$/iu;

/** The order that is not to be followed, in words without the not; undefined where the words are none. */
export function orderNegated(plain: string): string | undefined {
  for (const pattern of ORDERS) {
    const [, verb, rest = ''] = pattern.exec(plain) ?? [];
    if (verb !== undefined)
      return `${verb} ${rest.trim()}`
        .replace(/ ingen /iu, ' en ')
        .replace(/ inget /iu, ' ett ')
        .trim();
  }
  return undefined;
}

/** Whether an order is one that is left undone when it is negated. */
export function isLeftUndone(capability: string, order: string): boolean {
  if (capability === 'remind') return NOBODY.test(order.replace(/^\p{L}+/u, '').trim());
  return DONE.has(capability);
}
