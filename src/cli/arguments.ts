import { AppError } from '../model/error.ts'

/** A whole number from 1 that was given as `name`. Throws AppError('invalid') for anything else. */
export function numberOf(text: string, name: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && value > 0) return value
  throw new AppError('invalid', `${name} must be a whole number, not "${text}".`)
}
