// In: the text of a file. Out: whether libosinfo refuses the database or crashes because of content that is not a fault
// here.
import { childrenOf, elementsOf, everything, textOf, type Written } from './source.ts';

/** Elements whose text libosinfo needs to come first: no comment, no CDATA section, no element before it. */
const TEXT_FIRST =
  /<(?:x-[^\s>]*|needs-internet|can-pre-install-drivers|can-post-install-drivers)(?:\s[^>]*)?>(?=<(?!\/))/;

/** Whether libosinfo cannot take the file. */
export function isTouchy(text: string): boolean {
  return (
    TEXT_FIRST.test(text) ||
    everything(elementsOf(text)).some(element => isEmptyTranslation(element) || lacksTemplate(element))
  );
}

function isEmptyTranslation(element: Written): boolean {
  return (element.attributes.has('xml:lang') || element.attributes.has('lang')) && textOf(element) === '';
}

/** A script whose template has no element in it: one that only names a URI, or a fragment that does not speak of it. */
function lacksTemplate(element: Written): boolean {
  const templates = childrenOf(element).filter(({ name }) => name === 'template');
  return element.name === 'install-script' && !templates.some(template => childrenOf(template).length > 0);
}
