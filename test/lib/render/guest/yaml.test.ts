// Tests that every reader of YAML reads the intended values: texts that look like other types, and nesting.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { toYaml, type Yaml } from '../../../../lib/render/guest/yaml.ts';
import { HOSTILE } from '../../../cases/hostile-texts.ts';
import { readYaml, YAML_VERSIONS } from '../../../fixtures/yaml.ts';

const yaml = suite('yaml');

/** As readers of both versions of YAML take a tree that was written; what is not there is not written. */
function assertReadBack(tree: Yaml): void {
  for (const version of YAML_VERSIONS) {
    assert.equal(readYaml(toYaml(tree), version), JSON.parse(JSON.stringify(tree)), version);
  }
}

/** `[text, as it is written, why]`. */
const TEXTS: readonly (readonly [text: string, written: string, why: string])[] = [
  ['virtio', 'virtio', 'a word'],
  ['Europe/Berlin', 'Europe/Berlin', 'the name of a zone'],
  ['pc-q35-7.2', 'pc-q35-7.2', 'the name of a machine'],
  ['no', '"no"', 'Norway'],
  ['NO', '"NO"', 'Norway, louder'],
  ['y', '"y"', 'a short yes'],
  ['on', '"on"', 'a light'],
  ['Null', '"Null"', 'nothing'],
  ['true', '"true"', 'what is true'],
  ['1e3', '"1e3"', 'a number'],
  ['0x1f', '"0x1f"', 'a number to the base of 16'],
  ['1_000', '"1_000"', 'a number of YAML 1.1'],
  ['12:30', '"12:30"', 'a number to the base of 60'],
  ['.inf', '".inf"', 'no number at all'],
  ['2020-01-01', '"2020-01-01"', 'a day'],
  ['8Gi', '"8Gi"', 'a quantity'],
  ['', '""', 'nothing to see'],
  ['-', '"-"', 'a member'],
  ['a: b', '"a: b"', 'a key'],
  ['a #b', '"a #b"', 'a comment'],
  ['*a', '"*a"', 'an alias'],
  ['!a', '"!a"', 'a tag'],
  [' a', '" a"', 'space before'],
  ['a\nb', '"a\\nb"', 'two lines'],
  ['a\u0085b\u2028c\ufeffd\u007f', '"a\\u0085b\\u2028c\\ufeffd\\u007f"', 'what ends a line elsewhere'],
];

for (const [text, written, why] of TEXTS) {
  yaml(`${why}: ${JSON.stringify(text)}`, () => {
    assert.is(toYaml({ key: text }), `key: ${written}\n`);
    assert.is(toYaml({ [text]: 1 }), `${written}: 1\n`);
    assertReadBack({ key: text, list: [text], [text]: 1 });
  });
}

for (const [text, why] of HOSTILE) {
  yaml(`in quotes, ${why}`, () => {
    const written = toYaml({ key: text }).slice('key: '.length, -1);
    assert.not.match(written, /[\n\r\u0085\u2028\u2029]/);
    assert.is(JSON.parse(written), text);
    assertReadBack({ key: text, list: [text] });
  });
}

/** `[tree, as it is written, why]`. */
const TREES: readonly (readonly [tree: Yaml, written: string, why: string])[] = [
  [{ a: { b: { c: true } } }, 'a:\n  b:\n    c: true\n', 'keys within keys'],
  [{ a: [1, 'b'] }, 'a:\n- 1\n- b\n', 'a list'],
  [{ a: [{ b: 1, c: { d: 2 } }, { b: 3 }] }, 'a:\n- b: 1\n  c:\n    d: 2\n- b: 3\n', 'a list of keys'],
  [{ a: [[1, 2], [3]] }, 'a:\n- - 1\n  - 2\n- - 3\n', 'a list of lists'],
  [{ a: [{ b: ['c'] }] }, 'a:\n- b:\n  - c\n', 'a list within a list of keys'],
  [{ a: {}, b: [] }, 'a: {}\nb: []\n', 'nothing in it'],
  [{ a: undefined, b: 1 }, 'b: 1\n', 'what is not there'],
  [{ a: { b: undefined } }, 'a: {}\n', 'nothing left'],
];

for (const [tree, written, why] of TREES) {
  yaml(why, () => {
    assert.is(toYaml(tree), written);
    assertReadBack(tree);
  });
}

yaml.run();
