// In: a folder and a number of OSes. Out: a made-up database in that folder, always the same: product lines of twenty
// versions, of which each derives from the one before, and two devices a line.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const VERSIONS = 20;
const DEVICES = ['net', 'block'];

/** The short-id of an OS whose ancestry is a whole product line. */
export const LAST_OS: string = `line0v${VERSIONS}`;

/** Writes OSes, and a tenth as many devices. */
export function writeDatabase(folder: string, oses: number): void {
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  write('VERSION', '20260101\n');
  for (let line = 0; line * VERSIONS < oses; line += 1) {
    for (const kind of DEVICES) {
      write(`device/made-up.example/${kind}-${line}.xml`, document(deviceElement(line, kind)));
    }
    for (let version = 1; version <= VERSIONS; version += 1) {
      write(`os/made-up.example/line-${line}-${version}.xml`, document(osElement(line, version)));
    }
  }
}

function osElement(line: number, version: number): string {
  const id = (number: number): string => `http://made-up.example/line-${line}/${number}`;
  return `  <os id="${id(version)}">
    <short-id>line${line}v${version}</short-id>
    <name>Product line ${line} version ${version}</name>
    <name xml:lang="de">Produktlinie ${line} Version ${version}</name>
    <vendor>Made-up Example</vendor>
    <version>${version}</version>
    <family>linux</family>
    <distro>made-up</distro>
    <release-date>${2000 + version}-01-15</release-date>
    ${version > 1 ? `<derives-from id="${id(version - 1)}"/>` : devices(line)}
    <media arch="x86_64">
      <url>http://made-up.example/${line}/${version}.iso</url>
      <iso><volume-id>MADE_UP_${line}_${version}</volume-id><system-id>LINUX</system-id></iso>
    </media>
    <resources arch="all">
      <minimum><n-cpus>1</n-cpus><ram>1073741824</ram><storage>10737418240</storage></minimum>
      <recommended><n-cpus>2</n-cpus><ram>2147483648</ram><storage>21474836480</storage></recommended>
    </resources>
  </os>`;
}

function devices(line: number): string {
  return `<devices>${DEVICES.map(kind => `<device id="${deviceId(line, kind)}"/>`).join('')}</devices>`;
}

function deviceElement(line: number, kind: string): string {
  return `  <device id="${deviceId(line, kind)}">
    <name>${kind}-${line}</name>
    <vendor>Made-up Example</vendor>
    <bus-type>pci</bus-type>
    <class>${kind}</class>
  </device>`;
}

function deviceId(line: number, kind: string): string {
  return `http://made-up.example/${kind}/${line}`;
}

function document(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<libosinfo version="0.0.1">\n${content}\n</libosinfo>\n`;
}
