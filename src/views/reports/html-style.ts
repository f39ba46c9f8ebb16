import { INK, INKS, RULE } from './docx-styles.ts';

const INK_RULES = Object.entries(INKS)
  .map(([color, ink]) => `.${color}{color:#${ink};fill:#${ink}}`)
  .join('');

/** In the colours of the Word document; legible at 320 px, and on paper. */
export const PAGE_STYLE = `
*{box-sizing:border-box}
body{margin:0 auto;max-width:52rem;padding:1rem;font:1rem/1.5 Arial,Helvetica,sans-serif;color:#${INK};background:#fff;overflow-wrap:anywhere}
header{padding:2rem 0 1rem}
h1,h2,h3,h4,h5,h6{color:#1F4E6B;line-height:1.25;margin:1.6em 0 .5em;hyphens:auto}
h1{font-size:2.2rem;margin:.2em 0}
h2{font-size:1.6rem}
h3{font-size:1.25rem}
h4,h5,h6{font-size:1.05rem}
.board{font-size:1.2rem;margin:0}
.verdict{font-weight:bold}
a{color:#1F4E6B}
.source{font-weight:normal;font-size:.9em;white-space:nowrap}
nav ol{padding-left:1.5rem}
dt{font-weight:bold}
dd{margin:0 0 .5em}
.table{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%}
caption{text-align:left;font-weight:bold;padding:.3em 0}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{text-align:left;vertical-align:top;padding:.4em .6em;border-bottom:1px solid #${RULE};min-width:6em}
thead th{background:#1F4E6B;color:#fff}
tbody th{font-weight:normal}
figure{margin:1rem 0}
figcaption{font-weight:bold;margin-bottom:.5em}
.bar{margin:.5em 0}
.bar svg{display:block;width:100%;height:.8rem}
${INK_RULES}
@media print{body{max-width:none;font-size:10pt}.table{overflow:visible}thead{display:table-header-group}tr,figure{break-inside:avoid}h2,h3,h4,h5,h6{break-after:avoid}thead th{print-color-adjust:exact}}
`;
