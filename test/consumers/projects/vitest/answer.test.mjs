import { test } from 'vitest';
import { done } from './answer.mjs';

test('the answer is written', () => done);
