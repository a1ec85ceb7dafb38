/** Keeps the answers of a pure function for texts that come again and again. */

/** The function, with its answers kept; all are forgotten once there are more than `most`, so memory stays bounded. */
export function remember<Answer>(most: number, compute: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>()
  return (text) => {
    const known = answers.get(text)
    if (known !== undefined) return known
    const answer = compute(text)
    if (answers.size >= most) answers.clear()
    answers.set(text, answer)
    return answer
  }
}
