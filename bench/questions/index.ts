// Every question, in the order in which the bench prints them.
import type { Question } from '../measure.ts';
import { COLD } from './cold.ts';
import { COLD_LOAD } from './cold-load.ts';
import { EVERY_OS } from './every-os.ts';
import { FIRST_ANSWER } from './first-answer.ts';
import { GROWTH } from './growth.ts';
import { HELP } from './help.ts';
import { LIST } from './list.ts';
import { MEMORY } from './memory.ts';
import { NEW_QUESTION } from './new-question.ts';
import { RECOMMEND } from './recommend.ts';
import { REPEATED_QUESTION } from './repeated-question.ts';

export const QUESTIONS: readonly Question[] = [
  RECOMMEND,
  LIST,
  HELP,
  FIRST_ANSWER,
  NEW_QUESTION,
  REPEATED_QUESTION,
  EVERY_OS,
  COLD,
  COLD_LOAD,
  MEMORY,
  GROWTH,
];
