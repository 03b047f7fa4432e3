// Tests the reasons in a recommendation.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { formatLine } from '../../../../data-loader/records/problems.ts';
import { evidenceOf } from '../../../../lib/policy/engine/decision.ts';

const test = suite('decision');

test('a device adds its id, who declared it and the line', () => {
  const at = { layer: 'local' as const, file: 'os/a.xml', line: 3, column: 7 };
  const device = { id: 'd', name: undefined, class: undefined, driver: undefined, from: 'a', at };
  assert.equal(evidenceOf(device), { device: 'd', from: 'a', at: 'local:os/a.xml:3' });
  assert.equal(evidenceOf(undefined), {});
});

test('a place is told without its column', () => {
  assert.is(formatLine({ layer: 'system', file: 'os/a.xml', line: 3, column: 7 }), 'system:os/a.xml:3');
  assert.is(formatLine({ layer: 'user', file: 'os/a.xml' }), 'user:os/a.xml');
});

test.run();
