// In: ids of entities. Out: the paths of the files that can declare them.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { entityPath } from '../../../data-loader/records/entity-path.ts';
import { ENTITY_PATHS } from '../../cases/paths.ts';

const test = suite('entity-path');

for (const [kind, id, path, why] of ENTITY_PATHS) {
  test(`the file of ${id}: ${why}`, () => {
    assert.is(entityPath(kind, id), path);
  });
}

test.run();
