// In: the text of a TypeScript source. Out: the nodes of its syntax tree, parsed by Babel.
import { parse } from '@babel/parser';

/** The parts of Babel's syntax trees that the rules use. */
export interface SyntaxNode {
  readonly type: string;
  readonly name?: unknown;
  readonly start: number;
  readonly end: number;
  readonly loc: { readonly start: { readonly line: number } };
  readonly definite?: boolean;
  readonly computed?: boolean;
  readonly callee?: { readonly type: string };
  readonly arguments?: readonly { readonly type: string }[];
}

/**
 * All nodes of a source, each before its children; if `enter` returns false for a child, it is left out with its
 * children.
 */
export function* nodesOf(text: string, enter: EnterNode = () => true): Generator<SyntaxNode> {
  yield* nodesIn(parse(text, { sourceType: 'module', plugins: ['typescript'] }).program, enter);
}

type EnterNode = (parent: SyntaxNode, key: string) => boolean;

function* nodesIn(value: unknown, enter: EnterNode): Generator<SyntaxNode> {
  if (typeof value !== 'object' || value === null) return;
  const isNode = isSyntaxNode(value);
  if (isNode) yield value;
  for (const [key, child] of Object.entries(value)) {
    if (!/comments$/i.test(key) && (!isNode || enter(value, key))) yield* nodesIn(child, enter);
  }
}

function isSyntaxNode(value: object): value is SyntaxNode {
  return 'type' in value && 'loc' in value;
}
