/**
 * `node test/expressions.ts`, a part of `npm run check`: no regular expression of the project may take more than linear
 * time. Literals are found by the TypeScript parser; those built at run time are caught while all modules are loaded.
 * recheck (Nakagawa's and others' automaton, and a fuzzer where an expression has look-around or back references) judges
 * each; verdicts are kept in node_modules/.cache, so that only new expressions cost time.
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkSync } from 'recheck'
import { isRegularExpressionLiteral, type Node } from 'typescript/unstable/ast'
import { API } from 'typescript/unstable/sync'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const CACHE = join(ROOT, 'node_modules/.cache/stemma-expressions.json')
/** Milliseconds for one expression; what is not settled by then is an error too. */
const TIMEOUT_MS = 20_000

interface Expression {
  readonly source: string
  readonly flags: string
  readonly where: string
}

const files = ['src', 'eval', 'test'].flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: ROOT }).sort())
const found = [...literals(files), ...(await built(files))]
const unique = [...new Map(found.toReversed().map((one) => [`/${one.source}/${one.flags}`, one]))]
const known = readCache()
const verdicts = Object.fromEntries(unique.map(([key, one]) => [key, known[key] ?? judge(one)]))
mkdirSync(dirname(CACHE), { recursive: true })
writeFileSync(CACHE, JSON.stringify({ ...known, ...verdicts }, null, 1))
const bad = unique.filter(([key]) => verdicts[key] !== 'linear')
for (const [key, { where }] of bad) console.error(`${where}: ${verdicts[key]}: ${key.slice(0, 200)}`)
console.log(`${unique.length} regular expressions checked, ${bad.length} not linear`)
if (bad.length > 0) process.exitCode = 1

function judge({ source, flags }: Expression): string {
  // `g`, `y` and `d` change where a search begins, not what it costs; `v` is not known to recheck.
  const result = checkSync(source, flags.replace(/[gyd]/g, ''), { timeout: TIMEOUT_MS })
  if (result.status === 'safe') return 'linear'
  if (result.status === 'unknown') return `not settled (${result.error.kind})`
  return `${result.complexity.summary}, as on ${JSON.stringify(result.attack.pattern).slice(0, 120)}`
}

function literals(paths: readonly string[]): Expression[] {
  const api = new API({ cwd: ROOT })
  const snapshot = api.updateSnapshot({ openProjects: [join(ROOT, 'tsconfig.json')] })
  const program = snapshot.getProject(join(ROOT, 'tsconfig.json'))?.program
  const expressions: Expression[] = []
  for (const path of paths) {
    const file = program?.getSourceFile(join(ROOT, path))
    if (file === undefined) throw new Error(`Cannot find expressions: ${path} is in no project`)
    const visit = (node: Node): void => {
      if (isRegularExpressionLiteral(node)) {
        const slash = node.text.lastIndexOf('/')
        const line = file.text.slice(0, node.getStart(file)).split('\n').length
        expressions.push({
          source: node.text.slice(1, slash),
          flags: node.text.slice(slash + 1),
          where: `${path}:${line}`,
        })
      }
      node.forEachChild(visit)
    }
    visit(file)
  }
  api.close()
  return expressions
}

/** Loads every module that is no script or test, and takes down what `new RegExp` is given. */
async function built(paths: readonly string[]): Promise<Expression[]> {
  const expressions: Expression[] = []
  let where = ''
  const Original = globalThis.RegExp
  globalThis.RegExp = new Proxy(Original, {
    construct(target, [source, flags]: [string | RegExp, string?], self) {
      const made = Reflect.construct(target, [source, flags], self) as RegExp
      // A library's own expressions are the library's matter; hostile inputs are the check of those.
      const caller = new Error().stack?.split('\n')[2] ?? ''
      if (!caller.includes('node_modules')) expressions.push({ source: made.source, flags: made.flags, where })
      return made
    },
  })
  for (const path of paths) {
    if (!path.startsWith('src/') || /\.test\.ts$|cli\/main\.ts$/.test(path)) continue
    where = path
    await import(join(ROOT, path))
  }
  globalThis.RegExp = Original
  return expressions
}

function readCache(): Record<string, string> {
  try {
    return JSON.parse(readFileSync(CACHE, 'utf8')) as Record<string, string>
  } catch (error) {
    if (error instanceof Error && ('code' in error || error instanceof SyntaxError)) return {}
    throw error
  }
}
