/** A small validator of JSON Schema draft-07: of the keywords that zod writes for our sections, and of no others. */

type Json = Record<string, unknown>

const checks: Record<string, (rule: never, value: unknown, schema: Json) => boolean> = {
  type: (rule: string, value) => isOfType(rule, value),
  const: (rule, value) => value === rule,
  enum: (rule: unknown[], value) => rule.includes(value),
  anyOf: (rule: Json[], value) => rule.some((one) => validates(one, value)),
  oneOf: (rule: Json[], value) => rule.filter((one) => validates(one, value)).length === 1,
  minimum: (rule: number, value) => typeof value !== 'number' || value >= rule,
  maximum: (rule: number, value) => typeof value !== 'number' || value <= rule,
  exclusiveMinimum: (rule: number, value) => typeof value !== 'number' || value > rule,
  pattern: (rule: string, value) => typeof value !== 'string' || new RegExp(rule).test(value),
  minLength: (rule: number, value) => typeof value !== 'string' || value.length >= rule,
  maxLength: (rule: number, value) => typeof value !== 'string' || value.length <= rule,
  minItems: (rule: number, value) => !Array.isArray(value) || value.length >= rule,
  maxItems: (rule: number, value) => !Array.isArray(value) || value.length <= rule,
  items: (rule: Json, value) => !Array.isArray(value) || value.every((item) => validates(rule, item)),
  required: (rule: string[], value) => !isMap(value) || rule.every((key) => Object.hasOwn(value, key)),
  propertyNames: (rule: Json, value) =>
    !isMap(value) || Object.keys(value).every((key) => validates(rule, key)),
  properties: (rule: Record<string, Json>, value) =>
    !isMap(value) ||
    Object.keys(rule).every((key) => !Object.hasOwn(value, key) || validates(rule[key]!, value[key])),
  additionalProperties: (rule: Json | false, value, { properties = {} }) =>
    !isMap(value) ||
    Object.keys(value).every(
      (key) => Object.hasOwn(properties as object, key) || (rule !== false && validates(rule, value[key])),
    ),
}
const annotations = ['$schema', 'title', 'description', 'default']

/** Whether a value is valid. @throws Error for a keyword that draft-07 (or this validator) does not know */
export function validates(schema: Json, value: unknown): boolean {
  return Object.entries(schema).every(([keyword, rule]) => {
    if (annotations.includes(keyword)) return true
    const check = checks[keyword]
    if (!check) throw new Error(`"${keyword}" is not a known keyword`)
    return check(rule as never, value, schema)
  })
}

function isMap(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isOfType(type: string, value: unknown): boolean {
  switch (type) {
    case 'object':
      return isMap(value)
    case 'array':
      return Array.isArray(value)
    case 'integer':
      return Number.isInteger(value)
    case 'number':
    case 'string':
    case 'boolean':
      return typeof value === type
    default:
      throw new Error(`"${type}" is not a known type`)
  }
}
