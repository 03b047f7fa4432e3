// In: a database. Out: what osinfo-detect and this library print differently about image files, which xorriso and genisoimage
// make: bootable, for PowerPC, not bootable, with Joliet, with a UDF bridge, and with the size of a real disc.
import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MediaFacts, OsinfoDb } from '../../../lib/index.ts';
import { printedBy } from './our-command.ts';
import { mediaQuestions } from './questions.ts';

/** How a disc is made; `genisoimage` and `xorriso -as mkisofs` have the same options. */
interface Kind {
  readonly name: string;
  readonly program: readonly string[];
  readonly options: readonly string[];
  readonly content: 'boot' | 'ppc' | 'plain';
  /** Whether the size in its descriptor becomes that of the question. */
  readonly hasRealSize: boolean;
}

const BOOT = ['-b', 'boot/boot.img', '-no-emul-boot'];
const XORRISO = ['xorriso', '-as', 'mkisofs', '-quiet'];
const GENISOIMAGE = ['genisoimage', '-quiet'];
const KINDS: readonly Kind[] = [
  { name: 'xorriso', program: XORRISO, options: BOOT, content: 'boot', hasRealSize: false },
  { name: 'xorriso, large', program: XORRISO, options: [...BOOT, '-J', '-R'], content: 'boot', hasRealSize: true },
  { name: 'xorriso, not bootable', program: XORRISO, options: [], content: 'plain', hasRealSize: true },
  { name: 'xorriso, PowerPC', program: XORRISO, options: [], content: 'ppc', hasRealSize: true },
  { name: 'genisoimage, large', program: GENISOIMAGE, options: BOOT, content: 'boot', hasRealSize: true },
  { name: 'genisoimage, Joliet', program: GENISOIMAGE, options: [...BOOT, '-J'], content: 'boot', hasRealSize: true },
  { name: 'genisoimage, UDF', program: GENISOIMAGE, options: [...BOOT, '-udf'], content: 'boot', hasRealSize: true },
  { name: 'genisoimage, PowerPC', program: GENISOIMAGE, options: ['-r'], content: 'ppc', hasRealSize: true },
  { name: 'genisoimage, not bootable', program: GENISOIMAGE, options: ['-J'], content: 'plain', hasRealSize: true },
];
const DISCS = 81;

/** What is not installed for it; `undefined` when all is. */
export function missingForDiscs(): string | undefined {
  const missing = ['osinfo-detect', 'xorriso', 'genisoimage'].filter(
    name => spawnSync(name, ['--help'], { stdio: 'ignore' }).error !== undefined,
  );
  return missing.length === 0 ? undefined : `no ${missing.join(', ')}`;
}

/** Makes the discs, and gives the number of them and a line for each that both take for something else. */
export async function compareDiscs(
  db: OsinfoDb,
): Promise<{ readonly count: number; readonly differences: readonly string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'osinfo-discs-'));
  const system = db.database.layers.find(({ layer }) => layer === 'system')?.path ?? '';
  writeContents(folder);
  const questions = mediaQuestions(db).flatMap(question => ('media' in question ? [question.media] : []));
  const step = Math.floor(questions.length / DISCS);
  const differences: string[] = [];
  for (let index = 0; index < DISCS; index += 1) {
    const kind = KINDS[index % KINDS.length];
    const facts = questions[index * step];
    if (kind === undefined || facts === undefined) continue;
    const image = join(folder, 'disc.iso');
    make(image, folder, kind, facts);
    const theirs = execFileSync('osinfo-detect', ['--all', image], { env: { PATH: process.env.PATH, LANG: 'C' } });
    const ours = await printedBy(['detect', '--all', image], system);
    if (linesOf(theirs.toString()) === linesOf(ours)) continue;
    differences.push(`${kind.name} ${JSON.stringify(facts)}\n  osinfo-detect: ${theirs}\n  here: ${ours}`);
  }
  rmSync(folder, { recursive: true });
  return { count: DISCS, differences };
}

function writeContents(folder: string): void {
  for (const path of ['boot/boot', 'ppc/ppc', 'plain']) mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(join(folder, 'boot/boot/boot.img'), Buffer.alloc(2048, 1));
  writeFileSync(join(folder, 'ppc/ppc/bootinfo.txt'), '<chrp-boot></chrp-boot>\n');
  writeFileSync(join(folder, 'plain/readme'), 'nothing to boot\n');
}

function make(
  image: string,
  folder: string,
  { program, options, content, hasRealSize }: Kind,
  facts: MediaFacts,
): void {
  const { volumeId = 'CDROM', systemId, publisherId, applicationId, volumeSize = 0 } = facts;
  const texts = Object.entries({
    '-V': volumeId,
    '-sysid': systemId,
    '-publisher': publisherId,
    '-appid': applicationId,
  });
  const [command = '', ...first] = program;
  execFileSync(
    command,
    [
      ...first,
      ...options,
      ...texts.flatMap(([option, text]) => (text === undefined ? [] : [option, text])),
      '-o',
      image,
      join(folder, content),
    ],
    { stdio: 'ignore' },
  );
  if (!hasRealSize) return;
  // The size is in blocks of 2048 bytes, in both byte orders.
  const size = Buffer.alloc(8);
  size.writeUInt32LE(Math.floor(volumeSize / 2048), 0);
  size.writeUInt32BE(Math.floor(volumeSize / 2048), 4);
  const file = openSync(image, 'r+');
  writeSync(file, size, 0, 8, 0x8050);
  closeSync(file);
}

/** The order of matches is that of a hash table in libosinfo. */
function linesOf(text: string): string {
  return text
    .split('\n')
    .map(line => line.replace(/^#\d+: /, ''))
    .sort()
    .join('\n');
}
