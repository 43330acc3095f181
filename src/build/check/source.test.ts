import { describe, expect, it } from 'vitest';
import { readSource } from './source.ts';

const yaml = readSource('a.yaml', "nodes:\n  - goto: bda\n    then: { why: 'Yes' }\n");

describe('a source', () => {
  it('knows the place of every value and key', () => {
    expect(yaml.placeOf(['nodes', 0, 'goto'])).toEqual({ line: 2, column: 11 });
    expect(yaml.placeOf(['nodes', 0, 'then', 'why'])).toEqual({ line: 3, column: 18 });
    expect(yaml.placeOfKey(['nodes', 0, 'then'])).toEqual({ line: 3, column: 5 });
    expect(yaml.placeOf([])).toEqual({ line: 1, column: 1 });
  });

  it('gives the nearest place for what is not there', () => {
    expect(yaml.placeOf(['nodes', 0, 'lost'])).toEqual(yaml.placeOf(['nodes', 0]));
    expect(yaml.placeOf(['nodes', 9, 'goto'])).toEqual(yaml.placeOf(['nodes']));
    expect(yaml.placeOf(['nodes', 0, 'goto', 'deeper'])).toEqual({ line: 2, column: 11 });
  });

  it('counts the lines of front matter from the top of the file', () => {
    const mdx = readSource(
      'a.mdx',
      '---\ntitle: Keys\nminutes: 15\n---\n\n<Play />\n\n---\nnot: this\n---\n',
    );
    expect(mdx.value).toEqual({ title: 'Keys', minutes: 15 });
    expect(mdx.placeOf(['minutes'])).toEqual({ line: 3, column: 10 });
  });

  it('never throws, whatever the file holds', () => {
    for (const text of [
      '',
      '---',
      '---\n',
      '\u0000',
      '{',
      '- a\n b',
      '? [x]: y',
      '*lost',
      '!!js/function x',
      'a: &a [*a]',
    ]) {
      for (const file of ['a.yaml', 'a.mdx'])
        expect(() => readSource(file, text).placeOf(['a', 0])).not.toThrow();
    }
  });

  it('names what it cannot read, once for each place', () => {
    const { syntax, value } = readSource('a.yaml', 'a: "b\nc: d\n');
    expect(value).toBeUndefined();
    expect(syntax).toMatchObject([{ file: 'a.yaml', path: 'yaml' }]);
  });
});
