// In: an entity. Out: the content of its files: elements with all their attributes and texts. Rows of intended.ts use
// it, because a record contains the meaning of a text and not its spelling.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../../data-loader/index.ts';
import { decode } from '../../data-loader/xml/decode.ts';
import { readXml } from '../../data-loader/xml/events.ts';
import type { Question } from './answers.ts';

/** An element as it is written. */
export interface Written {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Texts and elements, in order; texts that follow each other are one. */
  readonly content: readonly (string | Written)[];
}

/** The text of a file of the database. */
export function fileText({ layer, file }: Place, question: Question): string {
  return readFileSync(join(question[layer] ?? '', file), 'utf8');
}

/** The text of everything in an element. */
export function textOf({ content }: Written): string {
  return content.map(part => (typeof part === 'string' ? part : textOf(part))).join('');
}

/** The elements right in an element. */
export function childrenOf({ content }: Written): readonly Written[] {
  return content.filter(part => typeof part !== 'string');
}

/** An element and every element in it. */
export function everything(element: Written): readonly Written[] {
  return [element, ...childrenOf(element).flatMap(everything)];
}

/** A document as elements, as far as it is XML. */
export function elementsOf(text: string): Written {
  return read(text).root;
}

function read(text: string): { readonly root: Written; readonly isXml: boolean } {
  const top = { name: '', attributes: new Map<string, string>(), content: [] as (string | Written)[] };
  const open = [top];
  const fault = readXml(decode(new TextEncoder().encode(text)), {
    open: (name, attributes) => {
      const element = { name, attributes: new Map(attributes), content: [] as (string | Written)[] };
      open.at(-1)?.content.push(element);
      open.push(element);
    },
    text: more => {
      const content = open.at(-1)?.content;
      const last = content?.at(-1);
      if (typeof last === 'string') content?.splice(-1, 1, last + more);
      else content?.push(more);
    },
    close: () => {
      open.pop();
    },
  });
  return { root: childrenOf(top)[0] ?? top, isXml: fault === undefined };
}

/** Whether two texts are the same XML but for comments and for white space that only sets elements apart. */
export function isSameXml(one: string, other: string): boolean {
  const [a, b] = [read(one), read(other)];
  return a.isXml && b.isXml && canonical(a.root) === canonical(b.root);
}

function canonical(element: Written): string {
  const attributes = [...element.attributes].sort().map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  const texts = element.content.filter(part => typeof part === 'string');
  const isLayout = texts.length < element.content.length && texts.every(text => text.trim() === '');
  const content = isLayout ? childrenOf(element) : element.content;
  const inside = content.map(part => (typeof part === 'string' ? JSON.stringify(part) : canonical(part)));
  return `${element.name}(${attributes.join()}){${inside.join()}}`;
}
