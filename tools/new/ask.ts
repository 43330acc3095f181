/** Two ways to answer questions: at the keyboard, and from a file. */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parse } from 'yaml';
import type { Ask } from './school.ts';

/** Asks at the keyboard; lines may also come through a pipe. */
export function askHere(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Ask {
  const reader = createInterface({ input, output });
  // A line that comes before its question is kept for it.
  const lines = reader[Symbol.asyncIterator]();
  const ask: Ask = async (_, asks, wrong) => {
    if (wrong !== undefined) output.write(`  ${wrong}\n`);
    output.write(`${asks}: `);
    const { value, done } = await lines.next();
    if (done) throw new Error('\nThere are more questions than answers; nothing was written.');
    return value;
  };
  return Object.assign(ask, { close: () => reader.close() });
}

/** Answers from a YAML file: a line for each question, by its name. An answer left out is an empty one. */
export function askFile(file: string): Ask {
  const answers = parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  return (id, asks, wrong) => {
    if (wrong !== undefined) return Promise.reject(new Error(`${file}: ${id}: ${wrong} (${asks})`));
    const answer = answers[id] ?? (id.startsWith('says-') ? says(answers, id) : '');
    const parts: unknown[] = Array.isArray(answer) ? answer : [answer];
    return Promise.resolve(parts.map(String).join(', '));
  };
}

/** `says: [filters, no-accounts]` answers all of them at once. */
function says({ says: named }: Record<string, unknown>, id: string): string {
  return Array.isArray(named) && named.includes(id.slice('says-'.length)) ? 'y' : 'n';
}
