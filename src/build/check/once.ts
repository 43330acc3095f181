/** A function that works its answer out once for each thing it is asked about. */
export function once<Key extends object, Answer>(make: (key: Key) => Answer): (key: Key) => Answer {
  const answers = new WeakMap<Key, { answer: Answer }>();
  return (key) => {
    const kept = answers.get(key) ?? { answer: make(key) };
    answers.set(key, kept);
    return kept.answer;
  };
}
