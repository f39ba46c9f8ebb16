import { writeFile } from 'node:fs/promises';
import { findChromium, Playground } from './playground.ts';
import { newPlace, Program } from './program.ts';
const LOOK = `
  #root * { font-family: "Segoe UI", "Open Sans", Arimo, Arial, sans-serif !important; }
  #root div:has(.ac-adaptiveCard) { background: #ffffff !important; }
  .ac-adaptiveCard { border: 1px solid #e0e0e0; border-radius: 8px; box-shadow: none !important; }
  @media (max-width: 500px) {
    #root div:has(.ac-adaptiveCard) {
      box-sizing: border-box; min-width: 0 !important; max-width: 100% !important; margin-inline: 0 !important;
      padding-inline: 0 !important;
    }
    #root div:has(> .fai-OutputCard) { padding-inline: 22px !important; }
    #root div:has(+ .fai-OutputCard) { display: none; }
  }`;
const SAY = process.argv.slice(2);
const program = new Program(await newPlace());
try {
  const chromium = findChromium(); if (!chromium) throw 1;
  const p = await Playground.open(await program.address(), chromium, 1);
  await p.page.addStyleTag({ content: LOOK });
  await p.cardWith('Hur går det med Öresundsmetron?').waitFor();
  let n = 0;
  const { setTimeout: pause } = await import('node:timers/promises');
  for (const [i, q] of SAY.entries()) {
    const before = await p.cards.count();
    await p.say(q);
    let got = false;
    for (let k = 0; k < 30; k++) { if ((await p.cards.count()) > before) { got = true; break; } await pause(100); }
    await pause(500);
    console.log('\n##', i, q, got ? '' : '(no card)');
    if (got) {
      const card = p.cards.last();
      for (const [s, w] of [['d', 1280], ['p', 360]] as const) {
        await p.page.setViewportSize({ width: w, height: 2600 });
        await pause(700);
        await writeFile(`/tmp/e2e-d/${String(i).padStart(2, '0')}-${s}.png`, await card.screenshot({ animations: 'disabled' }));
      }
      await p.page.setViewportSize({ width: 1280, height: 900 });
      await pause(300);
      console.log((await card.innerText()).replace(/\n+/g, '\n'));
    } else {
      const t = await p.page.locator('#root').innerText();
      console.log(t.slice(-700));
    }
  }
  await p.close();
} finally { await program.cleanUp(); }
