import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';

export function CustomerPageSkeleton(): ReactNode {
  return <Skeleton height={200} />;
}
