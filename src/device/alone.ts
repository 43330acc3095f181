/**
 * Runs a short task while no other tab of this site runs one under the same name. Where the browser has no locks
 * (old, or not served over https) or refuses them, the task runs all the same.
 */
export async function alone<Result>(name: string, task: () => Result): Promise<Result> {
  const locks = (globalThis.navigator as { locks?: LockManager } | undefined)?.locks;
  if (!locks) return task();
  let outcome: { result: Result } | undefined;
  try {
    await locks.request(name, () => {
      outcome = { result: task() };
    });
  } catch {
    // Refused, as in a sandboxed frame. The tasks here never throw.
  }
  return outcome ? outcome.result : task();
}
