'use strict';

const tensorflow = require('@tensorflow/tfjs-core');
require('@tensorflow/tfjs-backend-cpu');

// Without production mode the first tensor prints a banner that advertises the native build.
tensorflow.enableProdMode();

const { Tensor } = tensorflow;

/** Methods whose arguments are not simply "this, then the rest". */
const methods = {
  as1D() {
    return tensorflow.reshape(this, [this.size]);
  },
  as2D(...shape) {
    return tensorflow.reshape(this, shape);
  },
  as3D(...shape) {
    return tensorflow.reshape(this, shape);
  },
  as4D(...shape) {
    return tensorflow.reshape(this, shape);
  },
  as5D(...shape) {
    return tensorflow.reshape(this, shape);
  },
  asScalar() {
    return tensorflow.reshape(this, []);
  },
  asType(dtype) {
    return tensorflow.cast(this, dtype);
  },
  concat(others, axis) {
    return tensorflow.concat([this, ...[others].flat()], axis);
  },
  flatten() {
    return tensorflow.reshape(this, [this.size]);
  },
  reshapeAs(other) {
    return tensorflow.reshape(this, other.shape);
  },
  stack(others, axis) {
    return tensorflow.stack([this, ...[others].flat()], axis);
  },
  toBool() {
    return tensorflow.cast(this, 'bool');
  },
  toFloat() {
    return tensorflow.cast(this, 'float32');
  },
  toInt() {
    return tensorflow.cast(this, 'int32');
  },
  where(condition, other) {
    return tensorflow.where(condition, this, other);
  },
};

for (const [name, operation] of Object.entries(tensorflow)) {
  const isOperation = typeof operation === 'function' && /^[a-z]/.test(name);
  if (isOperation && !(name in Tensor.prototype) && !(name in methods)) {
    methods[name] = function chained(...rest) {
      return operation(this, ...rest);
    };
  }
}

// tfjs-core ships its chained methods only as ES modules, which a CommonJS package cannot reach: danfojs calls
// tensor.add(...), tensor.sqrt() and the like.
for (const [name, method] of Object.entries(methods)) {
  Object.defineProperty(Tensor.prototype, name, { value: method, configurable: true, writable: true });
}

module.exports = tensorflow;
