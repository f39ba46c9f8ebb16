/** Whom the words of a question name: a unit or a person that what is asked about belongs to. */
import { personNamed, unitNamed, unitSaid } from '../domain/people/named.ts';
import type { NamedItem } from '../domain/status/question.ts';
import { OF_MANY } from './grammar/by-itself.ts';
import { isNarrow } from './grammar/filters.ts';
import type { Intent } from './grammar/intent.ts';
import { narrowedTo } from './of-items.ts';
import { areaOffered } from './of-several.ts';
import type { Asked, Found } from './reading.ts';
import { subjectIn } from './subject.ts';
import { isWholeName, somebodyIn, unitInEnglish, unitTranslated } from './units-said.ts';

export function ofOwners({ intent, people, talk }: Asked): Intent | undefined {
  const unit = unitNamed(intent.subject, people);
  // "näringsliv då?" after a unit is another unit.
  const isAnother = intent.isContinuing === true && talk?.filter?.unit !== undefined;
  if (unit && (unit.isWhole || isAnother || intent.isOfUnit))
    return narrowedTo(intent, { ...intent.filter, unit: unit.unit }, talk);
  const person = personNamed(intent.subject, people);
  return person?.isWhole
    ? narrowedTo(intent, { ...intent.filter, person: person.person.id }, talk)
    : undefined;
}

export async function ofOwnersAmongWords({
  intent,
  people,
  talk,
  subject,
  turn,
}: Found): Promise<Intent | undefined> {
  const said = unitSaid(intent.subject, people);
  if (
    said &&
    !unitSaid(said.beside, people) &&
    (await subjectIn(said.beside, turn)).named.items.length === 0 &&
    !(await isWholeName(said.words, turn))
  )
    return narrowedTo(intent, { ...intent.filter, unit: said.unit }, talk);
  const translated = unitInEnglish(intent.subject, people);
  if (translated !== undefined) return narrowedTo(intent, { ...intent.filter, unit: translated }, talk);
  if (subject.named.items.length > 0) return undefined;
  const unit = unitNamed(subject.telling, people);
  if (unit?.isWhole) return narrowedTo(intent, { ...intent.filter, unit: unit.unit }, talk);
  const somebody = somebodyIn(subject.telling, people);
  return somebody?.isWhole
    ? narrowedTo(intent, { ...intent.filter, person: somebody.person.id }, talk)
    : undefined;
}

/** "vad har de på ekonomi inte lämnat in": a unit answers, and no item that has the word in its name; "and in finance?" after that is one. */
export function ofWhoeverIsToAnswer({ intent, people, talk, subject }: Found): Intent | undefined {
  const { capability, filter, isContinuing } = intent;
  // "hur många har svarat?", "och på ekonomi?"
  const isOfAll = isContinuing === true && talk?.capability === 'count' && !isNarrow(filter ?? {});
  const isOfAnswers =
    capability === 'missing' || (capability === 'count' && (filter?.isAnswered === true || isOfAll));
  const isOfUnits = isContinuing && talk !== undefined && !talk.filter?.below;
  if (!isOfAnswers || (areaOffered(subject.named) && !isOfUnits)) return undefined;
  const unit = unitNamed(subject.telling, people)?.unit ?? unitTranslated(subject.telling, people);
  return unit === undefined ? undefined : narrowedTo(intent, { ...filter, unit }, talk);
}

/** "bara hemvården", of a list: what is listed is narrowed by whose it is, before by one thing that has the word. */
export function ofOwnersListed({ intent, people, talk, subject }: Found): Intent | undefined {
  if (!intent.isNarrowing || subject.named.items.some(({ item }) => item.kind === 'area')) return undefined;
  const unit = unitNamed(subject.telling, people) ?? unitNamed(intent.subject, people);
  return unit && narrowedTo(intent, { ...intent.filter, unit: unit.unit }, talk);
}

/** "hur går det för hemvården": a unit that is called so, where no item has the word itself in its name. */
export function ofUnitItGoesFor({
  intent,
  people,
  talk,
  subject: { words, named },
  turn,
}: Found): Intent | undefined {
  const unit = intent.isForUnit ? unitNamed(words, people) : undefined;
  const choices = [...named.items, ...named.unclear.flatMap((one) => one.choices)];
  const isCalled = ({ plan, item }: NamedItem) =>
    item.kind === 'area' ||
    turn.deps.findItems(plan, words).some(({ item: { id }, fit }) => id === item.id && fit !== 'part');
  if (!unit || choices.some(isCalled)) return undefined;
  return narrowedTo(intent, { ...intent.filter, unit: unit.unit }, talk);
}

/** By a part of the name of a unit or a person, where nothing else is called so. */
export function ofOwnersInPart({ intent, people, talk, subject: { named } }: Found): Intent | undefined {
  if (named.items.length > 0) return undefined;
  const unit = unitNamed(intent.subject, people);
  if (unit) return narrowedTo(intent, { ...intent.filter, unit: unit.unit }, talk);
  // "how is the preschool doing"
  const isOfUnit =
    /^\S+$/u.test(intent.subject) && (intent.capability === 'status' || OF_MANY.has(intent.capability));
  const translated = isOfUnit ? unitTranslated(intent.subject, people) : undefined;
  if (translated !== undefined && intent.language === 'en')
    return narrowedTo(intent, { ...intent.filter, unit: translated }, talk);
  const person = personNamed(intent.subject, people);
  return person && narrowedTo(intent, { ...intent.filter, person: person.person.id }, talk);
}
