// In: a database. Out: docs/os-names.md: the legal values of `os_name`, grouped by vendor.
import { compareText } from '../../data-loader/records/problems.ts';
import { namesOf } from '../../lib/cli/commands/list.ts';
import type { OsinfoDb } from '../../lib/database/db.ts';
import type { Os } from '../../lib/model/entities.ts';
import { compareVersions } from '../../lib/model/version.ts';
import { codes, page, plain, table } from './markdown.ts';

/** The text of the page. */
export function namesPage(db: OsinfoDb): string {
  const oses = db.oses();
  const vendors = [...new Set(oses.map(vendorOf))].sort(compareText);
  const { version = 'of no version' } = db.database;
  return page(
    '# Names of operating systems',
    `The legal values of the image property \`os_name\`, and of every command that takes an OS: a short-id or the id of one of\nthe ${oses.length} operating systems of osinfo-db ${version}. A newer database knows more: \`osinfo list --names\` lists those of yours,\n\`npm run docs\` writes this page anew.`,
    ...vendors.flatMap(vendor => [
      `## ${plain(vendor)}`,
      table(
        ['name', 'short-id', 'id'],
        oses
          .filter(os => vendorOf(os) === vendor)
          .sort(byAge)
          .map(os => rowOf(os, db)),
      ),
    ]),
  );
}

/** The database version that a page was written from; `undefined` for any other text. */
export function versionOf(text: string): string | undefined {
  return /of osinfo-db (\d+)/.exec(text)?.[1];
}

function vendorOf({ vendor = 'No vendor' }: Os): string {
  return vendor;
}

function byAge(a: Os, b: Os): number {
  return (
    compareText(a.distro ?? '', b.distro ?? '') ||
    compareVersions(a.version, b.version) ||
    compareText(a.shortId, b.shortId)
  );
}

function rowOf(os: Os, db: OsinfoDb): readonly string[] {
  const shortIds = namesOf(os, db).filter(name => name !== os.id);
  return [plain(os.name ?? ''), codes(shortIds), os.id];
}
