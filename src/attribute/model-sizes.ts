/** Sizes of the hashed tables of weights. Powers of two. */
export const CUE_TABLE = 1 << 19
export const HEAD_TABLE = 1 << 14
export const UNIT_TABLE = 1 << 19
export const BORDER_TABLE = 1 << 17
export const BEGIN_TABLE = 1 << 16
/** Steps of the stored weights for 1 of the weights that were fitted. */
export const SCALE = 64
/** The same for the second look at heads, whose weights are smaller. */
export const HEAD_SCALE = 512
