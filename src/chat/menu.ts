import type { Language } from '../domain/language.ts';
import type { Capability } from './capability.ts';

/** A line of the app's menu in Teams, in one language. */
export interface MenuCommand {
  readonly title: string;
  readonly description: string;
}

/** What the app's menu in Teams lists in one's own chat with Målvakt, or where others read along. */
export function menuOf(
  capabilities: readonly Capability[],
  place: 'personal' | 'shared',
  language: Language,
): readonly MenuCommand[] {
  return capabilities
    .filter(({ menu }) => menu === place || menu === 'anywhere')
    .map(({ words, does, menuSays = does }) => ({
      title: words[language],
      description: menuSays[language].replace(/\.$/, ''),
    }));
}
