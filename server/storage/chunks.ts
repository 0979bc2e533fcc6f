/** Databases bound the parameters of a statement, some at 32,766; no table here has 32 columns. */
const ROWS_A_STATEMENT = 1000;

/** Rows in pieces that one statement each can take. */
export function* chunksOf<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT)
    yield rows.slice(start, start + ROWS_A_STATEMENT);
}
