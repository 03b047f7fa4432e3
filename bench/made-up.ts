// Databases that nobody has, for questions about size. In: a folder and a number of OSes. Out: a system layer in that
// folder, the same every time: product lines of twenty versions, each derived from the one before, and some devices.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const VERSIONS = 20;
const DEVICES_A_LINE = 2;
const LANGUAGES = ['de', 'fr', 'ja', 'pt_BR'];

/** OSes, and a tenth as many devices. */
export function writeDatabase(folder: string, oses: number): void {
  const folderOf = (kind: string): string => madeFolder(join(folder, kind, 'made-up.example'));
  const [osFolder, deviceFolder] = [folderOf('os'), folderOf('device')];
  writeFileSync(join(folder, 'VERSION'), '20260101\n');
  for (let line = 0; line * VERSIONS < oses; line += 1) {
    for (let device = 0; device < DEVICES_A_LINE; device += 1) {
      writeFileSync(join(deviceFolder, `card-${line}-${device}.xml`), document(deviceElement(line, device)));
    }
    for (let version = 1; version <= VERSIONS; version += 1) {
      writeFileSync(join(osFolder, `line-${line}-${version}.xml`), document(osElement(line, version)));
    }
  }
}

/** OSes in one chain: `chain1` declares devices, every other one derives from the one before. */
export function writeChain(folder: string, length: number): void {
  const osFolder = madeFolder(join(folder, 'os', 'made-up.example'));
  for (let link = 1; link <= length; link += 1) {
    const id = (number: number): string => `http://made-up.example/chain/${number}`;
    const inner = link === 1 ? devices(0) : `<derives-from id="${id(link - 1)}"/>`;
    const os = `<os id="${id(link)}"><short-id>chain${link}</short-id><name>Chain ${link}</name>${inner}</os>`;
    writeFileSync(join(osFolder, `chain-${link}.xml`), document(os));
  }
}

function osElement(line: number, version: number): string {
  const id = (number: number): string => `http://made-up.example/line-${line}/${number}`;
  return `  <os id="${id(version)}">
    <short-id>line${line}v${version}</short-id>
    <name>Product line ${line} version ${version}</name>
${LANGUAGES.map(language => `    <name xml:lang="${language}">${language} ${line} ${version}</name>\n`).join('')}\
    <vendor>Made-up Example</vendor>
    <version>${version}</version>
    <family>linux</family>
    <distro>made-up</distro>
    <release-date>${2000 + version}-01-15</release-date>
    ${version === 1 ? devices(line) : `<derives-from id="${id(version - 1)}"/>`}
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
  const ids = Array.from({ length: DEVICES_A_LINE }, (_, device) => deviceId(line, device));
  return `<devices>${ids.map(id => `<device id="${id}"/>`).join('')}</devices>`;
}

function deviceElement(line: number, device: number): string {
  return `  <device id="${deviceId(line, device)}">
    <name>card-${line}-${device}</name>
    <vendor>Made-up Example</vendor>
    <bus-type>pci</bus-type>
    <class>${device === 0 ? 'net' : 'block'}</class>
  </device>`;
}

function deviceId(line: number, device: number): string {
  return `http://made-up.example/card-${line}/${device}`;
}

function document(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<libosinfo version="0.0.1">\n${content}\n</libosinfo>\n`;
}

function madeFolder(path: string): string {
  mkdirSync(path, { recursive: true });
  return path;
}
