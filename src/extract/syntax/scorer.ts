/** Adds the weights of features to `scores`, one for each class. The same feature code serves a model in training and one at work. */
export interface Scorer {
  /** Sets `scores` to the sums of the weights of `keys[0..count)`. */
  score(keys: Int32Array, count: number, scores: Float32Array): void;
}
