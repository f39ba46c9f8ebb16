/** What a function takes, read from its own source, so that a new text is tested without being registered. */
import { type Expression, type ModuleDeclaration, type Pattern, parse, type Statement } from 'acorn';

/** A parameter by its name, or the names that are taken out of one. */
export type Parameter = { readonly name: string } | { readonly fields: readonly string[] };

/** Parameters in their order; none of a class, of what is built in, or of what is left unnamed. */
export function parametersOf(fn: unknown): readonly Parameter[] {
  const source = String(fn);
  const expression = expressionIn(`(${source})`) ?? methodIn(source);
  if (expression?.type !== 'ArrowFunctionExpression' && expression?.type !== 'FunctionExpression') return [];
  return expression.params.map(parameterOf);
}

/** `name(left, { day })`, as it is compared between the languages; a name that is not used begins with an underscore. */
export function signatureOf(parameters: readonly Parameter[]): string {
  return parameters
    .map((one) => ('name' in one ? one.name.replace(/^_/, '') : `{ ${one.fields.toSorted().join(', ')} }`))
    .join(', ');
}

function expressionIn(source: string): Expression | undefined {
  try {
    return firstExpression(parse(source, { ecmaVersion: 'latest' }).body);
  } catch {
    return undefined;
  }
}

/** `name(left) { … }`, as an object has it. */
function methodIn(source: string): Expression | undefined {
  const object = expressionIn(`({${source}})`);
  const property = object?.type === 'ObjectExpression' ? object.properties[0] : undefined;
  return property?.type === 'Property' ? property.value : undefined;
}

function firstExpression(body: readonly (Statement | ModuleDeclaration)[]): Expression | undefined {
  const [first] = body;
  return first?.type === 'ExpressionStatement' ? first.expression : undefined;
}

function parameterOf(pattern: Pattern): Parameter {
  switch (pattern.type) {
    case 'Identifier':
      return { name: pattern.name };
    case 'AssignmentPattern':
      return parameterOf(pattern.left);
    case 'ObjectPattern':
      return {
        fields: pattern.properties.flatMap((one) => (one.type === 'Property' ? keyName(one.key) : [])),
      };
    default:
      return { fields: [] };
  }
}

function keyName(key: Expression | { readonly type: 'PrivateIdentifier' }): string[] {
  return key.type === 'Identifier' ? [key.name] : [];
}
