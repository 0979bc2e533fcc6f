import type { ReactNode } from 'react';

export function NotFoundPage(): ReactNode {
  return <p>404</p>;
}
