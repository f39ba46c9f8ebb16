/**
 * How a client draws cards: sizes, colours and spacing near those of Teams (light), for the `adaptivecards` package.
 * It is not Teams, whose own renderer nobody has outside of it; it is the one that Teams for desktop and web was made from.
 */
const FONT_SIZES = { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 };

const TEXT = {
  default: { default: '#242424', subtle: '#616161' },
  accent: { default: '#5b5fc7', subtle: '#5b5fc7' },
  good: { default: '#0e700e', subtle: '#0e700e' },
  warning: { default: '#835b00', subtle: '#835b00' },
  attention: { default: '#b10e1c', subtle: '#b10e1c' },
};

function styled(backgroundColor: string) {
  return { backgroundColor, foregroundColors: TEXT };
}

/** @param scale how many times its usual size text has */
export function hostConfig(scale: number) {
  const sizes = Object.entries(FONT_SIZES).map(([name, size]) => [name, size * scale]);
  return {
    fontFamily: '"Segoe UI", "Liberation Sans", Arial, sans-serif',
    fontSizes: Object.fromEntries(sizes),
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    spacing: { small: 4, default: 8, medium: 16, large: 24, extraLarge: 32, padding: 12 },
    separator: { lineThickness: 1, lineColor: '#e0e0e0' },
    supportsInteractivity: true,
    containerStyles: {
      default: styled('#ffffff'),
      emphasis: styled('#f5f5f5'),
      good: styled('#f1faf1'),
      warning: styled('#fef9ee'),
      attention: styled('#fdf3f4'),
      accent: styled('#f0f0fa'),
    },
    actions: {
      maxActions: 6,
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 8, style: 'emphasis' },
    },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { weight: 'default', suffix: ' *', suffixColor: 'attention' },
        optionalInputs: { weight: 'default' },
      },
      errorMessage: { spacing: 'small' },
    },
    textStyles: { heading: { size: 'large', weight: 'bolder' }, columnHeader: { weight: 'bolder' } },
    textBlock: { headingLevel: 2 },
  };
}

/** What a page needs beside the host's settings: buttons that wrap as a row and keep their title on one line, as in Teams. */
export const STYLE = `
  body { margin: 0; padding: 12px; background: #ebebeb; font-family: "Segoe UI", "Liberation Sans", Arial, sans-serif; }
  section { margin: 0 0 12px; box-sizing: border-box; background: #fff; border: 1px solid #d1d1d1; border-radius: 8px; }
  .ac-pushButton {
    font: inherit; font-size: var(--text); font-weight: 600; color: #242424; background: #fff; padding: 5px 11px;
    border: 1px solid #767676; border-radius: 4px; max-width: 100%; box-sizing: border-box; overflow: hidden;
    white-space: nowrap; text-overflow: ellipsis;
  }
  .ac-pushButton.style-positive { color: #fff; background: #5b5fc7; border-color: #5b5fc7; }
  .ac-actionSet > div, .ac-actionSet { flex-wrap: wrap; max-width: 100%; row-gap: 8px; }
  .ac-input, select, input, textarea { font: inherit; font-size: var(--text); max-width: 100%; box-sizing: border-box; }
  .ac-textInput, .ac-multichoiceInput, .ac-dateInput { width: 100%; border: 1px solid #767676; border-radius: 4px; padding: 5px; }
  label p { margin: 0; }
  table { border-collapse: collapse; }
`;
