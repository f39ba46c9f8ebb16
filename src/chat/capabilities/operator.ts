import { operatorTextsIn } from '../../views/texts/operator.ts';
import type { Capability } from '../capability.ts';
import { operatorTopic } from '../grammar/operator-words.ts';
import { text } from '../turn.ts';

/** What is done at a terminal, and by whom: asked for in the chat, it is told and never done. */
export const operator: Capability = {
  id: 'operator',
  words: { sv: 'arkiv', en: 'archive' },
  does: {
    sv: 'Säger hur allt om en post tas ut för arkivet, hur en person raderas och hur säkerhetskopior görs.',
    en: 'Tells how everything about an item is taken out for the archive, how a person is erased, and how backups are made.',
  },
  right: 'status',
  place: 'anywhere',
  helpOrder: 98,
  async say({ wording }, { said = '' }) {
    return text(operatorTextsIn(wording.language)[operatorTopic(said)]);
  },
};
