/** Where the data to measure against lies: beside the checkout, never in it. */
import { fileURLToPath } from 'node:url'

/** Absolute path of a file in `../shared/data`. */
export function sharedData(name: string): string {
  return fileURLToPath(new URL(`../../shared/data/${name}`, import.meta.url))
}
