import assert from 'node:assert/strict'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { createTar } from 'nanotar'
import { decodeUtf8, readJsonLines, readTarGz } from './archive.ts'

const folder = await mkdtemp(join(tmpdir(), 'stemma-archive-'))

test('readTarGz() gives regular files by name, a packed member unpacked', async () => {
  const path = join(folder, 'set.tar.gz')
  const packed = new Uint8Array(gzipSync('<p>Dredgers strike</p>'))
  const tar = createTar([{ name: 'html' }, { name: 'html/a.html.gz', data: packed }, { name: 'gold.json', data: '{}' }])
  await writeFile(path, gzipSync(tar))
  const files = await readTarGz(path)
  assert.deepEqual([...files.keys()], ['html/a.html', 'gold.json'])
  assert.equal(decodeUtf8(files.get('html/a.html')!), '<p>Dredgers strike</p>')
})

test('readJsonLines() reads packed and plain lines and skips empty ones', async () => {
  const [packed, plain] = [join(folder, 'a.jsonl.gz'), join(folder, 'a.jsonl')]
  await writeFile(packed, gzipSync('{"id":1}\n\n{"id":2}\n'))
  await writeFile(plain, '{"id":1}\n{"id":2}')
  assert.deepEqual(await readJsonLines(packed), [{ id: 1 }, { id: 2 }])
  assert.deepEqual(await readJsonLines(plain), [{ id: 1 }, { id: 2 }])
})

test('readJsonLines() names the line that is no JSON', async () => {
  const path = join(folder, 'broken.jsonl')
  await writeFile(path, '{"id":1}\n{"id":')
  await assert.rejects(readJsonLines(path), {
    name: 'SyntaxError',
    message: `Cannot read ${path}:2: wanted one JSON object a line`,
  })
})
