// In: the facts. Out: schema/osinfo-db-extensions.rng: osinfo-db's own schema with the elements by which a site states
// facts.
import {
  FACT_NAMES,
  FACT_PATTERNS,
  FACTS,
  type FactName,
  isListed,
  isRepeated,
} from '../../lib/policy/facts/fact-values.ts';

/** The text of the schema. */
export function extensionSchema(): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- The schema of osinfo-db, and the x- elements by which a site says what osinfo-db has no words for.
     docs/site-database.md says how to validate with it. Written by "npm run docs" from lib/policy/facts/fact-values.ts. -->
<grammar xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <include href="osinfo.rng"/>
  <define name="product-rel" combine="interleave">
    <interleave>
${FACT_NAMES.map(elementPattern).join('')}    </interleave>
  </define>
</grammar>
`;
}

function elementPattern(name: FactName): string {
  const times = isRepeated(name) ? 'zeroOrMore' : 'optional';
  return `      <${times}>
        <element name="x-${name}">
          <choice>
${legalValues(name)}            <value type="string">unset</value>
          </choice>
        </element>
      </${times}>
`;
}

function legalValues(name: FactName): string {
  if (isListed(name)) return FACTS[name].map(value => `            <value type="string">${value}</value>\n`).join('');
  const pattern = FACT_PATTERNS[name].pattern.source.replace(/^\^|\$$/g, '');
  return `            <data type="string"><param name="pattern">${pattern}</param></data>\n`;
}
