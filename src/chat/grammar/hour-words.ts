/** From when to when somebody works, or is to get messages: "vi jobbar 8 till 16", "our office hours are 8 to 5". */

const CLOCK = String.raw`\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m)?`;
const BETWEEN_CLOCKS = String.raw`${CLOCK} ?(?:[–—-]|till|to|och|and|until) ?(?:kl\.? ?)?${CLOCK}`;
const RANGE = new RegExp(String.raw`\b${BETWEEN_CLOCKS}(?![\p{L}\d])`, 'u');
/** The same without "arbetstid", where nothing else is said: "vi jobbar 8 till 16". */
export const AT_WORK = new RegExp(
  String.raw`^(?:vi|alla|kommunen|kontoret|we|everybody|everyone) (?:jobbar|arbetar|har öppet|är här|work|are open|are here)(?: (?:bara|mellan|från|kl\.?|klockan|from|between|only))* (?:${BETWEEN_CLOCKS})$`,
  'u',
);
/** "skicka påminnelser bara mellan 9 och 15" */
export const SENT_BETWEEN = new RegExp(
  String.raw`^(?=.*(?<!\p{L})(?:meddelande|påminn|utskick|message|remind)).*(?<!\p{L})(?:bara|endast|only)(?!\p{L}).* (?:${BETWEEN_CLOCKS})$`,
  'u',
);
/** "skicka inga meddelanden före kl. 8": which hours they may be sent is shown, so that it can be chosen. */
export const NOT_SENT =
  /(?<!\p{L})(?:inga|inget|inte|aldrig|no|not|never|don['’]t)(?!\p{L}).*(?<!\p{L})(?:meddelande\p{L}*|påminn\p{L}*|utskick\p{L}*|notis\p{L}*|messages?|remind\p{L}*|notifications?).*(?<!\p{L})(?:före|innan|efter|before|after) (?:kl\.? ?|klockan )?(?:\d{1,2}(?:[:.]00)?(?: ?[ap]\.?m)?|sju|åtta|nio|tre|fyra|fem|sex|seven|eight|nine|three|four|five|six)$/u;

/** "8 to 5" ends in the afternoon. */
export function rangeIn(words: string): string | undefined {
  const range = RANGE.exec(words)?.[0]
    .replace(/ ?[ap]\.?m/gu, '')
    .replace(/(?<=\d) ?\p{L}[\p{L}. ]* ?(?=\d)/u, '–');
  const [, start, end] = /^(\d+).*?[–—-] ?(\d+)/u.exec(range ?? '') ?? [];
  if (!range || Number(end) > Number(start) || Number(end) >= NOON) return range;
  return range.replace(/([–—-] ?)\d+/u, `$1${Number(end) + NOON}`);
}

const NOON = 12;
