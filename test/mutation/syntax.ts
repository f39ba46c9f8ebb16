import type { AnyNode } from 'acorn';

/** Where a node stands, as far as it decides what can be mutated there. */
export interface Place {
  readonly parent: AnyNode | undefined;
  /** Its value only decides a branch, so that true and false stand for all that it can be. */
  readonly isTest: boolean;
  /** The whole of the optional chain (`a?.b.c()`) that it is a link of: a link alone cannot be put in parentheses. */
  readonly chain: AnyNode | undefined;
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** What is never looked into: names, and text that is not a value. */
function skippedKeys(node: AnyNode): readonly string[] {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
      return ['source', 'specifiers', 'attributes', 'exported'];
    case 'ExportNamedDeclaration':
      return ['source', 'specifiers', 'attributes'];
    case 'Property':
    case 'PropertyDefinition':
    case 'MethodDefinition':
      return node.computed ? [] : ['key'];
    case 'MemberExpression':
      return node.computed ? [] : ['property'];
    case 'TemplateLiteral':
      return ['quasis'];
    case 'TaggedTemplateExpression':
      return ['quasi'];
    default:
      return [];
  }
}

/** The nodes right below one, in the order of the text. */
export function childrenOf(node: AnyNode): AnyNode[] {
  const skipped = skippedKeys(node);
  return Object.entries(node)
    .filter(([key]) => !skipped.includes(key))
    .flatMap(([, value]: [string, unknown]) => (Array.isArray(value) ? value : [value]))
    .filter(isNode)
    .toSorted((a, b) => a.start - b.start);
}

/** Where a child stands, below a node that stands in a place of its own. */
export function placeBelow(node: AnyNode, place: Place, child: AnyNode): Place {
  return { parent: node, isTest: isTestOf(node, place, child), chain: chainBelow(node, place, child) };
}

function isTestOf(node: AnyNode, place: Place, child: AnyNode): boolean {
  switch (node.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
    case 'ForStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      return node.test === child;
    case 'UnaryExpression':
      return node.operator === '!';
    case 'LogicalExpression':
      return place.isTest && node.operator !== '??';
    default:
      return false;
  }
}

function chainBelow(node: AnyNode, place: Place, child: AnyNode): AnyNode | undefined {
  if (node.type === 'ChainExpression') return node;
  const isLink =
    (node.type === 'CallExpression' && node.callee === child) ||
    (node.type === 'MemberExpression' && node.object === child);
  return isLink ? place.chain : undefined;
}

const COMPARISONS = ['===', '!==', '==', '!=', '<', '<=', '>', '>=', 'in', 'instanceof'];

export function isComparison(node: AnyNode | undefined): boolean {
  return node?.type === 'BinaryExpression' && COMPARISONS.includes(node.operator);
}

/** A statement that is there for what it does: a call whose value nobody takes. */
export function isBareCall(node: AnyNode | undefined): boolean {
  if (node?.type !== 'ExpressionStatement') return false;
  const { expression } = node;
  const done = expression.type === 'AwaitExpression' ? expression.argument : expression;
  if (done.type === 'CallExpression') return done.callee.type !== 'Super';
  return done.type === 'ChainExpression';
}
