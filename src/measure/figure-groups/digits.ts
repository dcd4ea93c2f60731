/** How precisely a number is told: its digits. Linear in them. */

/** Digits without the zeros at either end: 2 of 4,100 and of 0.41. */
export function digitsOf(value: number): number {
  const digits = (value.toPrecision(8).split('e', 1)[0] ?? '').replace('.', '')
  let [first, end] = [0, digits.length]
  while (digits[first] === '0') first++
  while (end > first && digits[end - 1] === '0') end--
  return end - first
}
