// Tests the table and the JSON of a recommendation, as far as the tests of the command do not.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Recommendation, toJson, toTable } from '../../../../lib/index.ts';

const table = suite('table');

/** As little as a recommendation can hold. */
const BARE: Recommendation = {
  os: { id: 'http://example.org/a', shortId: 'http://example.org/a' },
  target: { hypervisor: 'kvm', arch: 'x86_64', graphics: 'spice', drivers: 'none' },
  machine: { type: 'pc', because: { rule: 'fallback-pc' } },
  disk: { bus: 'ide', because: { rule: 'fallback-ide' } },
  cdrom: { bus: 'ide', because: { rule: 'ide-of-pc' } },
  network: { model: 'e1000', because: { rule: 'fallback-e1000' } },
  clock: { offset: 'utc', timers: [], because: { rule: 'fallback-clock-offset' } },
  warnings: [],
  database: { origin: 'given' },
};

table('little to tell: the id for a name, and no version', () => {
  assert.is(
    toTable(BARE),
    `http://example.org/a

  machine  pc     nothing says that the OS runs on the PCIe machine q35
  disk     ide    no virtio disk driver is known, and ide is built into the pc machine
  cdrom    ide    every installer reads CD-ROMs on ide, which is built into the machine
  network  e1000  no card is known to work, and nearly every OS since 2002 drives the e1000
  clock    utc    the guest takes the hardware clock for UTC

for kvm on x86_64, from a database without a version
`,
  );
});

table('a version that is no date stays as it is', () => {
  assert.match(toTable({ ...BARE, database: { origin: 'given', version: 'next' } }), ', from osinfo-db next\n');
});

table('one CPU, no memory, no storage', () => {
  const because = { rule: 'recommended-resources', from: 'a', at: 'user:os/a.xml:1' };
  const lines = toTable({ ...BARE, resources: { cpus: 1, because } }).split('\n');
  assert.ok(
    lines.includes('  cpus     1      the OS recommends as much; where it only states a minimum, it gets twice that'),
  );
  assert.ok(lines.includes('                  stated by a, user:os/a.xml:1'));
});

table('a fact about an ancestor', () => {
  const timers = [
    { name: 'hypervclock', present: true, because: { rule: 'os-timer-hypervclock', from: 'b' } },
  ] as const;
  assert.match(toTable({ ...BARE, clock: { ...BARE.clock, timers } }), ' holds for b and what derives from it\n');
});

table('colour: the heading bold, reasons dim, and nothing else', () => {
  const lines = toTable(BARE, { colour: true }).split('\n');
  assert.is(lines[0], '\u001b[1mhttp://example.org/a\u001b[22m');
  assert.is(lines[2], '  machine  pc     \u001b[2mnothing says that the OS runs on the PCIe machine q35\u001b[22m');
  assert.is(lines.join('\n').replace(/\u001b\[\d+m/g, ''), toTable(BARE));
});

table('narrow columns wrap the reasons beside the values', () => {
  assert.match(
    toTable(BARE, { columns: 60 }),
    `  machine  pc     nothing says that the OS runs on the PCIe
                  machine q35
  disk     ide    no virtio disk driver is known, and ide is
                  built into the pc machine
`,
  );
});

table('warnings stand before the foot', () => {
  const warnings = [
    { code: 'UNKNOWN_DEVICE', message: 'One.' },
    { code: 'UNKNOWN_DEVICE', message: 'Two.' },
  ] as const;
  assert.match(toTable({ ...BARE, warnings }), '\n\nwarning: One.\n\nwarning: Two.\n\nfor kvm on x86_64');
});

table('nothing that a terminal obeys gets through, wherever it stands', () => {
  const evil = '\u001b[2J\r\n\u009b\u202e';
  const because = { rule: evil, device: evil, from: evil, at: evil };
  const text = toTable({
    ...BARE,
    os: { id: evil, shortId: evil, name: evil },
    network: { model: 'virtio', because },
    warnings: [{ code: 'UNKNOWN_DEVICE', message: evil }],
    database: { origin: 'given', version: evil },
  });
  assert.not.match(text, /[^\P{Cc}\n]|\u202e/u);
  assert.is(text.split('\n').length, toTable(BARE).split('\n').length + 3);
});

table('JSON: the recommendation itself, in its own order', () => {
  const text = toJson(BARE);
  assert.equal(JSON.parse(text), BARE);
  assert.is(text, `${JSON.stringify(BARE, undefined, 2)}\n`);
});

table('JSON escapes what a terminal obeys, and means the same', () => {
  const os = { id: 'a', shortId: 'a', name: 'x\u007f\u009b\u2028y\u001b' };
  assert.match(toJson({ ...BARE, os }), '"x\\u007f\\u009b\\u2028y\\u001b"');
  assert.equal(JSON.parse(toJson({ ...BARE, os })).os, os);
});

table.run();
