// os-release files in, OSes with their rules out: those of real systems against the installed database, and the syntax.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { loadSync } from '../../../data-loader/parse/load.ts';
import { OsinfoDb } from '../../../lib/index.ts';
import { OS_RELEASES } from '../../cases/os-releases.ts';
import { fixtureRoots } from '../../fixtures/folders.ts';
import { installedDatabase, NO_DATABASE_HERE } from '../../fixtures/real-database.ts';

const test = suite('os-release');

const real = installedDatabase();
if (real === undefined || real.database.version !== '20221203') test.skip(NO_DATABASE_HERE, () => {});
else {
  for (const [file, shortId, rule, others = []] of OS_RELEASES) {
    test(`${rule} ${shortId}: ${file.split('\n').join(' ').slice(0, 80)}`, () => {
      const [best, ...rest] = real.identifyOsRelease(file);
      assert.equal([best?.os.shortId, best?.because.rule], [shortId, rule]);
      assert.ok(best?.because.text && /^system:os\/.*:\d+$/.test(best.because.at));
      if (!rule.startsWith('fallback-')) assert.equal(rest, []);
      for (const other of others)
        assert.ok(
          rest.some(({ os }) => os.shortId === other),
          other,
        );
    });
  }

  test('the edition of the OS', () => {
    const [best] = real.identifyOsRelease('ID=fedora\nVERSION_ID=36\nVARIANT_ID=workstation');
    assert.equal(best?.variants, [{ id: 'workstation', name: 'Fedora Workstation 36' }]);
  });
}

const db = new OsinfoDb(loadSync(fixtureRoots('penguins')));

/** `[file, the version that was read, why]`: the OS that has it is chosen, or none. */
const SYNTAX: readonly (readonly [file: string, isFound: boolean, why: string])[] = [
  ['ID=DISTRO\nVERSION_ID=VERSION', true, 'plain'],
  ['ID="DISTRO"\nVERSION_ID=\'VERSION\'', true, 'in quotes of both kinds'],
  ['# ID=no\n\nID=DISTRO # a remark\nVERSION_ID="VERSION" # another', true, 'remarks'],
  ['ID=other\nVERSION_ID=VERSION\nID=DISTRO', true, 'the last assignment counts'],
  ['\uFEFFID=DISTRO\r\nVERSION_ID=VERSION\r\n', true, 'a byte order mark, and line ends of Windows'],
  ['VERSION_ID=VERSION', false, 'no ID'],
  ['', false, 'nothing'],
  ['ID=""', false, 'an empty ID'],
  ['ID=constructor\nVERSION_ID=__proto__', false, 'words that JavaScript knows'],
  ['\0\x01\uFFFD=;;;', false, 'bytes of something else'],
];

for (const [file, isFound, why] of SYNTAX) {
  test(`syntax: ${why}`, () => {
    const os = db.oses().find(({ distro, version }) => distro !== undefined && version !== undefined);
    assert.ok(os);
    const text = file
      .replaceAll('DISTRO', os.distro ?? '')
      .replaceAll('VERSION_ID=', 'version_id=')
      .replaceAll('VERSION', os.version ?? '')
      .replaceAll('version_id=', 'VERSION_ID=');
    assert.is(db.identifyOsRelease(text).length > 0, isFound);
  });
}

test('a long value costs no time: only its first 1,024 characters count', () => {
  const os = db.oses().find(({ distro, version }) => distro !== undefined && version !== undefined);
  assert.ok(os);
  const fileWith = (blanks: number): string => `ID=other\nID_LIKE="${' '.repeat(blanks)}${os.distro}"`;
  assert.ok(db.identifyOsRelease(fileWith(900)).length > 0);
  assert.is(db.identifyOsRelease(fileWith(1024)).length, 0);
});

test.run();
