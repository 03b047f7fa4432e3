// The database that is installed here, or that OSINFO_SYSTEM_DIR names: every OS answers, and real ones get what fits
// them. Without a database these tests are skipped, and say so.
import { execFileSync } from 'node:child_process';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isOsinfoError, type OsinfoDb, type Recommendation } from '../../lib/index.ts';
import { openSync } from '../../lib/sync.ts';
import { REAL_CHOICES } from '../cases/real-choices.ts';
import { attemptChanges } from '../fixtures/changes.ts';
import { inFolder, writeFiles } from '../fixtures/folders.ts';
import { timersInShort } from '../fixtures/parts.ts';
import { installedDatabase, NO_DATABASE_HERE } from '../fixtures/real-database.ts';

const test = suite('real database');

const db = installedDatabase();
if (db === undefined) test.skip(NO_DATABASE_HERE, () => {});
else checkDatabase(db, db.database.layers.find(({ layer }) => layer === 'system')?.path ?? '');

test.run();

function checkDatabase(real: OsinfoDb, system: string): void {
  test('it is a real one', () => {
    assert.ok(real.oses().length > 500, `${real.oses().length} OSes`);
    assert.match(real.database.version ?? '', /^\d{8}$/);
  });

  test('nothing is wrong with the system’s files', () => {
    assert.equal(real.problems, []);
  });

  test('every OS answers alike by short-id and by id', () => {
    for (const { id, shortId, shortIds } of real.oses()) {
      const hardware = real.recommend(id);
      for (const name of shortIds) assert.is(real.recommend(name), hardware, name);
      assert.is(hardware.os.shortId, shortId);
    }
  });

  test('every OS shows all that it has', () => {
    for (const os of real.oses()) assert.ok(JSON.stringify(os).length > 100, os.shortId);
  });

  // A database of another year has other releases.
  const here = REAL_CHOICES.filter(([key]) => real.findOs(key) !== undefined);

  test('most of the table is in this database', () => {
    assert.ok(here.length >= 25, `${here.length} of ${REAL_CHOICES.length}`);
  });

  for (const [key, expected, why] of here) {
    test(`${key}: ${why}`, () => {
      assert.is(choices(real.recommend(key)), expected);
    });
  }

  test('asking in reverse order gives the same bytes', () => {
    const keys = real.oses().map(({ id }) => id);
    const answers = (order: readonly string[]): ReadonlyMap<string, string> => {
      const fresh = openSync({ directories: { system } });
      return new Map(order.map(key => [key, JSON.stringify([fresh.recommend(key), fresh.os(key)])]));
    };
    const [forwards, backwards] = [answers(keys), answers([...keys].reverse())];
    for (const key of keys) assert.is(backwards.get(key), forwards.get(key), key);
  });

  test('no answer can be changed', () => {
    for (const key of ['fedora36', 'winxp']) {
      if (real.findOs(key) === undefined) continue;
      assert.equal(attemptChanges(real.recommend(key)), []);
      assert.equal(attemptChanges(real.os(key)), []);
    }
  });

  test('a mistyped name is told the right one, with the date of the database', () => {
    try {
      real.recommend('fedroa36');
      assert.unreachable();
    } catch (error) {
      assert.ok(isOsinfoError(error) && error.code === 'UNKNOWN_OS');
      assert.ok(error.detail.near.includes('fedora36'), error.detail.near.join());
      assert.is(error.detail.databaseVersion, real.database.version);
      assert.match(error.message, /\d{4}-\d\d-\d\d/);
    }
  });

  test('an OS of one’s own that derives from a real one answers like it, and its own clock wins', () => {
    const own = (name: string, content: string): string =>
      `<libosinfo><os id="http://example.org/${name}"><short-id>${name}</short-id>${content}</os></libosinfo>`;
    const parent = '<derives-from id="http://fedoraproject.org/fedora/36"/>';
    const files = {
      'os/example.org/desk.xml': own('desk', parent),
      'os/example.org/wall.xml': own('wall', `${parent}<x-clock-offset>localtime</x-clock-offset>`),
    };
    inFolder(files, local => {
      const mine = openSync({ directories: { system, local } });
      assert.is(choices(mine.recommend('desk')), choices(mine.recommend('fedora36')));
      assert.equal(mine.recommend('desk').network?.because, mine.recommend('fedora36').network?.because);
      assert.is(mine.recommend('wall').clock.offset, 'localtime');
      assert.is(mine.recommend('wall').clock.because.at, 'local:os/example.org/wall.xml:1');
      assert.is(mine.recommend('fedora36').clock.offset, 'utc');
    });
  });

  test('a truncated file, a FIFO and a file of 100 MB change no answer, and are three problems', () => {
    inFolder({}, local => {
      const folder = join(local, 'os/fedoraproject.org');
      mkdirSync(folder, { recursive: true });
      writeFiles(local, {
        'os/fedoraproject.org/fedora-36.xml': '<libosinfo><os id="http://fedoraproject.org/fedora/36">',
      });
      execFileSync('mkfifo', [join(folder, 'fifo.xml')]);
      writeFileSync(join(folder, 'large.xml'), '');
      truncateSync(join(folder, 'large.xml'), 100 * 1024 * 1024);
      const damaged = openSync({ directories: { system, local } });
      assert.is(JSON.stringify(damaged.recommend('fedora36')), JSON.stringify(real.recommend('fedora36')));
      assert.equal(
        damaged.problems.map(({ code, at }) => `${code} ${at.layer}:${at.file}`),
        [
          'BAD_XML local:os/fedoraproject.org/fedora-36.xml',
          'UNREADABLE_FILE local:os/fedoraproject.org/fifo.xml',
          'TOO_LARGE local:os/fedoraproject.org/large.xml',
        ],
      );
    });
  });
}

/** The choices as the table writes them. */
function choices({ machine, disk, cdrom, network, clock }: Recommendation): string {
  return [machine?.type, disk.bus, cdrom.bus, network?.model, clock.offset, timersInShort(clock)].join(' ');
}
