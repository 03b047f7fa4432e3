// All questions, in the order of the output.
import type { Question } from '../measure.ts';
import { COMMAND } from './command.ts';
import { FIRST_ANSWER } from './first-answer.ts';
import { GROWTH } from './growth.ts';
import { MEMORY } from './memory.ts';
import { NEXT_ANSWER } from './next-answer.ts';

export const QUESTIONS: readonly Question[] = [COMMAND, FIRST_ANSWER, NEXT_ANSWER, MEMORY, GROWTH];
