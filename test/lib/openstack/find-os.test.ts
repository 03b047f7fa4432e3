// Glance's pair of os_distro and os_version names the OSes of the installed database. Without one these tests are skipped,
// and say so.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type OsinfoDb, recommendForImage } from '../../../lib/index.ts';
import { installedDatabase, NO_DATABASE_HERE } from '../../fixtures/real-database.ts';

const test = suite('find-os');

/** `[os_distro, os_version, short-id]`; without a short-id there is no such OS, or more than one. */
const PAIRS: readonly (readonly [distro: string, version: string | number | undefined, shortId: string | undefined])[] =
  [
    ['ubuntu', '20.04', 'ubuntu20.04'],
    ['debian', 11, 'debian11'],
    ['fedora', '36', 'fedora36'],
    ['freebsd', '13.1', 'freebsd13.1'],
    ['opensuse', '15.4', 'opensuse15.4'],
    ['windows', '10', 'win10'],
    ['windows', '7', 'win7'],
    ['windows', 'xp', 'winxp'],
    ['windows', '2000', 'win2k'],
    ['windows', '2008', 'win2k8'],
    ['windows', '2012 R2', 'win2k12r2'],
    ['windows', '2019', 'win2k19'],
    ['win', '10.0', undefined],
    ['alpine', '3.15', 'alpinelinux3.15'],
    ['arch', undefined, 'archlinux'],
    ['ubuntu', undefined, undefined],
    ['ubuntu', '99.04', undefined],
  ];

const db = installedDatabase();
if (db === undefined) test.skip(NO_DATABASE_HERE, () => {});
else {
  for (const [distro, version, shortId] of PAIRS) {
    test(`${distro} ${version}`, () => assert.is(nameOf(db, distro, version), shortId));
  }

  test('every distribution with its version is the OS that has both, where only one has', () => {
    const oses = db.oses().filter(({ distro, version }) => distro !== undefined && version !== undefined);
    const isOnlyOne = ({ distro, version }: (typeof oses)[number]): boolean =>
      oses.filter(os => os.distro === distro && os.version === version).length === 1;
    const wrong = oses.filter(os => isOnlyOne(os) && nameOf(db, os.distro ?? '', os.version) !== os.shortId);
    assert.ok(oses.length > 500);
    assert.equal(
      wrong.map(({ shortId }) => shortId),
      [],
    );
  });
}

test.run();

function nameOf(db: OsinfoDb, distro: string, version: string | number | undefined): string | undefined {
  return recommendForImage(db, { os_distro: distro, os_version: version }).os?.shortId;
}
