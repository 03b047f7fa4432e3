// In: a regular expression of the database. Out: texts in which it is found, and near misses of them, the same at each call.

/** Numbers from 0 to 1 that look random and are the same at each run. */
export type Numbers = () => number;

export function numbersFrom(seed: number): Numbers {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const PLAIN = 'A1 ';
const ESCAPED: Readonly<Record<string, string>> = { d: '0123456789', w: 'azAZ09_', s: ' ', D: 'x-', W: '- ', S: 'x1' };

/** A text in which a pattern is found; some are not, where the pattern has assertions. */
export function textFor(pattern: string, numbers: Numbers): string {
  const pick = <T>(list: ArrayLike<T>): T | undefined => list[Math.floor(numbers() * list.length)];
  let at = 0;
  const alternatives = (): string => {
    const texts = [sequence()];
    while (pattern[at] === '|') {
      at += 1;
      texts.push(sequence());
    }
    return pick(texts) ?? '';
  };
  const sequence = (): string => {
    let text = '';
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') {
      const start = at;
      const part = once();
      const [quantifier = ''] = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(pattern.slice(at)) ?? [];
      at += quantifier.length;
      const end = at;
      text += quantifier === '' ? part : again(start, timesOf(quantifier));
      at = end;
    }
    return text;
  };
  const again = (start: number, times: number): string => {
    let text = '';
    for (let count = 0; count < times; count += 1) {
      at = start;
      text += once();
    }
    return text;
  };
  const timesOf = (quantifier: string): number => {
    const [, least = '0'] = /^\{(\d+)/.exec(quantifier) ?? [];
    const minimum = quantifier.startsWith('+') ? 1 : Number(least);
    const isFixed = /^\{\d+\}/.test(quantifier);
    return isFixed ? minimum : minimum + (numbers() < 0.5 ? 0 : 1);
  };
  const once = (): string => {
    const rest = pattern.slice(at);
    const [look] = /^\(\?<?[=!][^)]*\)/.exec(rest) ?? [];
    const [open] = /^\((?:\?:|\?<\w+>)?/.exec(rest) ?? [];
    const [charClass] = /^\[\^?\]?(?:\\.|[^\]\\])*\]/.exec(rest) ?? [];
    if (look !== undefined) {
      at += look.length;
      return '';
    }
    if (open !== undefined) {
      at += open.length;
      const text = alternatives();
      at += 1;
      return text;
    }
    if (charClass !== undefined) {
      at += charClass.length;
      return memberOf(charClass);
    }
    if (rest.startsWith('\\')) {
      at += 2;
      return pick(ESCAPED[rest[1] ?? ''] ?? rest[1] ?? '') ?? '';
    }
    at += 1;
    if (rest.startsWith('^') || rest.startsWith('$')) return '';
    return rest.startsWith('.') ? (pick(PLAIN) ?? '') : (rest[0] ?? '');
  };
  const memberOf = (charClass: string): string => {
    const isMember = new RegExp(charClass);
    const members = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).filter(character =>
      isMember.test(character),
    );
    return pick(members) ?? '';
  };
  return alternatives();
}

/** Texts that differ from one in a character or a word, each of which may or may not match. */
export function nearMisses(text: string, numbers: Numbers): readonly string[] {
  const place = Math.floor(numbers() * text.length);
  const swapped = /[a-z]/.test(text) ? text.toUpperCase() : text.toLowerCase();
  return [
    text.slice(0, place) + text.slice(place + 1),
    `${text.slice(0, place)}~${text.slice(place + 1)}`,
    `${text.slice(0, place)}7${text.slice(place)}`,
    `x${text}`,
    `${text} 2`,
    text.slice(0, place),
    swapped,
  ];
}
