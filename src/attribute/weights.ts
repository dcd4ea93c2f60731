/** The weights of the models, unpacked on first use. What they were fitted on: see eval/attribution.md. */
import { gunzipSync } from 'node:zlib'
import type { RowMarks } from './feature-table.ts'
import type { Weights } from './label-units.ts'
import packed from './weights.json' with { type: 'json' }

export interface WeightTable {
  readonly marks: RowMarks
  /** Row by row, one weight for each label; a last row of zeros. */
  readonly weights: Weights
}

export interface ModelWeights {
  /** First and second look at heads of cues. */
  readonly cue: WeightTable
  readonly head: WeightTable
  /** Labels of units, of the borders between them, and of where a role begins. */
  readonly unit: WeightTable
  readonly border: WeightTable
  readonly begin: WeightTable
}

let unpacked: ModelWeights | null = null

/** Gives the weights; the first call takes some 30 ms. */
export function modelWeights(): ModelWeights {
  unpacked ??= {
    cue: unpack(packed.cue),
    head: unpack(packed.head),
    unit: unpack(packed.unit),
    border: unpack(packed.border),
    begin: unpack(packed.begin),
  }
  return unpacked
}

/** A table as it is stored: gzip, base64; weights of two bytes, low byte first. */
export interface PackedTable {
  readonly marks: string
  readonly bytes: string
}

export function unpack({ marks, bytes }: PackedTable): WeightTable {
  const packedWeights = gunzipSync(Buffer.from(bytes, 'base64'))
  const view = new DataView(packedWeights.buffer, packedWeights.byteOffset, packedWeights.length)
  const weights = Int16Array.from({ length: packedWeights.length / 2 }, (_, at) => view.getInt16(at * 2, true))
  return { marks: gunzipSync(Buffer.from(marks, 'base64')), weights }
}
