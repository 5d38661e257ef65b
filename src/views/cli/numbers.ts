import { InvalidArgumentError } from "commander";

/** The value of an option that counts things. Throws what commander tells the user. */
export function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new InvalidArgumentError("wanted a whole number from 1.");
  return Number(value);
}
