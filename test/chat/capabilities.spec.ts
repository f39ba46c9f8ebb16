import assert from 'node:assert/strict';
import { allCapabilities } from '../../src/chat/capabilities.ts';
import { CUES_EN } from '../../src/chat/grammar/cues-en.ts';
import { CUES_SV } from '../../src/chat/grammar/cues-sv.ts';
import { rightsTable } from '../../src/chat/rights-table.ts';
import { isPleasantry } from '../../src/views/texts/pleasantries.ts';
import { readRightsPage, withRightsTable } from '../docs.ts';

/** A line for each letter, so that those who add some at the same time do not meet. */
const NAMES = `
add-people answer-now approve ask-other awaited
back
close-round close-round-form compiled confirm-answers confirm-plan
deliveries delivery difference digest-settings discard-answers discard-plan
edit-owners edit-person edit-settings end-digest extend-round extend-round-form
follow
hand-over
join
keep keep-apart
move-person
open open-approval open-mending open-round open-round-form owners
people person place-answers place-plan post-summary preview-round publish-form publish-round published-answer published-area withdraw-publication withdraw-publication-form
read-approval remind-people remove-absence remove-person reopen-round reopen-round-form report-file resend
same-person save-absence save-digest-wishes save-draft save-following save-mended save-people save-person save-settings send-back send-reminders set-owners show show-findings show-report show-timeline skip snooze start-from submit
take-back
unchanged unfollow unlist-person
wave-hint whole withdraw-round withdraw-round-form
`;

describe('What can be said and pressed', () => {
  const capabilities = allCapabilities();
  const verbs = capabilities.flatMap((capability) => capability.verbs ?? []);

  const unique: readonly [what: string, names: readonly unknown[]][] = [
    ['id', capabilities.map(({ id }) => id)],
    ['Swedish word', capabilities.map(({ words }) => words.sv)],
    ['English word', capabilities.map(({ words }) => words.en)],
    ['place in help', capabilities.map(({ helpOrder }) => helpOrder)],
    ['verb', verbs.map(({ name }) => name)],
  ];
  for (const [what, names] of unique) {
    it(`has no ${what} twice`, () => {
      assert.ok(names.length > 10);
      assert.deepEqual([...new Set(names)], names);
    });
  }

  it('keeps the names that cards in chats have', () => {
    assert.deepEqual(verbs.map(({ name }) => name).toSorted(), NAMES.trim().split(/\s+/).toSorted());
    const named = ['absence', 'answer', 'help', 'owners'];
    assert.deepEqual(
      named.filter((name) => !capabilities.some(({ id }) => id === name)),
      [],
    );
  });

  it('has a name that fits a phone where it is offered as something to do next', () => {
    const names = capabilities.flatMap(({ asNext, asNextOf }) =>
      [asNext, asNextOf].flatMap((words) => (words ? [words.sv, words.en] : [])),
    );
    assert.ok(names.length > 20);
    assert.deepEqual(
      names.filter((name) => name.length > 18),
      [],
    );
  });

  it('is there for all that the grammar understands without a command', () => {
    const meant = [...CUES_SV, ...CUES_EN].map(({ capability }) => capability);
    const ids = new Set(capabilities.map(({ id }) => id));
    assert.deepEqual(
      [...meant, 'absence', 'history'].filter((id) => !ids.has(id) && !isPleasantry(id) && id !== 'my-unit'),
      [],
    );
  });

  it('is offered by buttons that fit a phone with double text', () => {
    const titles = capabilities.flatMap(({ asNext, asNextOf }) =>
      [asNext, asNextOf].flatMap((words) => (words ? [words.sv, words.en] : [])),
    );
    assert.deepEqual(
      titles.filter(({ length }) => length > 18),
      [],
    );
  });

  it('refuses a way back that leads nowhere', () => {
    const [first] = capabilities;
    assert.ok(first);
    assert.throws(() => rightsTable([{ ...first, undoneBy: 'nothing' }]), /called nothing/);
  });

  it('is in the guide with who may, as the program has it', () => {
    const page = readRightsPage();
    assert.equal(page, withRightsTable(page), 'run npm run docs');
  });
});
