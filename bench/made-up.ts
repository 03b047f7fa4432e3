// In: a folder and a number of OSes. Out: a made-up database in that folder, always the same: product lines of twenty
// versions, each of which derives from the one before, and two devices.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const VERSIONS = 20;
const DEVICES = ['net', 'block'];

/** The short-id of an OS whose ancestry is a whole product line. */
export const LAST_OS: string = `line0v${VERSIONS}`;

/** Writes the files of the database. */
export function writeDatabase(folder: string, oses: number): void {
  const write = (path: string, entity: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `<libosinfo version="0.0.1">\n${entity}</libosinfo>\n`);
  };
  for (const kind of DEVICES) write(`device/made-up.example/device-${kind}.xml`, deviceElement(kind));
  for (let line = 0; line * VERSIONS < oses; line += 1) {
    for (let version = 1; version <= VERSIONS; version += 1) {
      write(`os/made-up.example/line-${line}-${version}.xml`, osElement(line, version));
    }
  }
}

function osElement(line: number, version: number): string {
  const devices = DEVICES.map(kind => `<device id="http://made-up.example/device/${kind}"/>`);
  const first = `<devices>${devices.join('')}</devices>`;
  const derived = `<derives-from id="http://made-up.example/line-${line}/${version - 1}"/>`;
  return `  <os id="http://made-up.example/line-${line}/${version}">
    <short-id>line${line}v${version}</short-id>
    <name>Product line ${line} version ${version}</name>
    <name xml:lang="de">Produktlinie ${line} Version ${version}</name>
    <vendor>Made-up Example</vendor>
    <version>${version}</version>
    <family>linux</family>
    <distro>made-up</distro>
    <release-date>${2000 + version}-01-15</release-date>
    ${version === 1 ? first : derived}
    <media arch="x86_64">
      <url>http://made-up.example/${line}/${version}.iso</url>
      <iso><volume-id>MADE_UP_${line}_${version}</volume-id><system-id>LINUX</system-id></iso>
    </media>
    <resources arch="all">
      <minimum><n-cpus>1</n-cpus><ram>1073741824</ram><storage>10737418240</storage></minimum>
      <recommended><n-cpus>2</n-cpus><ram>2147483648</ram><storage>21474836480</storage></recommended>
    </resources>
  </os>
`;
}

function deviceElement(kind: string): string {
  return `  <device id="http://made-up.example/device/${kind}">
    <name>${kind}</name>
    <vendor>Made-up Example</vendor>
    <bus-type>pci</bus-type>
    <class>${kind}</class>
  </device>
`;
}
