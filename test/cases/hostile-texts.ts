// Texts that contain the syntax of a format into which they are written.

/** `[text, why]`: what every format can hold somehow. */
export const HOSTILE: readonly (readonly [text: string, why: string])[] = [
  ['</name><os/><name>', 'an end tag and more'],
  ['a&b &amp; &lt; &#65; &x;', 'ampersands, also as references'],
  [`"'><x y="z"/>`, 'the end of a value in either kind of quotes'],
  [']]><!-- --><![CDATA[', 'the ends of sections and comments'],
  ['line\nline\r\nline\rline', 'every kind of line end'],
  [' \tspace \t', 'white space at both ends'],
  ['Übung 만자로 🐧 e\u0301 \u0085\u2028\u2029\ufffd', 'letters of all kinds, and what is no line end'],
  ['a,b,,c=d;e$(f)`g`', 'what means something to shells and to QEMU'],
  ['*a: b# c', 'what means something to YAML'],
  ['a\u007f\u009b31m\u202eb\u2066c\u200f', 'what turns colours or the direction of a line round'],
  ['../../etc/passwd', 'a way out of a folder'],
];

/** `[text, why]`: what XML cannot hold in any way. */
export const NOT_IN_XML: readonly (readonly [text: string, why: string])[] = [
  ['a\0b', 'NUL'],
  ['\u0001', 'a control character'],
  ['\u001b[31m', 'an escape sequence'],
  ['\u000b', 'a vertical tab'],
  ['\ufffe', 'no character'],
  ['\uffff', 'no character either'],
  ['\ud800', 'half a character'],
  ['a\udc00b', 'the other half'],
  ['\udc00\ud800', 'two halves in the wrong order'],
];
