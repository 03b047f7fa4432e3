// Texts in several languages: which tags serve a reader, which text is chosen, and what is taken out for one language.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readTranslatable } from '../../../data-loader/parse/builder.ts';
import { expandLanguages, inLanguages, languageTag, translationsIn } from '../../../data-loader/store/translations.ts';
import { LANGUAGE_TAGS, READERS, TRANSLATIONS } from '../../cases/values.ts';
import { fileAt, os } from '../../fixtures/records.ts';

const test = suite('translations');

for (const [written, tag] of LANGUAGE_TAGS) {
  test(`the language ${JSON.stringify(written)} is ${JSON.stringify(tag)}`, () => {
    assert.is(languageTag(written), tag);
  });
}

for (const [languages, tags, why] of READERS) {
  test(`a reader of ${JSON.stringify(languages)}: ${why}`, () => {
    assert.equal(expandLanguages(languages), tags);
  });
}

/** What comes of an OS that is read with all languages. */
function read(content: string, keepsTranslations = true) {
  const bytes = Buffer.from(`<libosinfo>${os('a', content)}</libosinfo>`);
  const [record] = readTranslatable(fileAt('os/example.org/a.xml'), [bytes], keepsTranslations).records;
  if (record?.kind !== 'os') throw new Error('no record');
  return record;
}

for (const [readers, texts, chosen, why] of TRANSLATIONS) {
  test(`for a reader of ${JSON.stringify(readers)}: ${why}`, () => {
    const names = texts.map(lang => `<name${lang === '' ? '' : ` xml:lang="${lang}"`}>in ${lang}</name>`).join('');
    const name = inLanguages(read(names), readers).name;
    assert.is(name?.value, `in ${chosen}`);
    assert.is(name?.lang ?? '', chosen);
    assert.not.ok(name !== undefined && 'translations' in name);
  });
}

const NAMES =
  '<name>A</name><name xml:lang="de">Ah</name><name xml:lang="fr">A!</name><name xml:lang="de">Ach</name>' +
  '<variant id="v"><name>V</name><name xml:lang="de">Fau</name></variant><variant id="w"><name>W</name></variant>';

test('without languages a record is as it is read without translations', () => {
  assert.equal(inLanguages(read(NAMES), []), read(NAMES, false));
});

test('what a record says in one language, and in which languages it says anything', () => {
  const record = read(NAMES);
  const translations = translationsIn(record);
  assert.equal([...translations.keys()], ['de', 'fr']);
  const german = JSON.parse(JSON.stringify(translations.get('de')));
  assert.equal([german.name.value, german.variants[0].name.value, Object.keys(german.variants)], ['Ah', 'Fau', ['0']]);
  assert.is(translations.get('es'), undefined);
});

test('a language may have any name', () => {
  const record = read('<name>A</name><name xml:lang="__proto__">P</name><name xml:lang="constructor">C</name>');
  assert.is(inLanguages(record, ['__proto__']).name?.value, 'P');
  assert.is(inLanguages(record, ['constructor']).name?.value, 'C');
  assert.is(inLanguages(record, ['toString']).name?.value, 'A');
});

test.run();
