// `osinfo show`: an OS in, everything the database knows about it out, or only what its own files say.
import { jsonText } from '../../render/text/json.ts';
import { printable } from '../../render/text/printable.ts';
import { type Command, EXIT, OS_OPERAND } from '../core/command.ts';
import { openTranslated } from '../core/database.ts';
import { appearanceOf } from '../text/appearance.ts';
import { declarationsInWords } from '../text/declarations.ts';
import { osInWords } from '../text/os-in-words.ts';

/** Everything about one OS. */
export const SHOW: Command = {
  name: 'show',
  purpose: 'everything that the database knows about an OS',
  operands: [OS_OPERAND],
  options: ['declared'],
  run: call => {
    const { operands, options, io } = call;
    const [key = ''] = operands;
    const db = openTranslated(call);
    const { record, ...os } = db.os(key);
    const isDeclared = options.has('declared');
    const shortId = (id: string): string => printable(db.findOs(id)?.shortId ?? id);
    if (options.has('json')) io.out(jsonText(isDeclared ? record : os));
    else if (isDeclared) io.out(declarationsInWords(printable(record), appearanceOf(io)));
    else io.out(osInWords(printable(os), shortId, io.today, appearanceOf(io)));
    return EXIT.done;
  },
};
