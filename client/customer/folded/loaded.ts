import { type ComponentType, lazy } from 'react';
import { NotLoaded } from './NotLoaded.js';

/** A component in a chunk of its own; where that cannot be had, the reader is told. */
export function loaded<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  return lazy<ComponentType<Props>>(() =>
    load().then(
      (component) => ({ default: component }),
      () => ({ default: NotLoaded }),
    ),
  );
}
