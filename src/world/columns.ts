/** Growing of typed-array columns: by doubling, so that adding is cheap on average and memory at most twice the need. */
type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array

/** A longer copy of a column. */
export function grown<Kind extends Column>(column: Kind, capacity: number): Kind {
  const longer = new (column.constructor as new (length: number) => Kind)(capacity)
  longer.set(column as never)
  return longer
}
