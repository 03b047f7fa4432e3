const { done } = require('./answer.cjs');

test('the answer is written', () => done);
