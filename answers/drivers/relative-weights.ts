/** How the explained variance of an outcome divides among predictors that go with each other. */
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** `predictors` is their correlation matrix, `outcome` their correlations with the outcome. */
export interface Correlations {
  readonly predictors: readonly (readonly number[])[];
  readonly outcome: readonly number[];
}

/**
 * Johnson's relative weights (2000, Multivariate Behavioral Research 35): the outcome is regressed on the orthogonal
 * variables that are nearest to the predictors, Λ = R^½, and each predictor has the part Σ λ²ⱼₖ β²ₖ of R².
 *
 * @returns parts of R², which sum up to it.
 */
export function relativeWeights({ predictors, outcome }: Correlations): number[] {
  const matrix = new Matrix(predictors.map((row) => [...row]));
  const { eigenvectorMatrix: vectors, realEigenvalues } = new EigenvalueDecomposition(matrix, {
    assumeSymmetric: true,
  });
  const roots = realEigenvalues.map((value) => Math.sqrt(Math.max(value, 0)));
  const scaled = (factor: (root: number) => number) =>
    vectors.mmul(Matrix.diag(roots.map(factor))).mmul(vectors.transpose());
  const lambda = scaled((root) => root);
  const inverse = scaled((root) => (root > 1e-7 ? 1 / root : 0));
  const beta = inverse.mmul(Matrix.columnVector([...outcome])).to1DArray();
  return lambda
    .to2DArray()
    .map((row) => row.reduce((sum, value, index) => sum + value ** 2 * (beta[index] ?? 0) ** 2, 0));
}
