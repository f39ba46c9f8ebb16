import { withPlainDays } from '../chat/grammar/setting-words.ts';
import { changeSettings, showSettings } from '../commands/change-settings.ts';
import { dayIn } from '../domain/dates.ts';
import type { Settings } from '../domain/settings.ts';
import { isSettingName, SETTING_NAMES, type SettingsWish } from '../domain/settings-wish.ts';
import { faultText, settingsLines } from '../views/settings.ts';
import { settingsTextsIn } from '../views/settings-texts.ts';
import { terminalTextsIn } from '../views/texts/terminal.ts';
import { type Output, type Run, UsageError } from './run.ts';

/** Shows what applies to everybody, or changes it: `settings hours=7–16 council="2026-10-22, 2026-11-19"`. */
export async function runSettings({ words, actor, wording, deps }: Run): Promise<Output> {
  if (words.length === 0) return shown(await showSettings(actor, deps));
  const today = dayIn(deps.timezone, deps.clock.now());
  const wish = withPlainDays(wishOf(words, wording.language), today);
  const done = await changeSettings(actor, { wish }, deps);
  if (done.outcome === 'changed') return shown(done.after);
  const faults = done.outcome === 'invalid' ? done.faults : [];
  return {
    lines: faults.map((fault) => `${fault.at}: ${faultText(fault, wording)}`).join('\n'),
    json: { faults },
    hasFailed: true,
  };

  function shown(settings: Settings): Output {
    return { lines: settingsLines(settings, SETTING_NAMES, wording), json: settings };
  }
}

/** @throws UsageError for what is no `name=value`, a name that is none, and one that is given twice */
function wishOf(words: readonly string[], language: Run['wording']['language']): SettingsWish {
  const t = terminalTextsIn(language);
  const wish: Partial<Record<keyof SettingsWish, string>> = {};
  for (const word of words) {
    const [name = '', ...value] = word.split('=');
    if (!isSettingName(name) || value.length === 0 || wish[name] !== undefined)
      throw new UsageError(
        settingsTextsIn(language).writeSetting(word, t.usageOf.settings, SETTING_NAMES.join(', ')),
      );
    wish[name] = value.join('=');
  }
  return wish;
}
