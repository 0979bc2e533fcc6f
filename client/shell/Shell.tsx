import { Container } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';

export function Shell(): ReactNode {
  return (
    <Container component="main" size="xl" py="md">
      <Outlet />
    </Container>
  );
}
