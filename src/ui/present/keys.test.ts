// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { commandOf, isTaken } from './keys.ts';

const key = (name: string, more: Partial<KeyboardEventInit> = {}) =>
  commandOf(new KeyboardEvent('keydown', { key: name, ...more }));

describe('a key', () => {
  it.each([
    ['PageDown', 'next'],
    ['ArrowRight', 'next'],
    [' ', 'next'],
    ['PageUp', 'back'],
    ['B', 'blank'],
    ['.', 'blank'],
    ['f', 'full'],
    ['n', 'notes'],
    ['h', 'keys'],
    ['Backspace', 'takeBack'],
  ])('%s: %s', (name, command) => {
    expect(key(name)?.do).toBe(command);
  });

  it('with a number votes, and with Shift takes the vote back, on the keyboard of any country', () => {
    expect(key('2', { code: 'Digit2' })).toEqual({ do: 'vote', answer: 1 });
    expect(key('"', { code: 'Digit2', shiftKey: true })).toEqual({ do: 'takeBack', answer: 1 });
    expect(key('4', { code: 'Numpad4' })).toEqual({ do: 'vote', answer: 3 });
    // A French keyboard has other signs on its digits.
    expect(key('é', { code: 'Digit2' })).toBeUndefined();
    expect(key('5', { code: 'Digit5' })).toBeUndefined();
  });

  it('of the browser stays the browser’s', () => {
    expect(key('f', { ctrlKey: true })).toBeUndefined();
    expect(key('ArrowLeft', { altKey: true })).toBeUndefined();
    expect(key('F5')).toBeUndefined();
    expect(key('constructor')).toBeUndefined();
  });

  it('belongs to the field or the button that has the focus', () => {
    document.body.innerHTML =
      '<input id="text"><input id="radio" type="radio"><button id="press"><b id="in">x</b></button><p id="none">x</p>';
    const at = (id: string) => document.getElementById(id);
    expect(isTaken('b', at('text'))).toBe(true);
    expect(isTaken('ArrowRight', at('radio'))).toBe(true);
    expect(isTaken('PageDown', at('radio'))).toBe(false);
    expect(isTaken('Enter', at('in'))).toBe(true);
    expect(isTaken('PageDown', at('press'))).toBe(false);
    expect(isTaken(' ', at('none'))).toBe(false);
  });
});
