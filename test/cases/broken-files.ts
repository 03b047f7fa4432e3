// Table. In: the files of test/fixtures/databases/broken.ts, one defect each. Out: the problem of each.

/** `[file in os/example.org, problem as 'CODE line:column', whether an OS comes of it, why]` */
export const BROKEN_FILES: readonly (readonly [file: string, problem: string, answers: boolean, why: string])[] = [
  ['truncated.xml', 'BAD_XML 4:1', false, 'cut off in the middle'],
  ['white-space.xml', 'BAD_XML 3:1', false, 'white space only is no mask'],
  ['wrong-root.xml', 'BAD_XML 1:1', false, 'another kind of document'],
  ['crossed-tags.xml', 'BAD_XML 3:16', false, 'an end tag of another element'],
  ['entity.xml', 'BAD_XML 1:1', false, 'a document type with an entity'],
  ['html-entity.xml', 'BAD_XML 3:10', false, 'an entity that only HTML has'],
  ['duplicate-attribute.xml', 'BAD_XML 3:3', false, 'an attribute twice'],
  ['control-character.xml', 'BAD_XML 3:10', false, 'a bell'],
  ['not-utf-8.xml', 'BAD_XML 3:11', false, 'Latin-1 where nothing says so'],
  ['utf-16.xml', 'BAD_XML 1:1', false, 'UTF-16'],
  ['latin-1.xml', 'BAD_XML 4:11', false, 'Latin-1 that says so'],
  ['two-roots.xml', 'BAD_XML 5:1', false, 'two documents in a file'],
  ['no-id.xml', 'MISSING_VALUE 2:1', false, 'an OS without an id'],
  ['wrong-path.xml', 'WRONG_PATH 2:1', false, 'an OS that belongs into another file'],
  ['bad-date.xml', 'BAD_VALUE 4:3', true, 'a day that is none'],
  ['bad-number.xml', 'BAD_VALUE 5:7', true, 'a number with a unit'],
  ['bad-pattern.xml', 'BAD_PATTERN 5:7', true, 'a pattern that does not compile'],
  ['bad-status.xml', 'BAD_VALUE 3:3', true, 'a word that is none of the list'],
  ['empty-fact.xml', 'BAD_VALUE 3:3', true, 'an x- element without content'],
  ['no-arch.xml', 'MISSING_VALUE 3:3', true, 'a firmware without its architecture'],
  ['name-twice.xml', 'DUPLICATE_VALUE 4:3', true, 'two names'],
  ['twin-of-sound.xml', 'DUPLICATE_SHORT_ID 3:3', true, 'a short-id that another OS has'],
];
