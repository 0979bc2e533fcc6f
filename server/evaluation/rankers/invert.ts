/**
 * The inverse of a symmetric positive definite matrix, by Cholesky: A = L L', so A^-1 = L'^-1 L^-1.
 * @param matrix size x size, row-major; left as it is
 * @throws {RangeError} where the matrix is not positive definite
 */
export function invertPositiveDefinite(matrix: Float64Array, size: number): Float64Array {
  const lower = factor(matrix, size);
  return productOfInverses(invertLower(lower, size), size);
}

function factor(matrix: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      const rest = (matrix[row * size + column] ?? 0) - dot(lower, row * size, column * size, column);
      if (row !== column) lower[row * size + column] = rest / (lower[column * size + column] ?? 1);
      else if (rest > 0) lower[row * size + row] = Math.sqrt(rest);
      else throw new RangeError(`Row ${row} of the matrix makes it not positive definite.`);
    }
  }
  return lower;
}

/** The rows of L^-1's transpose: what comes out is upper triangular. */
function invertLower(lower: Float64Array, size: number): Float64Array {
  const transposed = new Float64Array(size * size);
  for (let column = 0; column < size; column += 1) {
    const own = column * size;
    transposed[own + column] = 1 / (lower[own + column] ?? 1);
    for (let row = column + 1; row < size; row += 1) {
      let sum = 0;
      for (let middle = column; middle < row; middle += 1) {
        sum += (lower[row * size + middle] ?? 0) * (transposed[own + middle] ?? 0);
      }
      transposed[own + row] = -sum / (lower[row * size + row] ?? 1);
    }
  }
  return transposed;
}

/** U U' of an upper triangular U: row i and row j meet from the later of both on. */
function productOfInverses(upper: Float64Array, size: number): Float64Array {
  const product = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = row; column < size; column += 1) {
      const value = dot(upper, row * size + column, column * size + column, size - column);
      product[row * size + column] = value;
      product[column * size + row] = value;
    }
  }
  return product;
}

function dot(values: Float64Array, left: number, right: number, length: number): number {
  let sum = 0;
  for (let at = 0; at < length; at += 1) sum += (values[left + at] ?? 0) * (values[right + at] ?? 0);
  return sum;
}
