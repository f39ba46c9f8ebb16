/** What the cards about rounds are made of. */
import type { Language } from '../../domain/language.ts';
import { type Card, fill, type payload } from '../card.ts';
import { escapeMarkdown } from '../format.ts';
import { commonTextsIn } from '../texts/common.ts';

type Payload = ReturnType<typeof payload>;

export interface RoundButton {
  readonly title: string;
  readonly tooltip: string;
  readonly payload: Payload;
}

interface RoundAction extends Omit<RoundButton, 'tooltip'> {
  /** The first thing to do, which sends what is filled in. */
  readonly isFirst?: boolean;
}

export interface RoundField {
  readonly type: 'choice' | 'several' | 'text' | 'date';
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options?: readonly { readonly title: string; readonly value: string }[];
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly error?: string;
  readonly help?: string;
}

interface RoundLook {
  readonly language: Language;
  readonly where?: string;
  readonly title: string;
  readonly notices?: readonly string[];
  readonly lead?: readonly string[];
  readonly facts?: readonly { readonly name: string; readonly value: string }[];
  /** What nobody reads but to compare it: longer than a line, and one word. */
  readonly codes?: readonly { readonly name: string; readonly value: string }[];
  readonly rows?: readonly {
    readonly name: string;
    readonly about: string;
    readonly buttons: readonly RoundButton[];
  }[];
  readonly folds?: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly fields?: readonly RoundField[];
  readonly actions?: readonly RoundAction[];
}

const NO_FIELD = { options: [], placeholder: '', maxLength: 0, error: '', help: '' };

/** All words as they are read; what stands in Markdown is escaped here. `where` and what stands in rows is made up of texts already. */
export function roundCardOf(look: RoundLook): Card {
  const { language, where = '', title, notices = [], lead = [], facts = [], codes = [], rows = [] } = look;
  const { folds = [], fields = [], actions = [] } = look;
  const texts = (all: readonly string[]) => all.map((text) => ({ text: escapeMarkdown(text) }));
  const isRequired = fields.some(({ type }) => type === 'text' || type === 'date');
  return fill('round', {
    language,
    where: escapeMarkdown(where),
    title: escapeMarkdown(title),
    notices: texts(notices),
    lead: texts(lead),
    facts,
    codes,
    rows: rows.map(({ name, about, buttons }) => ({
      name: escapeMarkdown(name),
      about: escapeMarkdown(about),
      buttons: buttons.map((button) => buttonOf(button)),
    })),
    folds: folds
      .filter(({ lines }) => lines.length > 0)
      .map((fold) => ({ title: fold.title, lines: fold.lines.map((text) => ({ text })) })),
    required: isRequired ? commonTextsIn(language).required : '',
    fields: fields.map((field) => ({ ...NO_FIELD, ...field })),
    actions: actions.map(({ isFirst = false, title, payload }) =>
      buttonOf({ title, tooltip: title, payload }, isFirst),
    ),
  });
}

/** An `Action.Execute`, whose answer takes the card's place; or where that is to come below, for all who read the card, an `Action.Submit`. */
function buttonOf({ title, tooltip, payload: data }: RoundButton, isFirst = false): object {
  const style = isFirst ? { style: 'positive' } : {};
  const isBelow = data.verb === 'say' || 'below' in data;
  const said = { title, tooltip, ...style, data, associatedInputs: isFirst && !isBelow ? 'auto' : 'none' };
  const submit = { type: 'Action.Submit', ...said };
  return isBelow ? submit : { ...submit, type: 'Action.Execute', verb: data.verb, fallback: submit };
}
