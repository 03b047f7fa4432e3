// `osinfo recommend`: an OS and a target in, the virtual hardware that the OS runs best on out.
import { toJson } from '../render/json.ts';
import { toTable } from '../render/table.ts';
import { appearanceOf } from './appearance.ts';
import { type Command, EXIT, OS_OPERAND } from './command.ts';
import { openDatabase } from './database.ts';
import { TARGET_OPTIONS, targetOf } from './target.ts';

/** The virtual hardware that an OS runs best on. */
export const RECOMMEND: Command = {
  name: 'recommend',
  purpose: 'the virtual hardware an OS runs best on, each choice with its reason',
  operands: [OS_OPERAND],
  options: [...TARGET_OPTIONS, 'format'],
  run: call => {
    const [os = ''] = call.operands;
    const target = targetOf(call);
    const hardware = openDatabase(call).recommend(os, target);
    const isJson = call.options.has('json') || call.options.get('format') === 'json';
    call.io.out(isJson ? toJson(hardware) : toTable(hardware, appearanceOf(call.io)));
    return EXIT.done;
  },
};
