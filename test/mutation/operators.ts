import type { AnyNode, CallExpression, ChainExpression, LogicalExpression, MemberExpression } from 'acorn';
import { isBareCall, isComparison, type Place } from './syntax.ts';

/** One change of the text, and the node whose text is switched for it: the smallest that can stand in parentheses. */
export interface Edit {
  readonly host: AnyNode;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const SWAPPED_OPERATORS: Readonly<Record<string, readonly string[]>> = {
  '===': ['!=='],
  '!==': ['==='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '+=': ['-='],
  '-=': ['+='],
  '*=': ['/='],
  '??=': ['&&='],
  '++': ['--'],
  '--': ['++'],
};

const SWAPPED_METHODS = new Map(
  [
    ['some', 'every'],
    ['startsWith', 'endsWith'],
    ['toLowerCase', 'toUpperCase'],
    ['toLocaleLowerCase', 'toLocaleUpperCase'],
    ['min', 'max'],
    ['trimStart', 'trimEnd'],
  ].flatMap(([one = '', other = '']) => [
    [one, other],
    [other, one],
  ]),
);

const REMOVED_METHODS = ['filter', 'slice', 'sort', 'toSorted', 'reverse', 'toReversed', 'trim', 'substring'];

/** All changes that are made at a node: what Stryker makes, and bare calls left out, which it does not. */
export function editsAt(node: AnyNode, place: Place, source: string): Edit[] {
  const host = place.chain ?? node;
  const whole = (text: string): Edit => ({ host, start: node.start, end: node.end, text });
  return [...forced(node, place).map(whole), ...ownEdits(node, place, source, whole)];
}

/** True and false in place of what decides; not where the one would be the same as another mutant's. */
function forced(node: AnyNode, { parent, isTest }: Place): string[] {
  if (!isTest && !isComparison(node)) return [];
  if (node.type === 'Literal') return [];
  if (parent?.type === 'LogicalExpression' && parent.operator === '&&') return ['true'];
  if (parent?.type === 'LogicalExpression' && parent.operator === '||') return ['false'];
  if (parent?.type === 'UnaryExpression') return [];
  const isLoop = parent?.type === 'ForStatement' || parent?.type.endsWith('WhileStatement');
  return isLoop ? ['false'] : ['true', 'false'];
}

function ownEdits(node: AnyNode, place: Place, source: string, whole: (text: string) => Edit): Edit[] {
  switch (node.type) {
    case 'BinaryExpression':
      return isJoining(node) ? [] : swapped(node, node.left.end, node.operator, source);
    case 'LogicalExpression':
      return [whole(swappedLogic(node, source))];
    case 'AssignmentExpression':
      return swapped(node, node.left.end, node.operator, source);
    case 'UpdateExpression':
      return swapped(node, node.prefix ? node.start : node.argument.end, node.operator, source);
    case 'UnaryExpression': {
      const argument = source.slice(node.start + 1, node.end);
      return node.operator === '!' || node.operator === '-' ? [whole(`(${argument})`)] : [];
    }
    case 'Literal':
    case 'TemplateLiteral':
      return isNamed(place.parent) || isDirective(place.parent) ? [] : literals(node, source).map(whole);
    case 'ArrayExpression':
      return node.elements.length > 0 ? [whole('[]')] : [];
    case 'ObjectExpression':
      return node.properties.length > 0 ? [whole('{}')] : [];
    case 'ArrowFunctionExpression':
      return emptiedArrow(node.body);
    case 'BlockStatement':
      return isWorthEmptying(node, place.parent) ? [whole('{}')] : [];
    case 'ExpressionStatement':
      return isBareCall(node) ? [whole(';')] : [];
    case 'CallExpression':
      return methodEdits(node, place.chain ?? node, source);
    case 'ChainExpression':
      return links(node, source);
    default:
      return [];
  }
}

/** Putting texts together is no arithmetic: a minus there only ever makes NaN. */
function isJoining(node: AnyNode): boolean {
  if (node.type !== 'BinaryExpression' || node.operator !== '+') return false;
  return [node.left, node.right].some(
    (side) => side.type === 'TemplateLiteral' || (side.type === 'Literal' && typeof side.value === 'string'),
  );
}

function swapped(host: AnyNode, from: number, operator: string, source: string): Edit[] {
  const start = source.indexOf(operator, from);
  const others = SWAPPED_OPERATORS[operator] ?? [];
  return others.map((text) => ({ host, start, end: start + operator.length, text }));
}

/** In parentheses, for `??` takes no `&&` beside it, and `&&` would bind more tightly than what it replaces. */
function swappedLogic({ left, right, operator }: LogicalExpression, source: string): string {
  const [one, other] = [left, right].map(({ start, end }) => `(${source.slice(start, end)})`);
  return `${one} ${operator === '&&' ? '||' : '&&'} ${other}`;
}

/** A text beside `===` only names a case; to empty it would be the same as to force the comparison to false. */
function isNamed(parent: AnyNode | undefined): boolean {
  return isComparison(parent) || parent?.type === 'ImportExpression';
}

function isDirective(parent: AnyNode | undefined): boolean {
  return parent?.type === 'ExpressionStatement';
}

function literals(node: AnyNode, source: string): string[] {
  if (node.type === 'TemplateLiteral') return node.end - node.start > 2 ? ["''"] : [];
  if (node.type !== 'Literal') return [];
  if (typeof node.value === 'boolean') return [String(!node.value)];
  if (typeof node.value === 'string') return [node.value === '' ? "'mutated'" : "''"];
  return node.regex ? withoutAnchors(source.slice(node.start, node.end), node.regex.pattern) : [];
}

function withoutAnchors(literal: string, pattern: string): string[] {
  const flags = literal.slice(pattern.length + 1);
  return [
    ...(/^\^./.test(pattern) ? [`/${pattern.slice(1)}${flags}`] : []),
    ...(/[^\\]\$$/.test(pattern) ? [`/${pattern.slice(0, -1)}${flags}`] : []),
  ];
}

/** An arrow that only compares is already forced to false. */
function emptiedArrow(body: AnyNode): Edit[] {
  if (body.type === 'BlockStatement' || isComparison(body)) return [];
  return [{ host: body, start: body.start, end: body.end, text: 'undefined' }];
}

/** Not where that is another mutant already: a branch that is never taken, a bare call left out. */
function isWorthEmptying(node: AnyNode, parent: AnyNode | undefined): boolean {
  if (node.type !== 'BlockStatement' || node.body.length === 0) return false;
  if (node.body.length === 1 && isBareCall(node.body[0])) return false;
  if (parent?.type === 'IfStatement' && parent.consequent === node && !parent.alternate) return false;
  return !hasSuper(node.body);
}

function hasSuper(body: readonly AnyNode[]): boolean {
  return body.some(
    (statement) =>
      statement.type === 'ExpressionStatement' &&
      statement.expression.type === 'CallExpression' &&
      statement.expression.callee.type === 'Super',
  );
}

function methodEdits(node: CallExpression, host: AnyNode, source: string): Edit[] {
  const { callee } = node;
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier' || callee.computed)
    return [];
  const { name, start, end } = callee.property;
  const other = SWAPPED_METHODS.get(name);
  if (other) return [{ host, start, end, text: other }];
  if (!REMOVED_METHODS.includes(name)) return [];
  return [{ host, start: dotBefore(callee, source), end: node.end, text: '' }];
}

function dotBefore({ property, optional }: MemberExpression, source: string): number {
  return source.lastIndexOf(optional ? '?.' : '.', property.start);
}

/** Every `?.` of a chain made a plain step, the last first. */
function links(chain: ChainExpression, source: string): Edit[] {
  const found: Edit[] = [];
  let link: AnyNode = chain.expression;
  while (link.type === 'MemberExpression' || link.type === 'CallExpression') {
    const before: AnyNode = link.type === 'MemberExpression' ? link.object : link.callee;
    if (link.optional) {
      const start = source.indexOf('?.', before.end);
      const text = link.type === 'MemberExpression' && !link.computed ? '.' : '';
      found.push({ host: chain, start, end: start + 2, text });
    }
    link = before;
  }
  return found;
}
