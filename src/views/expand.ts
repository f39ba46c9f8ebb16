/** How templates are filled: by the library, but that the names in them are looked up at once. */
import { Constant, type Expression, ExpressionFunctions, ExpressionType } from 'adaptive-expressions';
import { Template } from 'adaptivecards-templating';
import { once } from '../domain/once.ts';

/** Built once, when it is first filled: expanding a kept template takes a quarter of the time. */
const built = once((template: object) => new Template(template));

export function expand(template: object, root: object): unknown {
  // In an object, each expression compares its name with every key, whatever the case; in a map it is looked up.
  return built(template).expand({ $root: new Map(Object.entries(root)) });
}

lookUpNames();

/**
 * Nearly all expressions are a bare name (`${title}`), of which the library makes a path, takes that apart by regular expressions, and
 * compares each part with every key of what lies there. What is not found under the very name is left to it.
 */
function lookUpNames(): void {
  const accessor = ExpressionFunctions.standardFunctions.get(ExpressionType.Accessor);
  if (!accessor) throw new Error('adaptive-expressions has no accessor');
  const byPath = accessor.tryEvaluate;
  accessor.tryEvaluate = (expression, state, options) => {
    const value = named(expression, '$data' in state ? state.$data : undefined);
    return value === undefined ? byPath(expression, state, options) : { value, error: '' };
  };
}

function named({ children: [name, of] }: Expression, data: unknown): unknown {
  if (of !== undefined || !(name instanceof Constant) || typeof name.value !== 'string') return undefined;
  if (data instanceof Map) return data.get(name.value);
  return typeof data === 'object' && data !== null && Object.hasOwn(data, name.value)
    ? Reflect.get(data, name.value)
    : undefined;
}
