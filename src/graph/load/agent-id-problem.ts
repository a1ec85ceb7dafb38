/** Ids that cannot be kept apart from what every JavaScript object has. */

/**
 * Why an id cannot be an agent's, or undefined if it can. graphology keeps neighbours in plain objects, where a
 * follow of `constructor` or `__proto__` would be lost without a word.
 */
export function agentIdProblem(id: string): string | undefined {
  if (id === '') return 'is empty'
  if (id in {}) return `is ${JSON.stringify(id)}, a name reserved by JavaScript`
  return undefined
}
