import type { Language } from '../../domain/language.ts';
import { answerTextsIn } from '../answers/texts.ts';
import { deliveryTextsIn } from '../deliveries/texts.ts';
import { statusTextsIn } from '../status/texts.ts';
import { chatTextsIn } from './chat.ts';
import { welcomeTextsIn } from './welcome.ts';

export { problemText } from './problems.ts';

/** The texts of several rooms at once; each room's own are to be preferred. */
export function textsIn(language: Language) {
  return {
    ...answerTextsIn(language),
    ...statusTextsIn(language),
    ...deliveryTextsIn(language),
    ...welcomeTextsIn(language),
    ...chatTextsIn(language),
  };
}
