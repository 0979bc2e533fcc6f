import type { Forest } from './forest.js';
import type { GrowingTree } from './forest-builder.js';
import { addNode, joinTrees, makeInner, newTree } from './forest-builder.js';

/** A node of ml-cart's JSON: inner where it has both children, else a leaf with one row of class shares. */
export interface ExchangeNode {
  readonly splitColumn?: number;
  readonly splitValue?: number;
  readonly left?: ExchangeNode;
  readonly right?: ExchangeNode;
  readonly distribution?: readonly (readonly number[])[];
}

export interface ExchangeTree {
  readonly name: 'DTClassifier';
  readonly options: Readonly<Record<string, unknown>>;
  readonly root: ExchangeNode;
}

/** The JSON of ml-random-forest 2.1.0, as RandomForestClassifier.load reads it. */
export interface ExchangeForest {
  readonly name: 'RFClassifier';
  readonly baseModel: {
    /** By tree: the feature that each of the tree's own columns stands for. */
    readonly indexes: readonly (readonly number[])[];
    readonly n: number;
    readonly replacement: boolean;
    readonly maxFeatures: number;
    readonly nEstimators: number;
    readonly treeOptions: Readonly<Record<string, unknown>>;
    readonly isClassifier: true;
    readonly seed: number;
    readonly estimators: readonly ExchangeTree[];
    readonly useSampleBagging: boolean;
  };
}

const TREE_OPTIONS = {
  gainFunction: 'gini',
  splitFunction: 'mean',
  minNumSamples: 1,
  gainThreshold: 0,
  kind: 'classifier',
} as const;

function nodeOf(forest: Forest, node: number): ExchangeNode {
  const column = forest.feature[node] ?? -1;
  if (column < 0) {
    return {
      distribution: [[...forest.shares.subarray(node * forest.classes, (node + 1) * forest.classes)]],
    };
  }
  return {
    splitColumn: column,
    splitValue: forest.threshold[node] ?? NaN,
    left: nodeOf(forest, node + 1),
    right: nodeOf(forest, forest.right[node] ?? 0),
  };
}

/** Any forest in ml-random-forest's own form; every tree sees all features, so tree columns are feature numbers. */
export function toExchange(forest: Forest, seed: number): ExchangeForest {
  const all = Array.from({ length: forest.features }, (_, feature) => feature);
  const trees = [...forest.roots];
  return {
    name: 'RFClassifier',
    baseModel: {
      indexes: trees.map(() => all),
      n: forest.features,
      replacement: false,
      maxFeatures: forest.features,
      nEstimators: trees.length,
      treeOptions: TREE_OPTIONS,
      isClassifier: true,
      seed,
      estimators: trees.map((root) => ({
        name: 'DTClassifier',
        options: TREE_OPTIONS,
        root: nodeOf(forest, root),
      })),
      useSampleBagging: true,
    },
  };
}

function addExchangeNode(
  tree: GrowingTree,
  source: ExchangeNode,
  columns: readonly number[],
  classes: number,
): number {
  const { left, right, splitColumn, splitValue, distribution } = source;
  const shares = Float64Array.from({ length: classes }, (_, label) => distribution?.[0]?.[label] ?? 0);
  const node = addNode(tree, shares);
  if (left === undefined || right === undefined || splitColumn === undefined) return node;
  makeInner(tree, node, columns[splitColumn] ?? splitColumn, splitValue ?? NaN);
  addExchangeNode(tree, left, columns, classes);
  tree.right[node] = addExchangeNode(tree, right, columns, classes);
  return node;
}

/** The flat form of ml-random-forest's JSON. Inner nodes have no shares there, and so have zeros here. */
export function fromExchange({ baseModel }: ExchangeForest, classes: number, features: number): Forest {
  const trees = baseModel.estimators.map(({ root }, index) => {
    const tree = newTree();
    addExchangeNode(tree, root, baseModel.indexes[index] ?? [], classes);
    return tree;
  });
  return joinTrees(trees, classes, features);
}
