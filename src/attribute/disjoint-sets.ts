/** Sets that only grow together. Method: Tarjan, "Efficiency of a Good But Not Linear Set Union Algorithm", 1975. */
export class DisjointSets {
  readonly #parent: Int32Array

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, index) => index)
  }

  find(member: number): number {
    let root = member
    while (this.#parent[root] !== root) root = this.#parent[root]!
    while (this.#parent[member] !== root) {
      const next = this.#parent[member]!
      this.#parent[member] = root
      member = next
    }
    return root
  }

  /** The smaller root stays, so that the sets do not depend on the order of joining. */
  join(a: number, b: number): void {
    const [low, high] = [this.find(a), this.find(b)].sort((x, y) => x - y) as [number, number]
    this.#parent[high] = low
  }

  /** Every set, in order of its first member. */
  all(): number[][] {
    const sets = new Map<number, number[]>()
    for (let member = 0; member < this.#parent.length; member++) {
      const root = this.find(member)
      const list = sets.get(root)
      if (list === undefined) sets.set(root, [member])
      else list.push(member)
    }
    return [...sets.values()]
  }
}
