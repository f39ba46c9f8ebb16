import type { Language } from '../../domain/language.ts';

/** What is said when something takes longer than Teams waits for it, in Swedish. */
const sv = {
  stillSaving: 'Det du skickade sparas fortfarande',
  stillWorking: 'Jag arbetar fortfarande med det du bad om',
  doNotResend: 'Du behöver inte skicka något igen. Kvittot kommer här.',
  doNotPress: 'Du behöver inte trycka igen. Svaret kommer här.',
  ifItStays: 'Står det här kvar om fem minuter blev det nog inte gjort. Gör då om samma sak.',
  howItWent: 'Det tog tid, men så här gick det',
  youWrote: 'Det här skrev du',
  tryAgain: 'Försök igen',
  trySameAgain: 'Försök igen: skicka samma sak en gång till',
};

const en: typeof sv = {
  stillSaving: 'What you sent is still being saved',
  stillWorking: 'I am still working on what you asked for',
  doNotResend: 'You do not need to send anything again. The receipt will come here.',
  doNotPress: 'You do not need to press again. The answer will come here.',
  ifItStays: 'If you still see this in five minutes, it probably was not done. Then do the same again.',
  howItWent: 'It took a while, and this is how it went',
  youWrote: 'What you wrote',
  tryAgain: 'Try again',
  trySameAgain: 'Try again: send the same thing once more',
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function lateTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
