// Every question of the bench, in the order in which it prints them; for other harnesses to import, with measure.ts.
import { COLD_FIRST_ANSWER, COLD_LOAD } from './cold-load.ts';
import { FAULTS_COST } from './faults.ts';
import { FIRST_ANSWER } from './first-answer.ts';
import { CHAIN, GROWTH } from './growth.ts';
import { LIBRARY_IMPORT } from './library-import.ts';
import type { Question } from './measure.ts';
import { MEMORY } from './memory.ts';
import { MISSED_QUESTION } from './missed-question.ts';
import { NEW_QUESTION } from './new-question.ts';
import { REPEATED_QUESTION } from './repeated-question.ts';
import { WHOLE_PROCESS } from './whole-process.ts';

export const QUESTIONS: readonly Question[] = [
  WHOLE_PROCESS,
  LIBRARY_IMPORT,
  FIRST_ANSWER,
  REPEATED_QUESTION,
  MISSED_QUESTION,
  NEW_QUESTION,
  MEMORY,
  COLD_LOAD,
  COLD_FIRST_ANSWER,
  GROWTH,
  CHAIN,
  FAULTS_COST,
];
