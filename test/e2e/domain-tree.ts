// In: two domains. Out: what the first contains and the second does not. libvirt adds much to a domain, and keeps what
// it was given.
import { decode } from '../../data-loader/xml/decode.ts';
import { readXml } from '../../data-loader/xml/events.ts';
import { MACHINES } from './expected-facts.ts';
import { withoutVersion } from './live-facts.ts';

interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
}

/** How many elements a domain has, and each that is not in the other, with what it says. */
export function lostElements(
  ours: string,
  theirs: string,
): { readonly elements: number; readonly lost: readonly string[] } {
  const lost: string[] = [];
  let elements = 0;
  const visit = (mine: Element, others: readonly Element[], trail: string): void => {
    elements += 1;
    const candidates = others.filter(other => isKept(mine, other));
    const best =
      candidates.find(other => mine.children.every(child => other.children.some(one => holds(child, one)))) ??
      candidates[0];
    const path = `${trail}/${describe(mine)}`;
    if (best === undefined) lost.push(path);
    else for (const child of mine.children) visit(child, best.children, path);
  };
  visit(treeOf(ours), [treeOf(theirs)], '');
  return { elements, lost };
}

function holds(mine: Element, other: Element): boolean {
  return isKept(mine, other) && mine.children.every(child => other.children.some(one => holds(child, one)));
}

/** Whether an element is still there with its attributes and text. */
function isKept(mine: Element, other: Element): boolean {
  return (
    mine.name === other.name &&
    mine.text.trim() === other.text.trim() &&
    [...mine.attributes].every(([key, value]) => isSame(key, value, other.attributes.get(key)))
  );
}

/** libvirt replaces a machine's short name by the newest of its versions, and in a started guest the kind of firmware by its file. */
function isSame(key: string, mine: string, other: string | undefined): boolean {
  if (key === 'firmware') return other === undefined || mine === other;
  if (key === 'machine' && other !== undefined) return (MACHINES[mine] ?? mine) === withoutVersion(other);
  return mine === other;
}

function describe({ name, attributes, text }: Element): string {
  const words = [...attributes].map(([key, value]) => ` ${key}="${value}"`);
  return `${name}${words.join('')}${text.trim() === '' ? '' : ` ${text.trim()}`}`;
}

function treeOf(document: string): Element {
  const root: Element = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [root];
  const fault = readXml(decode(new TextEncoder().encode(document)), {
    open(name, attributes) {
      const element: Element = { name, attributes: new Map(attributes), children: [], text: '' };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    text(text) {
      const current = open.at(-1);
      if (current !== undefined) current.text += text;
    },
    close() {
      open.pop();
    },
  });
  if (fault !== undefined) throw new Error(`libvirt's XML does not read: ${fault.reason}`);
  return root.children[0] ?? root;
}
