import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { act, render, screen } from '@testing-library/react';
import { IntlProvider } from 'react-intl';
import messages from '../locales/en.json' with { type: 'json' };
import { CustomerPageSkeleton } from './CustomerPageSkeleton.js';

beforeEach(() => {
  jest.useFakeTimers();
  render(
    <IntlProvider locale="en" messages={messages}>
      <MantineProvider>
        <CustomerPageSkeleton />
      </MantineProvider>
    </IntlProvider>,
  );
});

afterEach(() => {
  jest.useRealTimers();
});

describe('The page of a customer while it loads', () => {
  it('tells those who cannot see it what is going on', () => {
    const status = screen.getByRole('status');
    expect(status.textContent).toBe('Loading the customer');
    expect(status.closest('[aria-busy="true"]')).not.toBeNull();
  });

  it('owns up to a slow answer after five seconds, not before', () => {
    act(() => {
      jest.advanceTimersByTime(4900);
    });
    expect(screen.queryByText('This takes longer than usual.')).toBeNull();
    act(() => {
      jest.advanceTimersByTime(200);
    });
    expect(screen.getByRole('status').textContent).toContain('This takes longer than usual.');
  });
});
