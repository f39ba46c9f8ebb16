import { Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import type { ReportPlot } from './blocks.ts';
import { FONT, INK, INKS } from './docx-styles.ts';

/** In pixels: as wide as the text, and as high as its bars need. */
const CHART = { width: 600, around: 40, bar: 34 } as const;
const CHART_FONT = { name: FONT, size: 9, color: INK };

/** A chart of Word's own, which it draws again where somebody changes a number; whoever cannot see it has its words and its table. */
export function chartParagraph({ title, alt, bars }: ReportPlot): Paragraph {
  const values = bars.map(({ value }) => value);
  const chart = new ChartRun({
    type: 'bar',
    categories: bars.map(({ label }) => label),
    series: [
      {
        name: title,
        values,
        colors: bars.map(({ color }) => INKS[color]),
        pointLabels: bars.map(({ shown }) => ({ text: shown, font: CHART_FONT })),
      },
    ],
    gapWidth: 60,
    legend: false,
    font: { name: FONT, color: INK },
    chartArea: { border: 'none' },
    categoryAxis: { reverseOrder: true, font: CHART_FONT },
    valueAxis: { visible: false, gridlines: false, ...(Math.min(...values) < 0 ? {} : { minimum: 0 }) },
    transformation: { width: CHART.width, height: CHART.around + CHART.bar * bars.length },
    altText: { name: title, title, description: alt },
  });
  return new Paragraph({ keepNext: true, children: [chart] });
}
